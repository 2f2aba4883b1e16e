"""What the citizen does not want to talk about."""

from dataclasses import dataclass

from ..terms import OptionalLine, PostId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTopicAside(Command):
    """ "I don't want to talk about this": a card, a wall, a tension or a point of the agenda, or with no ``about`` what is talked of now."""

    about: PostId | None = None
    text: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTopicUp(Command):
    """We can talk about it after all."""

    topic: PostId

"""What the citizen does not want to talk about."""

from dataclasses import dataclass

from ..terms import OptionalLine, PostId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSetAside(Event):
    topic: PostId
    about: PostId | None
    text: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicTakenUp(Event):
    topic: PostId
    about: PostId | None

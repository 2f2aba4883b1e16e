"""What is said about a card: recognised or not, in other words, and by its speaker's own yes."""

from dataclasses import dataclass

from ..terms import OptionalLine, OptionalText, PostId, Recognition, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseCard(Command):
    """The citizen's mark on a perspective or a wall, with their own words if they want; ``NOT_SAID`` takes it back."""

    card: PostId
    recognition: Recognition
    words: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForOtherWords(Command):
    """ "Say it in other words": nobody learns who asked (P10)."""

    post: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayInOtherWords(Command):
    """The author's plain words, beside their first ones. ``word`` is the one word they explain, if it was one (P10)."""

    post: PostId
    text: Text
    word: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmSaying(Command):
    """The speaker says yes to a card that somebody else wrote for them, or somebody else than its writer heard that yes."""

    perspective: PostId

"""What was said about a card: recognised or not, in other words, and by its speaker's own yes."""

from dataclasses import dataclass

from ..terms import OptionalLine, OptionalText, PostId, Recognition, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRecognised(Event):
    card: PostId
    version: int
    recognition: Recognition
    words: OptionalText


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWordsAsked(Event):
    """Entered by SOMEBODY: not even the journal knows who asked (P10)."""

    post: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWordsSaid(Event):
    post: PostId
    text: Text
    word: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingConfirmed(Event):
    perspective: PostId


def is_anonymous(event: Event) -> bool:
    """Whether nobody may learn who did it, so that not even the journal is told (P10)."""
    return isinstance(event, OtherWordsAsked)

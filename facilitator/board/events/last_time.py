"""The meeting before: what was carried over from it, what the citizen took up of it, and how its agreements went.

Copied into this meeting's own journal, and so kept with its own key: it is whole when the one before has been erased. Which meeting it
follows is an event as well, and no row beside the journal: it belongs to the history that is sealed, and one place is enough to say it.
"""

from dataclasses import dataclass

from ..terms import (
    Answer,
    EarlierText,
    Going,
    Line,
    LongText,
    Name,
    OptionalLongText,
    OptionalName,
    OptionalText,
    PostId,
    SeatId,
    Text,
)
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFollowed(Event):
    meeting: str
    held_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByAHand(Event):
    """By whose hand it came in the meeting before, by name: who wrote it, and the two who heard it where it was given aloud."""

    writer: OptionalName = ""
    hearer: OptionalName = ""
    other_hearer: OptionalName = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementCarriedOver(ByAHand):
    agreement: PostId
    what: Text
    who: Line
    by_when: str
    if_hard: OptionalText
    agreed_at: str
    answered: Answer
    answer_words: OptionalText


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCarriedOver(ByAHand):
    agreement: PostId
    going: Going
    words: OptionalLongText
    who: Name
    is_citizens: bool
    said_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWordsCarriedOver(ByAHand):
    words: PostId
    about: EarlierText
    text: LongText
    agreements: tuple[PostId, ...]
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWordsTakenUp(ByAHand):
    words: PostId
    about: EarlierText
    post: PostId
    agreements: tuple[PostId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWordsLeftOut(Event):
    words: PostId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReviewed(Event):
    agreement: PostId
    going: Going
    words: OptionalText
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()

"""The meeting before: what is carried over from it, what the citizen takes up of it, and how its agreements went."""

from dataclasses import dataclass
from datetime import datetime

from ..posts import EarlierAgreement, EarlierWords
from ..terms import Going, OptionalLongText, OptionalText, PostId, SeatId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryLastTimeOver(Command):
    """Carry over what is open in the ``meeting`` that was held then; of the office alone, while the meeting is being called.

    ``citizen`` is what the citizen was called there: nobody else is to read what they said.
    """

    meeting: str
    held_at: datetime
    citizen: str
    agreements: tuple[EarlierAgreement, ...] = ()
    words: tuple[EarlierWords, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeEarlierWordsUp(Command):
    """The citizen says what they said last time once more; ``id`` names the wish or the point it becomes.

    With ``text`` they have changed the words, which then are by their own hand.
    """

    words: PostId
    text: OptionalLongText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveEarlierWordsOut(Command):
    """The citizen leaves it out this time; they can still take it up later."""

    words: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAgreement(Command):
    """How an agreement from last time went, as the citizen, whoever promised it, or whoever leads sees it."""

    agreement: PostId
    going: Going
    words: OptionalText = ""
    heard_by: tuple[SeatId, ...] = ()

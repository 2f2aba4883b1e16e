"""What comes from the meeting before, in the same course: the agreements that are open, and what the citizen may take up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from ..terms import Answer, EarlierText, EarlierWordsState, Going, PostId, SeatId
from .hands import OWN_HAND, Hand


@dataclass(frozen=True, slots=True)
class Review:
    """How somebody says an agreement from last time went. ``who`` is their name, ``by`` their seat here; none: it was said before this meeting.

    ``written_by`` took it down where the citizen gave it aloud, and the two in ``heard_by`` heard it; before this meeting, it was ``hand``.
    """

    going: Going
    words: str
    who: str
    is_citizens: bool
    at: datetime
    by: SeatId | None = None
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """An agreement of an earlier meeting, as it stood there. ``answered`` and ``answer_words`` are what the citizen said to it then,
    ``hand`` by whose hand.

    Every review stays, the oldest first: nobody's word takes the place of another's.
    """

    id: PostId
    what: str
    who: str
    by_when: str
    if_hard: str
    agreed_at: datetime
    answered: Answer = Answer.NOT_SAID
    answer_words: str = ""
    reviews: tuple[Review, ...] = ()
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class EarlierWords:
    """What the citizen said last time, or wrote since to take up: theirs alone until they take it up here (P1).

    ``agreements`` are the earlier agreements that were for this wish.
    """

    id: PostId
    about: EarlierText
    text: str
    agreements: tuple[PostId, ...] = ()
    state: EarlierWordsState = EarlierWordsState.WAITING
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What the citizen has taken up: the ``post`` it is on this board now, and the earlier agreements that were for it."""

    about: EarlierText
    post: PostId
    agreements: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting this one follows: which, when it was held, and what is carried over. ``meeting`` may be erased by now."""

    meeting: str
    held_at: datetime
    agreements: Mapping[PostId, EarlierAgreement] = field(default_factory=dict)
    words: Mapping[PostId, EarlierWords] = field(default_factory=dict)
    taken_up: tuple[TakenUp, ...] = ()


def without_earlier_words(last_time: LastTime | None) -> LastTime | None:
    """As others than the citizen see it: what was said last time is theirs to take up, and sent to nobody before they have (P1)."""
    return replace(last_time, words={}) if last_time else None

"""What comes from the meeting before, in the same course: the agreements that are open, and what the citizen may bring."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from ..terms import Answer, BroughtState, BroughtText, Going, PostId, SeatId
from .hands import OWN_HAND, Hand


@dataclass(frozen=True, slots=True)
class Look:
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

    Every look is kept, the oldest first: nobody's word takes the place of another's.
    """

    id: PostId
    what: str
    who: str
    by_when: str
    if_hard: str
    agreed_at: datetime
    answered: Answer = Answer.NOT_SAID
    answer_words: str = ""
    looks: tuple[Look, ...] = ()
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class Brought:
    """What the citizen said last time, or wrote since to take up: theirs alone until they keep it (P1).

    ``agreements`` are the earlier agreements that were for this wish.
    """

    id: PostId
    about: BroughtText
    text: str
    agreements: tuple[PostId, ...] = ()
    state: BroughtState = BroughtState.WAITING
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class Kept:
    """What the citizen has kept: the ``post`` it is on this board now, and the earlier agreements that were for it."""

    about: BroughtText
    post: PostId
    agreements: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting this one follows: which, when it was held, and what is carried over. ``meeting`` may be erased by now."""

    meeting: str
    held_at: datetime
    agreements: Mapping[PostId, EarlierAgreement] = field(default_factory=dict)
    brought: Mapping[PostId, Brought] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()


def without_brought(last_time: LastTime | None) -> LastTime | None:
    """As others than the citizen see it: what was said last time is theirs to bring, and sent to nobody before they have kept it (P1)."""
    return replace(last_time, brought={}) if last_time else None

"""One version of a text, the citizen’s wishes, and the agenda."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import PostId, SeatId
from .hands import OWN_HAND, Hand


@dataclass(frozen=True, slots=True)
class Words:
    """One version of a plain text. ``by`` is whose words it holds; ``written_by`` who wrote it for them, where somebody did,
    and ``heard_by`` the two who heard it, where it was given aloud. ``hand`` is whose it was last time, where they come from there."""

    text: str
    at: datetime
    by: SeatId
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()
    hand: Hand = OWN_HAND


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the citizen wants."""

    id: PostId
    letter: str
    by: SeatId
    versions: tuple[Words, ...]
    withdrawn: bool = False
    written_by: SeatId | None = None

    @property
    def now(self) -> Words:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something somebody wants to talk about."""

    id: PostId
    by: SeatId
    text: str
    at: datetime
    withdrawn: bool = False

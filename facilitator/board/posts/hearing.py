"""Restatements."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Hearing, PostId, Profession, SeatId


@dataclass(frozen=True, slots=True)
class HearingAnswer:
    """What the citizen answered to a restatement, while version ``version`` of what it is about stood there."""

    heard: Hearing
    words: str
    at: datetime
    version: int
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class Restatement:
    """What somebody has understood of version ``version`` (1, 2, …) of a wish, or of the definition (P8)."""

    id: PostId
    by: SeatId
    profession: Profession
    wish: PostId | None
    version: int
    text: str
    at: datetime
    answers: tuple[HearingAnswer, ...] = ()

    @property
    def answer(self) -> HearingAnswer | None:
        """The newest answer; until there is one the restatement stands open."""
        return self.answers[-1] if self.answers else None

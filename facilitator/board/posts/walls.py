"""Constraints: the walls, what was asked about them, and how they have moved."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import ConstraintKind, Firmness, PostId, Profession, SeatId, ShiftKind


@dataclass(frozen=True, slots=True)
class ConstraintWords:
    """One version of a constraint; ``until`` is an ISO date or empty."""

    text: str
    kind: ConstraintKind
    source: str
    owner: str
    firmness: Firmness
    mover: str
    at: datetime
    until: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody asked: who says so? ``answer`` is empty until somebody has said it."""

    by: SeatId
    at: datetime
    answer: str = ""
    answered_by: SeatId | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A wall moved, softened to ``firmness``, or put back: by whom and why."""

    kind: ShiftKind
    by: SeatId
    reason: str
    at: datetime
    firmness: Firmness | None = None


@dataclass(frozen=True, slots=True)
class Constraint:
    """A wall. Drafts as for a perspective. ``moved`` while it does not stand; ``softened`` overrides how firm its words say it is."""

    id: PostId
    by: SeatId
    profession: Profession
    versions: tuple[ConstraintWords, ...]
    draft: bool = False
    kept: bool = False
    withdrawn: bool = False
    moved: bool = False
    softened: Firmness | None = None
    shifts: tuple[Shift, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def now(self) -> ConstraintWords:
        return self.versions[-1]

    @property
    def firmness(self) -> Firmness:
        """How firm it is today."""
        return self.softened or self.now.firmness

    @property
    def is_own_limit(self) -> bool:
        """Whether it is the citizen's own limit: theirs to move, and nobody else's to talk away."""
        return self.now.kind is ConstraintKind.OWN_LIMIT

    @property
    def last_shift(self) -> Shift | None:
        """What made it what it is today: the move, the softening, or that it was put back since; not what a rewording has undone."""
        if self.moved or self.softened:
            kind = ShiftKind.MOVED if self.moved else ShiftKind.SOFTENED
            return next(shift for shift in reversed(self.shifts) if shift.kind is kind)
        return self.shifts[-1] if self.shifts and self.shifts[-1].kind is ShiftKind.PUT_BACK else None

    @property
    def changed_at(self) -> datetime:
        """When something was last said of it: anew, how firm it is, who says so."""
        asked = (moment for one in self.asked for moment in (one.at, one.answered_at) if moment)
        return max((self.now.at, *(shift.at for shift in self.shifts), *asked))

    @property
    def waits_for_an_answer(self) -> bool:
        """Whether somebody has asked who says so, and nobody has answered."""
        return bool(self.asked) and not self.asked[-1].answer

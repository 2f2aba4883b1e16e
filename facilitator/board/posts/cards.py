"""Perspectives."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Basis, Placement, PostId, Profession, SeatId


@dataclass(frozen=True, slots=True)
class PerspectiveWords:
    """One version of a perspective."""

    text: str
    basis: Basis
    basis_text: str
    placement: Placement
    at: datetime
    resource: bool = False


@dataclass(frozen=True, slots=True)
class Perspective:
    """A card. A ``draft`` is its writer's alone; a ``kept`` draft is also left out of the reveal.

    ``by`` is whose words it holds. Where another wrote them down, ``written_by`` says who, and ``yeses`` whose yes was given to
    which version: the speaker's own, or that of somebody who heard it. ``late`` came after the reveal.
    """

    id: PostId
    by: SeatId
    profession: Profession
    versions: tuple[PerspectiveWords, ...]
    draft: bool = False
    kept: bool = False
    withdrawn: bool = False
    takes_up: PostId | None = None
    written_by: SeatId | None = None
    yeses: tuple[tuple[int, SeatId], ...] = ()
    late: bool = False

    @property
    def now(self) -> PerspectiveWords:
        return self.versions[-1]

    @property
    def confirmed_by(self) -> SeatId | None:
        """Whose yes lets it stand: one that was given to exactly these words."""
        version, by = self.yeses[-1] if self.yeses else (0, None)
        return by if version == len(self.versions) else None

    @property
    def waits_for_its_speaker(self) -> bool:
        """Whether it was written for somebody who has not said yes to it yet."""
        return self.written_by is not None and self.confirmed_by is None

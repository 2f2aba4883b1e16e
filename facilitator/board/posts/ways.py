"""Possibilities."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Origin, PostId, SeatId


@dataclass(frozen=True, slots=True)
class PossibilityWords:
    """One version of a possibility."""

    text: str
    origin: Origin
    wishes: tuple[PostId, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Possibility:
    """A way. ``figure`` is its number on the board; ``constraints`` are the walls tied to it, standing or not."""

    id: PostId
    figure: int
    by: SeatId
    versions: tuple[PossibilityWords, ...]
    constraints: tuple[PostId, ...] = ()
    withdrawn: bool = False

    @property
    def now(self) -> PossibilityWords:
        return self.versions[-1]

"""Possibilities."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Origin, PostId, SeatId


@dataclass(frozen=True, slots=True)
class PossibilityWords:
    """One version of a possibility. ``required`` makes it a duty, with what follows from a no in ``if_refused`` (P9)."""

    text: str
    origin: Origin
    wishes: tuple[PostId, ...]
    at: datetime
    money: str = ""
    duties: str = ""
    time: str = ""
    decides: str = ""
    grounds: str = ""
    first_step: str = ""
    required: bool = False
    if_refused: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """The citizen does not want to go this way; ``reason`` may be empty."""

    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Possibility:
    """A way. ``figure`` is its number on the board; ``constraints`` are the walls tied to it, standing or not."""

    id: PostId
    figure: int
    by: SeatId
    versions: tuple[PossibilityWords, ...]
    constraints: tuple[PostId, ...] = ()
    aside: SetAside | None = None
    withdrawn: bool = False

    @property
    def now(self) -> PossibilityWords:
        return self.versions[-1]

    @property
    def changed_at(self) -> datetime:
        """When something was last said of it: anew, or that the citizen sets it aside."""
        return max(self.now.at, self.aside.at) if self.aside else self.now.at

"""That somebody would like to say something."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import SeatId


@dataclass(frozen=True, slots=True)
class FloorRequest:
    """``at`` is since when they ask; it ``rests`` where whoever leads has said: not now."""

    seat: SeatId
    at: datetime
    rests: bool = False

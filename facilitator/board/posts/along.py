"""That everybody is invited to look at the same thing."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Place, PostId, SeatId


@dataclass(frozen=True, slots=True)
class Invitation:
    """To a ``place``, or to one ``post`` there. ``on_wall`` until whoever leads turns the wall to something else."""

    place: Place
    post: PostId | None
    by: SeatId
    at: datetime
    on_wall: bool = True

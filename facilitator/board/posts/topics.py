"""What the citizen does not want to talk about."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Phase, PostId, SeatId


@dataclass(frozen=True, slots=True)
class Topic:
    """Set aside by the citizen in ``phase``: the post it is ``about``, or what was talked of then; ``text`` may be empty."""

    id: PostId
    by: SeatId
    about: PostId | None
    text: str
    phase: Phase | None
    at: datetime
    taken_up: bool = False

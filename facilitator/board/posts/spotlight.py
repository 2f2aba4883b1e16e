"""What is put large on the wall, and the curtain that is drawn before it."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import PostId, Profession, SeatId


@dataclass(frozen=True, slots=True)
class Spotlight:
    """One card, wall or way, or one column, large on the wall beside the citizen's definition; ``by`` is who leads."""

    post: PostId | None
    column: Profession | None
    by: SeatId
    at: datetime


@dataclass(frozen=True, slots=True)
class Curtain:
    """A calm picture over the whole wall. Where it is the citizen's, only they open it, whoever drew it."""

    by: SeatId
    citizens: bool
    at: datetime

"""Who sits where."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Mandate, Profession, Role, SeatId


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant's place. ``arrived`` is when they first came to the open meeting; ``remote`` whether they take part from elsewhere."""

    id: SeatId
    role: Role
    name: str
    profession: Profession
    mandate: Mandate
    mandate_text: str
    reason: str
    closed: bool = False
    arrived: datetime | None = None
    remote: bool = False

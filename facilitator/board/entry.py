"""One line of a meeting's journal."""

from dataclasses import dataclass
from datetime import datetime

from .events import Event
from .terms import SeatId


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in the journal: what, by which seat, when (UTC), from which command. ``number`` runs 1, 2, 3 …"""

    number: int
    event: Event
    by: SeatId
    at: datetime
    command: str

"""Notes who opened which meeting and when, without content, for programs and the wall's picture too: pages note for themselves."""

from collections.abc import Callable

from facilitator.board import SeatId
from facilitator.meetings import Meetings
from facilitator.store import register

ONCE_IN = 3600.0
"""Seconds: a program that asks every minute has opened the meeting once."""
MANY = 10_000


class AccessNotes:
    """What this process has noted lately, so that it is noted once."""

    def __init__(self, meetings: Meetings, clock: Callable[[], float]) -> None:
        self._meetings, self._clock = meetings, clock
        self._noted: dict[tuple[str, SeatId, str], float] = {}

    def note(self, meeting: str, seat: SeatId, what: str) -> None:
        """Note that this seat has opened ``what``, unless it stands there since less than an hour."""
        key, now = (meeting, seat, what), self._clock()
        if now - self._noted.get(key, -ONCE_IN) < ONCE_IN:
            return
        if len(self._noted) >= MANY:
            self._noted.clear()
        self._noted[key] = now
        self._meetings.write(register.note_access, meeting=meeting, what=what, at=self._meetings.clock(), seat=seat)

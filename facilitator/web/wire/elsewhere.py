"""Who sits at the other server processes on the same database: each notes who is at its own lines, and reads the rest."""

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator.meetings import Meetings
from facilitator.store import register

from ..rounds import go_round
from .audiences import Audiences

LOOK_SECONDS = 1.0
NOTE_AGAIN = timedelta(seconds=4)
COUNTS_FOR = timedelta(seconds=12)
"""How long what a process noted counts; after that it must have died, and nobody sits there."""


class Elsewhere:
    """Keeps ``audiences.elsewhere`` true to a second, and calls ``tell`` with each meeting here in which it changed."""

    def __init__(self, meetings: Meetings, audiences: Audiences, tell: Callable[[str], None]) -> None:
        self._meetings, self._audiences, self._tell = meetings, audiences, tell
        self._process = uuid.uuid4().hex
        self._noted: frozenset[tuple[str, str]] = frozenset()
        self._noted_at: datetime | None = None

    def start(self) -> None:
        """Look every second."""
        go_round("who is elsewhere", LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Note who is here when that has changed or is about to be forgotten, and see who is elsewhere."""
        now, here = self._meetings.clock(), self._audiences.here()
        if here != self._noted or self._noted_at is None or now - self._noted_at > NOTE_AGAIN:
            self._meetings.write(register.note_present, self._process, here, now + COUNTS_FOR)
            self._noted, self._noted_at = here, now
        found = self._meetings.read(register.present_elsewhere, self._process, now)
        before, self._audiences.elsewhere = self._audiences.elsewhere, found
        for meeting in self._audiences.meetings():
            if before.get(meeting) != found.get(meeting):
                self._tell(meeting)

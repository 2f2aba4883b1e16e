"""Pictures of the whole board, redrawn a little after it has changed: a card alone costs no more for being counted."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from facilitator.board import Entry, Meeting, is_draft
from facilitator.meetings import NoSuchMeeting

from ..rounds import go_round
from .audiences import Audiences

REDRAWN_SECONDS = 1.5
BREATH_SECONDS = 0.005


class Pictures:
    """Remembers which meetings have changed since their pictures were drawn; ``draw`` is called with each of them."""

    def __init__(self, audiences: Audiences, draw: Callable[[str], None]) -> None:
        self._audiences, self._draw = audiences, draw
        self._changed: set[str] = set()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Redraw every second and a half what has changed meanwhile."""
        go_round("pictures of the board", REDRAWN_SECONDS, self.redraw)

    def note(self, meeting_id: str, _before: Meeting, _after: Meeting, entries: list[Entry]) -> None:
        """Called after every commit. Somebody's drafts change no picture (P6)."""
        if any(not is_draft(entry.event) for entry in entries):
            with self._lock:
                self._changed.add(meeting_id)

    def redraw(self) -> None:
        """Draw the pictures of every meeting that has changed and that anybody looks at."""
        with self._lock:
            changed, self._changed = self._changed, set()
        for meeting_id in changed.intersection(self._audiences.meetings()):
            # One that was erased meanwhile must not keep the others' pictures from them.
            with suppress(NoSuchMeeting):
                self._draw(meeting_id)
            # A card goes through the loop several times on its way, and would wait for another meeting's pictures each time.
            time.sleep(BREATH_SECONDS)

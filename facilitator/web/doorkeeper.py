"""Shows out whoever came by a link that opens nothing any more: a line that only listens would else go on hearing."""

import threading
from collections.abc import Callable

import structlog

from facilitator.meetings import Meetings
from facilitator.store import register

from .audiences import Audiences

log = structlog.get_logger()
LOOK_SECONDS = 5.0


class Doorkeeper:
    """Compares every open connection's link with the register, every few seconds."""

    def __init__(self, meetings: Meetings, audiences: Audiences, disconnect: Callable[[str], None]) -> None:
        self._meetings, self._audiences, self._disconnect = meetings, audiences, disconnect

    def start(self) -> None:
        """Look on and on, in a thread that ends with the process."""
        threading.Thread(target=self._look_on, name="doorkeeper", daemon=True).start()

    def _look_on(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_SECONDS):
            try:
                self.look()
            except Exception as failure:
                # The database may be away for a while; nothing is written through such a line meanwhile.
                log.warning("cannot look at the links", failure=type(failure).__name__)

    def look(self) -> None:
        """Disconnect those whose link has been renewed or revoked."""
        for meeting in self._audiences.meetings():
            marks = self._meetings.read(register.marks, meeting)
            for sid, place in self._audiences.connections(meeting):
                if marks.get(place.seat) != place.mark:
                    self._disconnect(sid)

"""Shows out whoever came by a link that opens nothing any more, or sat at a tablet that was handed on.

A line that only listens would else go on hearing.
"""

import time
from collections.abc import Callable

from facilitator.meetings import Meetings
from facilitator.store import register, tablets

from ..rounds import go_round
from ..wire.audiences import Audiences

LOOK_SECONDS = 5.0


class Doorkeeper:
    """Compares every open connection's link with the register, every few seconds."""

    def __init__(self, meetings: Meetings, audiences: Audiences, disconnect: Callable[[str], None]) -> None:
        self._meetings, self._audiences, self._disconnect = meetings, audiences, disconnect

    def start(self) -> None:
        """Look every few seconds."""
        go_round("doorkeeper", LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Disconnect those whose link has been renewed or revoked."""
        for meeting in self._audiences.meetings():
            time.sleep(0)  # others first: with many meetings a round takes longer than anybody should wait
            marks = self._meetings.read(register.marks, meeting)
            connections = self._audiences.connections(meeting)
            sitting = {""}
            if any(place.tablet for _sid, place in connections):
                sitting |= self._meetings.read(tablets.sittings, meeting, self._meetings.clock())
            for sid, place in connections:
                if marks.get(place.seat) != place.mark or place.tablet not in sitting:
                    self._disconnect(sid)

    def show_out(self, meeting: str, tablet: str) -> None:
        """Disconnect whoever sat at this tablet, now. Another process finds out when it next looks."""
        for sid, place in self._audiences.connections(meeting):
            if place.tablet == tablet:
                self._disconnect(sid)

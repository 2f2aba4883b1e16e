"""Shaping: which meeting type a called meeting keeps, and which an organisation may call its meetings with.

A meeting keeps the type it was called with, whatever becomes of the file: this is asked for every fragment, so each text is read once a process.
"""

from facilitator.meeting_types import MeetingType, load, read_back
from facilitator.meetings import Meetings
from facilitator.store import kept_types
from facilitator.store.register import ListedMeeting

MANY = 10_000


class Shaping:
    """The meeting types of called meetings, kept at hand: a meeting's never changes."""

    def __init__(self, meetings: Meetings) -> None:
        self._meetings = meetings
        self._of: dict[str, MeetingType] = {}
        self._kept: dict[str, MeetingType] = {}

    def of_meeting(self, meeting: str, named: str) -> MeetingType:
        """The type a meeting keeps. ``named`` is what its board calls it: a meeting that keeps none goes by that.

        Raises UnknownMeetingType for one that keeps none and whose type no longer comes with the board.
        """
        known = self._of.get(meeting)
        if known is None:
            digest = self._meetings.read(kept_types.digest_of, meeting)
            if digest is None:
                return load(named)
            if len(self._of) >= MANY:
                self._of.clear()
            known = self._of[meeting] = self.kept(digest)
        return known

    def of_listed(self, line: ListedMeeting) -> MeetingType:
        """The same for a line of the lobby, which knows already which it is."""
        return self.kept(line.type_digest) if line.type_digest else load(line.meeting_type)

    def kept(self, digest: str) -> MeetingType:
        """The type that is kept under this digest."""
        if digest not in self._kept:
            self._kept[digest] = read_back(self._meetings.read(kept_types.text_of, digest))
        return self._kept[digest]

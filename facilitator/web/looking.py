"""Looking at a meeting: the view of one audience, or of one seat, as it stands now."""

import time

from facilitator.board import Meeting, Role, SeatId
from facilitator.meetings import Meetings
from facilitator.plain_words.lexicons import Lexicons
from facilitator.shaping import Shaping

from .door.doorstep import Doorstep
from .fragments import View
from .pieces.posts import cold
from .saying.languages import Language
from .wall.on_a_wall import sees_otherwise
from .wall.parts import Standing
from .wire.audiences import Audiences

A_FEW = 50
"""Posts that may be rendered in passing; more would hold everybody up for longer than a blink of the loop."""


class Looking:
    """Makes views: of the meeting as the door has it, with who is here."""

    def __init__(
        self, meetings: Meetings, audiences: Audiences, lexicons: Lexicons, shaping: Shaping, doorstep: Doorstep
    ) -> None:
        self._meetings, self._audiences, self._lexicons = meetings, audiences, lexicons
        self._shaping, self._doorstep = shaping, doorstep

    def view(
        self, meeting_id: str, spoken: Language, seat: SeatId | None = None, meeting: Meeting | None = None
    ) -> View:
        """The view of everybody who reads this language, or with ``seat``, of that seat with its own drafts.

        Raises NoSuchMeeting. ``meeting`` is given where the caller has the fold already.
        """
        meeting = meeting or self._meetings.attend(meeting_id)
        return View(
            meeting_id=meeting_id,
            meeting=meeting.as_seen_by(seat if seat and sees_otherwise(meeting, seat) else None),
            language=spoken,
            meeting_type=self._shaping.of_meeting(meeting_id, meeting.meeting_type),
            present=self._audiences.present(meeting_id),
            seat=meeting.seats.get(seat) if seat else None,
            own=meeting.as_seen_by(seat) if seat else None,
            lexicon=self._lexicons.of_meeting(meeting_id),
            door=self._doorstep.of(meeting_id),
            wall=self._audiences.wall_parts.of(meeting_id) or self._elsewhere(meeting_id, meeting),
        )

    def _elsewhere(self, meeting_id: str, meeting: Meeting) -> Standing | None:
        """A wall at another server process: where it is asked to stand, of nobody here knows how many parts."""
        seats = self._audiences.elsewhere.get(meeting_id, set()) & meeting.seats.keys()
        hangs = any(meeting.seats[seat].role is Role.WALL for seat in seats)
        return Standing(meeting.wall_part, parts=0) if hangs else None

    def meeting(self, meeting_id: str) -> Meeting:
        """As the door has it. Raises NoSuchMeeting."""
        return self._meetings.attend(meeting_id)

    def whole(self, meeting_id: str, spoken: Language, seat: SeatId, meeting: Meeting | None = None) -> View:
        """The view of one seat that is about to be shown everything: a large cold board lets others in between."""
        view = self.view(meeting_id, spoken, seat, meeting)
        for place, key in enumerate(cold(view), start=1):
            view.render(key)
            if place % A_FEW == 0:
                # Not in a thread beside the loop: the locks of Jinja and Babel are green ones, and who waits for one
                # in another thread is never woken.
                time.sleep(0)
        return view

"""The wall as a picture, for whoever is not in the room: what the wall is sent and nothing more, under their own seat."""

from dataclasses import replace

from flask import Blueprint, Response, abort

from facilitator.board import Role, SeatId

from ..access_notes import AccessNotes
from ..door.doorstep import NOBODY_THERE
from ..door.seat_claims import Claims
from ..looking import Looking
from ..pages import Pages, shown
from ..saying.languages import language
from ..security import FRAMED


class WallPicture:
    """A page without a line: the page around it asks for it anew when the board has changed."""

    def __init__(self, pages: Pages, claims: Claims, looking: Looking, notes: AccessNotes) -> None:
        self._pages, self._claims, self._looking, self._notes = pages, claims, looking, notes

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("wall_picture", __name__)
        rooms.get("/meetings/<meeting>/seats/<seat>/wall")(self.picture)
        return rooms

    def picture(self, meeting: str, seat: str) -> Response:
        """What the wall shows now, in the reader's language; 403 for everybody who may not open the seat's own screen."""
        row = self._claims.row(meeting, seat)
        # Before the meeting is looked up: whoever has no seat learns nothing, not even whether there is one.
        if row is None:
            abort(403)
        board = self._looking.meeting(meeting)
        own, wall = board.seats.get(SeatId(seat)), board.wall
        if own is None or own.closed or own.role is Role.WALL:
            abort(403)
        if wall is None:
            abort(404)
        # It shows the citizen's words, and can be opened without the page around it.
        self._notes.note(meeting, own.id, "board")
        # Whoever looks is in already: the code for coming in is for those who stand before the wall.
        view = replace(self._looking.whole(meeting, language(row.language), wall.id, board), door=NOBODY_THERE)
        page = Response(self._pages.render(view.language, "wall/picture.html", "wall", **shown(view)))
        page.headers["Content-Security-Policy"] = FRAMED
        return page

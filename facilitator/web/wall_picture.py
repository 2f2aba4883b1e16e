"""The wall as a picture, for whoever is not in the room: what the wall is sent and nothing more, under their own seat."""

from dataclasses import replace

from flask import Blueprint, Response, abort

from facilitator.board import Meeting, Role, Seat, SeatId

from .doorstep import NOBODY_THERE
from .languages import language
from .looking import Looking
from .pages import Pages, shown
from .seat_claims import Claims
from .security import FRAMED


class WallPicture:
    """A page without a line: the page around it asks for it anew when the board has changed."""

    def __init__(self, pages: Pages, claims: Claims, looking: Looking) -> None:
        self._pages, self._claims, self._looking = pages, claims, looking

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("wall_picture", __name__)
        rooms.get("/meetings/<meeting>/seats/<seat>/wall")(self.picture)
        return rooms

    def picture(self, meeting: str, seat: str) -> Response:
        """What the wall shows now, in the reader's language; 403 for everybody who may not open the seat's own screen."""
        # First: whoever sits nowhere here is told nothing, not even whether there is such a meeting.
        row = self._claims.row(meeting, seat) or abort(403)
        own = self._looking.meeting(meeting).seats.get(SeatId(seat))
        if own is None or own.closed or own.role is Role.WALL:
            abort(403)
        wall = wall_of(self._looking.meeting(meeting))
        if wall is None:
            abort(404)
        # Whoever looks is in already: the code for coming in is for those who stand before the wall.
        view = replace(self._looking.whole(meeting, language(row.language), wall.id), door=NOBODY_THERE)
        page = Response(self._pages.render(view.language, "wall/picture.html", "wall", **shown(view)))
        page.headers["Content-Security-Policy"] = FRAMED
        return page


def wall_of(meeting: Meeting) -> Seat | None:
    """The seat whose eyes the picture is seen with."""
    walls = (seat for seat in meeting.seats.values() if seat.role is Role.WALL and not seat.closed)
    return next(walls, None)

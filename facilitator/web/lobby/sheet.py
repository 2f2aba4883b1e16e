"""The citizen's print sheet: what will happen, who will be there and why, and the link that opens their seat."""

from flask import Blueprint, Response, abort, request, url_for

from facilitator.board import Role, Seat
from facilitator.inviting import link
from facilitator.meeting_types import profession
from facilitator.store import register

from ..door.qr import picture
from ..saying.languages import language
from .arranging import Arranging
from .reception import Reception

NOT_AT_THE_TABLE = (Role.CITIZEN, Role.WALL)


class Sheet:
    """One A4 page in the citizen's language."""

    def __init__(self, reception: Reception, arranging: Arranging, address: str) -> None:
        self._reception, self._arranging, self._address = reception, arranging, address

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/meetings/<meeting>/sheet", endpoint="sheet")(self.page)
        rooms.post("/meetings/<meeting>/sheet", endpoint="sheet_with_link")(self.with_link)

    def page(self, meeting: str) -> Response:
        return self._show(meeting, "")

    def with_link(self, meeting: str) -> Response:
        """With the link just made, which the page before still had; or with a new one, which ends the old."""
        citizen = self._citizen(meeting)
        token = request.form.get("token", "")
        if token:
            found = self._reception.meetings.read(register.find_seat_by_token, token)
            if found is None or (found.meeting, found.seat) != (meeting, citizen.id):
                abort(404)
            return self._show(meeting, link(self._address, token))
        return self._show(meeting, self._arranging.new_invitation(meeting, citizen).link)

    def _citizen(self, meeting: str) -> Seat:
        found = self._reception.called(meeting)[1].citizen
        if found is None:
            abort(404)
        return found

    def _show(self, meeting: str, link: str) -> Response:
        row, board = self._reception.called(meeting)
        citizen, kind = self._citizen(meeting), self._reception.type_of(meeting, board)
        spoken = self._reception.meetings.read(register.seat_languages, meeting).get(citizen.id, board.language)
        self._reception.note(meeting, "sheet", citizen.id)
        others = [seat for seat in board.seats.values() if not seat.closed and seat.role not in NOT_AT_THE_TABLE]
        return self._reception.render(
            "sheet",
            url_for("lobby.sheet", meeting=meeting),
            screen="sheet",
            spoken=language(spoken),
            row=row,
            meeting=board,
            kind=kind,
            citizen=citizen,
            others=others,
            link=link,
            qr=picture(link) if link else "",
            profession=profession,
        )

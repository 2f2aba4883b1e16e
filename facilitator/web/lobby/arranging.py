"""One meeting in the lobby: its seats and their links, a new seat, its purpose said anew. A link is shown once, when it is made."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.board import OFFICE, Meeting, Refused, Role, Seat, SeatId, Stage
from facilitator.board.commands import CloseSeat
from facilitator.inviting import Invitation, invite, link
from facilitator.meeting_types import profession
from facilitator.meetings import NotSaved
from facilitator.store import called, register
from facilitator.store.afterwords import Afterword
from facilitator.store.called import CalledMeeting

from ..door.qr import picture
from ..door.seat_claims import Claims
from ..pages import address as seat_address
from . import typed as t, weighing
from .after_the_seal import after_the_seal
from .choices import choices
from .reception import Reception

OPENED_FROM_HERE = (Role.FACILITATOR, Role.WALL)
"""Seats a facilitator may sit down in without a link: the one that leads, and the one that only shows."""


class Arranging:
    """The pages under /lobby/meetings/<meeting>/."""

    def __init__(self, reception: Reception, claims: Claims, address: str) -> None:
        self._reception, self._claims, self._address = reception, claims, address

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/meetings/<meeting>/", endpoint="meeting")(self.page)
        rooms.post("/meetings/<meeting>/purpose", endpoint="purpose")(self.state_purpose)
        rooms.post("/meetings/<meeting>/seats", endpoint="add_seat")(self.add_seat)
        rooms.post("/meetings/<meeting>/seats/<seat>/link", endpoint="renew")(self.renew)
        rooms.post("/meetings/<meeting>/seats/<seat>/close", endpoint="close")(self.close)
        rooms.post("/meetings/<meeting>/seats/<seat>/open", endpoint="open")(self.open)

    def page(self, meeting: str) -> Response:
        return self.show(meeting)

    def show(
        self,
        meeting: str,
        *,
        fresh: Sequence[Invitation] = (),
        just_called: bool = False,
        purpose: t.TypedMeeting | None = None,
        seat: t.TypedSeat | None = None,
        afterwards: Afterword | None = None,
        wrong: tuple[str, int] = ("", 200),
    ) -> Response:
        """The meeting as it stands, with the links that have just been made, or with what was typed and is wrong.

        Then it is not noted: it was when they came, and what could not be saved may be the disk's fault.
        """
        row, board = self._reception.called(meeting)
        error, status = wrong
        if status == 200:
            self._reception.note(meeting, "lobby")
        values: dict[str, Any] = {
            "row": row,
            "meeting": board,
            "kind": self._reception.type_of(meeting, board),
            "seats": [seat for seat in board.seats.values() if not seat.closed],
            "languages": self._reception.meetings.read(register.seat_languages, meeting),
            "fresh": {invitation.id: invitation for invitation in fresh},
            "just_called": just_called,
            "purpose": purpose or _as_typed(row, board),
            "new_seat": seat or t.new_seat(board.language),
            "error": error,
            **self._of_its_course(board, meeting, afterwards),
        }
        here, shown = url_for("lobby.meeting", meeting=meeting), _shown() | choices(self._reception.language())
        return self._reception.render("meeting", here, status, **values, **shown)

    def state_purpose(self, meeting: str) -> ResponseReturnValue:
        row, board = self._reception.called(meeting)
        door, spoken = self._reception.meetings, self._reception.language()
        typed = t.read_meeting(request.form)
        command = weighing.purpose_of(typed, t.new_id(), spoken)
        if not typed.errors:
            weighing.weigh(board, [(command, typed.errors)], door.clock(), spoken)
        if typed.errors:
            return self.show(meeting, purpose=typed, wrong=(typed.errors.pop("", ""), 422))
        try:
            door.record(meeting, command, by=OFFICE)
            if typed.start() != row.starts_at:
                door.write(called.set_start, meeting, typed.start())
        except (Refused, NotSaved) as failure:
            return self.show(meeting, purpose=typed, wrong=self._reception.why_not(failure))
        return redirect(url_for("lobby.meeting", meeting=meeting), 303)

    def add_seat(self, meeting: str) -> ResponseReturnValue:
        board = self._reception.called(meeting)[1]
        door, spoken = self._reception.meetings, self._reception.language()
        typed = t.read_seat(request.form, request.form.get("seat", ""))
        if typed.id in board.seats:
            return redirect(url_for("lobby.meeting", meeting=meeting), 303)
        command = weighing.seat_of(typed, spoken)
        if not typed.errors:
            weighing.weigh(board, [(command, typed.errors)], door.clock(), spoken)
        if typed.errors:
            return self.show(meeting, seat=typed, wrong=(typed.errors.pop("", ""), 422))
        try:
            made = invite(door, self._address, meeting, command, language=typed.language, by=OFFICE)
        except (Refused, NotSaved) as failure:
            return self.show(meeting, seat=typed, wrong=self._reception.why_not(failure))
        return self.show(meeting, fresh=[made])

    def renew(self, meeting: str, seat: str) -> Response:
        """A new link; the one before it opens nothing any more."""
        found = self._seat(meeting, seat)
        try:
            return self.show(meeting, fresh=[self.new_invitation(meeting, found)])
        except NotSaved as failure:
            return self.show(meeting, wrong=self._reception.why_not(failure))

    def new_invitation(self, meeting: str, seat: Seat) -> Invitation:
        """The seat's new link, noted in the access log."""
        token = register.new_token()
        self._reception.meetings.write(register.renew_token, meeting, seat.id, token)
        self._reception.note(meeting, "new-link", seat.id)
        return Invitation(seat.id, seat.role, seat.name, seat.profession, token, link(self._address, token))

    def close(self, meeting: str, seat: str) -> ResponseReturnValue:
        found = self._seat(meeting, seat)
        try:
            self._reception.meetings.record(meeting, CloseSeat(id=t.new_id(), seat=found.id), by=OFFICE)
        except (Refused, NotSaved) as failure:
            return self.show(meeting, wrong=self._reception.why_not(failure))
        return redirect(url_for("lobby.meeting", meeting=meeting), 303)

    def open(self, meeting: str, seat: str) -> ResponseReturnValue:
        """Sit down in the facilitator's seat, or show the wall, with this browser."""
        found = self._seat(meeting, seat)
        if found.role not in OPENED_FROM_HERE:
            abort(404)
        row = self._reception.meetings.read(register.find_seat, meeting, found.id)
        if row is None:
            abort(404)
        self._claims.remember(row)
        self._reception.note(meeting, "seat", found.id)
        return redirect(seat_address(meeting, found.id), 303)

    def _of_its_course(self, board: Meeting, meeting: str, typed: Afterword | None) -> dict[str, Any]:
        """The meeting this one follows, while it is kept; once it is sealed, also what was said since, and is ``typed``."""
        home, door = self._reception.account().organisation, self._reception.meetings
        before = door.read(called.find_called, board.last_time.meeting, home) if board.last_time else None
        since = after_the_seal(self._reception, board, meeting) if board.stage is Stage.SEALED else {}
        return {"before": before, "typed": typed, **since}

    def _seat(self, meeting: str, seat: str) -> Seat:
        found = self._reception.called(meeting)[1].seats.get(SeatId(seat))
        if found is None or found.closed:
            abort(404)
        return found


def _as_typed(row: CalledMeeting, board: Meeting) -> t.TypedMeeting:
    starts_at = row.starts_at.astimezone().strftime("%Y-%m-%dT%H:%M") if row.starts_at else ""
    return t.TypedMeeting(row.id, board.language, board.title, board.purpose, board.at_stake, starts_at)


def _shown() -> dict[str, Any]:
    return {"profession": profession, "qr": picture, "opened_from_here": OPENED_FROM_HERE}

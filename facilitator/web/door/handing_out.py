"""Seats handed out while the meeting goes on: a new one, a new link, a second person who leads, a seat closed. A link is shown once."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.board import Refused, Seat, SeatId
from facilitator.board.commands import CloseSeat
from facilitator.inviting import Invitation, invite, link
from facilitator.meetings import Meetings, NotSaved
from facilitator.store import register

from ..fragments import View
from ..lobby import typed as t, weighing
from ..pages import address
from .seats_page import SeatsPage


class HandingOut:
    """What is done at ``…/door`` about seats."""

    def __init__(self, meetings: Meetings, page: SeatsPage, address: str) -> None:
        self._meetings, self._page, self._address = meetings, page, address

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("seats", __name__, url_prefix="/meetings/<meeting>/seats/<seat>/door/seats")
        rooms.post("")(self.add)
        rooms.post("/<whose>/link")(self.renew)
        rooms.post("/<whose>/close")(self.close)
        return rooms

    def add(self, meeting: str, seat: str) -> ResponseReturnValue:
        """A seat and its link; also for another profession, or for a second person who leads."""
        view, leader = self._page.leading(meeting, seat)
        typed = t.read_seat(request.form, request.form.get("seat", ""))
        if SeatId(typed.id) in view.meeting.seats:
            return redirect(address(meeting, seat) + "door", 303)
        command = weighing.seat_of(typed, view.language)
        if not typed.errors:
            weighing.weigh(view.meeting, [(command, typed.errors)], self._meetings.clock(), view.language)
        if typed.errors:
            return self._page.show(view, leader, typed=typed, wrong=(typed.errors.pop("", ""), 422))
        try:
            made = invite(self._meetings, self._address, meeting, command, language=typed.language, by=leader.id)
        except (Refused, NotSaved) as failure:
            return self._page.show(view, leader, typed=typed, wrong=self._page.why_not(view.language, failure))
        self._page.note(meeting, made.id, "link-given")
        return self._page.show(view, leader, fresh=[made])

    def renew(self, meeting: str, seat: str, whose: str) -> ResponseReturnValue:
        """A new link; the one before it opens nothing any more, and whoever came by it is shown out."""
        view, leader = self._page.leading(meeting, seat)
        found, token = self._other(view, leader, whose), register.new_token()
        try:
            self._meetings.write(register.renew_token, meeting, found.id, token)
        except NotSaved as failure:
            return self._page.show(view, leader, wrong=self._page.why_not(view.language, failure))
        self._page.note(meeting, found.id, "link-given")
        made = Invitation(found.id, found.role, found.name, found.profession, token, link(self._address, token))
        return self._page.show(view, leader, fresh=[made])

    def close(self, meeting: str, seat: str, whose: str) -> ResponseReturnValue:
        view, leader = self._page.leading(meeting, seat)
        found = self._other(view, leader, whose)
        try:
            self._meetings.record(meeting, CloseSeat(id=t.new_id(), seat=found.id), by=leader.id)
        except (Refused, NotSaved) as failure:
            return self._page.show(view, leader, wrong=self._page.why_not(view.language, failure))
        return redirect(address(meeting, seat) + "door", 303)

    @staticmethod
    def _other(view: View, leader: Seat, whose: str) -> Seat:
        """Somebody else's seat: whoever leads keeps the link they came by."""
        found = view.meeting.seats.get(SeatId(whose))
        if found is None or found.closed or found.id == leader.id:
            abort(404)
        return found

"""The door of a meeting, in the hands of whoever leads: the code on the wall, and those who wait let in or told no."""

from typing import Any

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.board import Refused, Role, Seat, SeatId
from facilitator.meetings import Meetings, NotSaved
from facilitator.store import join_codes, register, waiting_room
from facilitator.store.waiting_room import SeatIsGiven, Waiting, WaitsNoMore

from ..fragments import View
from ..lobby import typed as t, weighing
from ..pages import address
from ..parsing import read_text
from ..saying.terms import N_
from .doorstep import Doorstep
from .entering import ROLES
from .seats_page import SeatsPage

WAITS_NO_MORE = N_("They do not wait any more, or somebody else has answered them.")
NOT_EMPTY = N_("Somebody sits there already. Choose another seat, or a new one.")
LONGEST_ANSWER = 200


class LettingIn:
    """What is done at ``…/door`` about the code and the waiting room."""

    def __init__(self, meetings: Meetings, page: SeatsPage, doorstep: Doorstep) -> None:
        self._meetings, self._page, self._doorstep = meetings, page, doorstep

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("door", __name__, url_prefix="/meetings/<meeting>/seats/<seat>/door")
        rooms.get("")(self.page)
        rooms.post("/code")(self.show_code)
        rooms.post("/no-code")(self.take_code_away)
        rooms.post("/let-in/<who>")(self.let_in)
        rooms.post("/turn-away/<who>")(self.turn_away)
        return rooms

    def page(self, meeting: str, seat: str) -> Response:
        return self._page.show(*self._page.leading(meeting, seat))

    # The code

    def show_code(self, meeting: str, seat: str) -> ResponseReturnValue:
        """On the wall and on the screens of those who lead, until it is taken away or ends."""
        self._page.leading(meeting, seat)
        self._meetings.write(join_codes.show, meeting, self._doorstep.secret, self._meetings.clock())
        self._page.note(meeting, seat, "join-code")
        return self._back(meeting, seat)

    def take_code_away(self, meeting: str, seat: str) -> ResponseReturnValue:
        self._page.leading(meeting, seat)
        self._meetings.write(join_codes.take_away, meeting)
        return self._back(meeting, seat)

    # Those who wait

    def let_in(self, meeting: str, seat: str, who: str) -> ResponseReturnValue:
        view, leader = self._page.leading(meeting, seat)
        found = self._waiting(meeting, who)
        if found is None:
            return self._page.show(view, leader, wrong=(view.language.say(WAITS_NO_MORE), 409))
        given = request.form.get("seat-of", "")
        return self._give(view, leader, found, given) if given else self._make(view, leader, found)

    def _make(self, view: View, leader: Seat, who: Waiting) -> ResponseReturnValue:
        """A seat of their own, as whoever leads has said it: never the citizen's, and none that leads."""
        spoken, typed = view.language, t.read_seat(request.form, who.id)
        command = weighing.seat_of(typed, spoken)
        if command.role not in ROLES:
            typed.role = Role.PROFESSIONAL
            typed.errors["role"] = spoken.say(N_("Choose what they come as."))
        if not typed.errors:
            weighing.weigh(view.meeting, [(command, typed.errors)], self._meetings.clock(), spoken)
        if typed.errors:
            return self._page.show(view, leader, typed=typed, wrong=(typed.errors.pop("", ""), 422))
        token, at = register.new_token(), self._meetings.clock()

        def seat_them(rows: Any) -> None:
            register.add_seat(
                rows, meeting=view.meeting_id, id=who.id, token=token, role=command.role, language=typed.language, at=at
            )
            self._let_in(rows, who, SeatId(who.id), token)

        try:
            self._meetings.record(view.meeting_id, command, by=leader.id, also=seat_them)
        except (Refused, NotSaved, WaitsNoMore) as failure:
            return self._page.show(view, leader, typed=typed, wrong=self._why_not(view, failure))
        return self._back(view.meeting_id, leader.id)

    def _give(self, view: View, leader: Seat, who: Waiting, seat: str) -> ResponseReturnValue:
        """A seat that was made for them and that nobody has come to; its old link opens nothing any more."""
        if SeatId(seat) not in {one.id for one in self._page.empty_seats(view)}:
            return self._page.show(view, leader, wrong=(view.language.say(NOT_EMPTY), 422))
        token = register.new_token()

        def seat_them(rows: Any) -> None:
            register.renew_token(rows, view.meeting_id, seat, token)
            register.set_language(rows, view.meeting_id, seat, who.language)
            self._let_in(rows, who, SeatId(seat), token)

        try:
            self._meetings.write(seat_them)
        except SeatIsGiven:
            return self._page.show(view, leader, wrong=(view.language.say(NOT_EMPTY), 409))
        except (NotSaved, WaitsNoMore) as failure:
            return self._page.show(view, leader, wrong=self._why_not(view, failure))
        return self._back(view.meeting_id, leader.id)

    def turn_away(self, meeting: str, seat: str, who: str) -> ResponseReturnValue:
        """They are told so on their own screen, with a sentence if there is one."""
        view, leader = self._page.leading(meeting, seat)
        found, said = self._waiting(meeting, who), read_text(request.form.get("said", ""))[:LONGEST_ANSWER]
        try:
            if found is None:
                raise WaitsNoMore
            self._meetings.write(waiting_room.turn_away, self._meetings.keys, found, said)
        except (NotSaved, WaitsNoMore) as failure:
            return self._page.show(view, leader, wrong=self._why_not(view, failure))
        return self._back(meeting, seat)

    def _let_in(self, rows: Any, who: Waiting, seat: SeatId, token: str) -> None:
        """Noted in the same transaction: the log says who was let in, and a seat that was given is not given again."""
        waiting_room.let_in(rows, who.id, seat, token)
        register.note_access(rows, meeting=who.meeting, what="let-in", at=self._meetings.clock(), seat=seat)

    def _waiting(self, meeting: str, who: str) -> Waiting | None:
        self._doorstep.look()
        return next((one for one in self._doorstep.of(meeting).waiting if one.id == who), None)

    def _why_not(self, view: View, failure: Refused | NotSaved | WaitsNoMore) -> tuple[str, int]:
        if isinstance(failure, WaitsNoMore):
            return view.language.say(WAITS_NO_MORE), 409
        return self._page.why_not(view.language, failure)

    def _back(self, meeting: str, seat: str) -> ResponseReturnValue:
        """To where it was asked for: the board, or this page."""
        self._doorstep.look()
        return redirect(address(meeting, seat) + ("#door" if request.form.get("to") == "board" else "door"), 303)

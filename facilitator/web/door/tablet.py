"""One tablet that goes round: a neutral page where a code opens a seat, and the way back to it. Codes are made on a seat's own screen."""

from typing import Any

from flask import Blueprint, Response, abort, current_app, redirect, request, session
from flask.typing import ResponseReturnValue

from facilitator.board import Meeting, Role, Seat, SeatId
from facilitator.meeting_types import profession
from facilitator.meetings import Meetings
from facilitator.store import register, tablets

from ..pages import Pages, address
from ..saying.browsers_language import browsers_language
from ..saying.languages import NAMES, language
from ..saying.sentences import REFUSALS
from ..saying.terms import N_
from .seat_claims import Claims
from .wrong_tries import WrongTries

WRONG_CODE = N_("This code is wrong, used or too old: ask for a new one.")
TOO_MANY = REFUSALS["too-many-tries"]
NOTHING_STAYS = {"Clear-Site-Data": '"cache", "storage"'}
"""To the browser, where it listens: whatever the seat before has left on this machine goes. tablet.js does the same."""


class Tablet:
    """``/tablet``, and ``…/tablet`` of every seat that may sit at one."""

    def __init__(
        self, meetings: Meetings, pages: Pages, claims: Claims, secret: bytes, address: str, wrong_codes: WrongTries
    ) -> None:
        self._meetings, self._pages, self._claims, self._secret = meetings, pages, claims, secret
        self._address, self._wrong_codes = address, wrong_codes

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("tablet", __name__)
        rooms.get("/tablet")(self.page)
        rooms.post("/tablet")(self.take)
        rooms.post("/tablet/hand-on")(self.hand_on)
        rooms.post("/tablet/language")(self.choose_language)
        rooms.get("/meetings/<meeting>/seats/<seat>/tablet")(self.codes)
        rooms.post("/meetings/<meeting>/seats/<seat>/tablet")(self.new_code)
        return rooms

    # At the tablet

    def page(self) -> Response:
        return self._ask("", 200)

    def take(self) -> ResponseReturnValue:
        hash = tablets.code_hash(self._secret, request.form.get("code", "")[:40])
        with self._wrong_codes.one_by_one:
            if not self._wrong_codes.may_try():
                return self._ask(TOO_MANY, 429)
            found = self._meetings.write(tablets.take, hash, self._meetings.clock())
            row = found and self._meetings.read(register.find_seat, found.meeting, found.seat)
            if not found or row is None:
                self._wrong_codes.note()
                return self._ask(WRONG_CODE, 422)
        self._leave()
        self._claims.take_tablet(row, found.id)
        self._pages.note(row.meeting, row.seat, "tablet")
        return redirect(address(row.meeting, row.seat), 303)

    def hand_on(self) -> ResponseReturnValue:
        self._leave()
        answer = redirect("/tablet", 303)
        answer.headers.update(NOTHING_STAYS)
        return answer

    def choose_language(self) -> ResponseReturnValue:
        """Until somebody takes the tablet: then it speaks as their seat does, and what was chosen here is forgotten."""
        if (chosen := request.form.get("language", "")) not in NAMES:
            abort(400)
        session["language"] = chosen
        return redirect("/tablet", 303)

    def _leave(self) -> None:
        """Whoever sat here sits here no more: on disk, in the cookie, and on every line that is open."""
        for meeting, sitting in self._claims.leave_tablet():
            self._meetings.write(tablets.hand_on, sitting)
            current_app.extensions["live"].doorkeeper.show_out(meeting, sitting)

    def _ask(self, sentence: str, status: int) -> Response:
        chosen = session.get("language")
        spoken = language(chosen) if chosen in NAMES else browsers_language()
        error = spoken.say(sentence) if sentence else ""
        return Response(self._pages.render(spoken, "tablet/page.html", "paper", error=error), status)

    # On a seat's own screen

    def codes(self, meeting: str, seat: str) -> Response:
        return self._show(meeting, seat)

    def new_code(self, meeting: str, seat: str) -> Response:
        """For one's own seat; whoever leads may give one aloud to somebody who has no screen. The access log says which."""
        view = self._pages.view(meeting, seat)
        whose = request.form.get("for", seat)
        if view.seat is None or SeatId(whose) not in {one.id for one in _may_give(view.meeting, view.seat)}:
            abort(403)
        at = self._meetings.clock()
        code = self._meetings.write(tablets.offer_code, meeting=meeting, seat=whose, secret=self._secret, at=at)
        self._pages.note(meeting, whose, "code" if whose == seat else "code-given")
        return self._show(
            meeting, seat, made=view.meeting.seats[SeatId(whose)], code=code, until=at + tablets.CODE_LASTS
        )

    def _show(self, meeting: str, seat: str, **made: Any) -> Response:
        view = self._pages.view(meeting, seat)
        if view.seat is None or view.seat.closed or view.seat.role is Role.WALL:
            abort(403)
        values = {"seat": view.seat, "seats": _may_give(view.meeting, view.seat), "to": f"{self._address}/tablet"}
        values |= {"tablet": view.tablet, "made": None, "code": "", "until": None, "profession": profession} | made
        return Response(self._pages.render(view.language, "tablet/code.html", "paper", **values))


def _may_give(meeting: Meeting, giver: Seat) -> list[Seat]:
    """The seats this one may make codes for, its own first. A wall sits at no tablet, and nobody leads for another who leads."""
    if giver.closed or giver.role is Role.WALL:
        return []
    if giver.role is not Role.FACILITATOR:
        return [giver]
    others = [
        seat for seat in meeting.seats.values() if not seat.closed and seat.role not in (Role.WALL, Role.FACILITATOR)
    ]
    return [giver, *others]

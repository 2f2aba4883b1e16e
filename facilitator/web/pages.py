"""The pages people open: a seat's screen, the space on paper, and the way in through a link."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf
from werkzeug.exceptions import Forbidden

from facilitator import board
from facilitator.board import (
    Basis,
    ConstraintKind,
    Firmness,
    Origin,
    Role,
    SeatId,
    Stage,
    possibility_space,
)
from facilitator.meetings import Meetings
from facilitator.store import register
from facilitator.store.register import FoundSeat

from .assets import Assets
from .door.coming_late import comes_late, still_open
from .door.seat_claims import Claims
from .door.wrong_tries import WrongTries
from .fragments import FOR_TEMPLATES, View
from .looking import Looking
from .saying import sentences
from .saying.browsers_language import browsers_language
from .saying.languages import NAMES, Language, language
from .wire.audiences import SCREEN_OF

BASES = (*(basis for basis in Basis if basis is not Basis.NOT_SAID), Basis.NOT_SAID)

BESIDE = frozenset({"lasting", "late"})
"""The pages beside a seat's screen on which a language can be chosen: whoever does is back there in that language."""


def address(meeting: str, seat: str) -> str:
    """Where a seat's screen is."""
    return f"/meetings/{meeting}/seats/{seat}/"


class Pages:
    """Renders whole pages out of the same fragments that are pushed."""

    def __init__(
        self, meetings: Meetings, looking: Looking, assets: Assets, claims: Claims, wrong_links: WrongTries
    ) -> None:
        self._meetings, self._looking, self._assets, self._claims = meetings, looking, assets, claims
        self._wrong_links = wrong_links

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("pages", __name__)
        rooms.get("/join")(self.join)
        rooms.post("/join")(self.hand_over)
        rooms.get("/meetings/<meeting>/seats/<seat>/")(self.screen)
        rooms.get("/meetings/<meeting>/seats/<seat>/space")(self.space)
        rooms.get("/meetings/<meeting>/seats/<seat>/late")(self.late)
        rooms.post("/meetings/<meeting>/seats/<seat>/language")(self.choose_language)
        return rooms

    def render(self, spoken: Language, template: str, screen: str, **values: Any) -> str:
        """One page in one language, with that screen's styles."""
        page = spoken.templates.get_template(template)
        values = {
            "asset": self._assets.address,
            "screen": screen,
            "csrf_token": generate_csrf(),
            "tablet": False,
        } | values
        return page.render(**values)

    def message(self, spoken: Language, heading: str, sentence: str, **values: Any) -> str:
        """A page of one sentence."""
        return self.render(spoken, "message.html", "paper", heading=heading, sentence=sentence, **values)

    def join(self) -> str:
        return self.render(browsers_language(), "join.html", "paper")

    def hand_over(self) -> ResponseReturnValue:
        if not self._wrong_links.may_try():
            return _turned_away("too-many-tries", 429)
        message = request.get_json(silent=True)
        token = message.get("token") if isinstance(message, dict) else None
        row = self._claims.claim(token) if isinstance(token, str) else None
        if row is None:
            # Unknown, ended or erased: one answer, so that nobody learns from it which links there have been.
            self._wrong_links.note()
            return _turned_away("not-signed-in", 401)
        # A citizen who comes back after the seal comes for what they leave with, not for a board where nothing happens.
        meeting = self._meetings.attend(row.meeting)
        lasts = row.role is Role.CITIZEN and meeting.stage is Stage.SEALED
        beside = "lasting" if lasts else "late" if comes_late(meeting, meeting.seats[row.seat]) else ""
        return jsonify(ok=True, to=address(row.meeting, row.seat) + beside)

    def screen(self, meeting: str, seat: str) -> Response:
        view = self.view(meeting, seat)
        if view.seat is None or view.seat.closed:
            abort(403)
        screen = SCREEN_OF[view.seat.role]
        self.note(meeting, seat, "board")
        return Response(self.render(view.language, f"{screen}/page.html", screen, **shown(view)))

    def space(self, meeting: str, seat: str) -> Response:
        """Ways and walls on one sheet of paper, as they stand; for everybody who may speak or carry words."""
        view = self.view(meeting, seat)
        if view.seat is None or view.seat.closed or view.seat.role is Role.WALL:
            abort(403)
        self.note(meeting, seat, "space")
        return Response(self.render(view.language, "space/page.html", "space", **shown(view)))

    def late(self, meeting: str, seat: str) -> ResponseReturnValue:
        """What somebody who comes when the others have begun sees before the board, once."""
        view = self.view(meeting, seat)
        if view.seat is None or view.seat.closed:
            abort(403)
        if not comes_late(view.meeting, view.seat):
            return redirect(address(meeting, seat), 303)
        self.note(meeting, seat, "board")
        return Response(
            self.render(view.language, "late/page.html", "coming_late", **shown(view), open=still_open(view.meeting))
        )

    def choose_language(self, meeting: str, seat: str) -> ResponseReturnValue:
        row, chosen = self._row(meeting, seat), request.form.get("language", "")
        if chosen not in NAMES:
            abort(400)
        self._meetings.write(register.set_language, row.meeting, row.seat, chosen)
        beside = request.form.get("to", "")
        return redirect(address(meeting, seat) + (beside if beside in BESIDE else ""), 303)

    def view(self, meeting: str, seat: str) -> View:
        """What this seat may see, if whoever asks sits there; else 403."""
        row = self._row(meeting, seat)
        seen = self._looking.whole(meeting, language(row.language), SeatId(seat))
        return replace(seen, tablet=bool(row.tablet))

    def note(self, meeting: str, seat: str, what: str) -> None:
        """Note that this seat has looked."""
        now = self._meetings.clock()
        self._meetings.write(register.note_access, meeting=meeting, what=what, at=now, seat=seat)

    def _row(self, meeting: str, seat: str) -> FoundSeat:
        row = self._claims.row(meeting, seat)
        if row is None and self._claims.on_tablet():
            # Back at a tablet that was handed on: there is nothing to see but whose turn it is.
            # With a fragment of its own: else the browser keeps the one that says what the one before had open.
            abort(redirect("/tablet#code", 303))
        if row is None:
            raise (self._claims.ended(meeting, seat) or Forbidden)()
        return row


def _turned_away(code: str, status: int) -> ResponseReturnValue:
    sentence = sentences.refusal(browsers_language(), code)
    return jsonify(ok=False, code=code, message=sentence, field=""), status


def shown(view: Any) -> dict[str, Any]:
    """What every page of a meeting is rendered with."""
    return {
        **FOR_TEMPLATES,
        "view": view,
        "tablet": view.tablet,
        "space": possibility_space,
        "board": board,
        "meeting": view.meeting,
        "address": address,
        "meeting_id": view.meeting_id,
        "bases": BASES,
        "kinds": tuple(kind for kind in ConstraintKind if kind is not ConstraintKind.OWN_LIMIT),
        "firmnesses": tuple(Firmness),
        "origins": tuple(Origin),
    }

"""The way in for whoever has no link: a code from the wall, who one is, and then one waits. It leads to a waiting room and to no seat.

Nothing of the meeting is sent to who waits, not even what it is called; and it never leads to the citizen's seat.
"""

import secrets
from typing import Any

from flask import Blueprint, Response, abort, jsonify, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from facilitator.board import Profession, Role
from facilitator.meeting_types import every_profession
from facilitator.meetings import Meetings
from facilitator.store import join_codes, register, waiting_room
from facilitator.store.waiting_room import State, Waiting

from ..pages import Pages, address
from ..parsing import read_text
from ..saying.browsers_language import browsers_language
from ..saying.languages import NAMES, Language, language
from ..saying.sentences import REFUSALS
from ..saying.terms import N_
from .doorstep import Doorstep
from .seat_claims import Claims
from .wrong_tries import WrongTries

ROLES = (Role.PROFESSIONAL, Role.COMPANION, Role.INTERPRETER)
"""What one can come as with a code. The citizen's seat is opened by the citizen's own link alone, and nobody leads who was not asked to."""
LONGEST_NAME = 80
WRONG_CODE = N_("This code is wrong or too old: look at the wall again, or ask the one who leads the meeting.")
CODE_ENDED = N_("The code has ended meanwhile. Ask the one who leads the meeting for a new one.")
TOO_MANY = REFUSALS["too-many-tries"]
NO_MORE = N_(
    "You are not waiting here any more. If you would still like to come in, ask the one who leads the meeting."
)
NAME_MISSING = N_("Write your name, so that they know who asks.")
NAME_TOO_LONG = N_("This is too long: at most %(limit)s characters.")
ROLE_MISSING = N_("Choose what you come as.")
PROFESSION_MISSING = N_("Choose your profession.")
ROOM_IS_FULL = N_("So many wait already that nobody else can. Try again in a moment.")


class Entering:
    """``/enter``: the code, then who one is, then waiting."""

    def __init__(
        self, meetings: Meetings, pages: Pages, claims: Claims, doorstep: Doorstep, wrong_codes: WrongTries
    ) -> None:
        self._meetings, self._pages, self._claims = meetings, pages, claims
        self._doorstep, self._wrong_codes = doorstep, wrong_codes

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("enter", __name__, url_prefix="/enter")
        rooms.get("")(self.page)
        rooms.post("")(self.come_in)
        rooms.get("/who")(self.who)
        rooms.post("/who")(self.say_who)
        rooms.get("/waiting")(self.waiting)
        rooms.get("/answer")(self.answer)
        rooms.post("/leave")(self.leave)
        rooms.post("/language")(self.choose_language)
        return rooms

    # The code

    def page(self) -> ResponseReturnValue:
        return redirect(url_for("enter.waiting")) if self._mine() else self._ask_code("", 200)

    def come_in(self) -> ResponseReturnValue:
        typed, now = request.form.get("code", "")[:40], self._meetings.clock()
        with self._wrong_codes.one_by_one:
            if not self._wrong_codes.may_try():
                return self._ask_code(TOO_MANY, 429)
            found = self._meetings.read(join_codes.find, self._doorstep.secret, typed, now)
            if found is None:
                self._wrong_codes.note()
                return self._ask_code(WRONG_CODE, 422)
        session["entering"], session["waits_as"] = found[1], secrets.token_hex(16)
        return redirect(url_for("enter.who"), 303)

    # Who one is

    def who(self) -> ResponseReturnValue:
        if self._mine():
            return redirect(url_for("enter.waiting"))
        return self._ask_who({}, 200) if "entering" in session else redirect(url_for("enter.page"))

    def say_who(self) -> ResponseReturnValue:
        now = self._meetings.clock()
        meeting = self._meetings.read(join_codes.still_leads, session.get("entering", ""), now)
        if meeting is None:
            session.pop("entering", None)
            return self._ask_code(CODE_ENDED, 422)
        errors = self._wrong()
        if errors:
            return self._ask_who(errors, 422)
        role = Role(request.form["role"])
        profession = request.form["profession"] if role is Role.PROFESSIONAL else ""
        # Of whoever presses twice one waits.
        made = Waiting(
            session["waits_as"], meeting, self._name(), role, Profession(profession), self._language().code, now
        )
        if not self._meetings.write(waiting_room.come, self._meetings.keys, made):
            return self._ask_who({"": self._language().say(ROOM_IS_FULL)}, 422)
        session["waiting"] = made.id
        del session["entering"], session["waits_as"]
        self._doorstep.look()
        return redirect(url_for("enter.waiting"), 303)

    def _wrong(self) -> dict[str, str]:
        """What is missing or too long, by field."""
        spoken, name, role = self._language(), self._name(), request.form.get("role", "")
        errors = {}
        if not name:
            errors["name"] = spoken.say(NAME_MISSING)
        elif len(name) > LONGEST_NAME:
            errors["name"] = spoken.say(NAME_TOO_LONG, limit=LONGEST_NAME)
        if role not in ROLES:
            errors["role"] = spoken.say(ROLE_MISSING)
        elif role == Role.PROFESSIONAL and request.form.get("profession", "") not in every_profession():
            errors["profession"] = spoken.say(PROFESSION_MISSING)
        return errors

    # Waiting

    def waiting(self) -> ResponseReturnValue:
        """One's place in the waiting room; who has been let in goes on to their seat from here."""
        mine = self._mine()
        if mine is None:
            if session.pop("waiting", None):
                # The meeting was sealed, or it took too long.
                return self._ask_code(NO_MORE, 200)
            return redirect(url_for("enter.page"))
        if mine.state is not State.LET_IN:
            return self._render("enter/waiting.html", 200, state=mine.state, said=mine.said, name=mine.name)
        row = self._meetings.read(register.find_seat, mine.meeting, mine.seat)
        session.pop("waiting")
        if row is None or row.mark != mine.mark:
            return self._ask_code(NO_MORE, 200)
        self._claims.remember(row)
        return redirect(f"{address(row.meeting, row.seat)}late", 303)

    def answer(self) -> Response:
        """What enter.js asks every few seconds: whether there is anything new to see. It tells nothing else."""
        mine = self._mine()
        return jsonify(state=mine.state if mine else "")

    def leave(self) -> ResponseReturnValue:
        mine = self._mine()
        session.pop("waiting", None)
        if mine and mine.state is not State.LET_IN:
            self._meetings.write(waiting_room.go_away, mine.id)
            self._doorstep.look()
        return redirect(url_for("enter.page"), 303)

    def choose_language(self) -> ResponseReturnValue:
        if (chosen := request.form.get("language", "")) not in NAMES:
            abort(400)
        session["language"] = chosen
        return redirect(url_for("enter.who" if "entering" in session else "enter.page"), 303)

    def _mine(self) -> Waiting | None:
        id = session.get("waiting")
        return self._meetings.read(waiting_room.find, self._meetings.keys, id, self._meetings.clock()) if id else None

    @staticmethod
    def _name() -> str:
        return " ".join(read_text(request.form.get("name", "")).split())

    @staticmethod
    def _language() -> Language:
        chosen = session.get("language")
        return language(chosen) if chosen in NAMES else browsers_language()

    def _ask_code(self, sentence: str, status: int) -> Response:
        return self._render("enter/code.html", status, error=self._language().say(sentence) if sentence else "")

    def _ask_who(self, errors: dict[str, str], status: int) -> Response:
        named = {code: shown.name.said_in(self._language().code).text for code, shown in every_profession().items()}
        professions = sorted(named.items(), key=lambda pair: pair[1].casefold())
        typed = {name: request.form.get(name, "") for name in ("name", "role", "profession")}
        return self._render("enter/who.html", status, errors=errors, typed=typed, professions=professions)

    def _render(self, template: str, status: int, **values: Any) -> Response:
        return Response(self._pages.render(self._language(), template, "paper", **values), status)

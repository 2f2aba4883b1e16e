"""Calling a new meeting: first its type, then one form with everything in it, which gives back all that was typed."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.board import OFFICE, Meeting, Refused, Stage
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.following import follow, suggested_next, to_carry_over
from facilitator.inviting import Invitation, invite
from facilitator.meeting_types import MeetingType, UnknownMeetingType
from facilitator.meetings import NoSuchMeeting, NotSaved
from facilitator.shaping import NotToBeCalledNow

from ..saying.languages import NAMES
from ..saying.terms import N_
from ..saying.type_faults import why_not_now
from . import typed as t, weighing
from .arranging import Arranging
from .choices import choices
from .reception import Reception

TAKE_AWAY, READ, CARRIED = "take-away-", "read-", "carried"
SENT_ANEW = ("do", "csrf_token")
"""What a form that goes along to another kind does not take with it."""


class Calling:
    """The pages under /lobby/new, and the same form for a meeting that follows another."""

    def __init__(self, reception: Reception, arranging: Arranging, address: str) -> None:
        self._reception, self._arranging, self._address = reception, arranging, address

    def add_to(self, rooms: Blueprint) -> None:
        rooms.get("/new", endpoint="types")(self.types)
        rooms.get("/new/<kind>", endpoint="new")(self.form)
        rooms.post("/new/<kind>", endpoint="call")(self.go_on)
        rooms.get("/meetings/<meeting>/next", endpoint="next")(self.next)

    def types(self) -> Response:
        """What kinds there are; first those in the reader's language. Those that are for other days say so."""
        return self._show_types(request.args.get("follows", ""))

    def _show_types(self, follows: str, *, gone: bool = False) -> Response:
        """``gone`` says that it follows a kind that can't be called any more."""
        return self._types(url_for("lobby.types", follows=follows or None), follows=follows, gone=gone)

    def _carry_along(self, kind: str, why: str) -> Response:
        """The kinds once more, each a way on for all that was typed for this one, which can't be called any more."""
        typed = [(name, value) for name, value in request.form.items(multi=True) if name not in SENT_ANEW]
        here, sent_to = url_for("lobby.types"), url_for("lobby.call", kind=kind)
        return self._types(here, 422, why=why, carried=typed, sent_to=sent_to)

    def _types(self, here: str, status: int = 200, **shown: Any) -> Response:
        reception, spoken, today = self._reception, self._reception.language(), self._reception.shaping.today()
        files = reception.shaping.files(reception.account().organisation)
        ours = sorted((file.kind for file in files if file.kind), key=lambda kind: spoken.code not in kind.languages)
        # Another kind of meeting may follow in the same course too.
        offered: dict[str, Any] = {"follows": "", "gone": False, "sent_to": "", **shown}
        return reception.render(
            "types",
            here,
            status,
            types=[kind for kind in ours if kind.may_be_called_on(today)],
            resting=[(kind, why) for kind in ours if (why := why_not_now(spoken, kind, today))],
            **offered,
        )

    def form(self, kind: str) -> Response:
        chosen = self._load(kind)
        asked, follows = request.args.get("language", ""), request.args.get("follows", "")
        if follows:
            return self._show(chosen, self._next(follows))
        spoken = asked if asked in NAMES else self._usual_language(chosen)
        return self._show(chosen, t.suggested(chosen, spoken, self._reception.account()))

    def next(self, meeting: str) -> Response:
        """The form for the next meeting of a sealed one's course, filled in with the same people.

        Where the kind it was last time can't be called any more, another is to be chosen first.
        """
        home, named = self._reception.account().organisation, self._before(meeting).meeting_type
        try:
            kind = self._reception.shaping.to_call(home, named)
        except (UnknownMeetingType, NotToBeCalledNow):
            return self._show_types(meeting, gone=True)
        return self._show(kind, self._next(meeting))

    def _next(self, before: str) -> t.TypedMeeting:
        self._before(before)
        return t.next_of(suggested_next(self._reception.meetings, before))

    def _before(self, meeting: str) -> Meeting:
        """The sealed meeting that is followed. One that is not sealed, or another organisation's, is not there (404)."""
        board = self._reception.called(meeting)[1]
        if board.stage is not Stage.SEALED:
            abort(404)
        return board

    def _usual_language(self, kind: MeetingType) -> str:
        own = self._reception.language().code
        return own if own in kind.languages else kind.languages[0]

    def go_on(self, kind: str) -> ResponseReturnValue:
        """One more seat, one fewer, another language, another kind, or the call itself: the form says which."""
        reception, typed, wish = self._reception, t.read_meeting(request.form), request.form.get("do", "call")
        if wish.startswith(READ):
            reception.choose_language(wish.removeprefix(READ))
        try:
            chosen = self._kept(typed.id) or reception.shaping.to_call(reception.account().organisation, kind)
        except NotToBeCalledNow as other_day:
            # Its last day has ended since the form was opened.
            return self._carry_along(kind, why_not_now(reception.language(), other_day.kind, reception.shaping.today()))
        except UnknownMeetingType:
            spoken = reception.language()
            return self._carry_along(kind, spoken.say(N_("The kind of meeting you had chosen is not there any more.")))
        if typed.follows:
            self._before(typed.follows)
        if wish == CARRIED or wish.startswith(READ):
            return self._show(chosen, typed)
        if wish == "add-seat":
            # Under the id the button already pointed at, so that the browser goes to the new seat's name.
            typed.seats.append(t.read_seat(request.form, request.form.get("next", "")))
            return self._show(chosen, typed)
        if wish.startswith(TAKE_AWAY):
            gone = wish.removeprefix(TAKE_AWAY)
            typed.seats = [seat for seat in typed.seats if seat.id != gone]
            return self._show(chosen, typed)
        return self._call_with_seats(chosen, typed)

    def _kept(self, meeting: str) -> MeetingType | None:
        """The type of a meeting that is called already, and was cut off in the middle: whatever has become of it since."""
        if not self._is_called(meeting):
            return None
        return self._reception.type_of(meeting, self._reception.called(meeting)[1])

    def _call_with_seats(self, chosen: MeetingType, typed: t.TypedMeeting) -> ResponseReturnValue:
        is_called = self._is_called(typed.id)
        if is_called and self._is_whole(typed):
            # Sent twice: the first one called it.
            return redirect(url_for("lobby.meeting", meeting=typed.id), 303)
        call, seats = self._weigh(chosen, typed)
        if typed.wrong:
            return self._show(chosen, typed, 422, typed.errors.pop("", ""))
        try:
            if not is_called:
                self._call(call, typed, chosen)
            # All of them, also those an attempt before this one has made: their links were never shown.
            invited = [self._invite(typed.id, seat, command) for seat, command in zip(typed.seats, seats, strict=True)]
            if typed.follows:
                follow(self._reception.meetings, typed.follows, typed.id, self._reception.account().id)
        except (Refused, NotSaved) as failure:
            error, status = self._reception.why_not(failure)
            return self._show(chosen, typed, status, error)
        return self._arranging.show(typed.id, fresh=invited, just_called=True)

    def _call(self, call: CallMeeting, typed: t.TypedMeeting, kind: MeetingType) -> None:
        home = self._reception.account().organisation
        self._reception.meetings.call(call, organisation=home, starts_at=typed.start(), meeting_id=typed.id, kind=kind)

    def _is_called(self, id: str) -> bool:
        try:
            self._reception.meetings.attend(id)
        except NoSuchMeeting:
            return False
        return True

    def _is_whole(self, typed: t.TypedMeeting) -> bool:
        """Whether every seat is made, and what last time left is there. Another organisation's meeting is not there (404)."""
        board = self._reception.called(typed.id)[1]
        return all(seat.id in board.seats for seat in typed.seats) and bool(board.last_time or not typed.follows)

    def _weigh(self, kind: MeetingType, typed: t.TypedMeeting) -> tuple[CallMeeting, list[AddSeat]]:
        spoken = self._reception.language()
        call = weighing.call_of(typed, kind, spoken)
        seats = [weighing.seat_of(seat, spoken) for seat in typed.seats]
        # Only what is well formed is tried on the board: the rest has its sentence already.
        sound = replace(call, title="…", purpose="", at_stake="") if typed.errors else call
        asked = [(seat, at.errors) for seat, at in zip(seats, typed.seats, strict=True) if not at.errors]
        door = self._reception.meetings
        left = [(to_carry_over(door, typed.follows), typed.errors)] if typed.follows else []
        weighing.weigh(Meeting(), [(sound, {}), *asked, *left], door.clock(), spoken)
        return call, seats

    def _invite(self, meeting: str, seat: t.TypedSeat, command: AddSeat) -> Invitation:
        door = self._reception.meetings
        return invite(door, self._address, meeting, command, language=seat.language, by=OFFICE)

    def _show(self, kind: MeetingType, typed: t.TypedMeeting, status: int = 200, error: str = "") -> Response:
        here, offered = url_for("lobby.new", kind=kind.id), choices(self._reception.language())
        asks = t.asks_what_is_at_stake(kind, self._reception.language().code)
        shown = offered | {"kind": kind, "typed": typed, "next_id": t.new_id(), "error": error, "asks": asks}
        return self._reception.render("new", here, status, **shown)

    def _load(self, kind: str) -> MeetingType:
        """The type, if a meeting may be called with it today. Elsewhere it is said which may, and why this one may not."""
        try:
            return self._reception.shaping.to_call(self._reception.account().organisation, kind)
        except NotToBeCalledNow:
            abort(redirect(url_for("lobby.types", follows=request.args.get("follows") or None, _anchor="resting"), 303))
        except UnknownMeetingType:
            abort(404)

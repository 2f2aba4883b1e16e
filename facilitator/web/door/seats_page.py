"""Who comes in and who has a seat: one page for whoever leads, while the meeting goes on. The rooms that act on it show it again."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from flask import Response, abort, redirect

from facilitator.board import Meeting, Refused, Role, Seat, Stage
from facilitator.board.rules.wordings import says_something
from facilitator.inviting import Invitation
from facilitator.meeting_types import MeetingType, profession
from facilitator.meetings import Meetings, NotSaved
from facilitator.store import register
from facilitator.store.waiting_room import Waiting

from ..fragments import View
from ..lobby import typed as t
from ..lobby.choices import choices
from ..lobby.reception import NOT_SAVED
from ..pages import Pages, address
from ..saying import sentences
from ..saying.languages import Language
from .doorstep import Doorstep
from .entering import ROLES
from .qr import picture

OPENED = ("board", "space", "tablet", "program", "let-in")
"""In the access log: somebody has sat there, or has just been let in and is on their way."""


class SeatsPage:
    """``…/door`` of a seat that leads."""

    def __init__(self, meetings: Meetings, pages: Pages, doorstep: Doorstep) -> None:
        self.meetings, self.doorstep, self._pages = meetings, doorstep, pages

    def leading(self, meeting: str, seat: str) -> tuple[View, Seat]:
        """What whoever leads sees; 403 for every other seat. A sealed meeting lets nobody in: back to the board."""
        view = self._pages.view(meeting, seat)
        if view.seat is None or view.seat.closed or view.seat.role is not Role.FACILITATOR:
            abort(403)
        if view.meeting.stage is Stage.SEALED:
            abort(redirect(address(meeting, seat), 303))
        return view, view.seat

    def show(
        self,
        view: View,
        leader: Seat,
        *,
        fresh: Sequence[Invitation] = (),
        typed: t.TypedSeat | None = None,
        wrong: tuple[str, int] = ("", 200),
    ) -> Response:
        """The page as it stands now, with the links that have just been made, or with what was typed and is wrong."""
        view, leader = self.leading(view.meeting_id, leader.id)
        values: dict[str, Any] = {
            "view": view,
            "home": address(view.meeting_id, leader.id),
            "meeting": view.meeting,
            "door": self.doorstep.of(view.meeting_id),
            **self._forms(view, typed),
            "called_the_same": called_the_same(view.meeting, self.doorstep.of(view.meeting_id).waiting),
            "named_empty": [(seat.id, seat.name) for seat in self.empty_seats(view)],
            "seats": [seat for seat in view.meeting.seats.values() if not seat.closed and seat.id != leader.id],
            "languages": self.meetings.read(register.seat_languages, view.meeting_id),
            "fresh": {invitation.id: invitation for invitation in fresh},
            "error": wrong[0],
            **_choices(view.language),
        }
        return Response(self._pages.render(view.language, "door/page.html", "lobby", **values), wrong[1])

    def _forms(self, view: View, typed: t.TypedSeat | None) -> dict[str, Any]:
        """What each form begins with, or what was typed into it."""
        waiting = self.doorstep.of(view.meeting_id).waiting
        asked = {who.id: _as_typed(who, view.meeting_type, view.meeting) for who in waiting}
        new = {"add": t.new_seat(view.meeting.language), "lead": t.new_seat(view.meeting.language)}
        new["lead"].role = Role.FACILITATOR
        if typed and typed.id in asked:
            asked[typed.id] = typed
        elif typed:
            new["lead" if typed.role == Role.FACILITATOR else "add"] = typed
        return {"asked": asked, "new": new}

    def empty_seats(self, view: View) -> list[Seat]:
        """Seats nobody has ever opened: what may be half written from another is its author's alone (P6)."""
        noted = self.meetings.read(register.accesses, view.meeting_id)
        opened = {row.seat for row in noted if row.what in OPENED} | view.present
        seats = view.meeting.seats.values()
        return [seat for seat in seats if seat.role in ROLES and not seat.closed and seat.id not in opened]

    def note(self, meeting: str, seat: str, what: str) -> None:
        """Into the access log, under the seat it was done for."""
        self._pages.note(meeting, seat, what)

    @staticmethod
    def why_not(spoken: Language, failure: Refused | NotSaved) -> tuple[str, int]:
        """What kept it from being done, and the status that says so."""
        if isinstance(failure, Refused):
            return sentences.refusal(spoken, failure.code), 422
        return spoken.say(NOT_SAVED), 503


def _as_typed(who: Waiting, kind: MeetingType, meeting: Meeting) -> t.TypedSeat:
    """Somebody who waits, as a seat: with the mandate the meeting type suggests for such a profession."""
    seat = t.TypedSeat(who.id, who.role, who.name, who.profession, language=who.language)
    like = next((one for one in kind.seats if (one.role, one.profession) == (who.role, who.profession)), None)
    if like:
        seat.mandate, seat.mandate_text = like.mandate, like.mandate_text.only_in(meeting.language)
        seat.reason = like.reason.only_in(meeting.language)
    return seat


def _choices(spoken: Language) -> dict[str, Any]:
    chosen = choices(spoken)
    named = chosen["named_roles"]
    return {
        **chosen,
        "every_role": named,
        "roles_of_a_code": [pair for pair in named if pair[0] in ROLES],
        "profession": profession,
        "qr": picture,
        "opened_from_here": (),
    }


def called_the_same(meeting: Meeting, waiting: Sequence[Waiting]) -> set[str]:
    """Those who wait under the name of somebody who has a seat, as it looks: who leads is told, before they let them in."""
    names = {_as_seen(seat.name) for seat in meeting.seats.values() if not seat.closed}
    return {who.id for who in waiting if _as_seen(who.name) in names}


def _as_seen(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(sign for sign in plain if says_something(sign))

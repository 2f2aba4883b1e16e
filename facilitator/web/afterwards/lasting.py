"""The citizen's own page behind their link once the meeting is sealed: what they leave with, who has looked, and the link's end (P17)."""

from typing import Any

from flask import Blueprint, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from facilitator.board import Going, Role, Stage
from facilitator.following import followed
from facilitator.meetings import Meetings
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Afterword, Kind

from ..door.seat_claims import Claims, LinkErased
from ..fragments import View
from ..pages import Pages, shown
from .forms import NO_ROOM, fault, new_id, read_afterword
from .lookers import lookers


class Lasting:
    """``…/lasting`` of the citizen's seat, and of no other."""

    def __init__(self, meetings: Meetings, pages: Pages, claims: Claims) -> None:
        self._meetings, self._pages, self._claims = meetings, pages, claims

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("lasting", __name__, url_prefix="/meetings/<meeting>/seats/<seat>/lasting")
        rooms.get("")(self.page)
        rooms.post("")(self.say)
        rooms.post("/take-note-away")(self.take_note_away)
        rooms.post("/erase-link")(self.erase_link)
        return rooms

    def page(self, meeting: str, seat: str) -> Response:
        view = self._citizens(meeting, seat)
        self._pages.note(meeting, seat, "lasting")
        return self._show(meeting, view)

    def say(self, meeting: str, seat: str) -> ResponseReturnValue:
        """How an agreement goes, a question, a note of one's own. What is wrong with it gives the words back."""
        view = self._citizens(meeting, seat)
        said, now = self._said(meeting), self._meetings.clock()
        typed = read_afterword(request.form, CITIZENS, tuple(Going), view.meeting, said, now)
        if typed is None:
            abort(400)
        wrong = fault(typed, view.language)
        if not wrong and self._meetings.write(afterwords.say, self._meetings.keys, meeting, typed):
            return redirect(f"lasting#{PLACE.get(typed.kind, f'agreement-{typed.about}')}", 303)
        return self._show(meeting, view, typed, wrong or view.language.say(NO_ROOM))

    def take_note_away(self, meeting: str, seat: str) -> ResponseReturnValue:
        self._citizens(meeting, seat)
        self._meetings.write(afterwords.take_note_away, meeting, request.form.get("note", ""))
        return redirect("../lasting#notes", 303)

    def _said(self, meeting: str) -> list[Afterword]:
        return self._meetings.read(afterwords.all_said, self._meetings.keys, meeting)

    def _show(self, meeting: str, view: View, typed: Afterword | None = None, wrong: str = "") -> Response:
        noted, names = self._meetings.read(register.accesses, meeting), self._meetings.read(register.account_names)
        values: dict[str, Any] = {"looked": lookers(noted, view.meeting, names, view.language), "names": names}
        values |= {"afterwords": self._said(meeting), "typed": typed, "fault": wrong}
        values["followed"] = followed(self._meetings, meeting)
        values["to_take_up"] = {one.text for one in values["afterwords"] if one.kind is Kind.TAKE_UP}
        values |= {"new_id": new_id, "to": "lasting", "name": view.seat.name if view.seat else ""}
        page = self._pages.render(view.language, "citizen/lasting/page.html", "record", **values, **shown(view))
        return Response(page, 422 if wrong else 200)

    def erase_link(self, meeting: str, seat: str) -> ResponseReturnValue:
        """The link opens nothing from now on. It is renewed, not revoked: whoever regrets it can be given a new one."""
        view = self._citizens(meeting, seat)
        say = view.language.say
        # The new link's token is thrown away unseen.
        self._meetings.write(register.renew_token, meeting, seat, register.new_token())
        self._pages.note(meeting, seat, "link-erased")
        self._claims.erase(meeting, seat)
        done = self._pages.message(view.language, say(LinkErased.heading), say(LinkErased.sentence), tablet=view.tablet)
        return Response(done)

    def _citizens(self, meeting: str, seat: str) -> View:
        view = self._pages.view(meeting, seat)
        if view.seat is None or view.seat.role is not Role.CITIZEN or view.meeting.stage is not Stage.SEALED:
            abort(404)
        return view


CITIZENS = (Kind.REVIEW, Kind.QUESTION, Kind.NOTE, Kind.TAKE_UP)
PLACE = {Kind.QUESTION: "questions", Kind.NOTE: "notes", Kind.TAKE_UP: "next-time"}

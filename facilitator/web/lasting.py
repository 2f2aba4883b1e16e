"""The citizen's own page behind their link once the meeting is sealed: what they leave with, who has looked, and the link's end (P17)."""

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from facilitator.board import Role, Stage
from facilitator.meetings import Meetings
from facilitator.store import register

from .fragments import View
from .lookers import lookers
from .pages import Pages, shown
from .terms import N_


class Lasting:
    """``…/lasting`` of the citizen's seat, and of no other."""

    def __init__(self, meetings: Meetings, pages: Pages) -> None:
        self._meetings, self._pages = meetings, pages

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("lasting", __name__, url_prefix="/meetings/<meeting>/seats/<seat>/lasting")
        rooms.get("")(self.page)
        rooms.post("/erase-link")(self.erase_link)
        return rooms

    def page(self, meeting: str, seat: str) -> Response:
        view = self._citizens(meeting, seat)
        self._pages.note(meeting, seat, "lasting")
        noted, names = self._meetings.read(register.accesses, meeting), self._meetings.read(register.account_names)
        looked = lookers(noted, view.meeting, names, view.language)
        page = self._pages.render(view.language, "citizen/lasting/page.html", "record", looked=looked, **shown(view))
        return Response(page)

    def erase_link(self, meeting: str, seat: str) -> ResponseReturnValue:
        """The link opens nothing from now on. It is renewed, not revoked: whoever regrets it can be given a new one."""
        spoken = self._citizens(meeting, seat).language
        # The new link's token is thrown away unseen.
        self._meetings.write(register.renew_token, meeting, seat, register.new_token())
        self._pages.note(meeting, seat, "link-erased")
        return Response(self._pages.message(spoken, spoken.say(N_("Your link is erased")), spoken.say(ERASED)))

    def _citizens(self, meeting: str, seat: str) -> View:
        view = self._pages.view(meeting, seat)
        if view.seat is None or view.seat.role is not Role.CITIZEN or view.meeting.stage is not Stage.SEALED:
            abort(404)
        return view


ERASED = N_("Nobody can open your page with it any more. What was said is still kept by those who called the meeting.")

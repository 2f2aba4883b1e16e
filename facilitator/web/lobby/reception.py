"""What every lobby page needs: who is signed in, their language, and the meeting, if it is their organisation's."""

from typing import Any, NoReturn

from flask import Response, abort, redirect, request, url_for

from facilitator.accounts import Account
from facilitator.board import Meeting, Refused
from facilitator.meeting_types import MeetingType
from facilitator.meetings import Meetings, NotSaved
from facilitator.shaping import Shaping
from facilitator.store import called, register
from facilitator.store.called import CalledMeeting

from ..pages import Pages
from ..saying import sentences
from ..saying.languages import NAMES, Language
from ..saying.terms import N_
from ..signed_in import SignedIn

NOT_SAVED = N_("This could not be saved just now. What you typed is still here: please send it again.")
ADMINISTRATORS = N_("Your organisation’s administrator can change its own, and add others.")


class Reception:
    """Asks at the door of every lobby page, and renders it."""

    def __init__(self, meetings: Meetings, pages: Pages, signed_in: SignedIn, shaping: Shaping) -> None:
        self.meetings, self.shaping, self._pages, self._signed_in = meetings, shaping, pages, signed_in

    def account(self) -> Account:
        """Who is signed in; anybody else is sent to the sign-in page, and back here afterwards."""
        account = self._signed_in.account()
        return account or self._send_to_sign_in()

    def administrator(self) -> Account:
        """Who is signed in, if they may shape their organisation's meetings; anybody else is told who may (403)."""
        account, spoken = self.account(), self.language()
        if not account.administrator:
            said = self._pages.message(spoken, spoken.say(N_("Meeting types")), spoken.say(ADMINISTRATORS))
            abort(Response(said, 403))
        return account

    def called(self, meeting: str) -> tuple[CalledMeeting, Meeting]:
        """The meeting's row and its board. Another organisation's is not there (404)."""
        row = self.meetings.read(called.find_called, meeting, self.account().organisation)
        if row is None:
            abort(404)
        return row, self.meetings.attend(meeting).as_seen_by(None)

    def type_of(self, meeting: str, board: Meeting) -> MeetingType:
        """The type it was called with."""
        return self.shaping.of_meeting(meeting, board.meeting_type)

    def language(self) -> Language:
        return self._signed_in.language()

    def choose_language(self, code: str) -> None:
        """Read in this language from now on, if it is one of ours."""
        if code in NAMES:
            self._signed_in.choose_language(code)

    def render(
        self,
        template: str,
        here: str,
        status: int = 200,
        *,
        screen: str = "lobby",
        spoken: Language | None = None,
        **values: Any,
    ) -> Response:
        """A page for the one who is signed in, in their language or another that is given.

        ``here`` is where it can be read again, for the browser's address line.
        """
        account = self.account()
        homes = {home.id: home.name for home in self.meetings.read(register.organisations)}
        values |= {"account": account, "organisation": homes[account.organisation], "here": here}
        page = self._pages.render(spoken or self.language(), f"lobby/{template}.html", screen, **values)
        return Response(page, status)

    def why_not(self, failure: Refused | NotSaved) -> tuple[str, int]:
        """What kept it from being made, in the reader's language, and the status that says so."""
        if isinstance(failure, Refused):
            return sentences.refusal(self.language(), failure.code), 422
        return self.language().say(NOT_SAVED), 503

    def note(self, meeting: str, what: str, seat: str | None = None) -> None:
        """Into the access log: who did this, from the lobby, without content."""
        now, account = self.meetings.clock(), self.account().id
        self.meetings.write(register.note_access, meeting=meeting, what=what, at=now, seat=seat, account=account)

    def _send_to_sign_in(self) -> NoReturn:
        to = request.path if request.method == "GET" else url_for("lobby.list")
        abort(redirect(url_for("sign_in.page", to=to), 303))

"""Which seats this browser has opened links for. A link's secret is handed over once; then a signed cookie remembers."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from flask import Flask, session
from werkzeug.exceptions import Forbidden

from facilitator.meetings import Meetings
from facilitator.store import register, tablets
from facilitator.store.register import FoundSeat

from ..parsing import Unreadable
from ..saying.terms import N_
from .wrong_tries import WrongTries, address_of

MOST_SEATS_OF_A_BROWSER = 20
KEPT_FOR = timedelta(days=90)
OF_A_TABLET = 4
"""Parts of a claim: meeting, seat, the link's mark, and who sits at the tablet. A claim of a link has three."""

ERASED = "erased"
"""In the mark's place: no link has this mark."""


class LinkEnded(Forbidden):
    """This browser once opened the seat; closed, renewed or gone with its meeting, it is said in one way."""

    heading = N_("Your link has ended")
    sentence = N_("It opens this page no more. Ask those who called the meeting for a new one, if you need it.")


class LinkErased(LinkEnded):
    """By whoever sat here, at this browser."""

    heading = N_("Your link is erased")
    sentence = N_(
        "Nobody can open your page with it any more. What was said is still kept by those who called the meeting."
    )


class Claims:
    """Seats claimed in the session of this browser, checked against the register every time."""

    def __init__(self, app: Flask, meetings: Meetings) -> None:
        self._app, self._meetings = app, meetings

    def claim(self, token: str) -> FoundSeat | None:
        """The seat a link's secret opens, remembered in this browser's session; None if it opens none."""
        # Half a surrogate pair can stand in JSON, and in no token.
        row = self._meetings.read(register.find_seat_by_token, token) if token.isascii() else None
        if row is not None:
            self.remember(row)
        return row

    def remember(self, row: FoundSeat) -> None:
        """Let this browser open that seat from now on, until its link is renewed."""
        place = f"{row.meeting}/{row.seat}/"
        kept = [known for known in session.get("seats", []) if not known.startswith(place)]
        session["seats"] = [*kept, place + row.mark][-MOST_SEATS_OF_A_BROWSER:]
        # A citizen's phone keeps its seat between home and meeting; where somebody is signed in, all ends with the browser.
        session.permanent = "account" not in session

    def row(self, meeting: str, seat: str) -> FoundSeat | None:
        """The seat's row, if this browser has opened its link and that link still opens it."""
        place = f"{meeting}/{seat}/"
        claim = next((known for known in session.get("seats", []) if known.startswith(place)), None)
        row = self._meetings.read(register.find_seat, meeting, seat) if claim else None
        if not row or not claim or not claim.startswith(place + row.mark):
            return None
        tablet = claim.removeprefix(place + row.mark).removeprefix("/")
        if tablet and not self._meetings.read(tablets.sitting, tablet, self._meetings.clock()):
            return None
        return row._replace(tablet=tablet)

    def erase(self, meeting: str, seat: str) -> None:
        """Whoever sat here has erased the link: this browser remembers that, and opens nothing with it."""
        place = f"{meeting}/{seat}/"
        session["seats"] = [
            "/".join((meeting, seat, ERASED, *known.split("/")[3:])) if known.startswith(place) else known
            for known in session["seats"]
        ]

    @staticmethod
    def ended(meeting: str, seat: str) -> type[LinkEnded] | None:
        """What became of the link this browser once opened that seat with; None if it never did."""
        place = f"{meeting}/{seat}/"
        known = next((claim for claim in session.get("seats", []) if claim.startswith(place)), None)
        return None if known is None else LinkErased if known.split("/")[2] == ERASED else LinkEnded

    def take_tablet(self, row: FoundSeat, tablet: str) -> None:
        """This browser is a shared tablet, and at it sits this seat: nothing else it knew, no other seat and no account."""
        session.clear()
        session["seats"], session["tablet"] = [f"{row.meeting}/{row.seat}/{row.mark}/{tablet}"], True
        session.permanent = False

    def leave_tablet(self) -> list[tuple[str, str]]:
        """This browser is nobody's. Returns who sat at it, as (meeting, tablet)."""
        parts = [claim.split("/") for claim in session.get("seats", [])]
        session.clear()
        session["tablet"] = True
        return [(part[0], part[3]) for part in parts if len(part) == OF_A_TABLET]

    @staticmethod
    def on_tablet() -> bool:
        """Whether this browser goes round among several people."""
        return "tablet" in session

    def of_connection(
        self, wrong_links: WrongTries, *, behind_proxy: bool
    ) -> Callable[[dict[str, Any], dict[str, Any]], FoundSeat | None]:
        """For the live wire: by the token in ``auth``, or by the seat in it and the browser's session. Raises Unreadable."""

        def find(environ: dict[str, Any], auth: dict[str, Any]) -> FoundSeat | None:
            token, meeting, seat = auth.get("token"), auth.get("meeting"), auth.get("seat")
            if isinstance(token, str):
                return self._by_token(token, wrong_links, address_of(environ, behind_proxy=behind_proxy))
            if isinstance(meeting, str) and isinstance(seat, str):
                with self._app.request_context(environ):
                    return self.row(meeting, seat)
            return None

        return find

    def _by_token(self, token: str, wrong_links: WrongTries, address: str) -> FoundSeat | None:
        if not wrong_links.may_try(address):
            raise Unreadable("too-many-tries")
        row = self._meetings.read(register.find_seat_by_token, token) if token.isascii() else None
        if row is None:
            wrong_links.note(address)
        return row

"""A meeting on a real server, and the screens people open in it."""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from facilitator.board import Command, SeatId
from facilitator.board.commands import AddSeat, CallMeeting, GoToPhase
from facilitator.board.terms import Phase
from facilitator.meetings import Meetings
from tests import cast, given
from tests.serving.server import Server

from .profiles import new_page, profile

LAPTOP = (1366, 768)
Told = tuple[SeatId, Command]
CENTRE: tuple[Told, ...] = ((cast.METTE, given.a_definition()), *((cast.METTE, wish) for wish in given.WISHES))


def goes_to(phase: Phase) -> Told:
    return cast.ALI, GoToPhase(id=f"to-{phase}", phase=phase)


PERSPECTIVES = (*CENTRE, goes_to(Phase.PERSPECTIVES))
WAYS = (
    *PERSPECTIVES,
    (cast.INGRID, given.a_perspective("card-ingrid")),
    (cast.JONAS, given.a_wall("wall-jonas")),
    (cast.AMINA, given.a_way("way-amina")),
    goes_to(Phase.ROOM_TO_MOVE),
)
SUMMING_UP = (
    *WAYS,
    (cast.JONAS, given.an_agreement("agreement-jonas")),
    goes_to(Phase.SUMMING_UP),
    (cast.METTE, given.a_summary()),
)


def writes(page: Page, text: str) -> None:
    page.fill("#form-perspective textarea", text)
    page.click("#form-perspective .main")


class Room:
    """One meeting with the whole cast seated. ``errors`` are what a page's scripts threw."""

    def __init__(self, server: Server, chromium: Browser, *told: tuple[SeatId, Command]) -> None:
        self._server, self._chromium = server, chromium
        self.errors: list[str] = []
        self._pages: list[Page] = []
        self.links: dict[SeatId, str] = {}
        with self._door() as meetings:
            self.meeting = meetings.call(
                CallMeeting(
                    id="call-the-meeting", meeting_type="network-meeting", language="en", title="Mette’s meeting"
                )
            )
            for seat in cast.SEATS:
                self.links[SeatId(seat.id)] = meetings.add_seat(self.meeting, seat, language="en")[1]
            for by, command in told:
                meetings.record(self.meeting, command, by=by)

    def tell(self, by: SeatId, command: Command) -> None:
        """Something happens on the board, from another machine."""
        with self._door() as meetings:
            meetings.record(self.meeting, command, by=by)

    def sends(self, by: SeatId, command: Command) -> dict[str, Any]:
        """The same over HTTP, which is a hundred times as fast; returns the answer, a refusal too."""
        fields = {name: value for name, value in asdict(command).items() if value not in (None, "", False)}
        body = json.dumps({"name": type(command).__name__, **fields}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.links[by]}"}
        address = f"{self.address()}/api/meetings/{self.meeting}/commands"
        try:
            with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as answer:
                said: dict[str, Any] = json.load(answer)
        except urllib.error.HTTPError as refused:
            said = json.load(refused)
        return said

    def seats(self, seat: AddSeat) -> SeatId:
        """Somebody more than the cast gets a seat."""
        with self._door() as meetings:
            found, self.links[SeatId(seat.id)] = meetings.add_seat(self.meeting, seat, language="en")
        return found

    def goes_to(self, phase: Phase) -> None:
        self.tell(cast.ALI, GoToPhase(id=f"again-to-{phase}", phase=phase))

    def opens(
        self, seat: SeatId, size: tuple[int, int] = LAPTOP, port: int = 0, context: BrowserContext | None = None
    ) -> Page:
        """The seat's screen, its line up; through the cable at ``port`` if one is given. All are in one profile, or in ``context``."""
        page = new_page(context or profile(self._chromium), *size)
        self._pages.append(page)
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.hands_over(page.context, seat, port)
        page.goto(f"{self.address(port)}/meetings/{self.meeting}/seats/{seat}/")
        self.is_up(page)
        return page

    def hands_over(self, context: BrowserContext, seat: SeatId, port: int = 0) -> None:
        """What opening the seat's link does, without drawing the page that does it: a third of what a screen costs."""
        join = f"{self.address(port)}/join"
        token = re.search(r'data-csrf="([^"]+)"', context.request.get(join).text())
        assert token
        answer = context.request.post(join, data={"token": self.links[seat]}, headers={"X-CSRFToken": token[1]})
        assert answer.ok, answer.text()

    def address(self, port: int = 0) -> str:
        return f"http://127.0.0.1:{port or self._server.port}"

    def link(self, seat: SeatId, port: int = 0) -> str:
        """What opens the seat."""
        return f"{self.address(port)}/join#{self.links[seat]}"

    def closes(self) -> None:
        """Everybody leaves."""
        for page in self._pages:
            page.close()

    @staticmethod
    def is_up(page: Page) -> None:
        expect(page.locator("html")).to_have_attribute("data-line", "up", timeout=15_000)

    @staticmethod
    def is_down(page: Page) -> None:
        expect(page.locator("html")).to_have_attribute("data-line", "down", timeout=15_000)

    @contextmanager
    def _door(self) -> Iterator[Meetings]:
        meetings = Meetings.open(self._server.settings)
        try:
            yield meetings
        finally:
            meetings.close()

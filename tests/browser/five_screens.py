"""Five people at a meeting, each at a screen and in a language of their own; and the pictures that are taken of them."""

import json
import os
import re
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

from playwright.sync_api import Browser, BrowserContext, Page, expect

from facilitator.board import Command, Phase, SeatId
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.inviting import invite
from facilitator.meetings import Meetings
from facilitator.web.saying.languages import Language, language
from tests import cast
from tests.serving.server import Server

NAMED = """() => {
  const page = document.documentElement.cloneNode(true)
  page.querySelector("#voice")?.remove()
  return page.outerHTML.split("Mette").length
}"""
"""How often the citizen is named on a page. What is said aloud comes a moment later, and is looked at by itself."""
PICTURES = os.environ.get("FACILITATOR_SCREENSHOTS")
"""The folder that keeps pictures of every step; without it none are taken, for they take as long as the meetings."""
ENGLISH = re.compile(r"\b(?:the|you|your|this|these|what|with|who|which|everybody)\b", re.IGNORECASE)
"""Words that no sentence of ours in English can do without, and that no Danish or Norwegian one has."""
READ = """() => [document.body.innerText, ...Array.from(document.querySelectorAll("[aria-label], [title], [placeholder]"),
  (one) => `${one.ariaLabel ?? ""} ${one.title} ${one.placeholder ?? ""}`)].join("\\n")"""
SIZES = {
    cast.ALI: (1366, 768),
    cast.INGRID: (1366, 768),
    cast.JONAS: (1440, 900),
    cast.METTE: (390, 844),
    cast.WALL: (1920, 1080),
}
NORWEGIAN = cast.INGRID
CALL = CallMeeting(
    id="call-the-meeting",
    meeting_type="rehabilitation-team",
    language="da",
    title="Mettes møde",
    purpose="Finde ud af sammen, hvad der kan lade sig gøre",
    at_stake="Sygedagpengene stopper 1. marts",
)
IN_DANISH = {
    cast.METTE: ("Det er hendes liv", ""),
    cast.LONE: ("Mettes søster; Mette har bedt hende komme", ""),
    cast.ALI: ("Leder mødet", ""),
    cast.INGRID: ("Har læst journalen", "Beskriver funktion, afgør ikke"),
    cast.JONAS: ("Kender arbejdspladserne i byen", "Afgør praktik"),
    cast.WALL: ("", ""),
}


def seats() -> list[AddSeat]:
    """Those who are invited: the five, and Lone, who does not come."""
    return [
        replace(seat, reason=IN_DANISH[SeatId(seat.id)][0], mandate_text=IN_DANISH[SeatId(seat.id)][1])
        for seat in cast.SEATS
        if seat.id in IN_DANISH
    ]


@contextmanager
def called_before_serving(folder: Path, who: Sequence[AddSeat] | None = None) -> "Iterator[Invited]":
    """A meeting that is called on an empty data folder before its server starts."""
    running = Server(folder)
    called = Invited(running, who or seats())
    running.start()
    yield called
    running.kill()


@dataclass
class Invited:
    """A meeting that is called and not begun, and the link of every seat. ``server`` need not run yet."""

    server: Server
    seats: Sequence[AddSeat] = field(default_factory=seats)
    meeting: str = ""
    links: dict[SeatId, str] = field(default_factory=dict)
    tokens: dict[SeatId, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        meetings = Meetings.open(self.server.settings)
        try:
            self.meeting = meetings.call(CALL)
            for seat in self.seats:
                spoken = "nb" if seat.id == NORWEGIAN else "da"
                invitation = invite(meetings, self.address, self.meeting, seat, language=spoken)
                self.links[invitation.id], self.tokens[invitation.id] = invitation.link, invitation.token
        finally:
            meetings.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def asks(self, path: str, seat: SeatId) -> dict[str, Any]:
        """What the API answers this seat about the meeting."""
        headers = {"Authorization": f"Bearer {self.tokens[seat]}"}
        request = urllib.request.Request(f"{self.address}/api/meetings/{self.meeting}/{path}", headers=headers)
        with urllib.request.urlopen(request) as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    def tells(self, seat: SeatId, command: Command) -> None:
        """This person does so on a screen that is not looked at."""
        fields = {name: value for name, value in asdict(command).items() if value not in (None, "", False)}
        body = json.dumps({"name": type(command).__name__, **fields}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.tokens[seat]}"}
        urllib.request.urlopen(
            urllib.request.Request(f"{self.address}/api/meetings/{self.meeting}/commands", body, headers)
        ).close()


class FiveScreens:
    """A browser for each of ``who``, opened by the person's own link. ``errors`` are what a page's scripts threw."""

    sizes: ClassVar[Mapping[SeatId, tuple[int, int]]] = SIZES

    def __init__(self, chromium: Browser, invited: Invited, who: Iterable[SeatId] = ()) -> None:
        self.errors: list[str] = []
        self._chromium = chromium
        self._contexts: list[BrowserContext] = []
        self.pages: dict[SeatId, Page] = {}
        for seat in who or self.sizes:
            self.opens(seat, invited.links[seat])

    def __getitem__(self, seat: SeatId) -> Page:
        return self.pages[seat]

    def spoken(self, seat: SeatId) -> Language:
        return language("nb" if seat == NORWEGIAN else "da")

    def are_at(self, phase: Phase) -> None:
        """Every screen has come to the phase and calls it what its reader calls it."""
        for seat, page in self.pages.items():
            here = page.locator("#phases [aria-current]")
            expect(here).to_contain_text(self.spoken(seat).term(phase))

    def show(self, words: str, *, to: Iterable[SeatId] = (), where: str = "body") -> None:
        """These words stand on these people's screens, or on everybody's, to be seen."""
        for seat in to or self.pages:
            expect(self[seat].locator(where).get_by_text(words).filter(visible=True).first).to_be_visible()

    def photograph(self, step: str, *, to: Iterable[SeatId] = (), whole: bool = False) -> None:
        """A picture of each of these screens as it stands, if they are wanted; and nothing on it is left in English."""
        for seat in to or self.pages:
            left = [line for line in self[seat].evaluate(READ).splitlines() if ENGLISH.search(line)]
            assert left == [], f"{step}: {seat} reads English: {left}"
            if PICTURES:
                Path(PICTURES).mkdir(parents=True, exist_ok=True)
                path = Path(PICTURES) / f"{step}-{seat.removeprefix('seat-')}.png"
                self[seat].screenshot(path=path, full_page=whole)

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def opens(self, seat: SeatId, link: str) -> Page:
        """This person's own device, and their seat on it."""
        page = self.pages[seat] = self.device(*self.sizes[seat], seat)
        page.goto(link)
        page.wait_for_url("**/seats/**")
        self.is_up(page)
        return page

    def device(self, width: int, height: int, whose: str) -> Page:
        """A browser nobody has used before; the narrow ones are phones, and touched."""
        phone = width < 500
        context = self._chromium.new_context(
            viewport={"width": width, "height": height}, has_touch=phone, is_mobile=phone, locale="da-DK"
        )
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.errors.append(f"{whose}: {error}"))
        return page

    @staticmethod
    def is_up(page: Page) -> None:
        expect(page.locator("html")).to_have_attribute("data-line", "up", timeout=15_000)

"""The first visit to any screen is light: few requests, few bytes, and nothing from anybody else's house."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from facilitator.board.commands import SealMeeting
from tests import cast
from tests.browser.signed_in import SignedIn
from tests.browser.table_room import SUMMING_UP, Room
from tests.serving.server import Server

pytestmark = pytest.mark.browser

MOST_BYTES = 100_000
MOST_REQUESTS = 12
AND_LEADS = 14
"""For who leads: reading aloud and asking, and the door."""
SCREENS = {"table": cast.INGRID, "facilitator": cast.ALI, "citizen": cast.METTE, "wall": cast.WALL}


@dataclass
class Visit:
    """What one page asked for, the line itself included; ``bytes`` as they came over the line, headers too."""

    asked: list[str] = field(default_factory=list)
    bytes: int = 0
    fonts: int = 0

    def note(self, request: Request) -> None:
        if request.url.startswith("data:"):
            return
        self.asked.append(request.url)
        sizes = request.sizes()
        came = sizes["responseBodySize"] + sizes["responseHeadersSize"]
        if request.resource_type == "font":
            self.fonts += came
        else:
            self.bytes += came

    def is_light(self, most: int = MOST_REQUESTS) -> None:
        assert self.asked, "nothing was asked for, so nothing was measured"
        hosts = {urlsplit(url).hostname for url in self.asked}
        assert hosts == {"127.0.0.1"}
        assert len(self.asked) <= most, self.asked
        assert 1_000 < self.bytes <= MOST_BYTES, self.bytes


Visiting = Callable[[BrowserContext, str], Visit]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visiting]:
    """Opens an address in a browser that has this one's cookies and nothing else."""
    contexts: list[BrowserContext] = []

    def visited(known: BrowserContext, address: str) -> Visit:
        context = chromium.new_context(storage_state={"cookies": known.cookies(), "origins": []})
        contexts.append(context)
        page, seen, done = context.new_page(), Visit(), list[Request]()
        page.on("requestfinished", lambda request: done.append(request))
        page.on("requestfailed", lambda request: done.append(request))
        page.on("websocket", lambda line: seen.asked.append(line.url))
        page.goto(address)
        settle(page)
        for request in done:
            seen.note(request)
        return seen

    yield visited
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    """The line is up, where the page has one, and the letters have come."""
    if page.locator("body[data-seat]").count():
        page.wait_for_selector("html[data-line=up]")
    page.evaluate("document.fonts.ready.then(() => null)")


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_visit_to_a_screen_is_light(call: Callable[..., Room], visit: Visiting, screen: str):
    page = call(*SUMMING_UP).opens(SCREENS[screen])
    seen = visit(page.context, page.url)
    assert [url for url in seen.asked if url.startswith("ws")], "the line was not counted"
    assert seen.fonts, "the letters are ours, and not counted among the rest"
    seen.is_light(AND_LEADS if screen == "facilitator" else MOST_REQUESTS)


def test_the_first_visit_to_the_record_is_light(call: Callable[..., Room], visit: Visiting):
    room = call(*SUMMING_UP, (cast.ALI, SealMeeting(id="seal-the-meeting")))
    page = room.opens(cast.METTE)
    visit(page.context, f"{page.url}record").is_light()


def test_the_first_visit_through_a_link_is_light(
    call: Callable[..., Room], visit: Visiting, server: Server, chromium: Browser
):
    room, context = call(), chromium.new_context()
    visit(context, f"http://127.0.0.1:{server.port}/join").is_light()
    visit(context, f"http://127.0.0.1:{server.port}/sign-in").is_light()
    context.close()
    assert room.errors == []


def test_the_first_visit_to_the_lobby_is_light(server: Server, chromium: Browser, visit: Visiting):
    ali = SignedIn(server, chromium)
    context = ali.context()
    for page in ali.pages:
        visit(context, ali.address + page).is_light()
    context.close()

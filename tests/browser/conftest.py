"""One Chromium and one real server for everything that is tried in a browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page

from tests import cast
from tests.browser.cable import Cable
from tests.browser.five_screens import FiveScreens, Invited, called_before_serving
from tests.browser.phones import SMALL
from tests.browser.profiles import ONE_PROCESS, profile
from tests.browser.table_room import Room, Told
from tests.serving.server import Server

CHROMIUM = os.environ.get("FACILITATOR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium, which asks nobody for anything."""
    assert CHROMIUM, "Chromium is not installed; FACILITATOR_CHROMIUM says where it is"
    return {
        "executable_path": CHROMIUM,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ONE_PROCESS],
    }


@pytest.fixture(scope="session")
def chromium(browser: Browser) -> Browser:
    """The browser every screen of a test is opened in."""
    return browser


@pytest.fixture(scope="module")
def own_chromium(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser nobody has used before, for a test that would show it if a page of the shared one had run out of breath."""
    launched = browser_type.launch(**browser_type_launch_args)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server process of our own on a free port, over an empty data folder."""
    running = Server(tmp_path_factory.mktemp("browser"))
    running.start()
    yield running
    running.kill()


@pytest.fixture
def call(server: Server, chromium: Browser) -> Iterator[Callable[..., Room]]:
    """Calls a meeting in which this has been told; at the end, no script of any of its pages may have failed."""
    rooms: list[Room] = []

    def called(*told: Told) -> Room:
        rooms.append(Room(server, chromium, *told))
        return rooms[-1]

    yield called
    for room in rooms:
        room.closes()
    assert [error for room in rooms for error in room.errors] == []


@pytest.fixture
def in_hand(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Callable[[Room], Page]]:
    """Opens Mette's phone, which is touched, not clicked: the smallest, or those that ``on_each_phone`` asks for."""
    opened: list[Page] = []

    def opens(room: Room) -> Page:
        opened.append(room.opens(cast.METTE, getattr(request, "param", SMALL), context=profile(chromium, touched=True)))
        return opened[-1]

    yield opens
    for page in opened:
        page.close()


@pytest.fixture
def phone(room: Room, in_hand: Callable[[Room], Page]) -> Page:
    """Mette's phone in the room of this file."""
    return in_hand(room)


@pytest.fixture
def cable(server: Server) -> Cable:
    """What lies between a page opened at its port and the server."""
    return Cable(server.port)


@pytest.fixture(scope="module")
def invited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Invited]:
    """The meeting of the five."""
    with called_before_serving(tmp_path_factory.mktemp("invited")) as called:
        yield called


@pytest.fixture
def five(own_chromium: Browser, invited: Invited) -> Iterator[FiveScreens]:
    """Five of the cast before their screens, in a browser of their own."""
    screens = FiveScreens(own_chromium, invited)
    yield screens
    screens.close()

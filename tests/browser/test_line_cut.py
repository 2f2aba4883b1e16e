"""The line is cut for a minute, the server starts again: what was typed and sent meanwhile arrives once, and shows where it is (P16)."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import cast
from tests.browser.cable import Cable
from tests.browser.table_room import PERSPECTIVES, Room, writes
from tests.serving.server import Server

pytestmark = pytest.mark.browser

A_MINUTE = 60_000
THREE = ["First, while nothing gets through", "Second, a little later", "Third, at the end of the minute"]
CARDS = "#cards-employment .words"
WIRE = """async () => {
  window.wire = await import(new URL("./wire.js", document.querySelector("script[src$='js/board.js']").src).href)
}"""
HALF = "Half a thought that was never sent"


def half_typed(page: Page) -> str:
    return page.locator("#form-perspective textarea").input_value()


def test_a_minute_without_a_line_loses_and_doubles_nothing(call: Callable[..., Room], cable: Cable, server: Server):
    """The browser's clock is put forward by the minute; it tries again as often as it would in a real one."""
    room = call(*PERSPECTIVES)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS, port=cable.port)
    jonas.clock.install()
    jonas.reload()
    room.is_up(jonas)
    cable.pull()
    room.is_down(jonas)
    for words in THREE:
        writes(jonas, words)
        jonas.clock.run_for(A_MINUTE // len(THREE))
    expect(jonas.locator("#outbox [data-state=offline]")).to_have_count(3)
    expect(jonas.locator("#outbox [data-state=offline] span")).to_have_text(THREE)
    expect(jonas.locator("#line")).to_be_visible()
    jonas.fill("#form-perspective textarea", HALF)
    assert karen.locator(CARDS).count() == 0
    cable.put_back()
    jonas.clock.resume()
    expect(karen.locator(CARDS)).to_have_text(THREE, timeout=20_000)
    expect(jonas.locator(CARDS)).to_have_text(THREE)
    expect(jonas.locator("#saved")).to_have_text("Saved")
    expect(jonas.locator("#line")).to_be_hidden()
    assert half_typed(jonas) == HALF
    assert len(server.posts(room.meeting)) == 3


def test_that_the_line_is_down_is_said_after_a_blink_however_often_it_is_tried_again(call: Callable[..., Room]):
    jonas = call(*PERSPECTIVES).opens(cast.JONAS)
    jonas.evaluate(WIRE)
    jonas.clock.install()
    for _ in range(6):
        jonas.evaluate("wire.socket.listeners('connect_error').forEach((heard) => heard(new Error('no line')))")
        jonas.clock.run_for(300)
    assert jonas.locator("#line").is_visible()


@pytest.fixture
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that may be killed."""
    running = Server(tmp_path_factory.mktemp("mortal"))
    running.start()
    yield running
    running.kill()


def test_what_was_typed_and_sent_outlives_the_server(mortal: Server, chromium: Browser):
    room = Room(mortal, chromium, *PERSPECTIVES)
    karen, jonas = room.opens(cast.KAREN), room.opens(cast.JONAS)
    mortal.kill()
    room.is_down(jonas)
    for words in THREE:
        writes(jonas, words)
    jonas.fill("#form-perspective textarea", HALF)
    expect(jonas.locator("#outbox [data-state=offline]")).to_have_count(3)
    mortal.start()
    expect(karen.locator(CARDS)).to_have_text(THREE, timeout=20_000)
    expect(jonas.locator("#outbox")).to_be_hidden(timeout=20_000)
    assert half_typed(jonas) == HALF
    jonas.reload()
    room.is_up(jonas)
    assert half_typed(jonas) == HALF
    assert jonas.locator(CARDS).all_inner_texts() == THREE
    assert len(mortal.posts(room.meeting)) == 3
    assert room.errors == []
    room.closes()


def test_the_citizens_half_typed_words_outlive_a_reload_and_the_server(mortal: Server, chromium: Browser):
    room = Room(mortal, chromium, *PERSPECTIVES)
    mette = room.opens(cast.METTE, (390, 844))
    mette.click("#also-say summary")
    mette.click("#also a[href='#ask-way']")
    mette.fill("#form-way textarea", HALF)
    mortal.kill()
    room.is_down(mette)
    mortal.start()
    room.is_up(mette)
    assert mette.locator("#form-way textarea").input_value() == HALF
    mette.reload()
    room.is_up(mette)
    expect(mette.locator("#form-way textarea")).to_have_value(HALF)
    mette.click("#form-way .main")
    expect(mette.locator(".ways")).to_contain_text(HALF)
    room.closes()

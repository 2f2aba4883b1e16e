"""What a screen says to who cannot see it change: soon what concerns them, no flood of the rest, and as much of it as they want."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import SeatId
from facilitator.board.commands import AddAgendaItem
from tests import cast, given
from tests.browser.cable import Cable
from tests.browser.table_room import WAYS, Room

pytestmark = pytest.mark.browser

VOICE = "#voice"
EVERY_SENTENCE = """() => {
  const voice = document.getElementById("voice")
  window.said = []
  new MutationObserver(() => window.said.push(voice.textContent)).observe(voice, { childList: true })
}"""
TEN = (
    cast.AMINA,
    cast.INGRID,
    cast.KAREN,
    cast.IDA,
    cast.LONE,
    cast.ALI,
    cast.AMINA,
    cast.INGRID,
    cast.KAREN,
    cast.IDA,
)


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*WAYS)


def opens(room: Room, seat: SeatId) -> Page:
    """A screen on which time goes on only when the test says so."""
    page = room.opens(seat)
    page.clock.install()
    page.reload()
    room.is_up(page)
    page.evaluate(EVERY_SENTENCE)
    return page


def chooses(page: Page, which: str) -> None:
    page.click("[data-open=my-screen]")
    page.check(f"#told [value={which}]")
    page.click("#my-screen [data-close]")


def write(room: Room, page: Page, *seats: SeatId) -> None:
    """Each of them puts something on the agenda, and the page has it."""
    before = page.locator("#agenda ol > li:not(.waiting)").count()
    for at, seat in enumerate(seats, before):
        room.tell(seat, AddAgendaItem(id=f"item-number-{at}", text=f"Number {at}"))
    expect(page.locator("#agenda ol > li:not(.waiting)")).to_have_count(before + len(seats))


def test_ten_who_write_at_once_are_two_sentences_not_ten(room: Room):
    jonas = opens(room, cast.JONAS)
    write(room, jonas, *TEN)
    jonas.clock.run_for(1600)
    first = jonas.locator(VOICE).inner_text()
    assert first.count("put something on the agenda.") == 3
    told = sum(f"{name(seat)} put" in first for seat in TEN)
    assert first.endswith(f" More changes on the board: {len(TEN) - told}.")
    write(room, jonas, cast.AMINA)
    jonas.clock.run_for(3000)
    assert jonas.evaluate("window.said") == [first], "what was said before has not been heard to its end"
    jonas.clock.run_for(4000)
    expect(jonas.locator(VOICE)).to_have_text(f"{name(cast.AMINA)} put something on the agenda.")


def test_what_concerns_the_reader_is_said_soon_and_never_left_out(room: Room):
    jonas = opens(room, cast.JONAS)
    room.tell(cast.KAREN, given.an_asking("wall-jonas"))
    write(room, jonas, *TEN)
    jonas.clock.run_for(1600)
    assert jonas.locator(VOICE).inner_text().startswith("Somebody asks for other words.")
    write(room, jonas, cast.AMINA)
    room.tell(cast.METTE, given.a_definition("definition-2", text="Only when the rent is safe."))
    expect(jonas.locator(".pinned .definition")).to_contain_text("Only when the rent is safe.")
    jonas.clock.run_for(1600)
    assert jonas.locator(VOICE).inner_text().startswith("Mette wrote the definition in their own words.")


def test_it_can_be_quietened_and_that_is_kept_on_the_device(room: Room, cable: Cable):
    jonas = room.opens(cast.JONAS, port=cable.port)
    chooses(jonas, "mine")
    jonas.clock.install()
    jonas.reload()
    room.is_up(jonas)
    jonas.evaluate(EVERY_SENTENCE)
    write(room, jonas, cast.AMINA)
    jonas.clock.run_for(8000)
    assert jonas.evaluate("window.said") == []
    room.tell(cast.METTE, given.a_definition("definition-2", text="Only when the rent is safe."))
    expect(jonas.locator(".pinned .definition")).to_contain_text("Only when the rent is safe.")
    jonas.clock.run_for(1600)
    assert jonas.evaluate("window.said") == ["Mette wrote the definition in their own words."]
    chooses(jonas, "nothing")
    room.tell(cast.METTE, given.a_definition("definition-3", text="Only when all is safe."))
    expect(jonas.locator(".pinned .definition")).to_contain_text("Only when all is safe.")
    jonas.clock.run_for(8000)
    assert len(jonas.evaluate("window.said")) == 1
    jonas.click("#hold-still")
    expect(jonas.locator(VOICE)).to_have_text("Your screen is still.")
    cable.pull()
    room.is_down(jonas)
    jonas.clock.run_for(2000)
    expect(jonas.locator("#line[role=alert]")).to_be_visible()


def name(seat: SeatId) -> str:
    return next(one.name for one in cast.SEATS if one.id == seat)


@pytest.mark.parametrize("seat", [cast.METTE, cast.JONAS])
def test_what_is_said_at_length_widens_no_page(room: Room, seat: SeatId):
    page = room.opens(seat)
    page.evaluate("document.getElementById('voice').textContent = 'We are now at: Agreements. '.repeat(40)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366

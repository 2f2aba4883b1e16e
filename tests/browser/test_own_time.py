"""The citizen's own time: the wall shows the centre and a clock, the team's screens rest, whoever came with the citizen goes on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AddSeat, LetHelperGo, LetHelperWrite, PauseMeeting, ResumeMeeting, SetTopicAside
from facilitator.board.terms import Role
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

LAPTOP, PHONE, WALL = (1366, 768), (390, 844), (1920, 1080)
INTERPRETER = AddSeat(id="seat-interpreter", role=Role.INTERPRETER, name="The interpreter")
GROWS = """async () => {
  const [names, sign, at] = [[...document.querySelectorAll("#phases li")], document.querySelector("#phases .paused"), { whole: [], covered: [] }]
  for (let letters = 1; letters < 40; letters += 1) {
    names.forEach((one) => (one.textContent = "m".repeat(letters)))
    dispatchEvent(new Event("resize"))
    for (const _frame of [1, 2]) await new Promise(requestAnimationFrame)
    if (document.body.dataset.top === "whole") at.whole.push(letters)
    if (names.at(-1).getBoundingClientRect().right > sign.getBoundingClientRect().left) at.covered.push(letters)
  }
  return at
}"""
"""Lets the names of the phases grow; tells at which lengths they stood whole, and at which the sign lay over the last."""
ROOMS = ".rooms > .room:visible"


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*CENTRE, goes_to(Phase.PERSPECTIVES), (cast.INGRID, given.a_perspective("card-ingrid")))


def rests(page: Page) -> None:
    expect(page.locator("#resting")).to_be_visible()
    expect(page.locator("#resting .clock")).not_to_be_empty()
    expect(page.locator("#centre .definition")).to_be_in_viewport()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
def test_a_professionals_screen_rests_and_gives_back_what_was_half_typed(room: Room, size: tuple[int, int]):
    """P2, P16"""
    jonas = room.opens(cast.JONAS, size)
    jonas.fill("#form-perspective textarea", "Half a thou")
    jonas.locator("#board").focus()
    room.goes_to(Phase.OWN_TIME)
    rests(jonas)
    expect(jonas.locator(ROOMS)).to_have_count(1)
    expect(jonas.locator("#form-perspective")).to_be_hidden()
    assert faults(jonas) == []
    room.tell(cast.INGRID, given.a_perspective("card-second"))
    expect(jonas.locator("#post-card-second")).to_be_attached()
    expect(jonas.locator(ROOMS)).to_have_count(1)
    room.tell(cast.ALI, given.c.GoToPhase(id="back-to-them", phase=Phase.PERSPECTIVES))
    expect(jonas.locator("#resting")).to_be_hidden()
    expect(jonas.locator("#form-perspective textarea")).to_have_value("Half a thou")


def test_nobody_who_is_typing_is_moved(room: Room):
    """P12"""
    jonas = room.opens(cast.JONAS)
    words = jonas.locator("#form-perspective textarea")
    words.press_sequentially("Half a thou")
    room.goes_to(Phase.OWN_TIME)
    expect(jonas.locator("#phases")).to_have_attribute("data-phase", Phase.OWN_TIME)
    expect(words).to_be_focused()
    words.press_sequentially("ght")
    expect(words).to_have_value("Half a thought")
    jonas.locator("#board").focus()
    rests(jonas)


def test_who_leads_rests_too_and_can_lead_on(room: Room):
    ali = room.opens(cast.ALI)
    room.goes_to(Phase.OWN_TIME)
    rests(ali)
    expect(ali.locator(".prompts")).to_be_hidden()
    expect(ali.locator(".lead .next")).to_be_visible()
    assert faults(ali) == []
    ali.click(".lead .next")
    expect(ali.locator("#resting")).to_be_hidden()
    expect(ali.locator("#columns")).to_be_visible()


def test_the_clock_of_who_rests_stands_still_in_a_pause(room: Room):
    room.goes_to(Phase.OWN_TIME)
    jonas = room.opens(cast.JONAS)
    jonas.clock.install()
    clock = jonas.locator("#resting .clock")
    rests(jonas)
    room.tell(cast.METTE, PauseMeeting(id="a-breath"))
    expect(jonas.locator("#resting")).to_contain_text("The meeting is paused.")
    stands = clock.inner_text()
    jonas.clock.run_for(5 * 60_000)
    assert clock.inner_text() == stands
    room.tell(cast.METTE, ResumeMeeting(id="on-again"))
    expect(jonas.locator("#resting")).not_to_contain_text("The meeting is paused.")
    jonas.clock.run_for(60_000)
    expect(clock).not_to_have_text(stands)


def test_who_writes_for_the_citizen_can_go_on_writing(room: Room):
    """P1: whom she has chosen is not sent to rest from what she has asked for."""
    room.tell(cast.METTE, LetHelperWrite(id="jonas-writes", seat=cast.JONAS))
    jonas = room.opens(cast.JONAS)
    room.goes_to(Phase.OWN_TIME)
    rests(jonas)
    expect(jonas.locator("#resting .for-helper")).to_have_text("You still write for Mette, if you are asked to.")
    expect(jonas.locator("#form-write-for textarea")).to_be_visible()
    expect(jonas.locator("#resting .for-resting")).to_be_hidden()
    assert faults(jonas) == []
    room.tell(cast.METTE, LetHelperGo(id="no-more-help"))
    expect(jonas.locator("#form-write-for")).to_be_hidden()
    expect(jonas.locator("#resting .for-resting")).to_be_visible()


@pytest.mark.parametrize("seat", ["companion", "interpreter"])
def test_who_came_with_the_citizen_goes_on(room: Room, seat: str):
    page = room.opens(cast.LONE if seat == "companion" else room.seats(INTERPRETER))
    before = page.locator(ROOMS).count()
    room.goes_to(Phase.OWN_TIME)
    expect(page.locator("body")).to_have_attribute("data-view", Phase.OWN_TIME)
    expect(page.locator("#resting")).to_be_hidden()
    expect(page.locator(ROOMS)).to_have_count(before)
    hint = page.locator("#phases .hint span:visible")
    expect(hint).to_have_text("This time belongs to Mette. Stay close, and help if you are asked to.")


def test_the_wall_shows_the_centre_and_a_clock(room: Room):
    wall, phone = room.opens(cast.WALL, WALL), room.opens(cast.METTE, PHONE)
    room.goes_to(Phase.OWN_TIME)
    expect(wall.locator("main > :visible:not(#centre)")).to_have_count(1)
    expect(wall.locator("#moment-own-time")).to_be_visible()
    assert wall.locator("#clock").evaluate("(clock) => clock.getBoundingClientRect().height / innerHeight") > 1 / 18
    expect(phone.locator("#now-heading")).to_have_text("This time is yours")
    room.tell(cast.METTE, SetTopicAside(id="not-this", text="The move"))
    room.tell(cast.METTE, PauseMeeting(id="a-breath"))
    expect(wall.locator("#moment-paused")).to_be_visible()
    expect(wall.locator("main > :visible:not(#centre)")).to_have_count(1)
    expect(wall.locator("#phases li:visible")).to_have_count(1)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720)], ids=str)
def test_that_the_meeting_is_paused_covers_no_phase(call: Callable[..., Room], size: tuple[int, int]):
    """Phases have longer names in other languages and kinds of meeting."""
    wall = call(*CENTRE, goes_to(Phase.HEARD), (cast.METTE, PauseMeeting(id="a-breath"))).opens(cast.WALL, size)
    expect(wall.locator("#phases .paused")).to_be_visible()
    found = wall.evaluate(GROWS)
    assert found["whole"], "it could be seen"
    assert found["covered"] == []

"""At twice the text on the smallest phone her own words stay in view, whoever writes for her and whatever is said beside them (P2)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import SealMeeting
from tests import cast
from tests.browser.phones import PHONE, SMALL
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, SUMMING_UP, Room, Told, goes_to
from tests.browser.test_written_for import NAMED, WRITTEN

pytestmark = pytest.mark.browser

ONE_LINE = 36
TWICE = "() => (document.documentElement.style.fontSize = '200%')"
SEEN = """() => {
  const words = document.querySelector("#centre .definition").getBoundingClientRect()
  const box = document.querySelector(".pinned").getBoundingClientRect()
  const bar = document.querySelector(".has-written")?.getBoundingClientRect() ?? { top: innerHeight }
  return Math.min(words.bottom, box.bottom, bar.top) - Math.max(words.top, box.top)
}"""
OVERLAPS = """() => {
  const { left, top, right, bottom } = document.getElementById("saved").getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(document.querySelector("#centre h2"))
  return [...range.getClientRects()].filter((one) => one.right > left && one.left < right && one.bottom > top && one.top < bottom).length
}"""


def opens(room: Room, size: tuple[int, int]) -> Page:
    page = room.opens(cast.METTE, size)
    page.evaluate(TWICE)
    return page


@pytest.mark.parametrize("told", [(NAMED,), (NAMED, WRITTEN), (goes_to(Phase.OWN_TIME), NAMED, WRITTEN)], ids=len)
def test_her_words_are_in_view_when_somebody_writes_for_her(call: Callable[..., Room], told: tuple[Told, ...]):
    page = opens(call(*CENTRE, goes_to(Phase.OWN_WORDS), *told), SMALL)
    if WRITTEN in told:
        expect(page.locator(".has-written")).to_be_visible()
    assert page.evaluate(SEEN) >= ONE_LINE


@pytest.mark.parametrize("size", [PHONE, SMALL], ids=str)
def test_that_it_is_saved_lies_over_none_of_the_words(call: Callable[..., Room], size: tuple[int, int]):
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED)
    page = opens(room, size)
    go(page, "ask-wish")
    page.fill("#form-wish textarea", "Sleep")
    page.click("#form-wish .main")
    expect(page.locator("#saved")).to_have_text("Saved")
    assert page.evaluate(OVERLAPS) == 0


@pytest.mark.parametrize("page", ["lasting", "record"])
def test_what_she_takes_home_stays_inside_the_phone(call: Callable[..., Room], page: str):
    phone = opens(call(*SUMMING_UP, (cast.ALI, SealMeeting(id="seal-it"))), SMALL)
    phone.goto(phone.url.split("#")[0] + page)
    phone.evaluate(TWICE)
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert phone.evaluate(TOO_SMALL, 44) == []

"""Come along on every screen: a banner with a choice, the wall goes, and nobody who is typing is moved (P12)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import DrawCurtain, InviteToPlace, InviteToPost
from facilitator.board.terms import Place
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import IN_VIEW, TOO_SMALL
from tests.browser.table_room import WAYS, Room, goes_to

pytestmark = pytest.mark.browser

WALL, PHONE = (1280, 720), (390, 844)
BANNER = "#come-along"


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*WAYS, goes_to(Phase.AGREEMENTS))


def test_the_citizen_goes_there_or_stays_and_the_wall_goes(room: Room, in_hand: Callable[[Room], Page]):
    """P2, P12"""
    mette, wall = in_hand(room), room.opens(cast.WALL, WALL)
    expect(mette.locator(BANNER)).to_be_hidden()
    room.tell(cast.ALI, InviteToPost(id="look-at-card", post="card-ingrid"))
    expect(mette.locator(BANNER)).to_be_visible()
    expect(mette.locator("#now")).to_be_visible()
    assert mette.evaluate(TOO_SMALL, 44) == []
    assert mette.evaluate(IN_VIEW)["seen"] > 0
    assert faults(mette) == []
    expect(wall.locator("body")).to_have_attribute("data-shows", "perspectives")
    expect(wall.locator("#post-card-ingrid.invited")).to_be_visible()
    assert faults(wall) == []
    mette.locator("[data-along=go]").tap()
    expect(mette.locator(BANNER)).to_be_hidden()
    expect(mette.locator("#post-card-ingrid")).to_be_in_viewport()
    expect(mette.locator("#now")).to_be_hidden()
    mette.locator("#back a").tap()
    expect(mette.locator("#now")).to_be_visible()
    room.tell(cast.ALI, InviteToPlace(id="look-at-ways", place=Place.ROOM_TO_MOVE))
    mette.locator("[data-along=stay]").tap()
    expect(mette.locator(BANNER)).to_be_hidden()
    expect(mette.locator("#now")).to_be_visible()
    mette.reload()
    room.is_up(mette)
    expect(mette.locator(BANNER)).to_be_hidden()


def test_who_is_typing_is_asked_when_they_are_done_and_not_moved(room: Room):
    """P12, P16"""
    jonas = room.opens(cast.JONAS)
    words = jonas.locator("#form-agenda input")
    words.press_sequentially("Half a thou")
    before = words.bounding_box()
    room.tell(cast.ALI, InviteToPlace(id="look-at-ways", place=Place.ROOM_TO_MOVE))
    expect(jonas.locator(BANNER)).to_contain_text("Ways and walls")
    expect(jonas.locator(BANNER)).to_be_hidden()
    expect(words).to_be_focused()
    assert words.bounding_box() == before
    words.press_sequentially("ght")
    jonas.locator("#board").focus()
    expect(jonas.locator(BANNER)).to_be_visible()
    assert faults(jonas) == []
    jonas.click("[data-along=go]")
    expect(jonas.locator("#possibilities-heading")).to_be_focused()
    expect(jonas.locator("#possibilities-heading")).to_be_in_viewport()
    expect(words).to_have_value("Half a thought")


OVER = """([one, other]) => {
  const [over, under] = [one, other].map((found) => document.querySelector(found).getBoundingClientRect())
  return Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top)
}"""
"""How many pixels of their height two lie over each other; negative when there is room between them."""


@pytest.mark.parametrize("size", [PHONE, (320, 568)], ids=str)
def test_it_lies_over_nothing_the_citizen_takes_back_with_one_tap(room: Room, size: tuple[int, int]):
    """The curtain is hers to open, also while she is asked to come along."""
    mette = room.opens(cast.METTE, size)
    room.tell(cast.METTE, DrawCurtain(id="cover-the-wall"))
    room.tell(cast.ALI, InviteToPlace(id="look-at-ways", place=Place.ROOM_TO_MOVE))
    expect(mette.locator(BANNER)).to_be_visible()
    assert mette.evaluate(OVER, [BANNER, "#on-the-wall"]) <= 0
    mette.click("#on-the-wall .of-citizen")
    expect(mette.locator("#on-the-wall")).to_be_hidden()


def test_on_the_wall_that_card_alone_is_marked(room: Room):
    """Not one whose name ends like it."""
    room.tell(cast.JONAS, given.a_perspective("my-card-ingrid"))
    wall = room.opens(cast.WALL, WALL)
    room.tell(cast.ALI, InviteToPost(id="look-at-card", post="card-ingrid"))
    expect(wall.locator("#post-card-ingrid.invited")).to_be_visible()
    expect(wall.locator(".invited")).to_have_count(1)


def test_whoever_leads_invites_from_the_phone_and_from_a_card_and_is_not_asked_themself(room: Room):
    ali, jonas = room.opens(cast.ALI, PHONE), room.opens(cast.JONAS)
    ali.click(".invite summary")
    ali.click('.invite [data-fields*="summing-up"]')
    expect(jonas.locator(BANNER)).to_contain_text("Ali asks you to look at: Summing up")
    expect(ali.locator(".invited-to")).to_contain_text("Summing up")
    expect(ali.locator(BANNER)).to_be_hidden()
    assert faults(ali) == []
    ali.click("#way-way-amina [popovertarget=doing]")
    ali.click("#doing [data-command=InviteToPost]")
    expect(jonas.locator(BANNER)).to_contain_text("Ways and walls")
    room.tell(cast.ALI, goes_to(Phase.SUMMING_UP)[1])
    expect(jonas.locator(BANNER)).to_be_hidden()
    expect(ali.locator(".invited-to")).to_have_count(0)

"""Asking for the floor on every screen: a tap to ask, a tap to give, and nobody is interrupted or moved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AskForFloor, GiveFloor
from tests import cast
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

PHONE, SMALL, WALL = (390, 844), (320, 568), (1280, 720)


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*CENTRE, goes_to(Phase.PERSPECTIVES))


def test_the_citizen_asks_is_given_it_says_it_and_everybody_sees_it(room: Room, in_hand: Callable[[Room], Page]):
    mette, ali, wall = in_hand(room), room.opens(cast.ALI, SMALL), room.opens(cast.WALL, WALL)
    room.tell(cast.KAREN, AskForFloor(id="karen-first"))
    expect(wall.locator("#floor")).to_contain_text("Karen")
    mette.locator("#also .ask-floor button").tap()
    expect(mette.locator("#floor .if-asks")).to_be_visible()
    expect(mette.locator(".ask-floor")).to_be_hidden()
    assert mette.evaluate(TOO_SMALL, 44) == []
    assert faults(mette) == []
    expect(ali.locator(".floor-next")).to_contain_text("Mette would like to say something")
    assert faults(ali) == []
    ali.locator("#lead-floor").click()
    expect(mette.locator("#floor .if-has")).to_be_visible()
    expect(wall.locator("#floor .speaking")).to_have_text("Mette has the floor.")
    assert faults(wall) == []
    mette.locator("#floor .if-has button").tap()
    expect(mette.locator("#floor")).to_be_hidden()
    expect(ali.locator(".floor-next")).to_contain_text("Karen would like to say something")
    assert ali.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_at_the_table_it_is_asked_for_and_taken_back_and_whose_it_is_is_seen(room: Room):
    jonas = room.opens(cast.JONAS)
    jonas.locator("#floor .if-not button").click()
    expect(jonas.locator("#floor .if-asks")).to_be_visible()
    expect(jonas.locator("#floor .if-not")).to_be_hidden()
    expect(jonas.locator("#floor .asking")).to_be_hidden()
    room.tell(cast.METTE, AskForFloor(id="mette-too"))
    expect(jonas.locator("#floor .asking")).to_be_visible()
    assert jonas.locator("#floor .asking").inner_text().split(": ")[-1] == "Mette", "one's own wish stands below, once"
    room.tell(cast.KAREN, AskForFloor(id="karen-too"))
    room.tell(cast.ALI, GiveFloor(id="karen-now", seat=cast.KAREN))
    expect(jonas.locator("#floor .speaking")).to_have_text("Karen has the floor.")
    expect(jonas.locator("#floor .if-has")).to_be_hidden()
    assert faults(jonas) == []
    jonas.locator("#floor .if-asks button").click()
    expect(jonas.locator("#floor .if-not")).to_be_visible()

"""A no to a duty has consequences, and they are said where she says it; an offer threatens with nothing (P9)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator import meeting_types
from facilitator.board.commands import RewordPossibility
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.space_gestures import way
from tests.browser.table_room import WAYS, Room, Told

pytestmark = pytest.mark.browser

SIZES = ((390, 844), (320, 568))
WORKSHOP, TALK = "The bike workshop", "A talk every fourth week"
NO = "The money can be stopped for up to three weeks"
BOTH = (given.WISH_A, given.WISH_B)
SPACE: tuple[Told, ...] = (
    *WAYS,
    (cast.JONAS, given.a_way("way-duty", text=TALK, required=True, if_refused=NO, wishes=BOTH)),
)
Call = Callable[..., Room]


def not_for_her(page: Page, one: Locator) -> Locator:
    """The dialog that "Not for me" on this way opens."""
    one.get_by_role("button", name="Not for me").click()
    return page.locator("dialog[open]")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_duty_is_not_set_aside_before_it_is_said_what_follows(call: Call, width: int, height: int):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, (width, height)), room.opens(cast.JONAS)
    dialog = not_for_her(mette, way(mette, TALK))
    expect(dialog.locator("h2")).to_have_text("This is a duty")
    expect(dialog.locator("h2")).to_be_focused()
    expect(dialog.locator(".a-duty")).to_contain_text(TALK)
    expect(dialog.get_by_text(NO)).to_be_in_viewport(ratio=1)
    dialog.get_by_text("How to appeal").click()
    appeal = meeting_types.load("network-meeting").appeal.said_in("en").text.strip().splitlines()[0]
    expect(dialog.get_by_text(appeal)).to_be_visible()
    assert mette.evaluate(TOO_SMALL, 44) == []
    assert mette.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert faults(mette) == []
    dialog.get_by_role("button", name="Set the duty aside all the same").click()
    expect(way(jonas, TALK).locator(".aside")).to_be_visible()


def test_an_offer_threatens_with_nothing_and_each_duty_with_its_own(call: Call):
    other = given.a_way("way-other", text="A plan by June", required=True, if_refused="The case is closed")
    mette = call(*SPACE, (cast.JONAS, other)).opens(cast.METTE, SIZES[0])
    for words, follows in ((TALK, NO), ("A plan by June", "The case is closed")):
        dialog = not_for_her(mette, way(mette, words))
        expect(dialog.locator(".a-duty .if-refused")).to_have_text(f"What follows if one says no: {follows}")
        mette.keyboard.press("Escape")
    dialog = not_for_her(mette, way(mette, WORKSHOP))
    expect(dialog.locator("h2")).to_have_text("Not for me")
    expect(dialog.locator(".a-duty")).to_have_count(0)
    expect(dialog.get_by_role("button", name="Set it aside")).to_be_visible()


def test_a_duty_that_has_become_an_offer_asks_no_more_than_an_offer(call: Call):
    room = call(*SPACE)
    mette = room.opens(cast.METTE, SIZES[0])
    told = given.a_way("way-duty", text=TALK, wishes=BOTH)
    room.tell(
        cast.JONAS,
        RewordPossibility(id="no-duty", possibility="way-duty", text=TALK, origin=told.origin, wishes=BOTH),
    )
    expect(way(mette, TALK).locator(".offer-or-duty")).to_have_text("an offer")
    expect(not_for_her(mette, way(mette, TALK)).locator("h2")).to_have_text("Not for me")

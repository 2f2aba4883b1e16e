"""Who decides and how to appeal (P9): reached from every way and every wall, in every stage, and true of each way that stands there."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator import meeting_types
from facilitator.board.commands import SealMeeting
from tests import cast, given
from tests.browser.sitting import go
from tests.browser.space_gestures import chooses, offered, unfolds, way
from tests.browser.table_room import WAYS, Room

pytestmark = pytest.mark.browser

WORKSHOP, COURSE, TALK = "The bike workshop", "A course in May", "A talk every fourth week"
Call = Callable[..., Room]


def test_who_decides_and_how_to_appeal_is_reached_from_every_way_and_wall(call: Call):
    duty = given.a_way(
        "way-duty", text=TALK, required=True, if_refused="The money can be stopped", decides="The centre"
    )
    room = call(*WAYS, (cast.JONAS, duty), (cast.METTE, given.an_own_limit()))
    karen, mette = room.opens(cast.KAREN), room.opens(cast.METTE, (390, 844))
    appeal = meeting_types.load("network-meeting").appeal.said_in("en").text.strip().splitlines()[0]
    assert len(appeal) > 20, "there is something to be read"
    for stage in ("open", "sealed"):
        if stage == "sealed":
            room.tell(cast.ALI, SealMeeting(id="seal-the-meeting"))
            go(mette, "whole")
        for page in (karen, mette):
            expect(page.locator("body")).to_have_attribute("data-stage", stage)
            every = page.locator(".way, .standing")
            if page == mette and stage == "open":
                unfolds(page)
            expect(every).to_have_count(4)
            for one in every.all():
                power = asks_who_decides(page, one)
                expect(power.locator(".decided")).to_contain_text("The money can be stopped")
                asked = power.locator(".decided > li:visible").first
                expect(asked).to_contain_text(one.locator("> .words").inner_text())
                assert power.locator(".decided > li:has(.mark):visible").count() == (1 if is_wall(one) else 0), (
                    "walls only when one is asked about"
                )
                if is_wall(one):
                    own = one.get_attribute("data-own-limit") is not None
                    expect(asked).to_contain_text("Mette’s own limit" if own else "Owner: The team leader")
                expect(power.locator(".mandates")).to_contain_text("Jonas Employment Decides placements")
                expect(power.locator(".appeal p").first).to_have_text(appeal)
                expect(power.locator(".appeal p").first).to_be_visible()
                power.locator("[data-close]").click()
                expect(power).to_be_hidden()
    for one in karen.locator(".way, .standing").all():
        assert offered(karen, one) == ["Who decides, and how to appeal"], "after the seal, and nothing else"
    expect(mette.locator("#possibilities button:visible:not([data-open=power])")).to_have_count(0)
    expect(karen.locator("#columns .doing:visible")).to_have_count(0)


def is_wall(one: Locator) -> bool:
    return "standing" in (one.get_attribute("class") or "").split()


def asks_who_decides(page: Page, one: Locator) -> Locator:
    """From a way or a wall, on a laptop or on the phone."""
    if one.locator(".doing").is_visible():
        return chooses(page, one, "[data-open=power]")
    folded = one.locator(".unfold:not([open]) > summary")
    if folded.count():
        folded.click()
    one.locator("[data-open=power]").click()
    return page.locator("dialog[open]")


def test_each_way_that_somebody_decides_on_says_whether_one_may_say_no_to_it(call: Call):
    """P9: an offer is not made a duty by standing beside one, nor by there being none."""
    note = "What is not marked as a duty is an offer. One may say no to an offer."
    room = call(*WAYS)
    page = room.opens(cast.KAREN)
    power = chooses(page, way(page, WORKSHOP), "[data-open=power]")
    expect(power.locator(".decided li:visible")).to_have_text([re.compile("An offer.")])
    expect(power.locator(".note")).to_have_text(note)
    power.locator("[data-close]").click()
    room.tell(cast.JONAS, given.a_way("way-course", text=COURSE, decides="The school"))
    room.tell(cast.JONAS, given.a_way("way-duty", text=TALK, required=True, if_refused="The money can be stopped"))
    expect(way(page, TALK)).to_be_visible()
    power = chooses(page, way(page, WORKSHOP), "[data-open=power]")
    expect(power.locator(".decided li", has_text=TALK)).to_contain_text("A duty.")
    expect(power.locator(".decided li", has_text=COURSE)).to_contain_text("An offer.")
    expect(power.locator(".decided li", has_text=COURSE)).not_to_contain_text("A duty.")
    expect(power.locator(".note")).to_have_text(note)

"""Read aloud and ask: a citizen whose seat never connects, the screen of whoever leads, the wall and the record (P1, P13)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AllowAloud, Restate, SealMeeting
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.table_room import Room, goes_to

pytestmark = pytest.mark.browser

UNDERSTOOD = "You dare to try once you know that the rent is safe."
HEARD = "given aloud, heard by Lone and Ali"


def opens_it(room: Room) -> Page:
    ali = room.opens(cast.ALI)
    ali.locator(".room-aloud > summary").click()
    return ali


def two_hear_it(ali: Page) -> None:
    for name in ("Ali", "Lone"):
        ali.locator("#heard-by label", has_text=name).locator("input").check()


def test_what_she_says_aloud_stands_with_the_two_who_heard_it(call: Callable[..., Room]):
    room = call(goes_to(Phase.OWN_WORDS))
    ali, wall = opens_it(room), room.opens(cast.WALL, (1280, 720))
    ali.fill("#form-aloud-definition textarea", "I can try, if the rent is safe.")
    ali.click("#form-aloud-definition .main")
    expect(ali.locator("#form-aloud-definition [data-error]")).to_contain_text("Choose the two who heard it")
    two_hear_it(ali)
    ali.click("#form-aloud-definition .main")
    for page in (ali, wall):
        expect(page.locator("#centre .definition")).to_have_text("I can try, if the rent is safe.")
        expect(page.locator("#centre h2 .how")).to_have_text(HEARD)
    room.tell(cast.INGRID, Restate(id="restated", text=UNDERSTOOD))
    asked = ali.locator("#aloud-restated")
    expect(asked.locator(".large").first).to_have_text(UNDERSTOOD)
    asked.locator("[value=almost]").check()
    asked.locator(".main").click()
    expect(asked).to_have_count(0)
    room.goes_to(Phase.SUMMING_UP)
    ali.fill("#form-aloud-summary textarea", "I try two mornings.")
    ali.click("#form-aloud-summary .main")
    expect(wall.locator("#summing-up .summary + .how")).to_have_text(HEARD)
    room.tell(cast.ALI, given.a_line())
    line = ali.locator("#aloud-line-one")
    for name in ("read", "understood", "agreed"):
        line.locator(f"[name={name}][value=yes]").check()
    line.locator(".main").click()
    expect(wall.locator("#line-line-one .how")).to_have_text(HEARD)
    room.tell(cast.ALI, SealMeeting(id="seal-it-now"))
    expect(ali.locator("body")).to_have_attribute("data-stage", "sealed")
    ali.goto(ali.url.split("#")[0] + "record")
    expect(ali.get_by_text(HEARD)).to_have_count(4)


def test_who_has_a_screen_is_not_answered_for_before_she_has_allowed_it(call: Callable[..., Room]):
    room = call(goes_to(Phase.OWN_WORDS))
    room.opens(cast.METTE, (390, 844))
    ali = opens_it(room)
    expect(ali.locator("#read-aloud")).to_have_attribute("data-may", "no")
    expect(ali.locator("#form-aloud-definition")).to_be_hidden()
    room.tell(cast.METTE, AllowAloud(id="fine-with-me"))
    expect(ali.locator("#form-aloud-definition")).to_be_visible()


def test_axe_finds_nothing_on_what_is_read_aloud(call: Callable[..., Room]):
    room = call(
        goes_to(Phase.SUMMING_UP),
        (cast.ALI, given.a_summary(heard_by=(cast.ALI, cast.LONE))),
        (cast.ALI, given.a_line()),
    )
    ali = opens_it(room)
    expect(ali.locator("#aloud-line-one")).to_be_visible()
    assert faults(ali) == []

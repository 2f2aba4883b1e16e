"""The lasting page is read on a phone, with long words and with nothing, by touch and by keyboard; and erasing its link
is asked about first."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import SealMeeting
from facilitator.board.terms import Phase
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import CENTRE, SUMMING_UP, Room, Told, goes_to

pytestmark = pytest.mark.browser

LONG = "Arbejdspladstilknytningsmuligheder " * 8
LONG_ONE = given.an_agreement("agreement-long", what=LONG, who=LONG[:80], if_hard=LONG)
SEALED: Told = (cast.ALI, SealMeeting(id="seal-it"))
STORIES: dict[str, tuple[Told, ...]] = {
    "nothing": (goes_to(Phase.ARRIVE), SEALED),
    "a meeting": (*SUMMING_UP, SEALED),
    "long words": (*CENTRE, goes_to(Phase.AGREEMENTS), (cast.JONAS, LONG_ONE), SEALED),
}


def opens(room: Room, size: tuple[int, int]) -> Page:
    page = room.opens(cast.METTE, size)
    page.goto(room.link(cast.METTE))
    page.wait_for_url("**/lasting")
    return page


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1366, 768)])
@pytest.mark.parametrize("story", STORIES)
def test_it_can_be_read_and_touched(call: Callable[..., Room], story: str, size: tuple[int, int]):
    page = opens(call(*STORIES[story]), size)
    for summary in page.locator("details > summary").all():
        summary.click()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(TOO_SMALL, 44) == []


def test_the_link_is_erased_by_keyboard_and_only_after_a_question(call: Callable[..., Room]):
    room = call(*STORIES["a meeting"])
    page = opens(room, (390, 844))
    button = page.get_by_role("button", name="Yes, erase my link")
    expect(button).to_be_hidden()
    page.locator("details.ask summary").focus()
    page.keyboard.press("Enter")
    expect(button).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your link is erased")
    page.goto("about:blank")
    page.goto(room.link(cast.METTE))
    failed = page.locator("h1")
    expect(failed).to_have_text(failed.get_attribute("data-failed"))


def test_how_it_goes_a_question_and_a_note_are_said_by_touch(call: Callable[..., Room]):
    page = opens(call(*STORIES["a meeting"]), (390, 844))
    page.locator("summary:has-text('Say how it goes')").click()
    page.get_by_label("Partly, or it got hard").check(force=True)
    page.locator(".agreement textarea").fill("The bus did not come")
    page.locator(".agreement button").click()
    expect(page.locator(".going")).to_contain_text("The bus did not come")
    page.get_by_label("Your question").fill("When is the next time?")
    page.get_by_role("button", name="Send the question").click()
    expect(page.locator(".asked-afterwards")).to_contain_text("No answer yet.")
    page.get_by_label("What do you think of it now?").fill(LONG)
    page.locator("#notes ~ form button").click()
    expect(page.locator(".note-afterwards")).to_contain_text("Only you can read it.")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.locator("#notes ~ form button").click()
    expect(page.locator("[role=alert]")).to_have_text("Write something first.")


@pytest.mark.parametrize(
    ("opened", "form"), [("Say how it goes", "#say-agreement-jonas"), ("", "#say-question"), ("", "#say-note")]
)
def test_what_is_missing_is_said_where_she_looks(call: Callable[..., Room], opened: str, form: str):
    page = opens(call(*STORIES["a meeting"]), (390, 844))
    if opened:
        page.locator(f"summary:has-text('{opened}')").click()
    page.locator(f"{form} button").click()
    expect(page.locator(f"{form} [role=alert]")).to_be_in_viewport()

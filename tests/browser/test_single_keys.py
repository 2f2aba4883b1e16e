"""Single keys: each does what the sheet says, none works while one types, none moves the meeting, and they can be switched off."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase, SeatId
from tests import cast
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import LAPTOP, WAYS, Room, goes_to

pytestmark = pytest.mark.browser

AT = "() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
ROWS = "Array.from(document.querySelectorAll('#keys [data-key]'), ({ dataset, textContent }) => [dataset.key, { ...dataset, words: textContent }])"
IN_SIGHT = """() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}"""


def rows(page: Page) -> dict[str, dict[str, str]]:
    return dict(page.evaluate(ROWS))


@pytest.mark.parametrize(
    ("seat", "size"), [(cast.JONAS, LAPTOP), (cast.ALI, LAPTOP), (cast.ALI, (390, 844)), (cast.LONE, LAPTOP)]
)
def test_each_key_of_the_sheet_goes_where_it_says(call: Callable[..., Room], seat: SeatId, size: tuple[int, int]):
    room = call(*WAYS)
    page = room.opens(seat, size)
    keys = rows(page)
    assert set("?djkhsaufi") <= set(keys)
    assert (set("lnb") <= set(keys)) == (seat == cast.ALI)
    assert ("m" in keys) == (seat != cast.ALI)
    for key, does in keys.items():
        if "goes" not in does:
            continue
        page.keyboard.press(key)
        page.wait_for_function("(goes) => document.activeElement.matches(goes)", arg=does["goes"])
        page.wait_for_function(IN_SIGHT)
        expect(page.locator("body")).to_have_attribute("data-phase", "room-to-move")
        page.evaluate("document.activeElement.blur()")


def test_from_column_to_column_and_back(call: Callable[..., Room]):
    page = call(*WAYS).opens(cast.JONAS)
    headings = page.evaluate("Array.from(document.querySelectorAll('#columns h3'), ({ id }) => id)")
    assert len(headings) > 3
    for heading in (*headings, headings[-1]):
        page.keyboard.press("j")
        expect(page.locator(f"#{heading}")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator(f"#{headings[-2]}")).to_be_focused()


def test_no_key_works_while_one_types_or_a_dialog_is_open(call: Callable[..., Room]):
    page = call(*WAYS).opens(cast.JONAS)
    keys = "".join(rows(page))
    page.keyboard.press("w")
    expect(page.locator("#form-perspective textarea")).to_be_focused()
    page.keyboard.type(keys)
    expect(page.locator("#form-perspective textarea")).to_have_value(keys)
    expect(page.locator("#form-perspective textarea")).to_be_focused()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.locator("#form-perspective [name=basis]").first.focus()
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.name") == "basis"
    page.locator("#board").focus()
    for held in ("Control", "Alt", "Meta"):
        page.keyboard.press(f"{held}+j")
        assert page.evaluate(AT) == "board"
    page.keyboard.press("?")
    expect(page.locator("#my-screen")).to_be_visible()
    page.keyboard.press("d")
    expect(page.locator("#my-screen-heading")).to_be_focused()
    page.keyboard.press("Escape")
    page.locator("#board").focus()
    page.keyboard.press("f")
    expect(page.locator("#still")).to_be_visible()
    page.keyboard.press("f")
    expect(page.locator("#still")).to_be_hidden()


def test_they_are_found_without_the_key_and_can_be_switched_off(call: Callable[..., Room]):
    """WCAG 2.1.4"""
    room = call(*WAYS)
    page = room.opens(cast.JONAS)
    page.get_by_role("button", name="Keys and screen").click()
    assert faults(page, "dialog[open]") == []
    page.uncheck("#single-keys")
    page.click("#my-screen [data-close]")
    for again in (False, True):
        if again:
            page.reload()
            room.is_up(page)
        page.keyboard.press("?")
        page.keyboard.press("f")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.locator("#still")).to_be_hidden()
    page.get_by_role("button", name="Keys and screen").click()
    expect(page.locator("#single-keys")).not_to_be_checked()


def test_whoever_leads_goes_on_only_with_a_second_press(call: Callable[..., Room]):
    """P12"""
    page = call(*WAYS).opens(cast.ALI)
    page.keyboard.press("n")
    expect(page.locator("#lead-next")).to_be_focused()
    page.keyboard.press("n")
    page.keyboard.press("b")
    expect(page.locator("#lead-back")).to_be_focused()
    expect(page.locator("#phases")).to_have_attribute("data-phase", "room-to-move")
    page.keyboard.press("Enter")
    expect(page.locator("#phases")).to_have_attribute("data-phase", "perspectives")


def test_what_is_not_on_the_screen_is_said_to_be_not_there(call: Callable[..., Room]):
    room = call(*WAYS, goes_to(Phase.OWN_TIME))
    page = room.opens(cast.JONAS)
    page.keyboard.press("a")
    expect(page.locator("#voice")).to_have_text("That is not on your screen just now.")


def test_the_citizens_sheet_is_short_and_has_no_keys(call: Callable[..., Room], in_hand: Callable[[Room], Page]):
    mette = in_hand(call(*WAYS))
    mette.locator("#also-see > summary").tap()
    mette.locator("[data-open=my-screen]").tap()
    expect(mette.locator("#my-screen")).to_be_visible()
    assert mette.locator("#keys").count() == 0
    assert mette.evaluate(TOO_SMALL, 44) == []
    assert faults(mette, "dialog[open]") == []
    mette.locator("#told label").nth(1).tap()
    mette.locator("#my-screen [data-close]").tap()
    mette.keyboard.press("f")
    expect(mette.locator("#still")).to_be_hidden()

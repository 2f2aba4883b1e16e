"""In the device's own colours nothing is lost that a ground, a shadow or a colour told; with more contrast the edges show."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import ImagineMoved
from tests import cast, given
from tests.browser.inspecting import wears
from tests.browser.table_room import PERSPECTIVES, WAYS, Room

pytestmark = pytest.mark.browser

STYLE = "(node, [name, before]) => getComputedStyle(node, before)[name]"


def style(page: Page, selector: str, name: str, before: str = "") -> str:
    found: str = page.locator(selector).first.evaluate(STYLE, [name, before])
    return found


@pytest.mark.parametrize("seat", [cast.JONAS, cast.WALL])
def test_the_state_of_a_way_and_the_legend_keep_their_colours(call: Callable[..., Room], seat: str):
    room = call(*WAYS, (cast.JONAS, given.a_tie("way-amina", "wall-jonas")))
    page = room.opens(seat, (1366, 768))
    signs = [
        (sign, style(page, sign, "backgroundColor")) for sign in (".ways .figure", ".standing-walls .mark", ".legend b")
    ]
    wears(page, "forced")
    expect(page.locator(".legend")).to_be_visible()
    assert [(sign, style(page, sign, "backgroundColor")) for sign, _ in signs] == signs


def test_what_lies_over_the_board_has_an_edge(call: Callable[..., Room]):
    page = wears(call(*WAYS).opens(cast.JONAS), "forced")
    page.click("[data-open=my-screen]")
    assert style(page, "#my-screen", "borderTopWidth") == "2px"
    page.keyboard.press("Escape")
    page.click("#way-way-amina [popovertarget=doing]")
    assert style(page, "#doing", "borderTopWidth") == "2px"


def test_the_column_one_is_at_stands_out_and_no_other(call: Callable[..., Room]):
    page = wears(call(*PERSPECTIVES).opens(cast.METTE, (390, 844)), "forced")
    at, others = "#columns ~ * [aria-current=true], .pages [aria-current=true]", ".pages [aria-current=false]"
    expect(page.locator(at)).to_have_count(1)
    assert style(page, at, "backgroundColor") != style(page, others, "backgroundColor")
    assert style(page, others, "outlineStyle") == "none"


def test_news_on_the_wall_is_found_by_the_eye(call: Callable[..., Room]):
    room = call(*WAYS)
    wall = wears(room.opens(cast.WALL, (1280, 720)), "forced")
    room.tell(cast.AMINA, given.a_way("way-two", text="Half a course in spring"))
    expect(wall.locator("main .news").first).to_have_css("outline-style", "solid")


def test_with_more_contrast_edges_are_dark_and_nothing_is_grey(call: Callable[..., Room]):
    room = call(*WAYS, (cast.ALI, ImagineMoved(id="what-if", constraint="wall-jonas")))
    page = room.opens(cast.JONAS)
    before = style(page, ".column", "borderTopColor"), style(page, ".hint, #phases li", "color")
    wears(page, "more")
    assert (style(page, ".column", "borderTopColor"), style(page, ".hint, #phases li", "color")) != before

"""The space on the citizen's phone: what is imagined is said to be so wherever she reads, and her wishes stand whole above it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from facilitator.board.commands import ImagineMoved
from facilitator.board.terms import Phase
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.space_gestures import unfolds, wall, way
from tests.browser.table_room import WAYS, Room, Told

pytestmark = pytest.mark.browser

SIZES = ((390, 844), (320, 568))
WORKSHOP, TALK, COURSE = "The bike workshop", "A talk every fourth week", "A course in May"
HOURS = "Placements normally"
BOTH = (given.WISH_A, given.WISH_B)
SPACE: tuple[Told, ...] = (
    *WAYS,
    (cast.JONAS, given.a_way("way-talk", text=TALK, wishes=BOTH)),
    (cast.JONAS, given.a_way("way-course", text=COURSE, wishes=BOTH)),
    (cast.JONAS, given.a_tie("way-amina", "wall-jonas")),
    (cast.JONAS, given.a_tie("way-course", "wall-jonas")),
)
WHAT_IF = ImagineMoved(id="what-if", constraint="wall-jonas")
# The lines a node's words stand on, by how high they stand.
LINES = """(node) => {
  const range = document.createRange()
  range.selectNodeContents(node)
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size
}"""
CUT = """() => {
  const box = document.querySelector(".pinned").getBoundingClientRect()
  return [...document.querySelectorAll("#centre .wishes li")].filter((wish) => wish.getBoundingClientRect().bottom > box.bottom - 3).length
}"""
Call = Callable[..., Room]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_what_is_imagined_is_said_to_be_so_wherever_she_reads(call: Call, width: int, height: int):
    room = call(*SPACE)
    mette = room.opens(cast.METTE, (width, height))
    expect(mette.locator(".still-imagined")).to_have_count(0)
    room.tell(cast.JONAS, WHAT_IF)
    said = mette.locator(".still-imagined")
    expect(said).to_contain_text("This is only imagined.")
    for one in (*mette.locator(".wish-space > h3").all(), *mette.locator(".ways > li").all()):
        one.scroll_into_view_if_needed()
        expect(said).to_be_in_viewport(ratio=1)
    assert mette.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert mette.evaluate(TOO_SMALL, 44) == []
    assert faults(mette) == []
    expect(mette.get_by_role("button", name="Back to what is so").filter(visible=True)).to_have_count(1)
    said.get_by_role("button").click()
    expect(said).to_have_count(0)


def test_what_only_the_imagined_has_opened_says_so_and_what_is_so_does_not(call: Call):
    room = call(*SPACE, (cast.JONAS, WHAT_IF))
    mette, jonas = room.opens(cast.METTE, SIZES[0]), room.opens(cast.JONAS)
    for page in (mette, jonas):
        for words in (WORKSHOP, COURSE):
            expect(way(page, words).locator(".reading")).to_have_text("open, imagined")
            expect(way(page, words).locator(".in-thought")).to_be_visible()
        expect(way(page, TALK).locator(".reading")).to_have_text("open")
        expect(page.locator(f"#space-{given.WISH_B} .again .reading").last).to_have_text("open, imagined")
        expect(page.locator(f"#space-{given.WISH_B} > h3 .reading")).to_have_text("open, 3 ways, imagined")
        expect(page.locator(f"#space-{given.WISH_C} > h3 .reading")).not_to_contain_text("imagined")
    expect(mette.locator("#centre")).not_to_contain_text("imagined")


def test_a_wish_reads_on_one_line_under_its_words(call: Call):
    mette = call(*SPACE).opens(cast.METTE, SIZES[0])
    readings = mette.locator("#centre .wishes .reading").all()
    assert len(readings) == 2, "there is something to be read"
    for reading in readings:
        words = reading.locator("xpath=preceding-sibling::span").bounding_box()
        assert reading.evaluate(LINES) == 1
        assert reading.bounding_box()["y"] >= words["y"] + words["height"] - 1


def test_low_and_narrow_no_wish_is_cut_and_each_stands_in_words_over_its_ways(call: Call):
    room = call(*SPACE)
    mette = room.opens(cast.METTE, SIZES[1])
    assert mette.evaluate(CUT) == 0
    letters = mette.locator("#centre .wishes li")
    signs = [one.evaluate("(wish) => getComputedStyle(wish, '::after').content[1]") for one in letters.all()]
    assert signs[:2] == ["●", "●"], "its sign stands beside the letter"
    expect(mette.locator(f"#space-{given.WISH_B} > h3 span").first).to_be_visible()
    room.goes_to(Phase.PERSPECTIVES)
    expect(mette.locator("#now")).to_have_attribute("data-step", Phase.PERSPECTIVES)
    expect(letters.first.locator("span")).not_to_have_css("width", "1px")


def test_a_wall_names_the_ways_it_would_open_and_not_those_that_others_stop_as_well(call: Call):
    second = given.a_wall("wall-second", text="A second wall")
    mette = call(*SPACE, (cast.JONAS, second), (cast.JONAS, given.a_tie("way-course", "wall-second"))).opens(
        cast.METTE, SIZES[0]
    )
    unfolds(mette)
    expect(wall(mette, HOURS).locator(".which-ways li")).to_have_text([re.compile(f"1 {WORKSHOP}")])
    expect(wall(mette, "A second wall").locator(".leverage")).to_contain_text("together with others")
    expect(wall(mette, "A second wall").locator(".which-ways li")).to_have_text([f"3 {COURSE}"])


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_what_a_way_is_stands_beside_its_number_and_how_it_stands_at_the_end_of_the_line(
    call: Call, width: int, height: int
):
    one = way(call(*SPACE).opens(cast.METTE, (width, height)), TALK)
    number, said, reading = (one.locator(part).bounding_box() for part in (".figure", ".offer-or-duty", ".reading"))
    assert number["x"] + number["width"] <= said["x"] <= said["x"] + said["width"] <= reading["x"]
    middles = [box["y"] + box["height"] / 2 for box in (number, said, reading)]
    assert max(middles) - min(middles) <= 3

"""The facilitator's screen on a phone: everything a thumb needs is large enough, and the next step is always at the lower edge."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AskForFloor, GoToPhase
from tests import cast
from tests.browser.inspecting import faults
from tests.browser.table_room import SUMMING_UP, Room

pytestmark = pytest.mark.browser

SIZES = [(390, 844), (320, 568)]
THUMB = 44
SMALL = """(least) => [...document.querySelectorAll("#console :is(button, summary), .put > *")].filter((one) => one.checkVisibility())
  .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < least - 0.5)
  .map((one) => one.outerHTML.slice(0, 90))"""
CUT = """() => [...document.querySelectorAll(".lead :is(button, a, p)")].filter((one) => one.checkVisibility())
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.trim())"""


@pytest.fixture
def leads(call: Callable[..., Room]) -> Callable[..., tuple[Room, Page]]:
    def opens(size: tuple[int, int], phase: Phase) -> tuple[Room, Page]:
        room = call(*SUMMING_UP, (cast.ALI, GoToPhase(id="go-there", phase=phase)))
        for seat in (cast.METTE, cast.KAREN):
            room.tell(seat, AskForFloor(id=f"asks-{seat}"))
        return room, room.opens(cast.ALI, size)

    return opens


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("phase", [Phase.QUIET_WRITING, Phase.ROOM_TO_MOVE, Phase.THREE_QUESTIONS])
def test_the_next_step_lies_under_the_thumb_wherever_one_has_scrolled(
    leads: Callable[..., tuple[Room, Page]], size: tuple[int, int], phase: Phase
):
    _, ali = leads(size, phase)
    step = ali.locator("#lead-seal" if phase is Phase.THREE_QUESTIONS else "#lead-next")
    for down in (0, 100_000):
        ali.evaluate("(down) => scrollTo(0, down)", down)
        box = step.bounding_box()
        assert box
        assert size[1] * 0.75 < box["y"] + box["height"] / 2 < size[1]
        expect(ali.locator("#lead-floor")).to_be_in_viewport()
    assert ali.evaluate(CUT) == []
    assert ali.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    # What is last on the page can be scrolled to above the bar.
    assert (
        ali.evaluate(
            "document.querySelector('.rooms').getBoundingClientRect().bottom - document.querySelector('#console .lead').getBoundingClientRect().top"
        )
        <= 0
    )


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_press_is_as_large_as_a_thumb_and_axe_finds_nothing(
    leads: Callable[..., tuple[Room, Page]], size: tuple[int, int]
):
    _, ali = leads(size, Phase.ROOM_TO_MOVE)
    for folded in (".invite summary", ".all-phases > summary"):
        ali.click(folded)
    assert ali.locator("#console button:visible").count() > len(Phase)
    assert ali.evaluate(SMALL, THUMB) == []
    assert faults(ali) == []


def test_in_one_tap_on_and_in_one_tap_back(leads: Callable[..., tuple[Room, Page]]):
    """P12"""
    _, ali = leads(SIZES[1], Phase.SUMMING_UP)
    ali.click("#lead-next")
    expect(ali.locator("#phases")).to_have_attribute("data-phase", Phase.THREE_QUESTIONS)
    ali.click("#lead-back")
    expect(ali.locator("#phases")).to_have_attribute("data-phase", Phase.SUMMING_UP)


def test_the_floor_is_given_and_ended_at_the_lower_edge(leads: Callable[..., tuple[Room, Page]]):
    _, ali = leads(SIZES[1], Phase.SUMMING_UP)
    expect(ali.locator(".floor-next")).to_contain_text("Mette")
    ali.click("#lead-floor")
    expect(ali.locator(".floor-next")).to_contain_text("Mette has the floor")
    ali.click("#lead-floor")
    expect(ali.locator(".floor-next")).to_contain_text("Karen")
    ali.click(".floor-next a")
    expect(ali.locator("#floor-heading")).to_be_in_viewport()


OVER = """() => {
  const said = document.getElementById("saved").getBoundingClientRect()
  return [...document.querySelectorAll(":is(.lead, #on-the-wall, #wall-parts) :is(button, a), .pinned .definition")]
    .filter((one) => one.checkVisibility())
    .filter((one) => { const { top, bottom, left, right } = one.getBoundingClientRect()
      return Math.min(bottom, said.bottom) > Math.max(top, said.top) && Math.min(right, said.right) > Math.max(left, said.left) })
    .map((one) => one.textContent.trim())
}"""


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_that_it_is_saved_lies_over_nothing_one_presses_next(
    leads: Callable[..., tuple[Room, Page]], size: tuple[int, int]
):
    _, ali = leads(size, Phase.PERSPECTIVES)
    ali.click("#draw-curtain")
    expect(ali.locator("#on-the-wall [data-command=OpenCurtain]:visible")).to_be_in_viewport(ratio=1)
    expect(ali.locator("#saved")).not_to_be_empty()
    expect(ali.locator("#saved")).to_be_in_viewport(ratio=1)
    assert ali.evaluate(OVER) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_tools_of_ones_own_screen_take_one_row(leads: Callable[..., tuple[Room, Page]], size: tuple[int, int]):
    _, ali = leads(size, Phase.PERSPECTIVES)
    tools = ali.locator(".top .own-tools button:visible")
    assert tools.count() > 3
    assert len(set(tools.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().top)"))) == 1
    assert ali.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

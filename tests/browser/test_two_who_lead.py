"""Two people lead the same meeting: whoever presses second undoes nothing, and nobody is moved twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AddSeat, AskForFloor
from facilitator.board.terms import Role
from tests import cast
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

BO = AddSeat(id="seat-bo-leads", role=Role.FACILITATOR, name="Bo")


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*CENTRE, goes_to(Phase.OWN_WORDS))


@pytest.fixture
def both(room: Room) -> tuple[Page, Page]:
    bo = room.seats(BO)
    for seat in (cast.KAREN, cast.JONAS):
        room.tell(seat, AskForFloor(id=f"asks-{seat}"))
    return room.opens(cast.ALI), room.opens(bo)


def presses(page: Page, button: str) -> None:
    """The finger is on it; what comes from others meanwhile is put in no button's place."""
    page.locator(button).hover()
    page.mouse.down()


def test_both_press_next_and_the_meeting_goes_on_once(both: tuple[Page, Page]):
    ali, bo = both
    presses(bo, "#lead-next")
    ali.click("#lead-next")
    expect(ali.locator("#phases")).to_have_attribute("data-phase", Phase.HEARD)
    bo.mouse.up()
    expect(bo.locator("#phases")).to_have_attribute("data-phase", Phase.HEARD)
    bo.click("#lead-back")
    for page in both:
        expect(page.locator("#phases")).to_have_attribute("data-phase", Phase.OWN_WORDS)


def test_both_give_the_floor_and_nobody_is_interrupted(both: tuple[Page, Page]):
    ali, bo = both
    give, spoken = "[data-command=GiveFloor]", "[data-command=LeaveFloor]"
    presses(bo, f"#floor-{cast.JONAS} {give}")
    ali.click(f"#floor-{cast.KAREN} {give}")
    expect(ali.locator(f"#floor-{cast.KAREN} {spoken}")).to_be_visible()
    bo.mouse.up()
    expect(bo.locator("#alert")).to_have_text("Somebody is speaking. Let them finish first.")
    # Either says that she has spoken, and either gives it to the next.
    bo.click(f"#floor-{cast.KAREN} {spoken}")
    ali.click(f"#floor-{cast.JONAS} {give}")
    expect(bo.locator(f"#floor-{cast.JONAS} {spoken}")).to_be_visible()


def test_one_invites_and_the_other_chooses_as_everybody_does_and_may_end_it(both: tuple[Page, Page]):
    ali, bo = both
    ali.click(".invite summary")
    ali.click('.invite [data-fields*="agreements"]')
    expect(bo.locator("#come-along")).to_contain_text("Ali asks you to look at: Agreements")
    expect(ali.locator("#come-along")).to_be_hidden()
    bo.click("[data-along=stay]")
    expect(bo.locator("#come-along")).to_be_hidden()
    bo.click("[data-command=EndInvitation]")
    expect(ali.locator(".invited-to")).to_have_count(0)

"""I don't want to talk about this: one press on the phone, calm and marked on every screen, and hers alone to take up."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import PostPerspective
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

WALL, TARGET = (1280, 720), 44
CARD = PostPerspective(id="card-ingrid", text="It began in spring.")
LONG = (
    "What happened in spring with my brother, which I told nobody here and which does not belong in this meeting " * 2
)
IN_VIEW = """() => {
  const strip = document.getElementById("topics-aside"), box = strip.getBoundingClientRect()
  return strip.scrollHeight <= strip.clientHeight + 2 && box.bottom <= innerHeight + 1
    && box.top >= document.getElementById("board").getBoundingClientRect().bottom - 2
    && box.right <= document.getElementById("state").getBoundingClientRect().left
}"""


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(*CENTRE, goes_to(Phase.PERSPECTIVES), (cast.INGRID, CARD), (cast.JONAS, given.a_wall("wall-jonas")))


def turns_to_the_card(phone: Page) -> None:
    columns = phone.locator("#columns > .column")
    at = columns.evaluate_all("(all) => all.findIndex((one) => one.querySelector('#post-card-ingrid'))")
    phone.locator(f".pages [data-to='{at}']").tap()


def test_a_card_is_set_aside_without_a_word_and_taken_up_again(room: Room, phone: Page):
    jonas, ali, wall = room.opens(cast.JONAS), room.opens(cast.ALI), room.opens(cast.WALL, WALL)
    turns_to_the_card(phone)
    card = "#post-card-ingrid"
    phone.locator(f"{card} [data-open=set-topic-aside]").tap()
    assert faults(phone, "dialog[open]") == []
    phone.locator("dialog[open] .main").tap()
    for page in (phone, jonas, ali, wall):
        expect(page.locator(f"{card} .topic-aside")).to_have_text("Set aside by Mette")
        expect(page.locator(f"{card} > .words")).to_have_text(CARD.text)
    expect(ali.locator("[data-prompt=set-aside]")).to_contain_text("Go on to something else")
    expect(jonas.locator("#set-aside")).to_be_visible()
    assert jonas.locator("[data-command=TakeTopicUp]:visible").count() == 0
    phone.locator(f"{card} [data-command=TakeTopicUp]").tap()
    for page in (jonas, wall):
        expect(page.locator(".topic-aside")).to_have_count(0)
        expect(page.locator("#set-aside")).to_be_hidden()


def test_what_is_talked_of_now_is_set_aside_from_every_phase(room: Room, phone: Page):
    phone.locator("#also [href='#ask-aside']").tap()
    assert phone.evaluate(TOO_SMALL, TARGET) == []
    phone.locator("#ask-aside form .main").tap()
    expect(phone.locator("#set-aside li")).to_contain_text("what we talked of at “Perspectives”")
    expect(phone.locator("#ask-aside form")).to_contain_text("What you write, everybody in the meeting can read.")
    phone.locator("#ask-aside textarea").fill("My brother")
    phone.locator("#ask-aside form .main").tap()
    expect(phone.locator("#set-aside li")).to_have_count(2)
    assert phone.evaluate(TOO_SMALL, TARGET) == []
    assert faults(phone) == []
    phone.locator("#set-aside li", has_text="My brother").locator("button").tap()
    expect(phone.locator("#set-aside li")).to_have_count(1)
    go(phone, "now")
    expect(phone.locator("#set-aside")).to_be_hidden()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)], ids=str)
def test_the_wall_says_that_something_is_set_aside_and_not_what(room: Room, size: tuple[int, int]):
    """It is read by whoever comes in; on the screens of those who are there her words stand."""
    room.tell(cast.METTE, given.c.SetTopicAside(id="topic-first", text="The letters"))
    wall, jonas = room.opens(cast.WALL, size), room.opens(cast.JONAS)
    foot = wall.locator("#topics-aside")
    expect(foot).to_have_text(["Mette has set a topic aside"])
    wall.wait_for_function(IN_VIEW)
    expect(wall.locator("#people")).to_be_hidden()
    room.tell(cast.METTE, given.c.SetTopicAside(id="topic-long1", about="card-ingrid", text=LONG[:200]))
    expect(foot).to_have_text(["Mette has set 2 topics aside"])
    expect(wall.locator("#post-card-ingrid .topic-aside")).to_be_visible()
    assert "The letters" not in wall.content(), "it is not even sent there"
    assert "my brother" not in wall.content()
    expect(jonas.locator("#set-aside")).to_contain_text("The letters")
    expect(jonas.locator("#post-card-ingrid .topic-aside")).to_contain_text("my brother")
    room.goes_to(Phase.OWN_TIME)
    expect(wall.locator("#topics-aside")).to_be_hidden()

"""One card or one column large on the wall, from its own menu and with a thumb; the curtain; and everybody sees what the wall shows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import SetTopicAside, WithdrawPerspective
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import PERSPECTIVES, Room

pytestmark = pytest.mark.browser

WALL, PHONE, SMALL = (1280, 720), (390, 844), (320, 568)
TEXT = "Standing for more than an hour makes the pain worse the next day."
LEAST = 100 / 27
SIZE = "(words) => (parseFloat(getComputedStyle(words).fontSize) / innerHeight) * 100"
LARGE = "#spotlight > .words"


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    return call(
        *PERSPECTIVES,
        (cast.INGRID, given.a_perspective("card-ingrid", text=TEXT)),
        (cast.JONAS, given.a_wall("wall-jonas")),
    )


def puts_large(page: Page, card: str) -> None:
    page.locator(f"{card} .doing").click()
    page.locator("#doing [data-command=SpotlightPost]").click()


@pytest.mark.parametrize("size", [(1366, 768), PHONE, SMALL], ids=str)
def test_a_card_is_put_large_from_its_menu_and_taken_back_in_one_tap(room: Room, size: tuple[int, int]):
    ali, jonas, mette, wall = (
        room.opens(cast.ALI, size),
        room.opens(cast.JONAS),
        room.opens(cast.METTE, SMALL),
        room.opens(cast.WALL, WALL),
    )
    jonas.locator("#post-card-ingrid .doing").click()
    expect(jonas.locator("#doing [data-command=SpotlightPost]")).to_have_count(0)
    puts_large(ali, "#post-card-ingrid")
    expect(wall.locator(LARGE)).to_have_text(TEXT)
    assert wall.locator(LARGE).evaluate(SIZE) >= LEAST
    expect(wall.locator("#centre .definition")).to_be_in_viewport(ratio=1)
    assert wall.locator("#centre .definition").evaluate(SIZE) >= LEAST
    expect(wall.locator(".column").first).to_be_hidden()
    for page in (ali, jonas, mette):
        expect(page.locator("#on-the-wall")).to_contain_text("Large on the wall now: Standing for more than an hour")
        expect(page.locator("#on-the-wall")).to_be_in_viewport(ratio=1)
    for page in (jonas, mette):
        expect(page.locator("#on-the-wall button:visible")).to_have_count(0)
    assert mette.evaluate(TOO_SMALL, 44) == []
    ali.locator("#on-the-wall [data-command=EndSpotlight]").click()
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    for page in (ali, jonas, mette):
        expect(page.locator("#on-the-wall")).to_be_hidden()
    assert room.errors == []


def test_what_is_withdrawn_or_set_aside_goes_off_the_wall_by_itself(room: Room):
    ali, wall = room.opens(cast.ALI), room.opens(cast.WALL, WALL)
    puts_large(ali, "#post-wall-jonas")
    expect(wall.locator(LARGE)).to_be_visible()
    room.tell(cast.METTE, SetTopicAside(id="not-this-one", about="wall-jonas"))
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    puts_large(ali, "#post-wall-jonas")
    expect(ali.locator("#alert")).to_have_text("The citizen has set this aside. It is not put large on the wall.")
    puts_large(ali, "#post-card-ingrid")
    expect(wall.locator(LARGE)).to_be_visible()
    room.tell(cast.INGRID, WithdrawPerspective(id="take-it-away", perspective="card-ingrid"))
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    expect(ali.locator("#on-the-wall")).to_be_hidden()


def test_one_column_is_put_large_and_back(room: Room):
    ali, wall = room.opens(cast.ALI), room.opens(cast.WALL, WALL)
    medicine = ali.locator(".large-columns button", has_text="Medicine")
    medicine.click()
    expect(wall.locator("main")).to_have_attribute("data-shows", "column")
    expect(wall.locator(".column:visible")).to_have_count(1)
    assert wall.locator("#post-card-ingrid .words").evaluate(SIZE) >= LEAST
    expect(medicine).to_have_attribute("aria-pressed", "true")
    assert faults(ali, "#console") == []
    medicine.click()
    expect(wall.locator(".column:visible")).not_to_have_count(1)


def test_the_curtain_covers_the_wall_at_once_and_is_opened_in_one_tap(room: Room):
    ali, mette, wall = room.opens(cast.ALI, PHONE), room.opens(cast.METTE, SMALL), room.opens(cast.WALL, WALL)
    ali.locator("#draw-curtain").click()
    expect(wall.locator("#curtain-heading")).to_have_text("The board rests for a while.")
    expect(wall.locator("#curtain-heading")).to_be_in_viewport(ratio=1)
    expect(wall.locator("#centre .definition")).to_be_hidden()
    assert TEXT not in wall.content()
    assert given.a_definition().text not in wall.content()
    assert faults(wall) == []
    expect(mette.locator("#on-the-wall")).to_contain_text("The curtain is drawn on the wall.")
    assert mette.evaluate(TOO_SMALL, 44) == []
    ali.locator("#on-the-wall [data-command=OpenCurtain]:visible").click()
    expect(wall.locator("#post-card-ingrid")).to_be_visible()
    expect(wall.locator("#centre .definition")).to_be_in_viewport(ratio=1)
    assert wall.locator(".news").count() == 0, "nothing is new but that it is shown again"
    assert room.errors == []


def test_nobody_opens_it_against_the_citizens_wish(room: Room):
    ali, mette, wall = room.opens(cast.ALI), room.opens(cast.METTE, SMALL), room.opens(cast.WALL, WALL)
    mette.locator("#also-see > summary").click()
    mette.locator("#also-see [data-command=DrawCurtain]").click()
    expect(wall.locator("#curtain p")).to_have_text("Mette says when we show it again.")
    expect(ali.locator("#on-the-wall")).to_contain_text("Mette says when we show it again.")
    expect(ali.locator("[data-command=OpenCurtain]:visible")).to_have_count(0)
    assert faults(mette) == []
    mette.locator("#on-the-wall [data-command=OpenCurtain]").click()
    expect(wall.locator("#post-card-ingrid")).to_be_visible()
    ali.get_by_role("button", name="Cover it until Mette says so").click()
    expect(wall.locator("#curtain p")).to_have_text("Mette says when we show it again.")
    expect(ali.locator("[data-command=OpenCurtain]:visible")).to_have_count(0)

"""Coming in with the code on the wall, coming late, and coming back: on a phone, while the meeting goes on."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board.commands import DrawCurtain
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import PERSPECTIVES, Room

pytestmark = pytest.mark.browser

ON_SCREEN = """(id) => {
  const { left, top, right, bottom } = document.getElementById(id).getBoundingClientRect()
  return left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5
}"""
BELOW = """() => document.getElementById("centre").getBoundingClientRect().bottom
  <= document.getElementById("join-code").getBoundingClientRect().top"""
FITS = "document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"
WIDE = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """Somebody's own, with no link on it."""
    with chromium.new_context(viewport={"width": 320, "height": 568}, has_touch=True, locale="en-GB") as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page


def is_in_order(page: Page) -> None:
    assert faults(page) == []
    assert page.evaluate(TOO_SMALL, 44) == []
    assert page.evaluate(WIDE) <= 0


def code_on(wall: Page) -> str:
    return wall.locator("#join-code .code").inner_text()


def says_who(phone: Page) -> None:
    phone.fill("#name", "Nadia Berg")
    phone.get_by_label("I am here in my profession").check()
    phone.select_option("#profession", "education")
    phone.click("main .main")
    phone.wait_for_url("**/enter/waiting")


def test_from_the_code_on_the_wall_to_a_seat_at_the_board(call: Callable[..., Room], phone: Page):
    room = call(*PERSPECTIVES)
    ali, wall = room.opens(cast.ALI), room.opens(cast.WALL, (1280, 720))
    expect(wall.locator("#join-code")).to_be_hidden()
    ali.fill("#form-agenda [name=text]", "Half typed by Ali")
    ali.click("#door [formaction='door/code']")
    expect(wall.locator("#join-code .code")).to_be_visible()
    assert [wall.evaluate(ON_SCREEN, id) for id in ("join-code", "centre", "foot")] == [True] * 3
    assert wall.evaluate(BELOW)
    assert wall.evaluate(FITS)
    assert faults(wall) == []
    expect(ali.locator("#door .code")).to_have_text(code_on(wall))
    assert ali.input_value("#form-agenda [name=text]") == "Half typed by Ali", "nobody left the board"

    phone.goto(f"{room.address()}/enter")
    is_in_order(phone)
    phone.fill("#code", code_on(wall))
    phone.click("main .main")
    phone.wait_for_url("**/enter/who")
    phone.get_by_label("I am here in my profession").check()
    is_in_order(phone)
    says_who(phone)
    is_in_order(phone)

    expect(ali.locator("#console .at-the-door")).to_contain_text("Nadia Berg")
    ali.click("#door .waiting-room a")
    expect(ali.locator(".who-waits h3")).to_have_text("Nadia Berg")
    assert faults(ali) == []
    ali.click(".who-waits .main")
    ali.wait_for_url("**/door")
    phone.wait_for_url("**/late")
    expect(phone.locator("#centre .definition")).to_be_visible()
    is_in_order(phone)
    phone.click("a.main")
    room.is_up(phone)
    ali.click("text=Back to the meeting")
    expect(ali.locator("#people li", has_text="Nadia Berg")).to_have_attribute("data-here", "yes")
    ali.click("#door [formaction='door/no-code']")
    expect(wall.locator("#join-code")).to_be_hidden()


def test_the_code_stands_before_the_curtain_too(call: Callable[..., Room]):
    """Whoever leads reads that it is on the wall: then it is."""
    room = call(*PERSPECTIVES)
    wall, ali = room.opens(cast.WALL, (1280, 720)), room.opens(cast.ALI)
    ali.click("#door [formaction='door/code']")
    room.tell(cast.ALI, DrawCurtain(id="cover-the-wall"))
    expect(wall.locator("#curtain")).to_be_visible()
    code, words = wall.locator("#join-code .code"), wall.locator("#curtain p")
    expect(code).to_be_visible()
    assert code.evaluate(
        "(code) => { const { x, y } = code.getBoundingClientRect(); return document.elementFromPoint(x + 5, y + 5) === code }"
    )
    assert words.bounding_box()["y"] + words.bounding_box()["height"] < wall.locator("#join-code").bounding_box()["y"]


def test_a_picture_of_the_code_fills_it_in_and_leaves_it_in_no_address(call: Callable[..., Room], phone: Page):
    room = call(*PERSPECTIVES)
    ali, wall = room.opens(cast.ALI), room.opens(cast.WALL, (1280, 720))
    ali.click("#door [formaction='door/code']")
    expect(wall.locator("#join-code .code")).to_be_visible()
    phone.goto(f"{room.address()}/enter#{code_on(wall).replace(' ', '')}")
    phone.wait_for_url("**/enter/who")
    phone.go_back()
    assert "#" not in phone.url


def test_who_is_not_let_in_reads_why_on_the_page_they_wait_on(call: Callable[..., Room], phone: Page):
    room = call(*PERSPECTIVES)
    ali = room.opens(cast.ALI)
    ali.goto(f"{ali.url}door")
    ali.click("#code button")
    phone.goto(f"{room.address()}/enter")
    phone.fill("#code", ali.locator("#code .code").inner_text())
    phone.click("main .main")
    says_who(phone)
    ali.reload()
    ali.locator(".who-waits summary", has_text="Say no").click()
    ali.get_by_label("A word to them, if you like").fill("Come at two o’clock, please.")
    ali.locator("[action*=turn-away] button").click()
    expect(phone.locator("main")).to_contain_text("Come at two o’clock, please.")
    is_in_order(phone)


def test_a_new_link_and_one_more_who_leads_are_made_without_leaving_the_meeting_for_the_lobby(
    call: Callable[..., Room], phone: Page
):
    room = call(*PERSPECTIVES)
    ali = room.opens(cast.ALI, (390, 844))
    ali.goto(f"{ali.url}door")
    assert faults(ali) == []
    assert ali.evaluate(WIDE) <= 0
    ali.click("#lead-too > summary")
    ali.locator("#lead-too").get_by_label("Name").fill("Kim")
    ali.click("#lead-too .main")
    phone.goto(ali.locator(".link input").input_value())
    phone.wait_for_url("**/late")
    phone.click("a.main")
    room.is_up(phone)
    expect(phone.locator("#lead-next")).to_be_visible()


@pytest.mark.parametrize("seat", [cast.METTE, cast.JONAS])
def test_long_words_stay_in_view_and_leave_the_way_to_the_board_in_reach(
    call: Callable[..., Room], phone: Page, seat: str
):
    """P2"""
    room = call(*PERSPECTIVES)
    room.tell(cast.METTE, given.a_definition("definition-long", text="I am not afraid of working at all. " * 30))
    phone.goto(room.link(seat))
    phone.wait_for_url("**/late")
    phone.wait_for_function(
        "() => innerHeight - document.querySelector('.on .button').getBoundingClientRect().bottom > 0"
    )
    for place in (0, 1e6):
        phone.evaluate("(place) => scrollTo(0, place)", place)
        expect(phone.locator(".on .button")).to_be_in_viewport(ratio=1)
        expect(phone.locator(".definition")).to_be_in_viewport()
    last, button = phone.locator(".tongues").bounding_box(), phone.locator(".on").bounding_box()
    assert last["y"] + last["height"] <= button["y"], "nothing lies under the button at the end"
    is_in_order(phone)


def test_who_drops_out_and_comes_back_finds_everything(call: Callable[..., Room]):
    """P16: what was said meanwhile, and what was half typed, also where the browser was closed in between."""
    room = call(*PERSPECTIVES)
    jonas = room.opens(cast.JONAS)
    context, address = jonas.context, jonas.url
    jonas.fill("#form-perspective textarea", "Half a thought")
    jonas.fill("#form-agenda [name=text]", "Half a point")
    jonas.close()
    room.tell(cast.INGRID, given.a_perspective("card-ingrid", text="Said while he was away"))
    back = context.new_page()
    back.goto(room.link(cast.JONAS))
    back.wait_for_url(address)
    room.is_up(back)
    assert back.input_value("#form-perspective textarea") == "Half a thought"
    assert back.input_value("#form-agenda [name=text]") == "Half a point"
    expect(back.locator("#post-card-ingrid")).to_contain_text("Said while he was away")

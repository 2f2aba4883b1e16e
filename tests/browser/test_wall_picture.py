"""Whoever is not in the room sees the wall beside their board: small, live, and in nobody's way."""

import pytest
from playwright.sync_api import Browser, expect

from facilitator.board.commands import DrawCurtain, ShowPart
from tests import cast
from tests.serving.server import Server

from .table_room import PERSPECTIVES, Room
from .test_wall_parts import CARDS

pytestmark = pytest.mark.browser

WORDS_ON_TOP = """() => {
  const words = document.querySelector("#centre .definition")
  const { left, top } = words.getBoundingClientRect()
  const on = document.elementFromPoint(left + 5, top + 5)
  return words.contains(on) || on.contains(words)
}"""


def test_whoever_is_not_in_the_room_says_so_and_sees_what_the_wall_shows(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, *CARDS)
    page, ali = room.opens(cast.AMINA), room.opens(cast.ALI)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    box = page.locator("#wall-picture")
    expect(box.locator("iframe")).to_be_hidden()
    assert "wall" not in asked, "who does not look pays nothing"
    page.get_by_role("link", name="See the wall").click()
    wall = page.frame_locator("#wall-picture iframe")
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    expect(wall.locator("#centre .definition")).to_contain_text("not afraid of working")
    assert "wall" in asked
    expect(page.locator("#centre .wishes li").last).to_be_in_viewport(ratio=1)
    box.get_by_role("button", name="I am not in the room").click()
    expect(box.get_by_role("button", name="I am in the room")).to_be_visible()
    expect(ali.locator(f"#people [data-seat={cast.AMINA}]")).to_contain_text("Amina not in the room")
    room.tell(cast.ALI, ShowPart(id="second-part", part=2))
    expect(wall.locator("#part")).to_contain_text("Part 2 of")
    room.tell(cast.METTE, DrawCurtain(id="draw-it-1"))
    expect(wall.locator("main")).to_have_attribute("data-shows", "curtain")
    expect(wall.locator(".card")).to_have_count(0)
    assert room.errors == []


def test_the_picture_takes_no_focus_and_is_large_only_on_demand(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, *CARDS[:2])
    page = room.opens(cast.JONAS)
    box = page.locator("#wall-picture")
    page.get_by_role("link", name="See the wall").press("Enter")
    expect(page.frame_locator("#wall-picture iframe").locator("main")).to_have_attribute("data-shows", "perspectives")
    page.keyboard.press("Tab")
    expect(box.locator(".larger")).to_be_focused()
    small = box.locator(".pictured").bounding_box()
    page.keyboard.press("Enter")
    expect(box.get_by_role("button", name="Show it small")).to_be_focused()
    large = box.locator(".pictured").bounding_box()
    assert small
    assert large
    assert large["width"] > 3 * small["width"]
    assert box.locator(".pictured").evaluate("(all) => all.contains(document.elementFromPoint(innerWidth / 2, 200))")
    page.keyboard.press("Escape")
    expect(box.get_by_role("button", name="Show it large")).to_be_focused()
    assert box.locator(".pictured").bounding_box() == small
    assert room.errors == []


def test_a_covered_wall_does_not_lie_over_the_citizens_words(server: Server, chromium: Browser):
    """P2"""
    room = Room(server, chromium, *PERSPECTIVES, *CARDS[:2])
    page = room.opens(cast.JONAS)
    box = page.locator("#wall-picture")
    page.keyboard.press("d")
    expect(page.locator(".pinned")).to_be_focused()
    page.get_by_role("link", name="See the wall").press("Enter")
    expect(page.frame_locator("#wall-picture iframe").locator("main")).to_have_attribute("data-shows", "perspectives")
    larger = box.locator(".larger")
    larger.press("Enter")
    expect(larger).to_have_accessible_name("Show it small")
    assert page.evaluate(WORDS_ON_TOP) is False, "it lies over them"
    page.keyboard.press("d")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert larger.evaluate("(button) => button === document.activeElement"), "no single key goes to what it lies over"
    room.tell(cast.METTE, DrawCurtain(id="draw-it-1"))
    expect(larger).to_have_accessible_name("Show it large")
    expect(larger).to_be_focused()
    assert page.evaluate(WORDS_ON_TOP)
    larger.press("Enter")
    expect(larger).to_have_accessible_name("Show it large")
    assert room.errors == []


def test_the_citizen_sees_it_on_the_phone_and_it_rests_when_she_goes_on(server: Server, chromium: Browser):
    room = Room(server, chromium, *PERSPECTIVES, *CARDS[:2])
    mette = room.opens(cast.METTE, (390, 844))
    box = mette.locator("#wall-picture")
    expect(box).to_be_hidden()
    assert not box.locator("iframe").get_attribute("src")
    mette.locator("#also-see > summary").click()
    mette.get_by_role("link", name="See the wall in the room").click()
    wall = mette.frame_locator("#wall-picture iframe")
    expect(wall.locator("main")).to_have_attribute("data-shows", "perspectives")
    expect(mette.locator("#centre .definition")).to_be_in_viewport(ratio=1)
    assert min(box.locator("button:visible").evaluate_all("(all) => all.map((one) => one.offsetHeight)")) >= 44
    assert mette.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box.get_by_role("button", name="I am not in the room").click()
    expect(box.get_by_role("button", name="I am in the room")).to_be_visible()
    mette.locator("#back a").click()
    expect(box).to_be_hidden()
    assert not box.evaluate("(box) => box.open"), "nothing is asked for while she does not look"
    assert room.errors == []

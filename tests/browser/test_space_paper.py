"""The possibility space on one sheet of A4: in a readable size where there is room, and still one sheet where there is much."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests import cast
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import WAYS, Room, Told, goes_to
from tests.spaces import Space

pytestmark = pytest.mark.browser

SPACES = (
    Space(1, 3, 7, 5, 80, 160),
    Space(2, 4, 10, 10, 80, 160),
    Space(3, 5, 20, 18, 80, 160),
    Space(4, 7, 30, 30, 60, 160),
)
Call = Callable[..., Room]
TARGET = 44


def sheet(room: Room) -> Page:
    page = room.opens(cast.KAREN)
    page.goto(page.url.split("#")[0].rstrip("/") + "/space")
    page.emulate_media(media="print")
    return page


def smallest(page: Page) -> float:
    """The smallest type on the sheet, in points."""
    found: float = page.evaluate(
        """() => {
          const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
          const shown = [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && says(one))
          return Math.min(...shown.map((one) => parseFloat(getComputedStyle(one).fontSize))) * 0.75
        }"""
    )
    return found


@pytest.mark.parametrize("space", SPACES, ids=str)
def test_a_meetings_worth_of_ways_and_walls_is_one_sheet(call: Call, space: Space, tmp_path: Path):
    said: list[Told] = space._said(Random(str(space)))
    page = sheet(call(goes_to("arrive"), goes_to("room-to-move"), *said))
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    assert re.findall(rb"/Count (\d+)", (tmp_path / "sheet.pdf").read_bytes()) == [b"1"]


@pytest.mark.parametrize("size", [(390, 844), (320, 568)], ids=str)
def test_on_a_phone_every_target_is_large(call: Call, size: tuple[int, int]):
    page = call(*WAYS).opens(cast.METTE, size)
    page.goto(page.url.split("#")[0].rstrip("/") + "/space")
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    assert page.evaluate(TOO_SMALL, TARGET) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_an_ordinary_meetings_sheet_is_not_small_print(call: Call):
    assert smallest(sheet(call(*WAYS))) >= 8.5

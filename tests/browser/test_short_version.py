"""The record in short is one sheet of paper, whatever was said: what does not fit is counted, and nothing is cut."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Page

from facilitator.board.commands import SealMeeting
from facilitator.board.terms import Answer, Phase
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.table_room import CENTRE, Room, Told, goes_to

pytestmark = pytest.mark.browser

SENTENCE = "We look at the workshop together, and nobody is cross if it is too much. "


def told(agreements: int, signs: int, summary: int) -> tuple[Told, ...]:
    """A meeting with so many agreements of so many signs, half of them refused."""
    text = (SENTENCE * 20)[:signs]
    made = [
        (cast.JONAS, given.an_agreement(f"agreement-{number:02}", what=text, if_hard=text))
        for number in range(agreements)
    ]
    no: dict[str, Any] = {"agreed": Answer.NO, "words": text[:200]}
    refused = [(cast.METTE, given.an_answer(f"agreement-{number:02}", **no)) for number in range(0, agreements, 2)]
    summed = (cast.METTE, given.a_summary(text=(SENTENCE * 20)[:summary]))
    return (*CENTRE, goes_to(Phase.AGREEMENTS), *made, summed, *refused, (cast.ALI, SealMeeting(id="seal-it")))


@pytest.mark.parametrize(
    ("agreements", "signs", "summary"), [(0, 1, 40), (4, 120, 300), (40, 40, 1200), (40, 600, 1200)]
)
def test_it_is_one_side_of_a4_and_says_what_it_leaves_out(
    call: Callable[..., Room], agreements: int, signs: int, summary: int
):
    """P17"""
    page = opens(call(*told(agreements, signs, summary)))
    sheet = pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(sheet.pages) == 1
    width, height = (round(float(side) / 72 * 25.4) for side in sheet.pages[0].MediaBox[2:])
    assert (width, height) == (210, 297)
    shown = page.locator("ol > li").count()
    said = page.locator("main").inner_text()
    assert shown == agreements or f"{agreements - shown} more agreements stand in the whole record." in said
    assert agreements == 0 or shown > 0
    assert (SENTENCE * 20)[:summary].strip() in said


@pytest.mark.parametrize("size", [(390, 844), (320, 568)])
def test_it_can_be_read_on_a_phone(call: Callable[..., Room], size: tuple[int, int]):
    page = opens(call(*told(4, 120, 300)), size)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert faults(page) == []


def opens(room: Room, size: tuple[int, int] = (1366, 768)) -> Page:
    page = room.opens(cast.METTE, size)
    page.goto(f"{page.url.split('#')[0]}short")
    return page

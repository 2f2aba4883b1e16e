"""A thumb's tap on the citizen's phone does what it says, and her page lives on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from facilitator.board.commands import AddLine
from tests import cast
from tests.browser.phones import PHONE
from tests.browser.profiles import profile
from tests.browser.table_room import SUMMING_UP, Room

pytestmark = pytest.mark.browser

LINES = tuple(f"If it gets hard, number {n}: we stop and talk." for n in range(12))


def test_every_answer_can_be_tapped_in_one_after_another(call: Callable[..., Room], chromium: Browser):
    """The form that is tapped moves at once into a closed ``details``; Chromium's own tap flash there ended the page."""
    room = call(*SUMMING_UP)
    page = room.opens(cast.METTE, PHONE, context=profile(chromium, touched=True))
    for number, text in enumerate(LINES):
        room.tell(cast.ALI, AddLine(id=f"line-{number}", text=text))
    expect(page.locator("#now .asked")).to_have_count(len(LINES) + 1)
    for _ in range(len(LINES) + 1):
        asked = page.locator("#now .asked.shown")
        words = asked.locator(".words").inner_text()
        for name in ("read", "understood", "agreed"):
            asked.locator(f"label:has([name={name}][value=yes])").tap()
        asked.locator(".main").tap()
        expect(page.locator(".answered", has_text=words)).to_be_attached()

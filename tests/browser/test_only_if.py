"""“Only if” asks for the condition on the citizen's screen: one that says nothing stands for nothing, and nobody could keep to it (P13)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests import cast
from tests.browser.sitting import at
from tests.browser.table_room import SUMMING_UP, Room

pytestmark = pytest.mark.browser


def test_only_if_asks_for_what_and_the_other_answers_ask_for_nothing(call: Callable[..., Room]):
    phone = call(*SUMMING_UP).opens(cast.METTE, (390, 844))
    at(phone, "answer")
    asked = phone.locator("#now .asked.shown")
    for name, answer in (("read", "yes"), ("understood", "yes"), ("agreed", "only-if")):
        asked.locator(f"[name={name}][value={answer}]").check()
    expect(asked.get_by_label("Only if what?")).to_be_visible()
    asked.locator("button.main").click()
    expect(asked.locator("[data-error]")).to_have_text("Only if what? Something is missing here.")
    asked.locator("[name=agreed][value=no]").check()
    expect(asked.get_by_label("Say it in your own words, if you like")).to_be_visible()
    asked.locator("button.main").click()
    expect(phone.locator("#now .answered .said")).to_contain_text("I do not agree")

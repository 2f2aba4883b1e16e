"""While somebody presses a button, nothing that comes from others is put in its place; it comes as soon as they let go."""

import pytest
from playwright.sync_api import expect

from facilitator.board.commands import WithdrawPossibility
from tests import cast, given
from tests.browser.table_room import WAYS

pytestmark = pytest.mark.browser


def test_a_press_is_for_what_stood_there_when_it_began_and_what_came_meanwhile_comes_after(call):
    room = call(*WAYS, (cast.AMINA, given.a_way("way-two", text="Half a course in spring")))
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    button = jonas.locator("#way-way-two [data-open=tie-constraint]")
    button.scroll_into_view_if_needed()
    button.hover()
    jonas.mouse.down()
    room.tell(cast.AMINA, WithdrawPossibility(id="not-that-one", possibility="way-amina"))
    expect(karen.locator("#way-way-amina")).to_have_count(0)
    assert jonas.locator("#way-way-amina").count() == 1, "nothing has moved under the finger"
    jonas.mouse.up()
    dialog = jonas.locator("#tie-constraint")
    expect(dialog).to_be_visible()
    assert "way-two" in str(dialog.locator("form").get_attribute("data-fields"))
    expect(jonas.locator("#way-way-amina")).to_have_count(0)

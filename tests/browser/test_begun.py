"""What somebody has begun and cannot send any more: it goes on where it belongs, and nothing typed is lost (P16)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator.board import OwnText, Phase
from facilitator.board.commands import LetHelperGo, LetHelperWrite, WriteForCitizen
from tests import cast, given
from tests.browser.sitting import go
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

PHONE = (390, 844)
WISH = given.WISHES[1].id
OF_A_WISH = (
    *CENTRE,
    goes_to(Phase.OWN_WORDS),
    (cast.METTE, LetHelperWrite(id="lone-writes", seat=cast.LONE)),
    (cast.LONE, WriteForCitizen(id="for-a-wish", about=OwnText.WISH, text="Sleep at night", wish=WISH)),
)
LETS_GO = (cast.METTE, LetHelperGo(id="no-more-help"))


def begins(mette: Page) -> None:
    mette.locator(".has-written a").click()
    asked = mette.locator("#written-for .asked.shown")
    asked.locator("summary").click()
    asked.locator("textarea").fill("Sleep, without pills")


def says_anew(mette: Page) -> Locator:
    mette.locator(f'#now [data-open=reword-wish][data-fill="wish-{WISH}"]').click()
    return mette.locator("#reword-wish")


def test_what_she_began_to_change_of_a_wish_goes_on_where_that_wish_is_said_anew(call: Callable[..., Room]):
    """It becomes no second wish."""
    room = call(*OF_A_WISH)
    mette = room.opens(cast.METTE, PHONE)
    begins(mette)
    room.tell(*LETS_GO)
    expect(mette.locator("#reword-wish textarea")).to_have_value("Sleep, without pills")
    expect(mette.locator("#form-wish textarea")).to_have_value("")
    mette.reload()
    room.is_up(mette)
    anew = says_anew(mette)
    expect(anew.locator("textarea")).to_have_value("Sleep, without pills")
    anew.locator(".main").click()
    expect(mette.locator(f"#wish-{WISH} [data-field=text]")).to_have_text("Sleep, without pills")
    expect(mette.locator("#centre .wishes > li")).to_have_count(len(given.WISHES))


def test_who_writes_elsewhere_finds_what_she_began_of_a_wish_there_later(call: Callable[..., Room]):
    """P12: no dialog comes up over what she is writing now."""
    room = call(*OF_A_WISH)
    mette = room.opens(cast.METTE, PHONE)
    begins(mette)
    go(mette, "ask-wish")
    mette.locator("#form-wish textarea").fill("Something else")
    room.tell(*LETS_GO)
    expect(mette.locator("#centre .writes-for")).to_have_count(0)
    expect(mette.locator("#form-wish textarea")).to_have_value("Something else")
    expect(mette.locator("#reword-wish")).to_be_hidden()
    expect(says_anew(mette).locator("textarea")).to_have_value("Sleep, without pills")

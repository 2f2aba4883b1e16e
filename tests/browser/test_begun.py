"""What somebody has begun and cannot send any more: it goes on where it belongs, and nothing typed is lost (P16)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitator.board import OwnText, Phase
from facilitator.board.commands import LetHelperGo, LetHelperWrite, SealMeeting, WriteForCitizen
from tests import cast, given
from tests.browser.sitting import go
from tests.browser.table_room import CENTRE, PERSPECTIVES, Room, goes_to

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


SEALS = (cast.ALI, SealMeeting(id="seal-the-meeting"))
WORDS = "I can try, if nobody counts the hours at first."
TOO_LATE = "this can no longer be sent"


def test_what_the_citizen_is_writing_when_the_meeting_is_closed_stays_hers(call: Callable[..., Room]):
    """P12, P15, P16: the form she is in promises nothing any more, and her words go on in a note, if she likes."""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS))
    mette, doctor = room.opens(cast.METTE, PHONE), room.opens(cast.INGRID)
    go(mette, "ask-wish")
    field, send = mette.locator("#form-wish textarea"), mette.locator("#form-wish .main")
    field.press_sequentially(WORDS)
    expect(send).to_be_visible()
    room.tell(*SEALS)
    expect(mette.locator("#form-wish .too-late")).to_contain_text(TOO_LATE)
    expect(send).to_be_hidden()
    expect(field).to_be_focused()
    own = mette.locator("#now .own-wishes")
    expect(own).to_be_visible()
    expect(own.locator("button").filter(visible=True)).to_have_count(0)
    mette.reload()
    room.is_up(mette)
    go(mette, "now")
    kept = mette.locator("#unsent")
    expect(kept.locator(".words")).to_have_text(WORDS)
    kept.get_by_role("button", name="Go on with it in a note").click()
    expect(mette.locator("#form-addendum textarea")).to_have_value(WORDS)
    expect(mette.locator("#form-addendum .main")).to_be_visible()
    mette.fill("#form-addendum [name=reason]", "I was not done")
    mette.locator("#form-addendum .main").click()
    expect(doctor.locator(".addendum .words")).to_have_text(WORDS)
    expect(kept).to_be_hidden()
    expect(field).to_have_value("")


def test_what_was_half_typed_in_a_dialog_is_thrown_away_by_nobody_else(call: Callable[..., Room]):
    """P16: also what was half typed about one post lies among what was not sent, until its writer throws it away."""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS))
    mette = room.opens(cast.METTE, PHONE)
    go(mette, "ask-wish")
    anew = says_anew(mette)
    anew.locator("textarea").fill(WORDS)
    room.tell(*SEALS)
    expect(anew.locator(".too-late")).to_contain_text(TOO_LATE)
    expect(anew.locator(".main")).to_be_hidden()
    anew.locator("[data-close]").click()
    go(mette, "now")
    kept = mette.locator("#unsent")
    expect(kept.locator(".words")).to_have_text(WORDS)
    kept.get_by_role("button", name="Throw it away").click()
    mette.locator("#sure [value=no]").click()
    expect(kept.locator(".words")).to_have_text(WORDS)
    kept.get_by_role("button", name="Throw it away").click()
    mette.locator("#sure [value=yes]").click()
    expect(kept).to_be_hidden()
    mette.reload()
    room.is_up(mette)
    expect(mette.locator("#unsent")).to_be_hidden()


def test_who_writes_at_the_table_keeps_the_field_while_in_it_and_the_words_after(call: Callable[..., Room]):
    room = call(*PERSPECTIVES)
    jonas = room.opens(cast.JONAS)
    jonas.context.grant_permissions(["clipboard-read", "clipboard-write"])
    field = jonas.locator("#form-perspective textarea")
    field.press_sequentially("Half a thought")
    room.tell(*SEALS)
    expect(jonas.locator("#form-perspective .too-late")).to_be_visible()
    expect(jonas.locator("#form-perspective .main")).to_be_hidden()
    expect(field).to_be_focused()
    field.press_sequentially(", and the rest")
    kept = jonas.locator("#unsent")
    expect(kept.locator(".words")).to_have_text("Half a thought, and the rest")
    field.blur()
    expect(jonas.locator("#composer")).to_be_hidden()
    kept.get_by_role("button", name="Copy").click()
    expect(kept.get_by_role("button", name="Copied")).to_be_visible()
    assert jonas.evaluate("navigator.clipboard.readText()") == "Half a thought, and the rest"


def test_a_closed_meeting_in_which_nobody_was_writing_says_nothing_of_it(call: Callable[..., Room]):
    room = call(*PERSPECTIVES, SEALS)
    for seat in (cast.METTE, cast.JONAS, cast.ALI):
        page = room.opens(seat)
        expect(page.locator("body")).to_have_attribute("data-stage", "sealed")
        expect(page.locator("#unsent")).to_be_hidden()
        expect(page.locator("#form-addendum .too-late")).to_be_hidden()

"""Was I heard? The citizen answers one restatement at a time, loses nothing and is not moved (P8, P12)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import Restate
from tests import cast
from tests.browser.inspecting import faults
from tests.browser.phones import on_each_phone
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

FIRST = "Working with your hands is what you want most of all."
AGAIN = "You want people around you, and work your back can bear."
RENT = "You need calm about the rent before anything else can begin."
TARGET = 44


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    """Jonas has said what he understood of Mette's own words."""
    return call(*CENTRE, goes_to(Phase.HEARD), (cast.JONAS, Restate(id="first", text=FIRST)))


def asked(page: Page, words: str) -> None:
    """This restatement is the one that is asked about."""
    expect(page.locator("#ask-heard .asked.shown .understood")).to_contain_text(words)


def test_almost_in_her_own_words_then_a_new_try_then_yes(room: Room, phone: Page):
    asked(phone, FIRST)
    expect(phone.locator("#now .asked.shown .why")).to_be_hidden()
    phone.locator("#now .asked.shown label:has([value=almost])").tap()
    phone.locator("#now .asked.shown textarea").fill("I want people around me")
    phone.locator("#now .asked.shown .send").tap()
    said = phone.locator("#ask-heard .answered > .said")
    expect(said).to_have_text("You said: Almost I want people around me")
    expect(phone.locator("#now-heading")).to_be_focused()
    room.tell(cast.JONAS, Restate(id="again", text=AGAIN))
    asked(phone, AGAIN)
    expect(phone.locator("#now .asked.shown .tries")).to_contain_text(FIRST)
    expect(phone.locator("#now .asked.shown .tries")).to_contain_text("I want people around me")
    phone.locator("#now .asked.shown .main").tap()
    expect(said).to_have_text("You said: Yes, you heard me")
    assert phone.locator("#heard [data-listening=heard]").count() == 1


def test_no_needs_no_words_and_can_be_answered_again(phone: Page):
    phone.locator("#now .asked.shown label:has([value=no])").tap()
    phone.locator("#now .asked.shown .send").tap()
    answered = phone.locator("#ask-heard .answered")
    expect(answered.locator("> .said")).to_have_text("You said: No, that is not it")
    answered.locator("summary").tap()
    answered.locator(".main").tap()
    expect(answered.locator("> .said")).to_have_text("You said: Yes, you heard me")


def test_one_at_a_time_and_not_now_puts_it_off(room: Room, phone: Page):
    room.tell(cast.AMINA, Restate(id="rent", text=RENT))
    expect(phone.locator("#ask-heard .asked")).to_have_count(2)
    for words in (FIRST, RENT):
        asked(phone, words)
        phone.locator("#now .asked.shown .later").tap()
    expect(phone.locator("#ask-heard .asked.shown")).to_have_count(0)
    phone.locator("#ask-heard .bring-back").tap()
    asked(phone, FIRST)


def test_who_writes_is_not_moved_when_the_meeting_goes_on(room: Room, phone: Page):
    phone.locator("#now .asked.shown label:has([value=almost])").tap()
    words = phone.locator("#now .asked.shown textarea")
    words.press_sequentially("I want peop")
    room.goes_to(Phase.PERSPECTIVES)
    expect(phone.locator("#now")).to_have_attribute("data-step", Phase.PERSPECTIVES)
    expect(phone.locator("#moved-on")).to_be_visible()
    expect(words).to_be_focused()
    words.press_sequentially("le")
    expect(words).to_have_value("I want people")
    phone.reload()
    room.is_up(phone)
    go(phone, "ask-heard")
    expect(words).to_have_value("I want people")


def test_it_can_be_answered_when_the_meeting_has_gone_on(room: Room, phone: Page):
    room.goes_to(Phase.ROOM_TO_MOVE)
    room.tell(cast.AMINA, Restate(id="rent", text=RENT))
    expect(phone.locator("#also-heard")).to_contain_text("2")
    phone.locator("#also-heard a").tap()
    asked(phone, FIRST)
    phone.locator("#now .asked.shown .main").tap()
    asked(phone, RENT)
    phone.locator("#back a").tap()
    expect(phone.locator("#also-heard")).to_contain_text("1")
    expect(phone.locator("#ask-heard")).to_be_hidden()


def test_it_says_so_when_her_words_have_changed_since(room: Room, phone: Page):
    go(phone, "ask-definition")
    phone.fill("#form-definition textarea", "I want to be among people.")
    phone.tap("#form-definition .main")
    expect(phone.locator("#ask-heard .asked.shown .changed")).to_contain_text("I’m not afraid of working")


@on_each_phone
def test_every_target_is_large_and_axe_finds_nothing(phone: Page):
    phone.locator("#now .asked.shown label:has([value=almost])").tap()
    for step in ("asked", "answered"):
        assert phone.evaluate(TOO_SMALL, TARGET) == [], step
        assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, step
        assert faults(phone) == [], step
        if step == "asked":
            phone.locator("#now .asked.shown .send").tap()
            phone.locator("#ask-heard .answered summary").tap()

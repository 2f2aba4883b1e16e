"""On the cards of the others: recognise in one tap, say it in one's own words, ask for other words, read the plain ones."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from facilitator.board import SOMEBODY, Phase
from facilitator.board.commands import PostPerspective, SayInOtherWords
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.phones import PHONE, SMALL, on_each_phone
from tests.browser.profiles import profile
from tests.browser.sitting import TOO_SMALL, go, goes_on_to_the_board
from tests.browser.table_room import PERSPECTIVES, Room

pytestmark = pytest.mark.browser

TABLET = (768, 1024)
RECOGNISE, NOT = ".mark >> nth=0", ".mark >> nth=1"
TARGET = 44
CLEAR_OF_NOTE = """() => document.querySelector("#ask-summary h2").getBoundingClientRect().top
  - document.getElementById("plainly").getBoundingClientRect().bottom"""
CLEAR_OF_PINNED = """() => document.querySelector(".column.shown h3").getBoundingClientRect().top
  - document.querySelector(".pinned").getBoundingClientRect().bottom"""
# What is scrolled away lies under the pinned box anyway: the note stays inside that, and off the words in it.
ROOM_LEFT = """() => {
  const [note, pinned, words] = ["#saved", ".pinned", ".definition"].map((name) => document.querySelector(name).getBoundingClientRect())
  return Math.min(note.top - pinned.top, pinned.right - note.right, words.top - note.bottom)
}"""


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    """Ingrid has posted a card and Jonas has named a wall."""
    return call(
        *PERSPECTIVES, (cast.INGRID, given.a_perspective("card-ingrid")), (cast.JONAS, given.a_wall("wall-jonas"))
    )


def card(page: Page, post: str, column: str) -> Locator:
    """The card, its column turned to."""
    page.locator(f".pages button:has-text('{column}')").tap()
    return page.locator(f"#post-{post}")


@pytest.mark.parametrize(("post", "column"), [("card-ingrid", "Medicine"), ("wall-jonas", "Employment")])
def test_recognise_change_and_take_back_in_one_tap_each(phone: Page, post: str, column: str):
    expect(phone.locator("#now")).to_contain_text("Recognising is not agreeing.")
    on = card(phone, post, column)
    for tapped, pressed in ((RECOGNISE, ["true", "false"]), (NOT, ["false", "true"]), (NOT, ["false", "false"])):
        on.locator(tapped).tap()
        for mark, state in zip((RECOGNISE, NOT), pressed, strict=True):
            expect(on.locator(mark)).to_have_attribute("aria-pressed", state)


def test_her_own_words_stand_and_a_mark_does_not_take_them(phone: Page):
    on = card(phone, "card-ingrid", "Medicine")
    on.locator(NOT).tap()
    expect(on.locator(NOT)).to_have_attribute("aria-pressed", "true")
    on.locator("[data-open=recognise]").tap()
    expect(phone.locator("#recognise .of-card")).to_have_text(on.locator(".words").inner_text())
    phone.fill("#recognise textarea", "After two hours I must lie down")
    phone.tap("#recognise .main")
    expect(on.locator(".in-own-words")).to_contain_text("After two hours I must lie down")
    expect(on.locator(NOT)).to_have_attribute("aria-pressed", "true")
    on.locator(RECOGNISE).tap()
    expect(on.locator(RECOGNISE)).to_have_attribute("aria-pressed", "true")
    expect(on.locator(".in-own-words")).to_contain_text("After two hours I must lie down")


def test_half_typed_words_on_a_card_are_there_again(room: Room, phone: Page):
    on = card(phone, "card-ingrid", "Medicine")
    on.locator("[data-open=recognise]").tap()
    phone.locator("#recognise textarea").press_sequentially("After two")
    room.tell(cast.JONAS, PostPerspective(id="card-jonas", text="The workshop has room."))
    expect(phone.locator("#post-card-jonas")).to_be_attached()
    expect(phone.locator("#recognise textarea")).to_be_focused()
    phone.reload()
    room.is_up(phone)
    card(phone, "card-ingrid", "Medicine").locator("[data-open=recognise]").tap()
    expect(phone.locator("#recognise textarea")).to_have_value("After two")


def test_other_words_are_asked_for_without_a_name_and_stand_beside(room: Room, phone: Page, chromium: Browser):
    expect(phone.locator("#now")).to_contain_text("Nobody sees that it was you.")
    on = card(phone, "card-ingrid", "Medicine")
    ask = on.locator("[data-command=AskForOtherWords]")
    with chromium.new_context() as context:
        ingrid, heard = context.new_page(), []
        ingrid.on("websocket", lambda line: line.on("framereceived", lambda frame: heard.append(str(frame))))
        ingrid.goto(phone.url.split("/meetings")[0] + f"/join#{room.links[cast.INGRID]}")
        goes_on_to_the_board(ingrid)
        before = len(heard)
        ask.tap()
        expect(ask).to_have_count(0)
        expect(ingrid.locator("#post-card-ingrid .asked")).to_be_attached()
        news = [frame for frame in heard[before:] if frame.startswith('42["board"') and "post-card-ingrid" in frame]
        assert news, "nothing was heard, so nothing could have been given away"
        assert [said["by"] for frame in news for said in json.loads(frame[2:])[1]["said"]] == [SOMEBODY]
        assert cast.METTE not in str(news), "who asked was given away"
    room.tell(cast.INGRID, SayInOtherWords(id="plain", post="card-ingrid", text="She tires after two hours."))
    expect(on).to_contain_text("She tires after two hours.")
    note = phone.locator("#plainly")
    expect(note.locator("summary")).to_have_text("Ingrid Holm has said it in plain words")
    note.locator("summary").tap()
    expect(note.locator("dd")).to_contain_text("She tires after two hours.")
    room.goes_to(Phase.SUMMING_UP)
    asked = phone.locator("#ask-summary h2")
    expect(asked).to_be_visible()
    assert phone.evaluate(CLEAR_OF_NOTE) >= 12, "the note lies on the heading under it"


def test_the_heading_of_a_turned_column_stands_clear_and_saved_covers_nothing(room: Room, chromium: Browser):
    for size in (PHONE, SMALL, TABLET):
        page = room.opens(cast.METTE, size, context=profile(chromium, touched=True))
        page.locator("#turning .main").tap()
        expect(page.locator(".column.shown h3")).to_be_focused()
        assert page.evaluate(CLEAR_OF_PINNED) >= 8, size
        page.locator(".column.shown .mark").first.tap()
        expect(page.locator("#saved")).to_have_text("Saved")
        assert page.evaluate(ROOM_LEFT) >= 0, size
        page.close()


@on_each_phone
def test_large_targets_and_nothing_for_axe_there_and_on_the_whole_board(phone: Page):
    card(phone, "card-ingrid", "Medicine").locator(RECOGNISE).tap()
    expect(phone.locator(".mark[aria-pressed=true]")).to_be_visible()
    for place in ("now", "whole"):
        go(phone, place)
        for section in ("heard", "between-us", "words", "regimes"):
            expect(phone.locator(f"#{section}")).to_be_visible(visible=place == "whole")
        for size in ("", "175%"):
            phone.evaluate("(size) => (document.documentElement.style.fontSize = size)", size)
            assert phone.evaluate(TOO_SMALL, TARGET) == [], (place, size)
            assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (place, size)
        assert faults(phone) == [], place


def test_she_ties_two_cards_that_do_not_fit_together(room: Room, phone: Page):
    room.tell(cast.JONAS, PostPerspective(id="card-jonas", text="The workshop has room."))
    go(phone, "ask-tension")
    first, second = phone.locator("#ask-tension select").all()
    expect(second.locator("option")).to_have_count(3)
    first.select_option("card-ingrid")
    second.select_option("card-jonas")
    phone.locator("#ask-tension textarea").press_sequentially("Two hours")
    room.tell(cast.AMINA, PostPerspective(id="card-amina", text="The rent is on her mind."))
    expect(second.locator("option")).to_have_count(4)
    expect(second).to_have_value("card-jonas")
    phone.tap("#ask-tension .main")
    expect(phone.locator("body")).to_have_attribute("data-at", "")
    go(phone, "whole")
    expect(phone.locator("#between-us .tension")).to_contain_text("Two hours")


def test_where_somebody_has_written_nothing_yet_it_says_so(phone: Page):
    """An empty frame with a name in it could be a card that did not come."""
    phone.locator(".pages button:has-text('Psychology')").tap()
    expect(phone.locator("#column-psychology .nothing")).to_be_visible()
    phone.locator(".pages button:has-text('Medicine')").tap()
    expect(phone.locator("#column-medicine .words")).to_be_visible()
    expect(phone.locator("#column-medicine .nothing")).to_be_hidden()

"""What comes from last time, as it is met: on the citizen's phone by touch and by keyboard, at the table, and calmly on the wall."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import OFFICE, SeatId
from facilitator.board.commands import TakeEarlierWordsUp
from facilitator.board.terms import Phase
from tests import cast, following
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import Room, Told, goes_to

pytestmark = pytest.mark.browser

LONG = "Arbejdspladstilknytningsmuligheder " * 5
MANY = tuple(replace(following.NOT_REVIEWED, id=f"many-{n}", what=LONG + str(n)) for n in range(8))
TOLD: Told = (OFFICE, following.last_time())
LONG_ONE: Told = (
    OFFICE,
    following.last_time(
        agreements=(following.SAID_TO_BE_HARD, *MANY),
        words=tuple(replace(words, text=LONG * 6) for words in following.SAID_LAST_TIME),
    ),
)
DEFINITION, HANDS, QUIET, LETTERS = (words.text for words in following.SAID_LAST_TIME)
PHONE = (390, 844)


def asked(page: Page, words: str) -> None:
    """These words, and no others, are what she is asked about."""
    expect(page.locator("#ask-earlier .asked.shown .words")).to_have_text(words)


def presses(page: Page, name: str) -> None:
    page.locator("#ask-earlier .asked.shown").get_by_role("button", name=name, exact=True).click()


def test_she_keeps_leaves_and_puts_off_one_thing_at_a_time_and_then_come_the_questions(call: Callable[..., Room]):
    room = call(TOLD, goes_to(Phase.OWN_WORDS))
    page, ingrid = room.opens(cast.METTE, PHONE), room.opens(cast.INGRID)
    asked(page, DEFINITION)
    expect(page.locator("#ask-prompts")).to_be_hidden()
    expect(ingrid.locator("#centre")).to_contain_text("Mette has not said yet how it is now.")
    presses(page, "Keep it")
    expect(ingrid.locator("#centre blockquote")).to_have_text(DEFINITION)
    asked(page, HANDS)
    presses(page, "Leave it out")
    asked(page, QUIET)
    presses(page, "Keep it")
    expect(ingrid.locator("#centre .wishes")).to_contain_text(QUIET)
    asked(page, LETTERS)
    presses(page, "Not now")
    expect(page.locator("#ask-prompts")).to_be_visible()
    page.get_by_role("button", name="Show it again").click()
    asked(page, LETTERS)
    presses(page, "Put it on the board")
    expect(page.locator("#ask-prompts")).to_be_visible()
    expect(ingrid.locator("#agenda")).to_contain_text(LETTERS)
    page.get_by_text("See more").click()
    page.get_by_role("link", name="See what comes from last time").click()
    page.get_by_text("What you left out").click()
    page.get_by_role("button", name="Bring it after all").click()
    expect(ingrid.locator("#centre .wishes")).to_contain_text(HANDS)


def test_to_change_it_the_field_opens_with_the_old_words_in_it(call: Callable[..., Room]):
    page = call(TOLD, goes_to(Phase.OWN_WORDS)).opens(cast.METTE, PHONE)
    page.get_by_role("link", name="Change it").click()
    field = page.locator("#form-definition textarea")
    expect(field).to_have_value(DEFINITION)
    field.fill(f"{DEFINITION} And when I sleep.")
    page.locator("#form-definition .main").click()
    expect(page.locator("#centre blockquote")).to_have_text(f"{DEFINITION} And when I sleep.")
    asked(page, HANDS)


def test_a_long_note_is_said_in_fewer_words(call: Callable[..., Room]):
    note = replace(following.SAID_LAST_TIME[-1], text=LONG * 2)
    page = call((OFFICE, following.last_time(words=(note,))), goes_to(Phase.OWN_WORDS)).opens(cast.METTE, PHONE)
    page.get_by_text("Say it in fewer words").click()
    field = page.locator(f"#form-change-{note.id} textarea")
    expect(field).to_have_value(note.text)
    field.fill("The long letters")
    page.locator(f"#form-change-{note.id} .main").click()
    expect(page.locator("#ask-prompts")).to_be_visible()
    expect(page.locator("#ask-earlier .asked")).to_have_count(0)


def test_a_wish_is_changed_and_taken_up_in_one_step(call: Callable[..., Room]):
    room = call(TOLD, goes_to(Phase.OWN_WORDS), (cast.METTE, TakeEarlierWordsUp(id="up", words="definition")))
    page, ingrid = room.opens(cast.METTE, PHONE), room.opens(cast.INGRID)
    asked(page, HANDS)
    page.locator("#ask-earlier .asked.shown summary").click()
    page.locator("#form-change-last-hands textarea").fill("Work with wood")
    page.locator("#form-change-last-hands .main").click()
    asked(page, QUIET)
    expect(ingrid.locator("#centre .wishes")).to_contain_text("Work with wood")
    expect(ingrid.locator("#earlier-earlier-trial .letter")).to_have_text("A")
    assert page.evaluate(TOO_SMALL, 44) == []


def test_before_the_meeting_it_is_found_and_kept_by_keyboard(call: Callable[..., Room]):
    page = call(TOLD).opens(cast.METTE, PHONE)
    page.locator("#now").get_by_role("link", name="From last time").focus()
    page.keyboard.press("Enter")
    asked(page, DEFINITION)
    expect(page.locator("#last-time")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#centre blockquote")).to_have_text(DEFINITION)
    asked(page, HANDS)


@pytest.mark.parametrize("size", [(320, 568), PHONE, (1366, 768)])
@pytest.mark.parametrize("phase", [Phase.ARRIVE, Phase.OWN_WORDS])
def test_it_can_be_read_and_touched(call: Callable[..., Room], phase: Phase, size: tuple[int, int]):
    page = call(LONG_ONE, goes_to(phase)).opens(cast.METTE, size)
    expect(page.locator("#ask-earlier .asked.shown" if phase is Phase.OWN_WORDS else "#last-time")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(TOO_SMALL, 44) == []


@pytest.mark.parametrize(("seat", "size"), [(cast.METTE, (320, 568)), (cast.METTE, PHONE), (cast.INGRID, (1366, 768))])
def test_whose_hand_a_wish_came_by_takes_no_room_from_its_words(
    call: Callable[..., Room], seat: SeatId, size: tuple[int, int]
):
    page = call(TOLD, goes_to(Phase.OWN_WORDS), (cast.METTE, TakeEarlierWordsUp(id="up", words="last-hands"))).opens(
        seat, size
    )
    wish = page.locator("#centre .wishes li")
    expect(wish.locator(".how")).to_have_text("given aloud, heard by Ali and Birthe")
    letter, words = wish.locator(".letter").bounding_box(), wish.locator("[data-field=text]").bounding_box()
    how = wish.locator(".how").bounding_box()
    assert letter["width"] < 40
    assert how["x"] == pytest.approx(words["x"], abs=1)


def reviews(page: Page) -> int:
    """How many agreements this seat is offered to look at."""
    return page.locator("#last-time .review").filter(visible=True).count()


def test_whoever_promised_it_and_whoever_leads_say_how_it_went_beside_her_own_word(call: Callable[..., Room]):
    room = call(TOLD, goes_to(Phase.ARRIVE))
    mette, jonas, ali, karen = (room.opens(seat) for seat in (cast.METTE, cast.JONAS, cast.ALI, cast.KAREN))
    assert [reviews(page) for page in (mette, jonas, ali, karen)] == [2, 1, 2, 0]
    expect(ali.locator("[data-prompt=never-reviewed]")).to_contain_text(following.NOT_REVIEWED.what)
    jonas.locator("#last-time .review").filter(visible=True).click()
    dialog = jonas.locator("#review-agreement")
    expect(dialog.locator("[data-about]")).to_have_text(following.NOT_REVIEWED.what)
    dialog.get_by_label("Partly, or it got hard").check(force=True)
    dialog.locator("textarea").fill("The workshop had no room")
    dialog.locator(".main").click()
    where = f"#earlier-{following.NOT_REVIEWED.id} .reviews"
    for page in (mette, karen, ali):
        expect(page.locator(where)).to_contain_text("The workshop had no room")
    expect(ali.locator("[data-prompt=never-reviewed]")).to_have_count(0)
    mette.locator("#last-time .review").filter(visible=True).first.click()
    expect(mette.locator("#review-agreement blockquote")).to_have_text(following.NOT_REVIEWED.what)
    mette.get_by_label("It did not happen").check(force=True)
    mette.locator("#review-agreement .main").click()
    expect(karen.locator(f"{where} > li")).to_have_count(2)
    expect(karen.locator(f"{where} [data-citizens]")).to_contain_text("It did not happen")
    assert faults(karen) + faults(ali) == []


def test_what_she_says_of_it_aloud_stands_with_the_two_who_heard_it(call: Callable[..., Room]):
    room = call(TOLD, goes_to(Phase.ARRIVE))
    ali = room.opens(cast.ALI)
    ali.locator(".room-aloud > summary").click()
    for name in ("Ali", "Lone"):
        ali.locator("#heard-by label", has_text=name).locator("input").check()
    asked_aloud = ali.locator(f"#aloud-{following.NOT_REVIEWED.id}")
    asked_aloud.locator("[value=hard]").check(force=True)
    asked_aloud.locator(".main").click()
    expect(asked_aloud).to_have_count(0)
    said = ali.locator(f"#earlier-{following.NOT_REVIEWED.id} [data-citizens]")
    expect(said).to_contain_text("Mette")
    expect(said.locator(".how")).to_contain_text("given aloud, heard by")


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
@pytest.mark.parametrize("told", [TOLD, LONG_ONE], ids=["two", "many"])
def test_on_the_wall_it_stands_while_people_arrive_and_nothing_of_it_is_cut(
    call: Callable[..., Room], told: Told, size: tuple[int, int]
):
    room = call(told, goes_to(Phase.ARRIVE))
    wall = room.opens(cast.WALL, size)
    here = wall.locator("#last-time > ul > li:not(.out, .more)")
    expect(here.first).to_be_visible()
    # What she said no with is hers to say, and not for whoever comes in.
    assert wall.locator("#last-time q:visible").count() == 0
    # Each that is shown is whole, inside its panel; the others are counted.
    panel = wall.locator("#last-time").bounding_box()
    for item in here.all():
        box = item.bounding_box()
        assert box["y"] + box["height"] <= panel["y"] + panel["height"] + 1
    shown, out = here.count(), wall.locator("#last-time > ul > li.out").count()
    assert shown + out == len(told[1].agreements)
    expect(wall.locator("#last-time .more")).to_be_visible(visible=bool(out))
    room.goes_to(Phase.OWN_WORDS)
    expect(wall.locator("#last-time")).to_be_hidden()

"""The three questions on the phone: one at a time, shared, kept or skipped as she chooses; and what the room sees of them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase
from facilitator.board.commands import AnswerQuestion
from facilitator.board.terms import Question
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.phones import on_each_phone
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

WALL = (1280, 720)
TARGET = 44
HEARD_WORDS, KEPT = "They heard me about Thursdays.", "Nobody spoke of the rent."
LONG = "They heard me about Thursdays, and not about the rent. " * 20
ASKED = "#ask-questions .asked.shown"
CUT = """() => [...document.querySelectorAll("#questions .answers > li:not(.out, .more)")]
  .some((one) => one.getBoundingClientRect().bottom > document.querySelector("#questions .answers").getBoundingClientRect().bottom + 1)"""


@pytest.fixture
def room(call: Callable[..., Room]) -> Room:
    """Everything else is said."""
    return call(*CENTRE, goes_to(Phase.SUMMING_UP), (cast.METTE, given.a_summary()), goes_to(Phase.THREE_QUESTIONS))


def answers(phone: Page, words: str, score: int | None, *, shared: bool) -> None:
    form = phone.locator(ASKED)
    form.locator("textarea").fill(words)
    if score is not None:
        form.locator(f".scale label:has([value='{score}'])").tap()
    if shared:
        form.locator(".whose label:has([value=on])").tap()
    form.locator(".main").tap()


def asked(phone: Page, number: int) -> None:
    expect(phone.locator(f"{ASKED} .count")).to_have_text(f"Question {number} of 3")


@on_each_phone
def test_she_shares_one_keeps_one_and_skips_one(room: Room, phone: Page):
    jonas = room.opens(cast.JONAS)
    asked(phone, 1)
    assert phone.evaluate(TOO_SMALL, TARGET) == []
    answers(phone, HEARD_WORDS, 7, shared=True)
    asked(phone, 2)
    expect(phone.locator(f"{ASKED} h3")).to_be_focused()
    answers(phone, KEPT, None, shared=False)
    asked(phone, 3)
    phone.locator(f"{ASKED} .later").tap()
    expect(phone.locator(ASKED)).to_have_count(0)
    expect(phone.locator("#ask-questions .answered > .who-reads")).to_have_count(2)
    expect(jonas.locator("#questions .answers > li")).to_have_count(1)
    expect(jonas.locator("#questions .answers")).to_contain_text(HEARD_WORDS)
    assert KEPT not in jonas.content()
    phone.locator("#ask-questions .bring-back").tap()
    asked(phone, 3)
    assert phone.evaluate(TOO_SMALL, TARGET) == []
    assert faults(phone) == []


def test_one_press_shares_what_was_kept_and_keeps_what_was_shared(room: Room, phone: Page):
    wall = room.opens(cast.WALL, WALL)
    answers(phone, HEARD_WORDS, 7, shared=False)
    asked(phone, 2)
    expect(wall.locator("main")).to_have_attribute("data-shows", "three-questions")
    turn = phone.locator("#ask-questions .answered .pair [data-command=AnswerQuestion]")
    turn.tap()
    expect(wall.locator("main")).to_have_attribute("data-shows", "three-answers")
    expect(wall.locator("#shared-heard")).to_contain_text(HEARD_WORDS)
    expect(phone.locator(".who-reads")).to_have_attribute("data-shared", "yes")
    turn.tap()
    expect(wall.locator("#questions .answers > li")).to_have_count(0)
    expect(wall.locator("main")).to_have_attribute("data-shows", "three-questions")
    phone.locator("[data-command=TakeAnswerBack]").tap()
    expect(phone.locator("#ask-questions .asked")).to_have_count(3)


def test_what_is_half_typed_stays_while_another_answer_is_saved(room: Room, phone: Page):
    answers(phone, HEARD_WORDS, 7, shared=True)
    asked(phone, 2)
    words = phone.locator(f"{ASKED} textarea")
    words.press_sequentially("The re")
    room.tell(cast.METTE, AnswerQuestion(id="from-her-tablet", which=Question.HAD_A_SAY, words="A little"))
    expect(phone.locator("#ask-questions .answered")).to_have_count(2)
    expect(words).to_be_focused()
    words.press_sequentially("nt")
    expect(words).to_have_value("The rent")


def test_nothing_said_is_no_answer_and_says_so(phone: Page):
    phone.locator(f"{ASKED} .main").tap()
    expect(phone.locator(f"{ASKED} .error")).to_contain_text("Write something, or choose a number.")
    asked(phone, 1)


def test_they_can_be_answered_before_and_are_only_read_after_the_seal(room: Room, phone: Page):
    """P15"""
    room.goes_to(Phase.SUMMING_UP)
    expect(phone.locator("#now")).not_to_have_attribute("data-step", "three-questions")
    go(phone, "ask-questions")
    answers(phone, KEPT, 2, shared=False)
    asked(phone, 2)
    go(phone, "now")
    room.tell(cast.ALI, given.c.SealMeeting(id="seal-the-meeting"))
    expect(phone.locator("#ask-questions .answered .said")).to_contain_text(KEPT)
    expect(phone.locator("#ask-questions :is(form, button:visible)")).to_have_count(0)


def test_what_she_is_answering_stays_under_her_hand_when_the_meeting_goes_on_and_is_sealed(room: Room, phone: Page):
    """P12, P16"""
    words = phone.locator(f"{ASKED} textarea")
    words.press_sequentially("The re")
    room.goes_to(Phase.AGREEMENTS)
    room.tell(cast.ALI, given.c.SealMeeting(id="seal-the-meeting"))
    expect(phone.locator("body")).to_have_attribute("data-stage", "sealed")
    expect(words).to_be_focused()
    words.press_sequentially("nt")
    expect(words).to_have_value("The rent")
    phone.locator("#board").focus()
    expect(phone.locator("#unsent")).to_contain_text("The rent")


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)], ids=str)
def test_on_the_wall_three_long_answers_stand_side_by_side_and_whole(room: Room, size: tuple[int, int]):
    """P3"""
    for question in Question:
        room.tell(
            cast.METTE,
            AnswerQuestion(id=f"long-{question}", which=question, words=LONG[:600], score="10", shared=True),
        )
    wall = room.opens(cast.WALL, size)
    shown = wall.locator("#questions .answers > li:not(.more)")
    expect(shown).to_have_count(3)
    boxes = [shown.nth(n).bounding_box() for n in range(3)]
    assert len({box["y"] for box in boxes}) == 1
    assert max(box["width"] for box in boxes) - min(box["width"] for box in boxes) < 2
    assert not wall.evaluate(CUT)
    expect(wall.locator("#questions .out")).to_have_count(0)


def test_the_others_say_what_they_had_not_seen(room: Room):
    jonas, lone = room.opens(cast.JONAS), room.opens(cast.LONE)
    jonas.fill("#form-insight textarea", "How much the letters weigh")
    jonas.click("#form-insight .main")
    expect(lone.locator("#questions .insights")).to_contain_text("How much the letters weigh")
    expect(lone.locator("#questions .insights .own")).to_be_hidden()
    jonas.click("#questions .insights .own")
    jonas.click("#sure [value=yes]")
    expect(lone.locator("#questions .insights")).to_have_count(0)

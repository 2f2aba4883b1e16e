"""Heard before solved, in a real Chromium: what a professional restates, what the citizen answers, and what the lead is asked."""

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import AnswerRestatement, NameTension, Restate
from facilitator.board.terms import Hearing, Phase
from tests import cast, given
from tests.browser.inspecting import OPENED, faults
from tests.browser.table_room import CENTRE, PERSPECTIVES, Told, goes_to

pytestmark = pytest.mark.browser

TIED: tuple[Told, ...] = (
    *PERSPECTIVES,
    (cast.INGRID, given.a_perspective("card-ingrid")),
    (cast.JONAS, given.a_wall("wall-jonas")),
    (cast.JONAS, Restate(id="restate-jonas", text="Money before everything.", wish=given.WISH_A)),
    (
        cast.METTE,
        AnswerRestatement(id="answer-jonas", restatement="restate-jonas", heard=Hearing.ALMOST, words="And time"),
    ),
    (cast.LONE, NameTension(id="tension-lone", one="card-ingrid", other="wall-jonas", text="Nobody can promise that.")),
)


def restates(page: Page, text: str, form: str = "#form-restate") -> None:
    page.locator(f"{form} textarea").fill(text)
    page.locator(f"{form} .main").click()


def test_what_is_copied_is_refused_kindly_and_the_words_stay(call):
    jonas = call(*CENTRE, goes_to(Phase.HEARD)).opens(cast.JONAS)
    copied = "I’m not afraid of working. When I know the rent is safe, I can try."
    restates(jonas, copied)
    expect(jonas.locator("#form-restate-error")).to_contain_text("Say it as you understood it")
    expect(jonas.locator("#form-restate textarea")).to_have_value(copied)
    expect(jonas.locator("#heard .restatements > [id]")).to_have_count(0)


def test_a_wish_is_restated_corrected_and_tried_again(call):
    room = call(*CENTRE, goes_to(Phase.HEARD))
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    jonas.select_option("#form-restate select", given.WISH_A)
    restates(jonas, "Money before everything.")
    employment = karen.locator(".listening > li", has_text="Employment")
    expect(employment).to_contain_text("waiting for an answer")
    expect(karen.locator("#heard .about")).to_contain_text("Peace about money while I try")
    newest = karen.locator("#heard .restatements > li")
    first = newest.get_attribute("id").removeprefix("restatement-")
    room.tell(cast.METTE, AnswerRestatement(id="answer-first", restatement=first, heard=Hearing.NO, words="Time, too"))
    expect(employment).to_contain_text("corrected")
    expect(karen.get_by_role("button", name="Try again")).to_have_count(0)
    jonas.get_by_role("button", name="Try again").click()
    restates(jonas, "Money, and time to try.", "#form-try-again")
    expect(newest.locator(".understood > blockquote")).to_have_text("Money, and time to try.")
    expect(newest.locator("summary")).to_have_text("1 earlier try")
    expect(employment).to_contain_text("waiting for an answer")


def test_the_lead_is_asked_before_solutions_and_goes_on_all_the_same(call):
    room = call(*TIED)
    ali = room.opens(cast.ALI)
    expect(ali.locator(".prompts")).to_contain_text("Not heard yet, in Mette’s own view: Medicine")
    ahead, phases = ali.locator(".lead .next"), ali.locator("#phases")
    ahead.click()
    question = ali.locator("#sure-question")
    expect(question).to_contain_text(
        "Medicine, Social work, Education and Psychology have not said what they have heard."
    )
    expect(question).to_contain_text("Mette has not said yes to what Employment heard. Go on all the same?")
    ali.get_by_role("button", name="No, not now").click()
    expect(phases).to_have_attribute("data-phase", Phase.PERSPECTIVES)
    ahead.click()
    ali.get_by_role("button", name="Yes", exact=True).click()
    expect(phases).to_have_attribute("data-phase", Phase.ROOM_TO_MOVE)


def test_a_tension_becomes_a_question_and_stays(call):
    room = call(*TIED)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    jonas.get_by_role("button", name="Make a question of it").click()
    jonas.fill("#take-on-tension textarea", "Who may say yes to fewer hours?")
    jonas.click("#take-on-tension .main")
    expect(karen.locator("#tension-tension-lone")).to_contain_text("To take on: Who may say yes to fewer hours?")
    expect(karen.locator("#tension-tension-lone .words")).to_have_text("Nobody can promise that.")


def test_the_lead_turns_the_wall_and_sees_what_it_shows(call):
    ali = call(*TIED).opens(cast.ALI)
    shown = ali.locator(".wall-views")
    picture = shown.get_by_role("button", name="Who knows by what")
    expect(picture).to_have_attribute("aria-pressed", "false")
    picture.click()
    expect(picture).to_have_attribute("aria-pressed", "true")
    expect(shown.locator("[aria-pressed=true]")).to_have_count(1)


@pytest.mark.parametrize("size", [(1366, 768), (320, 568)], ids=str)
def test_axe_finds_nothing_where_people_are_heard_and_tied(call, size):
    room = call(*TIED)
    found = {}
    for seat in (cast.JONAS, cast.ALI):
        page = room.opens(seat, size)
        expect(page.locator("#tension-tension-lone")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        found[seat] = faults(page)
    page.get_by_role("button", name="Make a question of it").click()
    found["dialog"] = faults(page, OPENED)
    assert {where: what for where, what in found.items() if what} == {}

"""The citizen's phone: own words in view, one thing at a time, nothing typed lost, three answers to each line, the record."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import OFFICE, Phase
from facilitator.board.commands import AddLine, CallMeeting
from facilitator.meetings import Meetings
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.profiles import new_page, profile
from tests.browser.sitting import IN_VIEW, TOO_SMALL, VOICES, Sitting, at, go, goes_on_to_the_board
from tests.serving.server import Server

pytestmark = pytest.mark.browser

PHONE, SMALL, TABLET, LAPTOP = (390, 844), (320, 568), (820, 1180), (1366, 768)
LONG = "I want to work, but I promise nothing that my back breaks by Thursday. " * 20
PLACES = ("definition", "wish", "agenda", "way", "limit", "agreement", "tension", "summary", "prompts", "heard")
OTHERS = ("who", "sheet", "whole")
TARGET = 44


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("citizen"))
    running.start()
    yield running
    running.kill()


@pytest.fixture
def sitting(server: Server) -> Sitting:
    """Called, everybody seated, nothing said."""
    meetings = Meetings.open(server.settings)
    call = CallMeeting(
        id="call-the-meeting", meeting_type="rehabilitation-team", language="en", title="Mette’s meeting"
    )
    meeting = meetings.call(call)
    tokens = {seat.id: meetings.add_seat(meeting, seat, language="en", by=OFFICE)[1] for seat in cast.SEATS}
    meetings.close()
    return Sitting(f"http://127.0.0.1:{server.port}", meeting, tokens, count())


Open = Callable[..., Page]


@pytest.fixture
def phone(browser: Browser, sitting: Sitting) -> Iterator[Open]:
    """Opens Mette's link on a screen of this size."""
    pages = []

    def opened(size: tuple[int, int] = PHONE, script: str = "") -> Page:
        pages.append(page := new_page(profile(browser, touched=True), *size))
        if script:
            page.add_init_script(script)
        page.goto(f"{sitting.address}/join#{sitting.tokens[cast.METTE]}")
        goes_on_to_the_board(page)
        return page

    yield opened
    for page in pages:
        page.close()


def summed_up(sitting: Sitting) -> None:
    """One agreement and one line wait for Mette's answer."""
    sitting.goes_to(Phase.AGREEMENTS)
    sitting.does(cast.JONAS, "MakeAgreement", what="Trial at the bike workshop", who="Jonas", by_when="2026-12-01")
    sitting.goes_to(Phase.SUMMING_UP)
    sitting.does(cast.METTE, "WriteSummary", text=given.a_summary().text)
    sitting.does(cast.ALI, AddLine.__name__, text="If your back gets worse: stop, call Amina.")


@pytest.mark.parametrize("size", [SMALL, PHONE, TABLET, LAPTOP], ids=str)
def test_her_own_words_are_in_view_in_every_phase_and_place(phone: Open, sitting: Sitting, size: tuple[int, int]):
    page = phone(size)
    sitting.does(cast.METTE, "WriteDefinition", text=LONG[:1200])
    sitting.does(cast.METTE, "AddWish", text="Peace about money while I try")
    expect(page.locator(".definition")).to_contain_text("I want to work")

    def check(where: str) -> None:
        for down in (0, 100_000):
            page.evaluate("(down) => scrollTo(0, down)", down)
            found = page.evaluate(IN_VIEW)
            assert found["seen"] >= 40, (where, down, found)
            assert found["share"] <= 0.42, (where, found)
            assert found["wide"] <= 0, (where, found)

    check("before")
    for phase in Phase:
        sitting.goes_to(phase)
        expect(page.locator("#phases")).to_have_attribute("data-phase", phase)
        check(phase)
    for place in (*(f"ask-{name}" for name in PLACES), *OTHERS):
        go(page, place)
        check(place)


def test_half_typed_words_stay_when_the_meeting_goes_on(phone: Open, sitting: Sitting):
    page = phone()
    sitting.goes_to(Phase.OWN_WORDS)
    at(page, "own-words")
    page.fill(".prompt.shown textarea", "Peace about mon")
    sitting.goes_to(Phase.PERSPECTIVES)
    at(page, "perspectives")
    expect(page.locator("#moved-on")).to_be_visible()
    expect(page.locator(".prompt.shown textarea")).to_have_value("Peace about mon")
    expect(page.locator(".prompt.shown textarea")).to_be_focused()
    page.click("#moved-on a")
    expect(page.locator(".prompt.shown textarea")).to_be_hidden()
    expect(page.locator("#now-heading")).to_be_visible()
    page.reload()
    go(page, "ask-prompts")
    expect(page.locator(".prompt.shown textarea")).to_have_value("Peace about mon")


def test_a_question_adds_to_her_own_words_or_makes_a_wish(phone: Open, sitting: Sitting):
    page = phone()
    sitting.goes_to(Phase.OWN_WORDS)
    at(page, "own-words")
    for words, button in (("I can try.", ".main"), ("When the rent is safe.", ".main"), ("Peace", "[data-as=AddWish]")):
        asked = page.locator(".prompt.shown h2").get_attribute("id")
        page.fill(".prompt.shown textarea", words)
        page.click(f".prompt.shown {button}")
        expect(page.locator(".prompt.shown h2")).not_to_have_attribute("id", str(asked))
    expect(page.locator(".definition")).to_have_text("I can try.\nWhen the rent is safe.")
    expect(page.locator("#centre .wishes li")).to_contain_text(["Peace"])


def test_each_line_gets_three_answers_and_only_if_in_her_own_words(phone: Open, sitting: Sitting):
    page = phone()
    summed_up(sitting)
    asked = page.locator("#now .asked.shown")
    expect(asked).to_contain_text("1 of 2")
    for name, value in (("read", "yes"), ("understood", "yes"), ("agreed", "only-if")):
        asked.locator(f"[name={name}][value={value}]").check()
    asked.locator("textarea").fill("only if I get it in writing")
    asked.locator(".main").click()
    expect(page.locator(".answered")).to_contain_text("only if I get it in writing")
    expect(asked).to_contain_text("2 of 2")
    (agreement,) = sitting.board()["agreements"].values()
    assert agreement["answers"][-1]["agreed"] == "only-if"
    assert agreement["answers"][-1]["words"] == "only if I get it in writing"


def test_a_line_that_changes_is_asked_again_and_takes_nothing_she_wrote(phone: Open, sitting: Sitting):
    page = phone()
    summed_up(sitting)
    (line,) = sitting.board()["lines"]
    page.locator("#now .asked.shown .later").click()
    asked = page.locator(f"#answer-{line}")
    for name in ("read", "understood", "agreed"):
        asked.locator(f"[name={name}][value=yes]").check()
    asked.locator(".main").click()
    expect(asked).to_have_class("answered")
    sitting.does(cast.ALI, "RewordLine", line=line, text="Stop, and call Amina the same day.")
    expect(asked.locator(".changed")).to_be_attached()
    page.locator("#now .asked.shown .later").click()
    asked.locator("[name=agreed][value=no]").check()
    asked.locator("textarea").fill("not at nig")
    sitting.does(cast.ALI, "RewordLine", line=line, text="Stop, and call Amina before four.")
    expect(asked.locator(".words")).to_have_text("Stop, and call Amina before four.")
    assert asked.locator("form").count() == 1
    expect(asked.locator("textarea")).to_have_value("not at nig")
    assert not asked.locator(":checked").count(), "an answer to another text was carried over"


@pytest.mark.parametrize("size", [SMALL, PHONE], ids=str)
def test_every_target_is_large_and_nothing_runs_off_at_twice_the_text(
    phone: Open, sitting: Sitting, size: tuple[int, int]
):
    page = phone(size)
    sitting.does(cast.METTE, "AddWish", text="Peace about money while I try")
    summed_up(sitting)
    at(page, "answer")
    for twice in ("", "200%"):
        page.evaluate("(size) => (document.documentElement.style.fontSize = size)", twice)
        for place in ("now", *(f"ask-{name}" for name in PLACES), *OTHERS):
            go(page, place)
            assert page.evaluate(TOO_SMALL, TARGET) == [], (place, twice)
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (place, twice)


def test_axe_finds_nothing_anywhere(phone: Open, sitting: Sitting):
    page = phone()

    def check(where: str) -> None:
        assert faults(page) == [], where

    check("before")
    for phase in Phase:
        sitting.goes_to(phase)
        expect(page.locator("#phases")).to_have_attribute("data-phase", phase)
        check(phase)
    summed_up(sitting)
    at(page, "answer")
    for place in ("now", *(f"ask-{name}" for name in PLACES), *OTHERS):
        go(page, place)
        check(place)
    sitting.does(cast.ALI, "SealMeeting")
    go(page, "now")
    at(page, "after")
    check("after")
    page.click("#now a.main")
    check("record")


def test_home_work_by_keyboard_alone(phone: Open, sitting: Sitting):
    page = phone()

    def tab_to(selector: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"Tab never reaches {selector}")

    tab_to("a[href='#ask-wish']")
    page.keyboard.press("Enter")
    tab_to("#form-wish textarea")
    page.keyboard.type("Peace about money")
    tab_to("#form-wish button")
    page.keyboard.press("Enter")
    expect(page.locator("#centre .wishes")).to_contain_text("Peace about money")
    tab_to(".own-wishes [data-command=WithdrawWish]")
    page.keyboard.press("Enter")
    expect(page.locator("#sure")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#centre .wishes li")).to_have_count(0)


def test_reading_aloud_never_leaves_the_device(phone: Open):
    assert phone(script=VOICES % "[voice(false)]").locator("#aloud").is_hidden()
    page = phone(script=VOICES % "[voice(false), voice(true)]")
    page.click("#aloud")
    spoken = page.evaluate("spoken")
    assert [text for text, _ in spoken if "Get ready" in text]
    assert {local for _, local in spoken} == {True}


def test_larger_text_is_kept_on_this_device(phone: Open):
    page = phone()
    page.click("#larger")
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == "19.2px"
    page.reload()
    page.wait_for_function("(size) => getComputedStyle(document.documentElement).fontSize === size", arg=size)


def test_the_record_begins_with_her_summary_and_keeps_her_no_word_for_word(phone: Open, sitting: Sitting):
    page = phone()
    sitting.does(cast.METTE, "WriteDefinition", text=given.a_definition().text)
    summed_up(sitting)
    (line,) = sitting.board()["lines"]
    no = {"read": "yes", "understood": "yes", "agreed": "no", "words": "I won’t be counted"}
    sitting.does(cast.METTE, "AnswerLine", line=line, version=1, **no)
    sitting.does(cast.ALI, "SealMeeting")
    at(page, "after")
    page.click("a[href='#ask-addendum']")
    page.fill("#form-addendum textarea", "Mornings are hard.")
    page.fill("#form-addendum input", "It was left out")
    page.click("#form-addendum .main")
    expect(page.locator("body")).to_have_attribute("data-at", "")
    page.click("#now a.main")
    expect(page.locator("section h2").first).to_have_text("Mette sums up")
    expect(page.locator(".disagreements q")).to_have_text("I won’t be counted")
    expect(page.locator("#appeal + div")).to_have_attribute("lang", "da")
    expect(page.locator(".addendum")).to_contain_text("Mornings are hard.")
    expect(page.locator("code")).to_have_text(sitting.board()["checksum"])


def test_what_was_half_typed_at_the_seal_stays_on_the_machine_until_she_throws_it_away(phone: Open, sitting: Sitting):
    page = phone()
    sitting.goes_to(Phase.OWN_WORDS)
    go(page, "ask-wish")
    page.fill("#form-wish [name=text]", "Nobody else may read this")
    kept = f"Object.keys(localStorage).filter((key) => key.startsWith('typed-{sitting.meeting}')).length"
    assert page.evaluate(kept) == 1
    sitting.does(cast.ALI, "SealMeeting")
    go(page, "now")
    page.locator("#unsent [data-does=away]").click()
    page.locator("#sure [value=yes]").click()
    page.wait_for_function(f"{kept} === 0")
    go(page, "ask-addendum")
    page.fill("#form-addendum [name=text]", "One more thing")
    page.reload()
    expect(page.locator("#form-addendum [name=text]")).to_have_value("One more thing")
    assert page.evaluate(f"localStorage.getItem('prompt-{sitting.meeting}-{cast.METTE}')") is not None

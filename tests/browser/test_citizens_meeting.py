"""A whole meeting as the citizen has it on a phone, in Danish and at twice the text: by touch alone, and by keyboard alone.

Pictures of every step are taken into the folder that FACILITATOR_SCREENSHOTS names.
"""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from facilitator.board import OFFICE, Phase
from facilitator.board.commands import CallMeeting
from facilitator.meetings import Meetings
from tests import cast
from tests.browser.hands import Finger, Hand, Keys
from tests.browser.phones import PHONE, SMALL
from tests.browser.sitting import IN_VIEW, Sitting, at, goes_on_to_the_board
from tests.serving.server import Server

pytestmark = pytest.mark.browser

PICTURES = os.environ.get("FACILITATOR_SCREENSHOTS")
TWICE, ONE_LINE = "200%", 40
CALL = CallMeeting(
    id="call-the-meeting",
    meeting_type="rehabilitation-team",
    language="da",
    title="Mettes møde",
    purpose="Hvad er det næste, der skal ske?",
    at_stake="Sygedagpengene slutter 1. marts",
)
DEFINITION = "Jeg kan prøve. Men ikke før jeg ved, at huslejen er sikker."
WISH = "Ro om pengene, mens jeg prøver"
SECOND = "Et par timer med hænderne"
HEARD = "Du vil gerne i gang, hvis du kan betale din husleje imens."
CARD = "Mere end to timer stående giver smerter dagen efter."
OWN_WAY, LIMIT = "To formiddage på cykelværkstedet", "Ikke mere end to timer om dagen"
WALL, WAY = "En praktik er mindst ti timer om ugen.", "Praktik på lager, ti timer om ugen"
AGREEMENT, LINE = "Jonas spørger teamlederen om fire timer.", "Bliver ryggen værre, stopper vi."
SUMMARY = "Jeg prøver to formiddage. Bliver det værre, stopper vi."
FOR_ALL, FOR_HER = "De hørte det med huslejen.", "Ingen spurgte til min søn."
ONLY_IF = "kun hvis jeg får det på skrift"


class Phone:
    """Mette's screen, her hand on it, and what the others do meanwhile."""

    def __init__(self, page: Page, hand: Hand, sitting: Sitting) -> None:
        self.page, self.hand, self.sitting, self._pictures = page, hand, sitting, count(1)

    def all(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def presses(self, selector: str) -> None:
        self.hand.presses(self.all(selector))

    def writes(self, selector: str, text: str) -> None:
        self.hand.writes(self.all(selector), text)

    def sends(self, form: str, text: str) -> None:
        """Her words in the form's first field, and away with them."""
        self.writes(f"{form} textarea >> nth=0", text)
        self.presses(f"{form} button.main")

    def comes_to(self, phase: Phase, step: str) -> None:
        """The facilitator goes on, and her screen comes along."""
        self.sitting.goes_to(phase)
        at(self.page, step)

    def looks(self, step: str) -> None:
        """Her own words are in view, nothing runs off, and somebody may want to see it."""
        found = self.page.evaluate(IN_VIEW)
        assert found["seen"] >= ONE_LINE, (step, found)
        assert found["wide"] <= 0, (step, found)
        self.photographs(step)

    def photographs(self, step: str, *, whole: bool = False) -> None:
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            size = self.page.viewport_size or {"width": 0}
            name = f"mette-{size['width']}-{self.hand.name}-{next(self._pictures):02}-{step}.png"
            self.page.screenshot(path=Path(PICTURES) / name, full_page=whole)


@pytest.fixture
def sitting(server: Server) -> Sitting:
    """Called in Danish, everybody seated, nothing said."""
    meetings = Meetings.open(server.settings)
    meeting = meetings.call(CALL)
    tokens = {seat.id: meetings.add_seat(meeting, seat, language="da", by=OFFICE)[1] for seat in cast.SEATS}
    meetings.close()
    return Sitting(f"http://127.0.0.1:{server.port}", meeting, tokens, count())


@pytest.fixture
def phone(chromium: Browser, sitting: Sitting) -> Iterator[Callable[[tuple[int, int], Hand], Phone]]:
    contexts, errors = [], []

    def opened(size: tuple[int, int], hand: Hand) -> Phone:
        width, height = size
        context = chromium.new_context(viewport={"width": width, "height": height}, has_touch=True, locale="da")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{sitting.address}/join#{sitting.tokens[cast.METTE]}")
        goes_on_to_the_board(page)
        page.evaluate("(size) => (document.documentElement.style.fontSize = size)", TWICE)
        return Phone(page, hand, sitting)

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


@pytest.mark.parametrize(("size", "hand"), [(PHONE, Finger()), (SMALL, Keys())], ids=["390-touch", "320-keyboard"])
def test_the_citizen_has_a_whole_meeting_with_one_hand_at_twice_the_text(
    phone: Callable[[tuple[int, int], Hand], Phone], size: tuple[int, int], hand: Hand
):
    mette = phone(size, hand)
    she_gets_ready(mette)
    says_how_she_sees_it(mette)
    says_whether_they_heard(mette)
    pauses_and_goes_on(mette)
    says_what_she_recognises(mette)
    finds_room_to_move(mette)
    sums_up_and_answers(mette)
    says_how_it_was(mette)
    takes_it_home(mette)


def she_gets_ready(mette: Phone) -> None:
    mette.looks("invited")
    mette.presses("#now a[href='#ask-definition']")
    mette.looks("her-own-words")
    mette.sends("#form-definition", DEFINITION)
    expect(mette.all("#centre .definition")).to_contain_text(DEFINITION)
    mette.comes_to(Phase.ARRIVE, "arrive")
    mette.looks("arrive")


def says_how_she_sees_it(mette: Phone) -> None:
    mette.comes_to(Phase.OWN_WORDS, "own-words")
    mette.looks("first-question")
    mette.presses(".prompt.shown [data-move='1']")
    for wish in (WISH, SECOND):
        asked = mette.all(".prompt.shown h2").get_attribute("id")
        mette.writes(".prompt.shown textarea", wish)
        mette.presses(".prompt.shown [data-as=AddWish]")
        expect(mette.all(".prompt.shown h2")).not_to_have_attribute("id", str(asked))
    expect(mette.all("#centre .wishes")).to_contain_text(SECOND)
    mette.looks("a-question-later")


def says_whether_they_heard(mette: Phone) -> None:
    mette.comes_to(Phase.HEARD, "heard")
    mette.sitting.does(cast.JONAS, "Restate", text=HEARD)
    expect(mette.all("#ask-heard .asked.shown .words")).to_have_text(HEARD)
    mette.looks("what-jonas-understood")
    mette.hand.chooses(mette.all(".asked.shown:visible [value=almost]"))
    mette.writes(".asked.shown:visible textarea", "Sikker husleje. Ikke bare betalt.")
    mette.looks("almost")
    mette.presses(".asked.shown:visible .send")
    expect(mette.all("#ask-heard .answered")).to_have_count(1)


def pauses_and_goes_on(mette: Phone) -> None:
    mette.comes_to(Phase.QUIET_WRITING, "quiet-writing")
    mette.presses(".tools .pause")
    expect(mette.all("#now .rest")).to_be_visible()
    mette.looks("paused")
    mette.presses("#now .rest .main")
    expect(mette.all("#now .rest")).to_have_count(0)
    mette.looks("the-others-write")


def says_what_she_recognises(mette: Phone) -> None:
    mette.sitting.does(cast.INGRID, "PostPerspective", text=CARD, basis="examination")
    mette.sitting.does(cast.ALI, "RevealDrafts")
    mette.comes_to(Phase.PERSPECTIVES, "perspectives")
    card = "#columns .card:visible"
    expect(mette.all("#columns")).to_contain_text(CARD)
    for _ in range(mette.all("#now .pages button").count()):
        if mette.all(card).count():
            break
        mette.presses("#turning .main")
    expect(mette.all(card)).to_contain_text(CARD)
    mette.looks("a-card")
    mette.presses(f"{card} .mark >> nth=0")
    expect(mette.all(f"{card} .mark[aria-pressed=true]")).to_be_visible()
    mette.presses(f"{card} [data-command=AskForOtherWords]")
    expect(mette.all(f"{card} .asked")).to_be_visible()
    mette.looks("recognised-and-asked")


def finds_room_to_move(mette: Phone) -> None:
    sitting = mette.sitting
    wish = next(iter(sitting.board()["wishes"]))
    sitting.does(cast.JONAS, "OfferPossibility", text=WAY, origin="standard-offer", wishes=[wish])
    wall = {
        "kind": "organisation",
        "source": "Vejledning om praktik",
        "owner": "Teamlederen",
        "firmness": "can-be-asked",
    }
    sitting.does(cast.JONAS, "NameConstraint", text=WALL, mover="En skriftlig begrundelse", **wall)
    (way,), (constraint,) = sitting.board()["possibilities"], sitting.board()["constraints"]
    sitting.does(cast.JONAS, "TieConstraint", possibility=way, constraint=constraint)
    mette.comes_to(Phase.ROOM_TO_MOVE, "room-to-move")
    expect(mette.all(f"#way-{way}")).to_contain_text(WAY)
    mette.looks("room-to-move")
    mette.presses("#now a[href='#ask-way']")
    mette.writes("#form-way textarea", OWN_WAY)
    mette.looks("her-own-idea")
    mette.presses("#form-way button.main")
    expect(mette.all("#possibilities .ways")).to_contain_text([OWN_WAY])
    mette.presses(f"#way-{way} [data-command=LookFirstAt]")
    expect(mette.all(f"#way-{way}[data-first]")).to_be_visible()
    mette.comes_to(Phase.OWN_TIME, "own-time")
    mette.looks("her-own-time")
    mette.presses("#now a[href='#ask-limit']")
    mette.sends("#form-limit", LIMIT)
    expect(mette.all(".own-limits")).to_contain_text(LIMIT)
    mette.looks("her-own-limit")


def sums_up_and_answers(mette: Phone) -> None:
    mette.comes_to(Phase.AGREEMENTS, "agreements")
    mette.sitting.does(cast.JONAS, "MakeAgreement", what=AGREEMENT, who="Jonas", by_when="2027-01-15")
    expect(mette.all("#agreements")).to_contain_text(AGREEMENT)
    mette.looks("the-meeting-has-gone-on")
    mette.presses("#moved-on a")
    mette.looks("agreements")
    mette.comes_to(Phase.SUMMING_UP, "sum-up")
    mette.looks("she-sums-up-first")
    mette.sends("#form-summary", SUMMARY)
    at(mette.page, "answer")
    mette.sitting.does(cast.ALI, "AddLine", text=LINE)
    answers(mette, AGREEMENT, "only-if", ONLY_IF)
    answers(mette, LINE, "yes")
    expect(mette.all("#now .asked")).to_have_count(0)
    mette.looks("all-answered")


def answers(mette: Phone, words: str, agreed: str, in_her_words: str = "") -> None:
    """The three answers to the line that is asked now."""
    expect(mette.all(".asked.shown:visible .words")).to_have_text(words)
    mette.looks(f"asked-{agreed}")
    for name, value in (("read", "yes"), ("understood", "yes"), ("agreed", agreed)):
        mette.hand.chooses(mette.all(f".asked.shown:visible [name={name}][value={value}]"))
    if in_her_words:
        mette.writes(".asked.shown:visible textarea", in_her_words)
    mette.presses(".asked.shown:visible button.main")
    expect(mette.all("#now .answered").filter(has_text=words)).to_be_attached()


def says_how_it_was(mette: Phone) -> None:
    """One answer for everybody, one for herself, and one question skipped."""
    mette.sitting.goes_to(Phase.THREE_QUESTIONS)
    asked = "#ask-questions .asked.shown"
    expect(mette.all(f"{asked} .count")).to_be_visible()
    mette.looks("a-question-about-today")
    mette.writes(f"{asked} textarea", FOR_ALL)
    mette.hand.chooses(mette.all(f"{asked} [name=score][value='7']"))
    mette.hand.chooses(mette.all(f"{asked} [name=shared][value=on]"))
    mette.looks("how-much-and-for-whom")
    mette.presses(f"{asked} button.main")
    expect(mette.all("#ask-questions .answered")).to_have_count(1)
    mette.sends(asked, FOR_HER)
    expect(mette.all("#ask-questions .answered")).to_have_count(2)
    mette.presses(f"{asked} .later")
    expect(mette.all(asked)).to_have_count(0)
    mette.looks("answered-as-she-likes")


def takes_it_home(mette: Phone) -> None:
    mette.sitting.does(cast.ALI, "SealMeeting")
    at(mette.page, "after")
    mette.looks("sealed")
    mette.presses("#now a.main")
    mette.page.wait_for_url("**/record")
    expect(mette.page.locator("body")).to_contain_text(SUMMARY)
    expect(mette.page.locator(".disagreements")).to_contain_text(ONLY_IF)
    expect(mette.page.locator("body")).to_contain_text(FOR_ALL)
    assert FOR_HER not in mette.page.content()
    expect(mette.page.locator(".wishes .reading").first).to_be_visible()
    for size in ("", TWICE):
        mette.page.evaluate("(size) => (document.documentElement.style.fontSize = size)", size)
        assert mette.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, ("record", size)
    mette.photographs("record", whole=True)

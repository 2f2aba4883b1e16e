"""The citizen's part of a whole meeting by keyboard alone: from her own words to an answer and something added afterwards."""

from itertools import count

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import Phase
from tests import cast
from tests.browser.five_screens import FiveScreens, Invited
from tests.browser.sitting import Sitting
from tests.browser.test_keyboard import keeps_focus, press_to, tab_to
from tests.serving.server import Server

pytestmark = pytest.mark.browser

LINE = "Bliver det værre, stopper vi."
CARD = "Værkstedet har plads to formiddage."


def test_the_citizen_needs_no_mouse_and_no_touch(server: Server, chromium: Browser):
    invited = Invited(server)
    others = Sitting(invited.address, invited.meeting, invited.tokens, count())
    screens = FiveScreens(chromium, invited, who=(cast.METTE,))
    mette = screens[cast.METTE]
    others.does(cast.ALI, "GoToPhase", phase=Phase.OWN_WORDS)
    says_it_in_her_own_words(mette)
    others.does(cast.ALI, "GoToPhase", phase=Phase.HEARD)
    others.does(cast.JONAS, "Restate", text="Du vil helst have noget at lave med hænderne.")
    is_almost_heard(mette)
    others.does(cast.JONAS, "PostPerspective", text=CARD)
    others.does(cast.ALI, "GoToPhase", phase=Phase.PERSPECTIVES)
    says_what_she_recognises(mette)
    others.does(cast.ALI, "GoToPhase", phase=Phase.ROOM_TO_MOVE)
    has_an_idea(mette)
    others.does(cast.ALI, "GoToPhase", phase=Phase.SUMMING_UP)
    sums_up(mette)
    others.does(cast.ALI, "AddLine", text=LINE)
    answers(mette)
    line = invited.asks("board", cast.METTE)["lines"].popitem()[1]
    assert [line["answers"][-1][name] for name in ("read", "understood", "agreed")] == ["yes", "yes", "only-if"]
    assert line["answers"][-1]["words"] == "Kun hvis jeg selv siger til."
    others.does(cast.ALI, "SealMeeting")
    adds_something(mette)
    assert screens.errors == []
    screens.close()


def says_it_in_her_own_words(mette: Page) -> None:
    expect(mette.locator(".prompt.shown textarea")).to_be_visible()
    tab_to(mette, ".prompt.shown textarea")
    mette.keyboard.type("Jeg er ikke bange for at arbejde.")
    press_to(mette, ".prompt.shown .main")
    expect(mette.locator("#centre .definition")).to_contain_text("Jeg er ikke bange for at arbejde.")
    keeps_focus(mette)
    tab_to(mette, ".prompt.shown textarea", key="Shift+Tab")
    mette.keyboard.type("Ro om pengene")
    press_to(mette, ".prompt.shown [data-as=AddWish]")
    expect(mette.locator("#centre .wishes")).to_contain_text("Ro om pengene")
    keeps_focus(mette)


def is_almost_heard(mette: Page) -> None:
    asked = "#ask-heard .asked.shown"
    expect(mette.locator(asked)).to_be_visible()
    mette.keyboard.press("Escape")
    press_to(mette, f"{asked} [name=heard]", key="Space")
    tab_to(mette, f"{asked} textarea")
    mette.keyboard.type("Jeg vil være sammen med mennesker.")
    press_to(mette, f"{asked} .send")
    expect(mette.locator("#ask-heard .answered > .said q")).to_have_text("Jeg vil være sammen med mennesker.")
    keeps_focus(mette)


def says_what_she_recognises(mette: Page) -> None:
    card = mette.locator(".column.shown .card", has_text=CARD)
    press_to(mette, ".pages [data-to]:last-of-type")
    while not card.is_visible():
        press_to(mette, "#turning button[data-move='-1']")
    press_to(mette, ".column.shown .mark")
    expect(card.locator(".mark").first).to_have_attribute("aria-pressed", "true")
    keeps_focus(mette)
    press_to(mette, ".column.shown [data-open=recognise]")
    mette.keyboard.type("To formiddage er nok.")
    press_to(mette, "#recognise .main")
    expect(card.locator(".in-own-words")).to_contain_text("To formiddage er nok.")
    press_to(mette, ".column.shown [data-command=AskForOtherWords]")
    expect(card.locator("[data-command=AskForOtherWords]")).to_have_count(0)
    keeps_focus(mette)


def has_an_idea(mette: Page) -> None:
    expect(mette.locator("#phases")).to_have_attribute("data-phase", Phase.ROOM_TO_MOVE)
    press_to(mette, "a[href='#ask-way']")
    expect(mette.locator("#ask-way-heading")).to_be_focused()
    tab_to(mette, "#form-way textarea")
    mette.keyboard.type("To formiddage på værkstedet")
    press_to(mette, "#form-way .main")
    expect(mette.locator(".ways")).to_contain_text("To formiddage på værkstedet")


def sums_up(mette: Page) -> None:
    expect(mette.locator("#phases")).to_have_attribute("data-phase", Phase.SUMMING_UP)
    mette.keyboard.press("Escape")
    expect(mette.locator("#form-summary textarea")).to_be_visible()
    tab_to(mette, "#form-summary textarea")
    mette.keyboard.type("Jeg prøver.")
    press_to(mette, "#form-summary .main")
    expect(mette.locator("#now")).to_contain_text("Jeg prøver.")


def answers(mette: Page) -> None:
    expect(mette.locator("#now")).to_contain_text(LINE)
    press_to(mette, ".asked [name=read]", key="Space")
    press_to(mette, ".asked [name=understood]", key="Space")
    press_to(mette, ".asked [name=agreed]", key="Space")
    mette.keyboard.press("ArrowRight")
    tab_to(mette, ".asked textarea")
    mette.keyboard.type("Kun hvis jeg selv siger til.")
    press_to(mette, ".asked .main")
    expect(mette.locator("#now > .to-answer .answered")).to_contain_text("Kun hvis jeg selv siger til.")


def adds_something(mette: Page) -> None:
    expect(mette.locator("body")).to_have_attribute("data-stage", "sealed")
    press_to(mette, "a[href='#ask-addendum']")
    expect(mette.locator("#ask-addendum-heading")).to_be_focused()
    tab_to(mette, "#form-addendum textarea")
    mette.keyboard.type("Jeg vil gerne have det på skrift.")
    tab_to(mette, "#form-addendum [name=reason]")
    mette.keyboard.type("Det glemte jeg at sige.")
    press_to(mette, "#form-addendum .main")
    expect(mette.locator("body")).to_contain_text("Jeg vil gerne have det på skrift.")

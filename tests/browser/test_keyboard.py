"""A whole meeting by keyboard alone, for the doctor and for the one who leads: the focus shows, and is never lost."""

from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import Phase
from facilitator.board.commands import GoToPhase, RewordPerspective, WithdrawPerspective
from tests import cast, given
from tests.browser.five_screens import FiveScreens, Invited
from tests.browser.sitting import Sitting
from tests.browser.table_room import CENTRE, Room
from tests.serving.server import Server

pytestmark = pytest.mark.browser

FOCUS = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return "lost"
  const drawn = (node) => node && getComputedStyle(node).outlineStyle !== "none" && parseFloat(getComputedStyle(node).outlineWidth) >= 2
  if (!drawn(at) && !drawn(at.closest("label"))) return `not to be seen on ${at.outerHTML.slice(0, 90)}`
  const shown = (at.matches(":is([type=radio], [type=checkbox])") ? at.closest("label") : at).getBoundingClientRect()
  const seen = shown.bottom > 0 && shown.right > 0 && shown.top < innerHeight && shown.left < innerWidth
  return seen ? "" : `out of sight on ${at.outerHTML.slice(0, 90)}`
}"""
MOST_TABS = 90


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """With the Tab key alone; on the way the focus can be seen at every stop."""
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        assert page.evaluate(FOCUS) in ("", "lost"), page.evaluate(FOCUS)
        if is_at(page, selector):
            return
    raise AssertionError(f"{MOST_TABS} times {key} do not reach {selector}")


def is_at(page: Page, selector: str) -> bool:
    found: bool = page.evaluate("(selector) => document.activeElement.matches(selector)", selector)
    return found


def keeps_focus(page: Page) -> None:
    assert page.evaluate(FOCUS) != "lost"


def press_to(page: Page, selector: str, key: str = "Enter") -> None:
    tab_to(page, selector)
    page.keyboard.press(key)


def goes_on(ali: Page, *others: Page, to: Phase) -> None:
    """Enter on the next step, whose button keeps the focus and gets its new words."""
    if not is_at(ali, ".lead .next"):
        assert to == Phase.ARRIVE, "the focus has left the button that was pressed"
        tab_to(ali, ".lead .next")
    asks = ali.locator(".lead .next").get_attribute("data-confirm")
    ali.keyboard.press("Enter")
    if asks:
        expect(ali.locator("#sure .main")).to_be_focused()
        ali.keyboard.press("Enter")
    for page in (ali, *others):
        expect(page.locator("#phases")).to_have_attribute("data-phase", to)
        keeps_focus(page)


def test_a_whole_meeting_by_keyboard_alone(server: Server, chromium: Browser):
    invited = Invited(server)
    others = Sitting(invited.address, invited.meeting, invited.tokens, count())
    screens = FiveScreens(chromium, invited, who=(cast.ALI, cast.INGRID))
    ali, ingrid = screens.pages.values()
    for page in (ali, ingrid):
        skips_to_the_board(page)
    for phase in (Phase.ARRIVE, Phase.OWN_WORDS, Phase.HEARD, Phase.QUIET_WRITING):
        goes_on(ali, ingrid, to=phase)
    others.does(cast.METTE, "AddWish", text="Ro om pengene")
    writes_with_its_basis(ingrid)
    goes_on(ali, ingrid, to=Phase.PERSPECTIVES)
    expect(ali.locator("#cards-medicine")).to_contain_text("Two hours on her feet is the limit")
    goes_on(ali, ingrid, to=Phase.ROOM_TO_MOVE)
    names_a_wall(ingrid, ali)
    offers_a_way(ingrid, ali)
    for phase in (Phase.OWN_TIME, Phase.AGREEMENTS, Phase.SUMMING_UP):
        goes_on(ali, ingrid, to=phase)
    others.does(cast.METTE, "WriteSummary", text="Jeg prøver.")
    expect(ingrid.locator("#form-line")).to_be_visible()
    adds_a_line(ingrid, ali)
    seals(ali, ingrid)
    assert screens.errors == []
    screens.close()


def skips_to_the_board(page: Page) -> None:
    page.keyboard.press("Tab")
    assert is_at(page, "a.skip")
    assert page.evaluate(FOCUS) == ""
    page.keyboard.press("Enter")
    assert is_at(page, "main")


def writes_with_its_basis(ingrid: Page) -> None:
    tab_to(ingrid, "#form-perspective textarea")
    ingrid.keyboard.type("Two hours on her feet is the limit.")
    tab_to(ingrid, "#form-perspective [name=basis]")
    for _ in range(20):
        if is_at(ingrid, "[value=test]"):
            break
        ingrid.keyboard.press("ArrowRight")
    assert ingrid.evaluate(FOCUS) == ""
    press_to(ingrid, "#form-perspective .main")
    expect(ingrid.locator("#drafts .basis")).to_have_text("test eller måling")
    press_to(ingrid, ".not-done")
    expect(ingrid.locator(".is-done")).to_be_visible()
    ingrid.locator("body").press("Shift+Tab")


def names_a_wall(ingrid: Page, ali: Page) -> None:
    opener = ingrid.locator(".put [data-open=name-constraint]")
    press_to(ingrid, ".put [data-open=name-constraint]")
    expect(ingrid.locator("#name-constraint")).to_be_visible()
    ingrid.keyboard.type("Half a thought")
    ingrid.keyboard.press("Escape")
    expect(ingrid.locator("#name-constraint")).to_be_hidden()
    expect(opener).to_be_focused()
    ingrid.keyboard.press("Enter")
    expect(ingrid.locator("#name-constraint textarea").first).to_have_value("Half a thought")
    ingrid.keyboard.press("ControlOrMeta+a")
    for words in ("A note takes three weeks", " ", "Local practice", "The clinic", " "):
        ingrid.keyboard.type(words)
        ingrid.keyboard.press("Tab")
    press_to(ingrid, "#name-constraint .main")
    expect(ali.locator(".standing-walls")).to_contain_text("A note takes three weeks")
    expect(opener).to_be_focused()


def offers_a_way(ingrid: Page, ali: Page) -> None:
    press_to(ingrid, ".put [data-open=offer-possibility]")
    ingrid.keyboard.type("A letter today")
    press_to(ingrid, "#offer-possibility [name=required]", key="Space")
    press_to(ingrid, "#offer-possibility [name=wishes]", key="Space")
    press_to(ingrid, "#offer-possibility [name=origin]", key="Space")
    press_to(ingrid, "#offer-possibility .main")
    expect(ali.locator(".ways")).to_contain_text("A letter today")
    press_to(ingrid, ".ways [data-open=tie-constraint]")
    press_to(ingrid, "#tie-constraint [name=constraint]", key="Space")
    press_to(ingrid, "#tie-constraint .main")
    expect(ali.locator(".ways .stopped")).to_contain_text("A note takes three weeks")
    keeps_focus(ingrid)


def adds_a_line(ingrid: Page, ali: Page) -> None:
    tab_to(ingrid, "#form-line textarea")
    ingrid.keyboard.type("The doctor writes a note.")
    ingrid.keyboard.press("ControlOrMeta+Enter")
    expect(ali.locator("#summing-up .lines")).to_contain_text("The doctor writes a note.")


def seals(ali: Page, ingrid: Page) -> None:
    press_to(ali, ".all-phases > summary")
    press_to(ali, ".seal")
    sure = ali.locator("#sure")
    expect(sure).to_contain_text("1 linje")
    assert is_at(ali, "#sure button")
    ali.keyboard.press("Escape")
    expect(sure).to_be_hidden()
    assert is_at(ali, ".seal")
    ali.keyboard.press("Enter")
    expect(sure).to_be_visible()
    ali.keyboard.press("Enter")
    for page in (ali, ingrid):
        expect(page.locator("body")).to_have_attribute("data-stage", "sealed")
        keeps_focus(page)
    press_to(ingrid, "a[href=record]")
    expect(ingrid.locator("h1")).to_contain_text("Referat")


def test_when_what_had_the_focus_is_taken_away_its_column_gets_it(call: Callable[..., Room]):
    again = RewordPerspective(id="say-it-anew", perspective="card-jonas", text="Said anew.")
    room = call(
        *CENTRE,
        (cast.ALI, GoToPhase(id="to-perspectives", phase=Phase.PERSPECTIVES)),
        (cast.JONAS, given.a_perspective("card-jonas")),
        (cast.JONAS, again),
    )
    ingrid = room.opens(cast.INGRID)
    tab_to(ingrid, "#post-card-jonas summary")
    room.tell(cast.JONAS, WithdrawPerspective(id="take-it-away", perspective="card-jonas"))
    expect(ingrid.locator("#post-card-jonas")).to_have_count(0)
    expect(ingrid.locator("#heading-employment")).to_be_focused()


def test_when_ones_last_draft_goes_the_focus_stays_on_the_board(call: Callable[..., Room]):
    room = call(*CENTRE, (cast.INGRID, given.a_perspective("draft-ingrid")))
    ingrid = room.opens(cast.INGRID)
    press_to(ingrid, "#drafts [data-command=WithdrawPerspective]")
    expect(ingrid.locator("#sure")).to_be_visible()
    ingrid.keyboard.press("Enter")
    expect(ingrid.locator("#drafts")).to_be_hidden()
    expect(ingrid.locator("main")).to_be_focused()

"""Axe finds nothing on any screen, in any phase or place, on any page: in Danish, English or Norwegian, in any set of colours."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import Phase, SeatId
from facilitator.board.commands import (
    AskAboutConstraint,
    ImagineMoved,
    PauseMeeting,
    PostPerspective,
    ResumeMeeting,
    RevealDrafts,
    SealMeeting,
    SetPossibilityAside,
    ShowOnWall,
    SoftenConstraint,
    StandTogether,
)
from facilitator.board.terms import Firmness, Hearing, PostId, WallView
from facilitator.meetings import Meetings
from facilitator.store import register
from facilitator.web.saying.languages import NAMES
from tests import cast, given
from tests.browser.inspecting import OPENED, faults, faults_of_words, wears
from tests.browser.signed_in import SignedIn
from tests.browser.table_room import CENTRE, Room, Told, goes_to
from tests.serving.server import Server

pytestmark = pytest.mark.browser

PHONE = (390, 844)
SCREENS = {cast.WALL: (1280, 720), cast.JONAS: (1366, 768), cast.ALI: (1366, 768), cast.METTE: PHONE}
HEARD: tuple[Told, ...] = (
    *CENTRE,
    (cast.METTE, given.a_definition("definition-2", text="I can try, when the rent is safe.")),
    goes_to(Phase.HEARD),
    (cast.JONAS, given.a_restatement("restated-jonas", text="You want to begin, only slowly.")),
    (cast.METTE, given.a_hearing("restated-jonas", Hearing.ALMOST, "Not slowly. Safely.")),
    (cast.JONAS, given.a_restatement("again-jonas", text="You want to begin, and be safe.")),
    (cast.AMINA, given.a_restatement("restated-amina", text="Money comes before all else.")),
    (cast.METTE, given.a_hearing("restated-amina", Hearing.YES, "")),
)
QUIET: tuple[Told, ...] = (
    goes_to(Phase.QUIET_WRITING),
    (cast.JONAS, given.a_perspective("card-jonas")),
    (cast.JONAS, given.a_wall("wall-jonas")),
)
UNDERSTOOD: tuple[Told, ...] = (
    (cast.ALI, RevealDrafts(id="reveal-it-all")),
    goes_to(Phase.PERSPECTIVES),
    (cast.INGRID, given.a_perspective("card-ingrid")),
    (cast.AMINA, given.a_perspective("card-amina", text="Home support needs a referral.")),
    (cast.METTE, given.a_recognition("card-ingrid", words="One hour.")),
    (cast.KAREN, given.an_asking("card-ingrid")),
    (cast.KAREN, given.an_asking("card-amina", id="ask-again")),
    (cast.AMINA, given.plain_words("card-amina")),
    (
        cast.AMINA,
        PostPerspective(id="for-lone", text="She laughs again.", said_by=cast.LONE, takes_up=PostId("card-ingrid")),
    ),
    (cast.JONAS, given.a_tension("tension-jonas", "card-ingrid", "card-jonas")),
    (cast.JONAS, StandTogether(id="the-same", one=PostId("card-ingrid"), other=PostId("card-amina"))),
)
SPACE: tuple[Told, ...] = (
    (cast.AMINA, given.a_wall("wall-amina")),
    (cast.AMINA, given.a_way("way-amina")),
    (cast.AMINA, given.a_tie("way-amina", "wall-amina")),
    (cast.JONAS, given.a_way("way-duty", required=True, if_refused="The money can be stopped.", decides="The centre")),
    (cast.METTE, SetPossibilityAside(id="not-for-me", possibility="way-duty")),
    goes_to(Phase.ROOM_TO_MOVE),
    (cast.METTE, AskAboutConstraint(id="who-says-so", constraint="wall-amina")),
    (cast.METTE, given.a_way("way-mette")),
    (cast.AMINA, given.a_wall("wall-soft", firmness=Firmness.FIXED)),
    (cast.ALI, SoftenConstraint(id="soften", constraint="wall-soft", firmness=Firmness.OPEN_HERE, reason="The act")),
)
ANSWERED: tuple[Told, ...] = (
    (cast.JONAS, given.an_agreement("agreement-jonas")),
    goes_to(Phase.SUMMING_UP),
    (cast.METTE, given.a_summary()),
    (cast.ALI, given.a_line("line-ali")),
    (cast.METTE, given.an_answer("agreement-jonas")),
)
MOMENTS: dict[str, tuple[Told, ...]] = {
    "called": (),
    "heard": HEARD,
    "quiet-writing": QUIET,
    "perspectives": UNDERSTOOD,
    "room-to-move": SPACE,
    "summing-up": ANSWERED,
    "paused": ((cast.METTE, PauseMeeting(id="mette-pauses")),),
    "sealed": ((cast.METTE, ResumeMeeting(id="mette-goes-on")), (cast.ALI, SealMeeting(id="seal-the-meeting"))),
}
AT_THE_TABLE = (
    "[data-open=name-constraint]",
    "[data-open=offer-possibility]",
    "[data-open=make-agreement]",
    ".way [data-open=tie-constraint]",
    ".way [data-open=make-agreement]",
    ".way .doing > #doing [data-open=untie-constraint]",
    ".standing .doing > #doing [data-open=move-constraint]",
    ".standing .doing > #doing [data-open=soften-constraint]",
    ".standing .doing > #doing [data-open=make-agreement]",
    ".standing[data-softened] .doing > #doing [data-open=put-constraint-back]",
    ".standing .doing > #doing [data-open=power]",
    ".standing [data-open=answer-about-constraint]",
)
ON_THE_PHONE = (
    ".way [data-open=set-possibility-aside]",
    ".way .unfold summary > .way .unfold [data-open=power]",
    ".walls-too summary > .standing [data-open=power]",
    "#unfold-way-mette summary > #unfold-way-mette [data-open=reword-possibility]",
)
WORN_IN = {"da": "light", "en": "more", "nb": "forced"}
"""The screens are the same in each language but for their words, and the words in all colours: so each language is looked at for what words can
do, in Danish for all else too, and each set of colours for what colours can do, in one language. Nothing is looked at twice."""
Look = Callable[..., list[str]]
PLACES = ("ask-way", "ask-agreement", "ask-limit", "who", "sheet", "whole")


def test_axe_can_find_something(call: Callable[..., Room]):
    page = call().opens(cast.METTE)
    page.evaluate(
        "document.querySelector('#larger').removeAttribute('aria-label'), document.querySelector('#larger').textContent = ''"
    )
    assert faults(page)
    assert faults_of_words(page)


@pytest.mark.parametrize(("colours", "grey"), [("more", "#6b6d75"), ("more", "#c4c5c9"), ("forced", "#c4c5c9")])
def test_axe_can_find_what_other_colours_do(call: Callable[..., Room], colours: str, grey: str):
    page = wears(call().opens(cast.METTE), colours)
    assert faults_of_words(page, colours=colours) == []
    drawn = f"forced-color-adjust: none; background: white; color: {grey}"
    page.evaluate("(drawn) => (document.querySelector('h1').style.cssText = drawn)", drawn)
    assert faults_of_words(page, colours=colours)


@pytest.mark.parametrize("spoken", NAMES)
def test_axe_finds_nothing_on_the_live_screens_and_the_record(call: Callable[..., Room], server: Server, spoken: str):
    room, look = call(), eye(spoken)
    speak(server, room.meeting, spoken)
    pages = {seat: wears(room.opens(seat, size), WORN_IN[spoken]) for seat, size in SCREENS.items()}
    found = {}
    for moment, told in MOMENTS.items():
        for by, command in told:
            room.tell(by, command)
        for seat, page in pages.items():
            has_come(page, moment)
            found[moment, seat] = look(page)
        if moment == "perspectives":
            found |= in_the_menu(look, pages[cast.JONAS]) | on_the_wall(look, room, pages[cast.WALL])
        if moment == "room-to-move":
            found |= in_places(look, pages[cast.METTE]) | in_dialogs(look, pages[cast.JONAS], cast.JONAS, AT_THE_TABLE)
            found |= in_dialogs(look, pages[cast.METTE], cast.METTE, ON_THE_PHONE) | imagined(look, room, pages)
    for seat in (cast.METTE, cast.INGRID):
        page = wears(room.opens(seat, PHONE), WORN_IN[spoken])
        page.goto(f"{page.url.split('#')[0]}record")
        expect(page.locator("html")).to_have_attribute("lang", spoken)
        found["record", seat] = look(page)
    assert {where: what for where, what in found.items() if what} == {}
    assert len(found) > 4 * len(MOMENTS)


def eye(spoken: str) -> Look:
    """What axe looks for in this language, and in the colours it is looked at in."""
    colours = WORN_IN[spoken]
    return faults if colours == "light" else partial(faults_of_words, colours=colours)


def speak(server: Server, meeting: str, spoken: str) -> None:
    """Everybody in the meeting reads in this language."""
    meetings = Meetings.open(server.settings)
    for seat in SCREENS | {cast.INGRID: ()}:
        meetings.write(register.set_language, meeting, seat, spoken)
    meetings.close()


def has_come(page: Page, moment: str) -> None:
    phases = page.locator("#phases")
    if moment == "perspectives":
        # The last of it is here, and nothing is still coming in: then it is in its own colours.
        expect(page.locator("#between-us .together")).to_have_count(1)
        expect(page.locator("main")).not_to_have_attribute("data-moment", "reveal")
    if moment == "paused":
        return expect(phases).to_have_attribute("data-paused", "yes")
    return expect(phases).to_have_attribute("data-stage" if moment in ("called", "sealed") else "data-phase", moment)


def in_places(look: Look, page: Page) -> dict[tuple[str, SeatId], list[str]]:
    found = {}
    for place in PLACES:
        page.evaluate("(place) => (location.hash = place)", place)
        expect(page.locator("body")).to_have_attribute("data-at", place)
        found[place, cast.METTE] = look(page)
    page.evaluate("location.hash = 'now'")
    expect(page.locator("body")).to_have_attribute("data-at", "")
    return found


def in_the_menu(look: Look, page: Page) -> dict[tuple[str, SeatId], list[str]]:
    """What one can do with a card, and what opens from there."""
    found = {}
    page.locator("#post-card-ingrid .doing").click()
    found["menu", cast.JONAS] = look(page, OPENED)
    page.click("#doing [data-open=name-tension]")
    expect(page.locator("#name-tension")).to_be_visible()
    found["name-tension", cast.JONAS] = look(page, OPENED)
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    return found


def on_the_wall(look: Look, room: Room, page: Page) -> dict[tuple[str, SeatId], list[str]]:
    found = {}
    for view in (WallView.REGIMES, WallView.WORDS):
        room.tell(cast.ALI, ShowOnWall(id=f"turn-to-{view}", view=view))
        expect(page.locator("main")).to_have_attribute("data-shows", view)
        found[view, cast.WALL] = look(page)
    return found


def in_dialogs(look: Look, page: Page, seat: SeatId, openers: tuple[str, ...]) -> dict[tuple[str, SeatId], list[str]]:
    """What opens from what one can do with a way and a wall; the menus themselves too."""
    found = {}
    for opener in openers:
        *before, last = opener.split(" > ")
        for step in before:
            page.locator(step).first.click()
            if (step, seat) not in found:
                found[step, seat] = look(page, OPENED if page.locator(OPENED).count() else None)
        page.locator(f"{last}:visible").first.click()
        expect(page.locator("dialog[open]")).to_have_count(1)
        found[opener, seat] = look(page, OPENED)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
    return found


def imagined(look: Look, room: Room, pages: dict[SeatId, Page]) -> dict[tuple[str, SeatId], list[str]]:
    """What if that wall moved? Every screen shows it as imagined."""
    room.tell(cast.AMINA, ImagineMoved(id="what-if", constraint=PostId("wall-amina")))
    for page in pages.values():
        expect(page.locator("#imagining-heading")).to_be_visible()
    return {("imagined", seat): look(page) for seat, page in pages.items()}


@pytest.fixture
def stranger(chromium: Browser, server: Server) -> Iterator[Callable[[str], Page]]:
    """Somebody who is not known here, and reads this language."""
    contexts = []

    def opened(spoken: str) -> Page:
        contexts.append(chromium.new_context(locale=spoken, viewport={"width": 390, "height": 844}))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("spoken", NAMES)
def test_axe_finds_nothing_on_the_way_in(stranger: Callable[[str], Page], server: Server, spoken: str):
    page, found = wears(stranger(spoken), WORN_IN[spoken]), {}
    for path in (
        "/sign-in",
        "/sign-in/link",
        "/join",
        "/join#no-such-token",
        "/enter",
        "/meetings/none/seats/none/",
        "/no-such-page",
    ):
        page.goto(f"http://127.0.0.1:{server.port}{path}")
        expect(page.locator("html")).to_have_attribute("lang", spoken)
        found[path] = eye(spoken)(page)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("spoken", NAMES)
def test_axe_finds_nothing_in_the_lobby(chromium: Browser, server: Server, spoken: str):
    ali, found = SignedIn(server, chromium, spoken), {}
    context = ali.context()
    page = wears(context.new_page(), WORN_IN[spoken])
    for path in ali.pages:
        page.goto(ali.address + path)
        expect(page.locator("html")).to_have_attribute("lang", spoken)
        found[path] = eye(spoken)(page)
    context.close()
    assert {where: what for where, what in found.items() if what} == {}

"""One tablet goes round among three people: what the next in line can see of the one before is nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import update

from facilitator.board import SeatId
from facilitator.board.commands import SealMeeting
from facilitator.meetings import Meetings
from facilitator.store import tables
from tests import cast
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL, goes_on_to_the_board
from tests.browser.table_room import PERSPECTIVES, Room
from tests.serving.server import Server

pytestmark = pytest.mark.browser

TABLET = (810, 1080)
SECRETS = {
    cast.LONE: "Half written by her sister",
    cast.METTE: "Half written by Mette herself",
    cast.AMINA: "Half written by the social worker",
}
FIELDS = {
    cast.LONE: "#form-agenda [name=text]",
    cast.METTE: "#ask-wish [name=text]",
    cast.AMINA: "#form-perspective [name=text]",
}
LEFT = """async () => ({ local: Object.entries(localStorage), session: Object.entries(sessionStorage),
  databases: await indexedDB.databases(), caches: await caches.keys(), named: window.name })"""
NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "named": ""}
SENTENCE = "This code is wrong, used or too old: ask for a new one."


class GoingRound:
    """A tablet at its neutral page, and whoever leads, who gives codes from a screen of their own."""

    def __init__(self, room: Room, server: Server, chromium: Browser) -> None:
        self.room, self.address = room, f"http://127.0.0.1:{server.port}"
        self.context = chromium.new_context(
            viewport={"width": TABLET[0], "height": TABLET[1]}, has_touch=True, locale="en-GB"
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("pageerror", lambda error: room.errors.append(str(error)))
        self.page.goto(f"{self.address}/tablet")
        self.giving = room.opens(cast.ALI)
        self.giving.goto(f"{self.giving.url.split('#')[0]}tablet")

    def code(self, seat: SeatId) -> str:
        self.giving.locator(f"li:has([name=for][value='{seat}']) button").click()
        return self.giving.locator(".code").inner_text()

    def tries(self, code: str) -> None:
        self.page.fill("#code", code)
        self.page.click(".taking .main")

    def sits(self, seat: SeatId) -> None:
        self.tries(self.code(seat))
        self.page.wait_for_url(f"**/seats/{seat}/")
        self.room.is_up(self.page)

    def half_writes(self, seat: SeatId) -> None:
        if seat == cast.METTE:
            self.page.evaluate("location.hash = 'ask-wish'")
        self.page.locator(FIELDS[seat]).first.fill(SECRETS[seat])

    def hands_on(self) -> None:
        self.page.click(".hand-on button")

    def opens_link_of(self, seat: SeatId) -> None:
        self.page.goto(self.room.link(seat))
        goes_on_to_the_board(self.page)

    def cookie(self) -> str:
        return next(one["value"] for one in self.context.cookies() if one["name"] == "facilitator")


@pytest.fixture
def going_round(call: Callable[..., Room], server: Server, chromium: Browser):
    tablet = GoingRound(call(*PERSPECTIVES), server, chromium)
    yield tablet
    tablet.context.close()


def test_three_people_one_after_the_other_and_each_sees_nothing_of_the_one_before(going_round: GoingRound):
    """P5, P6, P16: nothing is lost in silence, and nothing stays behind."""
    page, others, before = going_round.page, going_round.room.opens(cast.INGRID), []
    for seat, words in SECRETS.items():
        going_round.sits(seat)
        shown = page.content() + str(page.evaluate(LEFT))
        assert [one for one in before if SECRETS[one] in shown] == []
        going_round.half_writes(seat)
        assert words in str(page.evaluate(LEFT)), "so it could have stayed behind"
        cookie, address = going_round.cookie(), page.url.split("#")[0]
        is_here(others, seat, "yes")
        is_asked_first(page, words)
        page.locator("#leaving button[value=leave]").click()
        page.wait_for_url("**/tablet")
        assert page.evaluate(LEFT) == NOTHING
        assert going_round.cookie() != cookie
        is_here(others, seat, "no")
        is_neutral(page)
        sees_nothing_behind(going_round, address)
        before.append(seat)


def is_asked_first(page: Page, words: str) -> None:
    page.click(".hand-on button")
    expect(page.locator("#leaving")).to_contain_text("You have written something that is not sent.")
    page.locator("#leaving button[value=stay]").click()
    expect(page.locator("#leaving")).to_be_hidden()
    assert words in str(page.evaluate(LEFT))
    page.click(".hand-on button")
    expect(page.locator("#leaving")).to_be_visible()


def is_here(page: Page, seat: SeatId, said: str) -> None:
    """What the others' screens say of the seat: somebody is connected to it, or nobody."""
    expect(page.locator(f"#people [data-seat={seat}]")).to_have_attribute("data-here", said)


def is_neutral(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Who takes the tablet?")
    expect(page.locator("#code")).to_have_value("")
    source = page.content()
    named = [word for word in ("Mette", "Lone", "Amina", "seat-", *SECRETS.values()) if word in source]
    assert named == []


def sees_nothing_behind(going_round: GoingRound, address: str) -> None:
    page = going_round.page
    page.go_back()
    page.wait_for_url("**/tablet#code")
    is_neutral(page)
    for path in ("", "record", "tablet", "space"):
        page.goto(f"{address}{path}")
        assert page.url == f"{going_round.address}/tablet#code"
        is_neutral(page)


def test_with_nothing_half_written_it_is_handed_on_without_a_question(going_round: GoingRound):
    going_round.sits(cast.METTE)
    going_round.page.click("#larger")
    going_round.hands_on()
    going_round.page.wait_for_url("**/tablet")
    assert going_round.page.evaluate(LEFT) == NOTHING, "her text size neither"


def test_words_of_whoever_had_it_by_a_link_of_their_own_are_not_lost_in_silence(going_round: GoingRound):
    page = going_round.page
    going_round.opens_link_of(cast.LONE)
    going_round.half_writes(cast.LONE)
    page.goto(f"{going_round.address}/tablet")
    going_round.tries(going_round.code(cast.METTE))
    expect(page.locator("#leaving")).to_contain_text("Something half written lies on this tablet.")
    page.locator("#leaving button[value=leave]").click()
    page.wait_for_url(f"**/seats/{cast.METTE}/")
    assert SECRETS[cast.LONE] not in str(page.evaluate(LEFT))


def test_a_wrong_a_used_and_an_old_code_are_answered_by_one_sentence(going_round: GoingRound, server: Server):
    page, used = going_round.page, going_round.code(cast.METTE)
    going_round.tries(used)
    page.wait_for_url(f"**/seats/{cast.METTE}/")
    going_round.hands_on()
    page.wait_for_url("**/tablet")
    old = going_round.code(cast.LONE)
    meetings = Meetings.open(server.settings)
    meetings.write(lambda rows: rows.execute(update(tables.tablet).values(until=meetings.clock())))
    meetings.close()
    for code in ("1234 5678", used, old):
        going_round.tries(code)
        expect(page.locator("[role=alert]")).to_have_text(SENTENCE)
        expect(page.locator("h1")).to_have_text("Who takes the tablet?")
    assert re.search(r"\d{4}", page.url.split("/", 3)[3]) is None


@pytest.mark.parametrize("size", [(320, 568), (390, 844), TABLET])
def test_it_can_be_read_and_touched(going_round: GoingRound, size: tuple[int, int]):
    page, giving = going_round.page, going_round.giving
    for one in (page, giving):
        one.set_viewport_size({"width": size[0], "height": size[1]})
    going_round.tries("1")
    code = going_round.code(cast.METTE)
    for one in (page, giving):
        assert faults(one) == []
        assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert one.evaluate(TOO_SMALL, 44) == []
    going_round.tries(code)
    page.wait_for_url("**/seats/**")
    button = page.locator(".hand-on button")
    assert button.bounding_box()["height"] >= 44
    assert faults(page) == []


def test_what_is_half_written_on_the_lasting_page_is_asked_about_too(going_round: GoingRound):
    """P16"""
    page = going_round.page
    going_round.sits(cast.METTE)
    going_round.room.tell(cast.ALI, SealMeeting(id="seal-it"))
    expect(page.locator("body")).to_have_attribute("data-stage", "sealed")
    page.goto(page.url.split("#")[0] + "lasting")
    page.fill("#say-question textarea", SECRETS[cast.METTE])
    going_round.hands_on()
    expect(page.locator("#leaving")).to_contain_text("You have written something that is not sent.")
    page.locator("#leaving button[value=leave]").click()
    page.wait_for_url("**/tablet")
    is_neutral(page)

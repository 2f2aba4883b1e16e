"""Somebody writes for the citizen: it waits whole on her phone, and no other screen shows or is sent anything before her yes (P1, P5)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from facilitator.board import Command, OwnText, Phase, SeatId
from facilitator.board.commands import LetHelperGo, LetHelperWrite, WithdrawHelpersWords, WriteForCitizen
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import REFUSALS
from tests import cast, given
from tests.browser.cable import Cable
from tests.browser.inspecting import faults
from tests.browser.phones import PHONE, on_each_phone
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, Room, goes_to

pytestmark = pytest.mark.browser

WORDS = "I can try, if nobody counts the hours at first."
TARGET = 44
NAMED = (cast.METTE, LetHelperWrite(id="lone-writes", seat=cast.LONE))
WRITTEN = (cast.LONE, WriteForCitizen(id="for-mette", about=OwnText.DEFINITION, text=WORDS))


@pytest.fixture
def phone(in_hand: Callable[[Room], Page]) -> Callable[[Room], Page]:
    """Mette's, in the room that is given to it."""
    return in_hand


def listens(page: Page) -> list[str]:
    """What a page is sent from here on; it is loaded anew, so that its line can be listened to."""
    sent: list[str] = []

    def hear(line: WebSocket) -> None:
        line.on("framereceived", lambda frame: sent.append(str(frame)))

    page.on("websocket", hear)
    page.reload()
    Room.is_up(page)
    return sent


def test_a_helper_writes_and_it_stands_once_she_has_said_yes(call: Callable[..., Room], phone: Callable[[Room], Page]):
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS))
    mette = phone(room)
    lone, doctor, wall = room.opens(cast.LONE), room.opens(cast.INGRID), room.opens(cast.WALL, (1280, 720))
    expect(lone.locator("#form-write-for")).to_be_hidden()
    go(mette, "ask-helper")
    mette.locator("#ask-helper button", has_text="Lone").tap()
    for page in (mette, lone, doctor):
        expect(page.locator("#centre .writes-for")).to_have_text("Lone writes for Mette")
    expect(wall.locator("#people .writes-for")).to_be_visible()
    heard = [listens(doctor), listens(wall)]
    expect(doctor.locator("#form-write-for")).to_be_hidden()
    lone.locator("#form-write-for [value=definition]").check()
    expect(lone.locator("#form-write-for textarea")).to_have_value(CENTRE[0][1].text)
    lone.fill("#form-write-for textarea", WORDS)
    lone.click("#form-write-for .main")
    expect(lone.locator("#written-for [data-state=waiting]")).to_contain_text(WORDS)
    go(mette, "now")
    mette.locator(".has-written a").tap()
    asked = mette.locator("#written-for .asked.shown")
    expect(asked.locator(".words")).to_have_text(WORDS)
    for page in (doctor, wall):
        assert WORDS not in page.content()
    assert not [frame for sent in heard for frame in sent if WORDS in frame]
    asked.get_by_role("button", name="Yes, that is what I mean").tap()
    for page in (mette, lone, doctor, wall):
        expect(page.locator("#centre .definition")).to_have_text(WORDS)
        expect(page.locator("#centre h2 .how")).to_have_text("written by Lone")
    expect(mette.locator("body")).to_have_attribute("data-at", "")
    expect(mette.locator("#now-heading")).to_be_focused()
    expect(lone.locator("#written-for")).to_be_hidden()
    assert any(WORDS in frame for frame in heard[0]), "the line was listened to"


def test_she_says_no_or_changes_the_words_first(call: Callable[..., Room], phone: Callable[[Room], Page]):
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED, WRITTEN)
    room.tell(cast.LONE, WriteForCitizen(id="a-wish-for", about=OwnText.WISH, text="Sleep"))
    mette, lone = phone(room), room.opens(cast.LONE)
    mette.locator(".has-written a").tap()
    asked = mette.locator("#written-for .asked.shown")
    expect(asked.locator(".words")).to_have_text(WORDS)
    asked.get_by_role("button", name="No", exact=True).tap()
    expect(lone.locator("#written-for [data-state=declined]")).to_contain_text(WORDS)
    expect(asked.locator(".words")).to_have_text("Sleep")
    asked.locator("summary").tap()
    asked.locator("textarea").fill("To sleep at night")
    asked.get_by_role("button", name="Put it on the board").tap()
    wish = lone.locator("#centre .wishes li").last
    expect(wish.locator("[data-field=text]")).to_have_text("To sleep at night")
    expect(wish.locator(".how")).to_have_count(0)
    lone.get_by_role("button", name="Clear it away").click()
    expect(lone.locator("#written-for")).to_be_hidden()


def test_she_can_end_it_at_any_moment_and_the_helper_keeps_the_text(
    call: Callable[..., Room], phone: Callable[[Room], Page]
):
    room = call(*CENTRE, goes_to(Phase.HEARD), NAMED, WRITTEN)
    mette, lone = phone(room), room.opens(cast.LONE)
    expect(mette.locator(".has-written")).to_be_visible()
    go(mette, "ask-helper")
    mette.get_by_role("button", name="I want to write myself again").tap()
    expect(mette.locator(".has-written")).to_have_count(0)
    expect(mette.locator("#centre .writes-for")).to_have_count(0)
    expect(lone.locator("#form-write-for")).to_be_hidden()
    expect(lone.locator("#written-for [data-state=left]")).to_contain_text(WORDS)


def test_who_presses_twice_has_chosen_once(call: Callable[..., Room], phone: Callable[[Room], Page]):
    """What comes in the place of what was pressed is new, and lies still for a moment."""
    mette = phone(call(*CENTRE, goes_to(Phase.OWN_WORDS)))
    mette.emulate_media(reduced_motion="reduce")
    go(mette, "ask-helper")
    mette.evaluate("document.querySelectorAll('#ask-helper .comes').forEach((one) => (one.isOld = true))")
    mette.locator("#ask-helper button", has_text="Lone").tap()
    comes = mette.locator("#ask-helper .comes")
    expect(comes).to_have_count(2)
    for one in comes.all():
        expect(one).to_have_css("animation-name", "comes")
        assert not one.evaluate("(one) => one.isOld ?? false")


def test_a_yes_that_comes_too_late_says_so_in_words(call: Callable[..., Room], cable: Cable, chromium: Browser):
    """P16: the line was down, and the helper said it anew meanwhile."""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED, WRITTEN)
    mette = room.opens(cast.METTE, PHONE, port=cable.port)
    mette.locator(".has-written a").click()
    cable.pull()
    Room.is_down(mette)
    mette.get_by_role("button", name="Yes, that is what I mean").click()
    kept = mette.locator("#outbox li")
    expect(kept).to_have_attribute("data-state", "offline")
    room.tell(cast.LONE, WriteForCitizen(id="said-anew", about=OwnText.DEFINITION, text="Something else"))
    cable.put_back()
    # Beside what waits, or as an alarm if the line was back within a moment.
    told = mette.locator("#outbox [data-state=refused], #alert").filter(
        has_text=language("en").say(REFUSALS["no-such-post"])
    )
    expect(told).to_be_visible(timeout=15_000)
    expect(mette.locator("#outbox")).not_to_contain_text("for-mette")
    expect(mette.locator("#written-for .asked.shown .words")).to_have_text("Something else")


@pytest.mark.parametrize(
    ("by", "happens"),
    [
        (cast.METTE, LetHelperGo(id="no-more-help")),
        (cast.LONE, WithdrawHelpersWords(id="on-second-thoughts", words="for-mette")),
        (cast.LONE, WriteForCitizen(id="said-anew", about=OwnText.DEFINITION, text="Something else")),
    ],
    ids=lambda one: type(one).__name__ if not isinstance(one, str) else one,
)
def test_what_she_has_begun_to_change_stays_hers_when_the_helpers_words_go(
    call: Callable[..., Room], phone: Callable[[Room], Page], by: SeatId, happens: Command
):
    """P16"""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED, WRITTEN)
    mette = phone(room)
    mette.locator(".has-written a").tap()
    asked = mette.locator("#written-for .asked.shown")
    asked.locator("summary").tap()
    asked.locator("textarea").fill("I can try, on my own terms.")
    room.tell(by, happens)
    expect(mette.locator("body")).to_have_attribute("data-at", "ask-definition")
    expect(mette.locator("#form-definition textarea")).to_have_value("I can try, on my own terms.")
    mette.reload()
    expect(mette.locator("#form-definition textarea")).to_have_value("I can try, on my own terms.")


def test_a_helper_who_is_let_go_while_writing_keeps_the_words_in_sight(call: Callable[..., Room]):
    """P16"""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED)
    lone = room.opens(cast.LONE)
    form = lone.locator("#form-write-for")
    form.locator("[value=wish]").check()
    form.locator("textarea").fill("To sleep at ni")
    expect(form.locator(".no-more")).to_be_hidden()
    room.tell(cast.METTE, LetHelperGo(id="no-more-help"))
    expect(form.locator(".no-more")).to_have_text(
        "Mette writes without you now. Your words stay here, and nobody else sees them."
    )
    expect(form.locator("textarea")).to_have_value("To sleep at ni")
    expect(form.locator("button")).to_be_hidden()
    room.tell(cast.METTE, LetHelperWrite(id="after-all", seat=cast.LONE))
    expect(form.locator("button")).to_be_visible()
    form.locator("button").click()
    expect(lone.locator("#written-for [data-state=waiting]")).to_contain_text("To sleep at ni")


def test_who_is_writing_herself_is_not_moved_when_it_comes(call: Callable[..., Room], phone: Callable[[Room], Page]):
    """P12"""
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED)
    mette = phone(room)
    go(mette, "ask-wish")
    field = mette.locator("#form-wish textarea")
    field.press_sequentially("Slee")
    place = field.bounding_box()
    room.tell(*WRITTEN)
    expect(mette.locator(".has-written")).to_be_visible()
    expect(field).to_be_focused()
    assert field.bounding_box() == place
    field.press_sequentially("p")
    expect(field).to_have_value("Sleep")


@on_each_phone
def test_every_target_is_large_and_axe_finds_nothing(call: Callable[..., Room], phone: Callable[[Room], Page]):
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS), NAMED, WRITTEN)
    mette = phone(room)
    for place in ("now", "ask-helper", "written-for"):
        go(mette, place)
        if place == "written-for":
            mette.locator("#written-for .asked.shown summary").tap()
        assert mette.evaluate(TOO_SMALL, TARGET) == [], place
        assert mette.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, place
        assert faults(mette) == [], place
    lone = room.opens(cast.LONE)
    lone.locator("#form-write-for [value=wish]").check()
    assert faults(lone) == []


LONG = "I can try, if nobody counts the hours at first, and if the rent is safe. " * 16


def test_on_a_wall_with_little_room_it_is_said_under_the_summary_who_wrote_it(call: Callable[..., Room]):
    """Beside it, in the place of the lines, it pushed them over the citizen's words."""
    told = (
        *CENTRE,
        (cast.METTE, given.a_definition("definition-long", text=LONG)),
        goes_to(Phase.SUMMING_UP),
        NAMED,
        (cast.LONE, given.a_text_for_mette(about=OwnText.SUMMARY, text=LONG)),
        (cast.METTE, given.a_yes_to("words-one")),
        (cast.ALI, given.a_line("line-heard")),
    )
    wall = call(*told).opens(cast.WALL, (1024, 768))
    expect(wall.locator("main[data-lay=stack]")).to_be_visible()
    summary, how, lines = (
        wall.locator(f"#summing-up > .{part}").bounding_box() for part in ("summary", "how", "lines")
    )
    assert how["y"] >= summary["y"] + summary["height"]
    assert how["height"] > 10
    assert lines["x"] >= summary["x"] + summary["width"]


def test_what_is_said_anew_begins_with_what_stands_but_never_over_other_words(
    call: Callable[..., Room], phone: Callable[[Room], Page]
):
    room = call(*CENTRE, goes_to(Phase.OWN_WORDS))
    mette, ali = phone(room), room.opens(cast.ALI)
    stands = CENTRE[0][1].text
    aloud, own = ali.locator("#form-aloud-definition textarea"), mette.locator("#ask-definition textarea")
    go(mette, "ask-definition")
    for field in (aloud, own):
        expect(field).to_have_value(stands)
    go(mette, "now")
    room.tell(cast.METTE, given.a_definition("definition-2", text=WORDS))
    expect(mette.locator("#centre .definition")).to_have_text(WORDS)
    expect(aloud).to_have_value(WORDS)
    go(mette, "ask-definition")
    expect(own).to_have_value(WORDS)
    own.fill("My own beginning")
    go(mette, "now")
    room.tell(cast.METTE, given.a_definition("definition-3"))
    expect(mette.locator("#centre .definition")).to_have_text(stands)
    go(mette, "ask-definition")
    expect(own).to_have_value("My own beginning")

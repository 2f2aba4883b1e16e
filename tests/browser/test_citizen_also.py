"""What the citizen can always do: few things at first, the rest one tap away, by touch and by keyboard alike."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.board import Phase
from tests import cast, given
from tests.browser.hands import Finger, Hand, Keys
from tests.browser.inspecting import faults
from tests.browser.phones import PHONE, SMALL
from tests.browser.profiles import profile
from tests.browser.sitting import TOO_SMALL, go
from tests.browser.table_room import CENTRE, SUMMING_UP, Room, goes_to

pytestmark = pytest.mark.browser

TARGET, FEW = 44, 5
AT_FIRST = "#also > ul > li:visible"
SAYS, SEES = ("helper", "agenda", "way", "limit", "agreement", "tension"), ("sheet", "whole", "ask-prompts")


@pytest.fixture
def phone(call: Callable[..., Room], chromium: Browser) -> Callable[..., Page]:
    return lambda size, *told: call(*told).opens(cast.METTE, size, context=profile(chromium, touched=True))


@pytest.mark.parametrize(
    "phase", [Phase.ARRIVE, Phase.PERSPECTIVES, Phase.ROOM_TO_MOVE, Phase.SUMMING_UP, Phase.THREE_QUESTIONS]
)
def test_few_things_stand_there_at_first(call: Callable[..., Room], phase: Phase):
    story = SUMMING_UP if phase in (Phase.SUMMING_UP, Phase.THREE_QUESTIONS) else CENTRE
    room = call(*story, (cast.ALI, given.c.GoToPhase(id="go-there", phase=phase)))
    mette = room.opens(cast.METTE, PHONE)
    expect(mette.locator(AT_FIRST).first).to_be_visible()
    assert mette.locator(AT_FIRST).count() <= FEW
    room.tell(cast.AMINA, given.c.Restate(id="rent", text="You are afraid for the rent."))
    expect(mette.locator("#ask-heard .asked")).to_have_count(1)
    assert mette.locator(AT_FIRST).count() <= FEW + 1


@pytest.mark.parametrize(("size", "hand"), [(PHONE, Finger()), (SMALL, Keys())], ids=["390-touch", "320-keyboard"])
def test_the_rest_is_one_tap_away(phone: Callable[..., Page], size: tuple[int, int], hand: Hand):
    mette = phone(size, *CENTRE, goes_to(Phase.PERSPECTIVES))
    for which, places in (("say", [f"ask-{one}" for one in SAYS]), ("see", list(SEES))):
        for place in places:
            link = mette.locator(f"#also-{which} a[href='#{place}']")
            if not link.is_visible():
                hand.presses(mette.locator(f"#also-{which} summary"))
            hand.presses(link)
            expect(mette.locator("body")).to_have_attribute("data-at", place)
            go(mette, "now")
    expect(mette.locator("#also-say")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("size", [PHONE, SMALL], ids=str)
def test_every_target_is_large_and_axe_finds_nothing(phone: Callable[..., Page], size: tuple[int, int]):
    mette = phone(size, *CENTRE, goes_to(Phase.PERSPECTIVES))
    for which in ("say", "see"):
        mette.locator(f"#also-{which} summary").tap()
        expect(mette.locator(f"#also-{which} a").first).to_be_visible()
        assert mette.evaluate(TOO_SMALL, TARGET) == [], which
        assert mette.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, which
        assert faults(mette) == [], which

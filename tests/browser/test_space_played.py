"""Room to move, played by five people in Danish: a wish, three ways, four walls, who says so, what if, a wall that moves, an agreement."""

import time
from itertools import count

import pytest
from playwright.sync_api import expect

from facilitator.board import Phase, Reading, SeatId
from facilitator.board.terms import Firmness
from tests.browser.five_screens import FiveScreens, Invited
from tests.browser.sitting import Sitting
from tests.browser.space_gestures import chooses, names, offers, says_why, ties, wall, way
from tests.cast import ALI, INGRID, JONAS, METTE, WALL

pytestmark = pytest.mark.browser

WISH = "Nogle få timer, med hænderne, tæt på hjemmet"
WORKSHOP, TALK, MORNINGS = "Cykelværkstedet på Nordvej", "En samtale på jobcentret hver fjerde uge", "Kun formiddage"
HOURS, NOTE, LAW, LIMIT = (
    "Praktik begynder normalt på 10 timer om ugen",
    "Legeerklæringen tar tre uker",
    "Samtalen skal holdes, mens der er sygedagpenge",
    "Jeg er hjemme klokken to",
)
WHO_SAYS, WHY = "Det står i vores egen vejledning. Det er ikke en lov.", "Teamlederen har sagt ja til færre timer"
FOLLOWS_WITHIN = 3.0
"""Seconds for five browsers on the one machine that also serves them; the server's own figures are held by the bench."""
TABLES = (ALI, INGRID, JONAS)


def test_room_to_move_is_played_on_five_screens(five: FiveScreens, invited: Invited):
    others = Sitting(invited.address, invited.meeting, invited.tokens, count())
    others.goes_to(Phase.ROOM_TO_MOVE)
    five.are_at(Phase.ROOM_TO_MOVE)
    a_wish(five)
    three_ways(five)
    four_walls(five)
    she_asks_who_says_so(five)
    what_if(five)
    it_moves(five)
    an_agreement(five)
    assert five.errors == []


def a_wish(five: FiveScreens) -> None:
    mette = five[METTE]
    mette.locator("#also a[href='#ask-wish']").tap()
    mette.fill("#form-wish textarea", WISH)
    mette.tap("#form-wish .main")
    mette.locator("#back a").tap()
    five.show(WISH, to=TABLES, where="#possibilities")
    reads(five, ".wish-space > h3", Reading.NO_WAY, to=(*TABLES, METTE))


def three_ways(five: FiveScreens) -> None:
    offers(five[JONAS], WORKSHOP, WISH, origin="found-together", time="2 × 2 timer om ugen", decides="Jonas og Mette")
    mette = five[METTE]
    mette.locator("#now a[href='#ask-way']").tap()
    mette.fill("#form-way textarea", MORNINGS)
    mette.locator("#form-way label", has_text=WISH).tap()
    mette.tap("#form-way .main")
    offers(five[JONAS], TALK, refused="Pengene kan blive stoppet. Man kan klage.", origin="standard-offer")
    for page in five.pages.values():
        expect(page.locator(".way")).to_have_count(3)
        expect(way(page, TALK)).to_have_attribute("data-duty", "")
    five.show(MORNINGS, where="#possibilities")
    five.photograph("space-1-three-ways")


def four_walls(five: FiveScreens) -> None:
    jonas, ingrid, mette = five[JONAS], five[INGRID], five[METTE]
    practice = {"source": "Lokal praksis", "owner": "Teamlederen", "mover": "En note fra lægen"}
    names(jonas, HOURS, kind="organisation", firmness="can-be-asked", **practice)
    names(jonas, LAW, kind="law", firmness="fixed", source="Lov om sygedagpenge", owner="Folketinget")
    names(ingrid, NOTE, kind="medicine", firmness="open-here", source="Vanen hos oss", owner="Legekontoret")
    mette.locator("#now a[href='#ask-limit']").tap()
    mette.fill("#form-limit [name=text]", LIMIT)
    mette.tap("#form-limit .main")
    for page in five.pages.values():
        expect(page.locator(".standing")).to_have_count(4)
    mette.locator("#back a").tap()
    ties(jonas, HOURS, to=WORKSHOP)
    ties(ingrid, HOURS, to=MORNINGS)
    ties(jonas, LAW, to=TALK)
    reads(five, ".wish-space > h3", Reading.CAN_BE_ASKED, to=(*TABLES, METTE))
    five.photograph("space-2-four-walls")


def she_asks_who_says_so(five: FiveScreens) -> None:
    mette, jonas = five[METTE], five[JONAS]
    mette.locator(".walls-too summary").tap()
    wall(mette, HOURS).locator("[data-command=AskAboutConstraint]").tap()
    for page in five.pages.values():
        expect(wall(page, HOURS).locator(".who-says")).to_have_attribute("data-answered", "no")
    wall(jonas, HOURS).locator("[data-open=answer-about-constraint]").click()
    jonas.fill("#answer-about-constraint textarea", WHO_SAYS)
    jonas.click("#answer-about-constraint .main")
    five.show(WHO_SAYS, to=(*TABLES, METTE), where="#possibilities")


def what_if(five: FiveScreens) -> None:
    asked = time.monotonic()
    wall(five[JONAS], HOURS).locator(".imagine").click()
    for page in five.pages.values():
        expect(page.locator("#imagining-heading")).to_be_visible()
    assert time.monotonic() - asked < FOLLOWS_WITHIN
    reads(five, ".wish-space > h3", Reading.OPEN, to=tuple(five.pages))
    five.photograph("space-3-what-if")
    five[METTE].locator(".still-imagined button").tap()
    for page in five.pages.values():
        expect(page.locator(".imagining")).to_have_count(0)


def it_moves(five: FiveScreens) -> None:
    jonas = five[JONAS]
    dialog = chooses(jonas, wall(jonas, LAW), "[data-open=soften-constraint]")
    dialog.locator(f"label:has([value={Firmness.CAN_BE_ASKED}])").click()
    says_why(dialog, "Samtalen kan tages på telefonen")
    says_why(chooses(jonas, wall(jonas, HOURS), "[data-open=move-constraint]"), WHY)
    for page in five.pages.values():
        expect(wall(page, HOURS)).to_have_attribute("data-moved", "")
        expect(wall(page, LAW)).to_have_attribute("data-firmness", Firmness.CAN_BE_ASKED)
    five.show(WHY, to=(*TABLES, METTE), where="#possibilities")
    reads(five, ".wish-space > h3", Reading.OPEN, to=(*TABLES, METTE))
    way(five[METTE], WORKSHOP).locator("[data-command=LookFirstAt]").tap()
    for page in five.pages.values():
        expect(way(page, WORKSHOP)).to_have_attribute("data-first", "")
    counted = five[WALL].locator(".more:visible").all_text_contents()
    assert not [said for said in counted if said.startswith("0 ")], "what has found room is not counted"
    five.photograph("space-4-it-has-moved")


def an_agreement(five: FiveScreens) -> None:
    jonas = five[JONAS]
    way(jonas, WORKSHOP).locator("[data-open=make-agreement]").click()
    form = jonas.locator("#make-agreement")
    expect(form.locator("[name=what]")).to_have_value(WORKSHOP)
    form.locator("[name=who]").fill("Jonas og Mette")
    form.locator("[name=by_when]").fill("2026-12-01")
    form.locator("[name=if_hard]").fill("stopper vi og taler sammen")
    form.locator(".main").click()
    for page in five.pages.values():
        line = page.locator("#agreements li", has_text=WORKSHOP)
        expect(line.locator(".letter")).to_have_text("A")
        expect(line.locator(".if-hard")).to_contain_text("stopper vi og taler sammen")
    form = chooses(jonas, wall(jonas, LAW), "[data-open=make-agreement]")
    assert LAW in form.locator("[name=what]").input_value()
    form.locator("[name=who]").fill("Ali")
    form.locator(".main").click()
    expect(five[INGRID].locator("#agreements .what", has_text=LAW)).to_be_visible()
    five.photograph("space-5-agreement")


def reads(five: FiveScreens, place: str, reading: Reading, *, to: tuple[SeatId, ...]) -> None:
    """The one wish is said to be so on these screens."""
    for seat in to:
        expect(five[seat].locator(place).first).to_have_attribute("data-reading", reading)

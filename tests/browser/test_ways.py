"""Ways at the table: an offer or a duty (P9), side by side, stopped by a wall with a reason alone (P7), and made an agreement."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import (
    ImagineMoved,
    LookFirstAt,
    MoveConstraint,
    PutConstraintBack,
    SetPossibilityAside,
    StopImagining,
    TakePossibilityUp,
)
from facilitator.board.terms import Phase
from tests import cast, given
from tests.browser.space_gestures import chooses, offered, offers, taps, ties, unfolds, wall, way
from tests.browser.table_room import CENTRE, WAYS, Room, goes_to

pytestmark = pytest.mark.browser

WORKSHOP, COURSE, TALK = "The bike workshop", "A course in May", "A talk every fourth week"
HOURS = "Placements normally start"
Call = Callable[..., Room]


def test_an_offer_and_a_duty_are_put_forward_and_differ_at_a_glance(call: Call):
    room = call(*WAYS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    offers(jonas, COURSE, "A few hours", money="Free", decides="The school")
    offers(
        jonas, TALK, refused="The money can be stopped. One can appeal.", decides="The job centre", grounds="The Act"
    )
    offer, duty = way(karen, COURSE), way(karen, TALK)
    expect(duty.locator(".offer-or-duty")).to_have_text("a duty")
    expect(duty.locator(".if-refused")).to_contain_text("The money can be stopped")
    expect(duty.locator(".means")).to_contain_text("The Act")
    expect(offer.locator(".offer-or-duty")).to_have_text("an offer")
    expect(offer.locator(".means")).to_contain_text("The school")
    edge = "(one) => [getComputedStyle(one).borderTopStyle, getComputedStyle(one).borderTopRightRadius].join()"
    assert offer.evaluate(edge) != duty.evaluate(edge), "by shape, not by colour alone"


def test_whether_it_is_an_offer_or_a_duty_is_said_by_whoever_puts_it_forward(call: Call):
    room = call(*WAYS)
    jonas = room.opens(cast.JONAS)
    jonas.click(".put [data-open=offer-possibility]")
    form = jonas.locator("#offer-possibility")
    form.locator("[name=text]").fill(TALK)
    taps(form, "origin", "profession")
    assert form.locator("[name=required]:checked").count() == 0, "nothing is chosen for anybody"
    form.locator(".main").click()
    expect(form.locator(".error")).to_have_text("May one say no? Something is missing here.")
    expect(form.locator("[name=if_refused]")).to_be_hidden()
    taps(form, "required", "on")
    form.locator(".main").click()
    expect(form.locator(".error")).to_have_text("What follows if one says no? Something is missing here.")
    form.locator("[name=if_refused]").fill("The money can be stopped")
    taps(form, "required", "off")
    form.locator(".main").click()
    expect(way(jonas, TALK).locator(".offer-or-duty")).to_have_text("an offer")
    expect(way(jonas, TALK)).not_to_contain_text("The money can be stopped")


def test_a_way_is_said_anew_from_all_that_stands_on_it(call: Call):
    told = given.a_way(
        "way-duty", text=TALK, required=True, if_refused="The money can be stopped", time="Half an hour", wishes=()
    )
    room = call(*WAYS, (cast.JONAS, told))
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    form = chooses(jonas, way(jonas, TALK), "[data-open=reword-possibility]")
    expect(form.locator("[name=required]:checked")).to_have_value("on")
    expect(form.locator("[name=if_refused]")).to_have_value("The money can be stopped")
    expect(form.locator("[name=time]")).to_be_visible()
    expect(form.locator("[name=time]")).to_have_value("Half an hour")
    taps(form, "required", "off")
    form.locator("[data-choices=wishes] label").first.click()
    form.locator(".main").click()
    expect(way(karen, TALK).locator(".offer-or-duty")).to_have_text("an offer")
    expect(way(karen, TALK).locator(".serves")).to_have_text("A")
    expect(way(karen, TALK).locator(".means")).to_contain_text("Half an hour")
    assert "Change" not in offered(karen, way(karen, TALK)), "another's words"


def test_alternatives_for_one_wish_stand_side_by_side_and_below_each_other_on_a_narrow_screen(call: Call):
    room = call(
        *WAYS,
        (cast.KAREN, given.a_way("way-course", text=COURSE)),
        (cast.JONAS, given.a_way("way-talk", text=TALK, wishes=(given.WISH_A, given.WISH_B))),
    )
    page = room.opens(cast.IDA)
    workshop, course = (way(page, words) for words in (WORKSHOP, COURSE))
    expect(course).to_be_visible()
    (one, other) = (each.bounding_box() for each in (workshop, course))
    assert one["y"] == other["y"]
    assert one["x"] < other["x"]
    assert (one["width"], one["height"]) == (other["width"], other["height"]), "equal room"
    expect(page.locator(".picture")).to_be_visible()
    expect(page.locator(f"#space-{given.WISH_B} .again")).to_contain_text(TALK)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert course.bounding_box()["y"] > workshop.bounding_box()["y"]
        expect(page.locator(".picture")).to_be_hidden()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_cannot_without_a_wall_is_answered_with_what_to_do_instead(call: Call):
    room = call(
        *CENTRE,
        goes_to(Phase.PERSPECTIVES),
        (cast.AMINA, given.a_way("way-amina")),
        goes_to(Phase.ROOM_TO_MOVE),
    )
    jonas = room.opens(cast.JONAS)
    way(jonas, WORKSHOP).locator("[data-open=tie-constraint]").click()
    dialog = jonas.locator("#tie-constraint")
    expect(dialog).to_contain_text("A way can only be closed by a wall with a reason and an owner.")
    expect(dialog.locator(".main")).to_be_hidden()
    dialog.locator("[data-open=name-constraint]").click()
    form = jonas.locator("#name-constraint")
    form.locator("[name=text]").fill("That isn’t possible")
    taps(form, "kind", "organisation")
    form.locator(".main").click()
    missing = "Where does it come from? Who owns it? How firm is it? Something is missing here."
    expect(form.locator(".error")).to_have_text(missing)
    taps(form, "firmness", "fixed")
    form.locator("[name=source]").fill("Local practice")
    form.locator("[name=owner]").fill("The team leader")
    form.locator("[name=until]").fill("2027-03-01")
    form.locator(".main").click()
    expect(jonas.locator("#tie-constraint label", has_text="That isn’t possible").locator("input")).to_be_checked()
    jonas.click("#tie-constraint .main")
    expect(way(jonas, WORKSHOP).locator(".reading")).to_have_text("closed today")
    expect(jonas.locator(".standing .made-of")).to_contain_text("until 1 March 2027")


def test_a_wall_that_does_not_stop_a_way_after_all_is_taken_from_it(call: Call):
    room = call(*WAYS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    assert "A wall does not stop it after all" not in offered(jonas, way(jonas, WORKSHOP))
    ties(karen, HOURS, to=WORKSHOP)
    expect(way(jonas, WORKSHOP).locator(".stopped")).to_contain_text(HOURS)
    way(jonas, WORKSHOP).locator("[data-open=tie-constraint]").click()
    expect(jonas.locator("#tie-constraint label")).to_have_count(0)
    jonas.keyboard.press("Escape")
    dialog = chooses(jonas, way(jonas, WORKSHOP), "[data-open=untie-constraint]")
    dialog.locator("label", has_text=HOURS).click()
    dialog.locator(".main").click()
    expect(way(karen, WORKSHOP).locator(".reading")).to_have_text("open")


def test_what_is_imagined_or_has_moved_can_still_be_taken_from_a_way_it_does_not_stop(call: Call):
    """A wall that was tied to it by mistake is so whatever is imagined, and once it is put back."""
    tied = (cast.JONAS, given.a_tie("way-amina", "wall-jonas"))
    room = call(*WAYS, tied, (cast.ALI, ImagineMoved(id="what-if-it", constraint="wall-jonas")))
    jonas = room.opens(cast.JONAS)
    expect(way(jonas, WORKSHOP)).to_have_attribute("data-reading", "open")
    assert "A wall does not stop it after all" in offered(jonas, way(jonas, WORKSHOP)), "what is so is not imagined"
    room.tell(cast.ALI, StopImagining(id="what-is-so", constraint="wall-jonas"))
    room.tell(cast.ALI, MoveConstraint(id="has-moved", constraint="wall-jonas", reason="They said yes"))
    room.tell(cast.KAREN, given.a_wall("wall-karen", text="The course is full"))
    expect(wall(jonas, HOURS)).to_have_attribute("data-moved", "")
    way(jonas, WORKSHOP).locator("[data-open=tie-constraint]").click()
    expect(jonas.locator("#tie-constraint label")).to_have_count(1)
    expect(jonas.locator("#tie-constraint label")).to_contain_text("The course is full")
    jonas.keyboard.press("Escape")
    dialog = chooses(jonas, way(jonas, WORKSHOP), "[data-open=untie-constraint]")
    dialog.locator("label", has_text=HOURS).click()
    dialog.locator(".main").click()
    expect(dialog).to_have_count(0)
    expect(way(jonas, WORKSHOP)).not_to_have_attribute("data-tied", "")
    room.tell(cast.ALI, PutConstraintBack(id="put-back", constraint="wall-jonas", reason="They said no"))
    expect(wall(jonas, HOURS)).not_to_have_attribute("data-moved", "")
    expect(way(jonas, WORKSHOP)).to_have_attribute("data-reading", "open")


def test_an_agreement_grows_out_of_a_way_and_keeps_its_wish(call: Call):
    room = call(*WAYS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    way(jonas, WORKSHOP).locator("[data-open=make-agreement]").click()
    form = jonas.locator("#make-agreement")
    expect(form.locator("[name=what]")).to_have_value(given.a_way().text)
    expect(form.locator("[name=wish]")).to_have_value(given.WISH_B)
    form.locator("[name=who]").fill("Jonas")
    form.locator("[name=by_when]").fill("2026-12-01")
    form.locator("[name=if_hard]").fill("we stop and talk")
    form.locator(".main").click()
    line = karen.locator("#agreements li", has_text="from way 1")
    expect(line.locator(".letter")).to_have_text("B")
    expect(line.locator(".if-hard")).to_contain_text("we stop and talk")
    expect(karen.locator("#agreements .without")).not_to_contain_text("B")


def test_nothing_is_offered_that_waits_for_the_meeting_to_begin_or_for_her_to_look_at_the_way_again(call: Call):
    """What would be refused is not asked: the ways are the citizen's until the meeting is open, and a way set aside is hers."""
    hers = given.a_way("way-mette", text="Mornings only")
    room = call(*CENTRE, (cast.METTE, hers), (cast.METTE, given.an_own_limit()), (cast.JONAS, given.a_wall()))
    jonas, mette = room.opens(cast.JONAS), room.opens(cast.METTE, (390, 844))
    one = way(jonas, "Mornings only")
    expect(one).to_be_visible()
    expect(one.locator(".does button")).to_have_count(0)
    expect(mette.locator(".standing")).to_have_count(1)
    expect(mette.locator("[data-command=MoveConstraint]")).to_have_count(0)
    room.goes_to(Phase.ROOM_TO_MOVE)
    expect(one.locator("[data-open=tie-constraint]")).to_be_visible()
    expect(one.locator("[data-open=make-agreement]")).to_be_visible()
    unfolds(mette)
    expect(mette.locator(".standing [data-command=MoveConstraint]")).to_be_visible()
    room.tell(cast.METTE, SetPossibilityAside(id="not-for-me", possibility="way-mette", reason=""))
    expect(one.locator("[data-open=make-agreement]")).to_have_count(0)
    expect(one.locator("[data-open=tie-constraint]")).to_be_visible()
    room.tell(cast.METTE, TakePossibilityUp(id="after-all", possibility="way-mette"))
    expect(one.locator("[data-open=make-agreement]")).to_be_visible()


def test_what_the_citizen_wants_stands_on_the_way_and_is_offered_to_nobody_else(call: Call):
    room = call(
        *WAYS,
        (cast.METTE, given.a_way("way-mette", text="Mornings only")),
        (cast.METTE, LookFirstAt(id="look-first", possibility="way-mette")),
        (cast.METTE, SetPossibilityAside(id="not-for-me", possibility="way-amina", reason="Too far")),
    )
    jonas = room.opens(cast.JONAS)
    expect(way(jonas, "Mornings only").locator(".first-look")).to_have_text("Mette would like to look at this first")
    expect(way(jonas, WORKSHOP).locator(".aside")).to_contain_text("Too far")
    expect(jonas.locator(".set-aside .way")).to_have_count(1)
    expect(jonas.locator(".of-citizen:visible")).to_have_count(0)


def test_a_way_with_very_long_words_stays_inside_its_card(call: Call):
    words = ("Rehabiliteringsplanlægningssamarbejdsaftalekontor " * 12)[:600]
    long = given.a_way(
        "way-long", text=words, wishes=(), money=words[:200], decides=words[:200], first_step=words[:200]
    )
    wall = given.a_wall("wall-long", text=words, source=words[:200], owner=words[:200], mover=words)
    page = call(
        *WAYS, (cast.JONAS, long), (cast.JONAS, wall), (cast.JONAS, given.a_tie("way-long", "wall-long"))
    ).opens(cast.IDA)
    expect(page.locator("#way-way-long")).to_be_visible()
    for width in (1366, 1024, 390, 320):
        page.set_viewport_size({"width": width, "height": 768})
        assert runs_out(page) == [], width


def runs_out(page: Page) -> list[str]:
    """Words of ways and walls that are wider than where they stand."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".way *, .standing *")].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
             && getComputedStyle(one).display !== "inline" && !one.closest(".unseen, .doing")).map((one) => one.outerHTML.slice(0, 90))"""
    )
    return found + (["the page"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else [])


def test_wishes_that_have_no_way_say_so(call: Call):
    room = call(*WAYS, (cast.METTE, replace(given.WISHES[0], id="wish-more", text="A word in writing")))
    ida, ali = room.opens(cast.IDA), room.opens(cast.ALI)
    expect(ida.locator(".wish-space", has_text="A word in writing")).to_contain_text("Nobody has found a way to this")
    expect(ali.locator("[data-prompt=no-way-yet]")).to_contain_text("D")
    ali.locator("[data-prompt=no-way-yet] a").click()
    expect(ali.locator("#possibilities-heading")).to_be_in_viewport()

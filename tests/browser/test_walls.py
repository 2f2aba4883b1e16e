"""Walls at the table: who says so, what if, what has moved and why (P7); and what each seat is offered to do with one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import SeatId
from facilitator.board.commands import (
    AddSeat,
    AnswerAboutConstraint,
    AskAboutConstraint,
    ImagineMoved,
    SoftenConstraint,
)
from facilitator.board.terms import ConstraintKind, Firmness, Role
from tests import cast, given
from tests.browser.space_gestures import chooses, names, offered, says_why, taps, unfolds, wall, way
from tests.browser.table_room import WAYS, Room, Told

pytestmark = pytest.mark.browser

WORKSHOP, HOURS, LIMIT = "The bike workshop", "Placements normally start", "I am home at two"
TIED: tuple[Told, ...] = (*WAYS, (cast.JONAS, given.a_tie("way-amina", "wall-jonas")))
OWN_LIMIT = given.a_wall(
    "wall-mette", text=LIMIT, kind=ConstraintKind.OWN_LIMIT, source="I have promised Liv", owner="Mette", mover=""
)
PHONE, WALL = (390, 844), (1920, 1080)
Call = Callable[..., Room]


def screens(room: Room, *seats: SeatId) -> list[Page]:
    sizes = {cast.METTE: PHONE, cast.WALL: WALL}
    return [room.opens(seat, sizes.get(seat, (1366, 768))) for seat in seats]


def test_a_wall_is_named_with_its_reason_its_owner_and_how_long_it_stands(call: Call):
    room = call(*WAYS)
    jonas, karen, mette = screens(room, cast.JONAS, cast.KAREN, cast.METTE)
    said = {"source": "The timetable", "owner": "The bus company", "mover": "A talk", "until": "2027-06-30"}
    names(jonas, "The bus goes twice a day", kind="time", firmness="open-here", **said)
    for page in (karen, mette):
        made_of = wall(page, "The bus goes").locator(".made-of")
        expect(made_of).to_contain_text("open here")
        expect(made_of).to_contain_text("The bus company")
        expect(made_of).to_contain_text("until 30 June 2027")
    form = chooses(jonas, wall(jonas, "The bus goes"), "[data-open=reword-constraint]")
    expect(form.locator("[name=until]")).to_have_value("2027-06-30")
    form.locator("[name=until]").fill("")
    form.locator(".main").click()
    expect(wall(karen, "The bus goes").locator(".made-of")).not_to_contain_text("2027")


def test_a_wall_of_one_who_has_no_column_is_changed_from_all_that_stands_on_it(call: Call):
    """Its words are nowhere but in the space."""
    told = given.a_wall("wall-ali", text="The room is let until noon", until="2027-06-30", firmness=Firmness.OPEN_HERE)
    softened = SoftenConstraint(
        id="less-firm", constraint="wall-jonas", firmness=Firmness.OPEN_HERE, reason="Says who?"
    )
    room = call(*WAYS, (cast.ALI, told), (cast.KAREN, softened))
    ali, jonas = screens(room, cast.ALI, cast.JONAS)
    form = chooses(ali, wall(ali, "The room is let"), "[data-open=reword-constraint]")
    standing = {"text": told.text, "source": told.source, "owner": told.owner, "mover": told.mover, "until": told.until}
    for name, said in standing.items():
        expect(form.locator(f"[name={name}]")).to_have_value(said)
    expect(form.locator("[name=kind]:checked")).to_have_value(told.kind)
    expect(form.locator("[name=firmness]:checked")).to_have_value("open-here")
    form.locator("[name=mover]").fill("A talk with the caretaker")
    form.locator(".main").click()
    expect(wall(jonas, "The room is let").locator(".mover")).to_contain_text("A talk with the caretaker")
    expect(wall(jonas, "The room is let").locator(".made-of")).to_contain_text("until 30 June 2027")
    form = chooses(jonas, wall(jonas, HOURS), "[data-open=reword-constraint]")
    expect(form.locator("[name=firmness]:checked")).to_have_value("can-be-asked"), "as its words say"


def test_how_long_a_wall_stands_is_not_lost_from_ones_draft(call: Call):
    (jonas,) = screens(
        call(*WAYS, (cast.JONAS, given.a_wall("wall-draft", until="2027-06-30", draft=True))), cast.JONAS
    )
    jonas.locator("#drafts [data-open=reword-constraint]").click()
    jonas.locator("#reword-constraint [name=owner]").fill("The county")
    jonas.locator("#reword-constraint .main").click()
    expect(jonas.locator("#drafts .made-of")).to_contain_text("The county · until 30 June 2027")


def test_other_words_are_asked_for_of_a_wall_that_has_no_card(call: Call):
    """P10: with its author in no column the wall stands in the space alone, on every screen."""
    room = call(*WAYS, (cast.ALI, given.a_wall("wall-ali", text="The room is let")), (cast.METTE, OWN_LIMIT))
    ali, jonas, mette = screens(room, cast.ALI, cast.JONAS, cast.METTE)
    ask = "Say it in other words"
    assert ask in offered(jonas, wall(jonas, "The room is let"))
    assert ask not in offered(ali, wall(ali, "The room is let")), "it is his own"
    assert ask not in offered(jonas, wall(jonas, HOURS)), "its card has it"
    assert ask not in offered(jonas, wall(jonas, LIMIT)), "the citizen’s words stand"
    unfolds(mette)
    wall(mette, "The room is let").locator("[data-command=AskForOtherWords]").click()
    expect(wall(jonas, "The room is let").locator(".asked")).to_be_visible()
    assert ask not in offered(jonas, wall(jonas, "The room is let")), "once is enough"
    ali.locator("#asked li", has_text="The room is let").locator("button").click()
    ali.locator("#plain-words [name=text]").fill("Somebody else is in the room")
    ali.locator("#plain-words .main").click()
    for page in (jonas, mette):
        expect(wall(page, "The room is let").locator(".in-plain")).to_contain_text("Somebody else is in the room")
    form = chooses(ali, wall(ali, "The room is let"), "[data-open=plain-words]")
    expect(form.locator("[name=text]")).to_have_value("Somebody else is in the room")


def test_somebody_asks_who_says_so_and_whoever_knows_answers(call: Call):
    room = call(*TIED)
    jonas, karen, ali, mette, shown = screens(room, cast.JONAS, cast.KAREN, cast.ALI, cast.METTE, cast.WALL)
    wall(karen, HOURS).locator("[data-command=AskAboutConstraint]").click()
    expect(ali.locator("[data-prompt=who-says-so]")).to_contain_text("Placements normally start")
    for page in (jonas, mette, shown):
        expect(wall(page, HOURS).locator(".who-says")).to_contain_text("Karen asks: who says so?")
    wall(jonas, HOURS).locator("[data-open=answer-about-constraint]").click()
    dialog = jonas.locator("#answer-about-constraint")
    expect(dialog.locator("[data-about]")).to_contain_text(HOURS)
    dialog.locator("[name=text]").fill("Our own guide says so. It is not a law.")
    dialog.locator(".main").click()
    for page in (karen, mette):
        expect(wall(page, HOURS).locator(".who-says q")).to_have_text("Our own guide says so. It is not a law.")
    expect(ali.locator("[data-prompt=who-says-so]")).to_have_count(0)


def test_what_if_is_shown_on_every_screen_as_imagined_until_one_goes_back(call: Call):
    room = call(*TIED)
    pages = screens(room, cast.JONAS, cast.KAREN, cast.ALI, cast.METTE, cast.WALL)
    jonas, karen = pages[:2]
    expect(way(jonas, WORKSHOP).locator(".reading")).to_have_text("possible, if …")
    wall(jonas, HOURS).locator(".imagine").click()
    for page in pages:
        expect(page.locator("#imagining-heading")).to_have_text("What if? This is imagined, not so.")
        expect(page.locator("#imagining-heading")).to_be_visible()
        expect(page.locator(".imagining p")).to_contain_text("B would have a way that is open")
        expect(way(page, WORKSHOP).locator(".figure")).to_have_attribute("data-reading", "open")
    expect(karen.locator("#centre .reading").first).to_have_text("possible, if …"), "nothing is moved by it"
    wall(karen, HOURS).locator(".imagine[data-command=StopImagining]").click()
    for page in pages:
        expect(page.locator(".imagining")).to_have_count(0)
        expect(way(page, WORKSHOP).locator(".figure")).to_have_attribute("data-reading", "can-be-asked")


def test_a_wall_is_softened_moved_and_put_back_each_with_who_and_why(call: Call):
    fixed = given.a_wall("wall-fixed", text="No pay in the first month", firmness=Firmness.FIXED)
    room = call(*TIED, (cast.KAREN, fixed), (cast.KAREN, given.a_tie("way-amina", "wall-fixed")))
    jonas, karen = screens(room, cast.JONAS, cast.KAREN)
    stands, seen = wall(jonas, "No pay"), wall(karen, "No pay")
    dialog = chooses(jonas, stands, "[data-open=soften-constraint]")
    expect(dialog.locator("[name=firmness]:visible")).to_have_count(2)
    taps(dialog, "firmness", "can-be-asked")
    dialog.locator(".main").click()
    expect(dialog.locator(".error")).to_have_text("Why? A few words: Something is missing here.")
    says_why(dialog, "The law says may, not must")
    expect(seen).to_have_attribute("data-firmness", "can-be-asked")
    expect(seen.locator(".shift")).to_have_text("less firm (can be asked for), Jonas: The law says may, not must")
    dialog = chooses(jonas, stands, "[data-open=soften-constraint]")
    expect(dialog.locator("label:has([name=firmness]):visible")).to_have_text("open here")
    jonas.keyboard.press("Escape")
    says_why(chooses(jonas, stands, "[data-open=move-constraint]"), "The employer pays from day one")
    expect(seen.locator(".leverage")).to_have_text("has moved")
    assert "line-through" in seen.locator(".words").evaluate("(words) => getComputedStyle(words).textDecorationLine")
    assert "It has moved" not in offered(jonas, stands)
    says_why(chooses(jonas, stands, "[data-open=put-constraint-back]"), "They have changed their mind")
    expect(seen.locator(".shift")).to_contain_text("put back, Jonas: They have changed their mind")
    expect(seen).to_have_attribute("data-firmness", "fixed")


def test_a_wall_whose_owner_must_be_asked_becomes_an_agreement_to_ask(call: Call):
    room = call(*TIED)
    jonas, karen = screens(room, cast.JONAS, cast.KAREN)
    form = chooses(jonas, wall(jonas, HOURS), "[data-open=make-agreement]")
    asks = f"Ask The team leader whether this can move: “{given.a_wall().text}”"
    expect(form.locator("[name=what]")).to_have_value(asks)
    expect(form.locator("[name=wish]")).to_have_value(given.WISH_B)
    form.locator("[name=who]").fill("Jonas")
    form.locator("[name=by_when]").fill("2026-12-01")
    form.locator(".main").click()
    expect(karen.locator("#agreements .what")).to_have_text(asks)
    expect(karen.locator("#agreements .about-wall")).to_have_count(0), "its words are told once"
    expect(karen.locator("#agreements li .letter")).to_have_text("B")
    assert "Agree to ask its owner once more" in offered(karen, wall(karen, HOURS))


def test_nobody_is_offered_what_their_seat_may_not_do(call: Call):
    room = call(*TIED, (cast.METTE, OWN_LIMIT), (cast.LONE, given.a_wall("wall-lone", text="I work on Fridays")))
    jonas, lone, ali = screens(room, cast.JONAS, cast.LONE, cast.ALI)
    assert {"It has moved", "It is less firm", "Agree to ask its owner"} <= set(offered(jonas, wall(jonas, HOURS)))
    assert not {"It has moved", "It is less firm"} & set(offered(lone, wall(lone, HOURS)))
    assert "It has moved" in offered(lone, wall(lone, "I work on Fridays")), "who named it may"
    expect(wall(lone, HOURS).locator(".imagine")).to_be_hidden()
    expect(wall(lone, HOURS).locator("[data-command=AskAboutConstraint]")).to_be_visible()
    expect(wall(ali, HOURS).locator(".imagine")).to_be_visible()
    for page in (jonas, lone, ali):
        leads = ["Invite everybody here", "Show it large on the wall"] if page == ali else []
        assert offered(page, wall(page, LIMIT)) == [*leads, "Who decides, and how to appeal"]
        expect(wall(page, LIMIT).locator("button:visible")).to_have_count(1)
    way(jonas, WORKSHOP).locator("[data-open=tie-constraint]").click()
    expect(jonas.locator("#tie-constraint label", has_text=LIMIT)).to_have_count(0)


def test_an_interpreter_is_offered_to_ask_for_other_words_and_to_read_who_decides(call: Call):
    """Who carries words puts none on the board: not in the menus, and on no way and no wall."""
    room = call(*TIED, (cast.METTE, OWN_LIMIT), (cast.ALI, given.a_wall("wall-ali", text="The room is let")))
    seat = room.seats(AddSeat(id="seat-interpreter", role=Role.INTERPRETER, name="The interpreter"))
    (page,) = screens(room, seat)
    ask, decides = "Say it in other words", "Who decides, and how to appeal"
    assert offered(page, way(page, WORKSHOP)) == [ask, decides]
    assert offered(page, wall(page, "The room is let")) == [ask, decides]
    assert offered(page, wall(page, HOURS)) == [decides], "its card has the other"
    assert offered(page, wall(page, LIMIT)) == [decides]
    assert offered(page, page.locator("#post-wall-jonas")) == [ask]
    expect(page.locator("#possibilities .does button:visible")).to_have_count(0)
    expect(page.locator(".put :is(button, a):visible")).to_have_count(0)


def test_what_is_refused_is_said_in_a_sentence_and_keeps_the_words(call: Call):
    room = call(*TIED, (cast.KAREN, AskAboutConstraint(id="who-says", constraint="wall-jonas")))
    (jonas,) = screens(room, cast.JONAS)
    wall(jonas, HOURS).locator("[data-open=answer-about-constraint]").click()
    dialog = jonas.locator("#answer-about-constraint")
    dialog.locator("[name=text]").fill("Local practice")
    room.tell(cast.KAREN, AnswerAboutConstraint(id="they-say-so", constraint="wall-jonas", text="The guide"))
    expect(wall(jonas, HOURS).locator(".who-says q")).to_have_text("The guide")
    dialog.locator(".main").click()
    expect(dialog.locator(".error")).to_contain_text("Nobody is waiting for an answer about this wall just now.")
    expect(dialog.locator("[name=text]")).to_have_value("Local practice")


def test_how_firm_a_wall_is_and_whose_shows_in_its_edge(call: Call):
    told = [
        (cast.KAREN, given.a_wall(f"wall-{firmness}", text=f"This one is {firmness}", firmness=firmness))
        for firmness in Firmness
    ]
    (page,) = screens(call(*TIED, *told, (cast.METTE, OWN_LIMIT)), cast.IDA)
    edge = "(one) => getComputedStyle(one).borderLeft{}"
    styles = [wall(page, f"This one is {one}").evaluate(edge.format("Style")) for one in Firmness]
    assert styles == ["solid", "dashed", "dotted"]
    colour = edge.format("Color")
    assert wall(page, LIMIT).evaluate(colour) != wall(page, "This one is fixed").evaluate(colour)


def test_a_wall_is_asked_about_imagined_and_moved_by_keyboard_alone(call: Call):
    room = call(*TIED)
    jonas, karen = screens(room, cast.JONAS, cast.KAREN)
    tab_to(jonas, ".standing .imagine")
    expect(jonas.locator(".standing .imagine")).to_have_text("What if it moved?")
    jonas.keyboard.press("Enter")
    expect(karen.locator(".imagining")).to_be_visible()
    expect(jonas.locator(".standing .imagine")).to_be_focused()
    expect(jonas.locator(".standing .imagine")).to_have_text("Back to what is so")
    assert "dashed" in jonas.locator(".standing .imagine").evaluate("(one) => getComputedStyle(one).borderTopStyle")
    assert jonas.get_by_role("button", name="Back to what is so", pressed=True).count() == 0, (
        "it would say the opposite"
    )
    jonas.keyboard.press("Enter")
    expect(karen.locator(".imagining")).to_have_count(0)
    tab_to(jonas, ".standing [data-command=AskAboutConstraint]")
    jonas.keyboard.press("Space")
    expect(wall(karen, HOURS).locator(".who-says")).to_be_visible()
    tab_to(jonas, ".standing .doing")
    jonas.keyboard.press("Enter")
    tab_to(jonas, "#doing [data-open=move-constraint]")
    jonas.keyboard.press("Enter")
    tab_to(jonas, "#move-constraint [name=reason]")
    jonas.keyboard.type("The leader said yes")
    jonas.keyboard.press("Control+Enter")
    expect(wall(karen, HOURS).locator(".shift")).to_contain_text("The leader said yes")
    expect(jonas.locator("#move-constraint")).to_be_hidden()
    assert jonas.evaluate("document.activeElement !== document.body"), "the focus is not lost"


def tab_to(page: Page, selector: str) -> None:
    for _ in range(90):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"90 tabs do not reach {selector}")


def test_what_is_imagined_stays_in_view_while_one_reads_on(call: Call):
    walls = [(cast.KAREN, given.a_wall(f"wall-number-{n}")) for n in range(12)]
    room = call(*TIED, *walls, (cast.JONAS, ImagineMoved(id="what-if-it", constraint="wall-jonas")))
    (page,) = screens(room, cast.IDA)
    page.locator(".standing").last.scroll_into_view_if_needed()
    expect(page.locator(".imagining")).to_be_in_viewport(ratio=1)

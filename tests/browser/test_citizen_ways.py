"""Ways and walls on the citizen's phone: what she wants to look at first, what is not for her, her own ideas and her own limits (P2, P9)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import ImagineMoved, SetPossibilityAside
from facilitator.board.terms import ConstraintKind, Origin, Phase
from tests import cast, given
from tests.browser.inspecting import faults
from tests.browser.phones import PHONE, SMALL
from tests.browser.sitting import IN_VIEW, TOO_SMALL
from tests.browser.space_gestures import unfolds, wall, way
from tests.browser.table_room import CENTRE, WAYS, Room, Told, goes_to

pytestmark = pytest.mark.browser

WORKSHOP, TALK, HOURS, LIMIT = (
    "The bike workshop",
    "A talk every fourth week",
    "Placements normally",
    "I am home at two",
)
DUTY = given.a_way("way-duty", text=TALK, required=True, if_refused="The money can be stopped", wishes=())
SPACE: tuple[Told, ...] = (*WAYS, (cast.JONAS, DUTY), (cast.JONAS, given.a_tie("way-amina", "wall-jonas")))
BOTH = (given.WISH_A, given.WISH_B)
OWN_LIMIT = given.a_wall("wall-mette", text=LIMIT, kind=ConstraintKind.OWN_LIMIT, source="Liv", owner="Mette", mover="")
TOO_SMALL_TO_READ = """() => [...document.querySelectorAll("#possibilities *, dialog[open] *")].filter((one) => one.checkVisibility()
  && !one.closest(".letter, .mark, .figure, .unseen") && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  && parseFloat(getComputedStyle(one).fontSize) < 17).map((one) => one.outerHTML.slice(0, 80) + getComputedStyle(one).fontSize)"""
Call = Callable[..., Room]


def test_she_sees_her_wishes_with_their_ways_and_no_picture_in_the_time_that_is_hers_too(call: Call):
    room = call(*SPACE)
    mette = room.opens(cast.METTE, PHONE)
    for phase in (Phase.ROOM_TO_MOVE, Phase.OWN_TIME):
        room.goes_to(phase)
        expect(mette.locator("#now")).to_have_attribute("data-step", phase)
        expect(mette.locator(f"#space-{given.WISH_B} .way")).to_contain_text(WORKSHOP)
        expect(way(mette, WORKSHOP).locator(".stopped")).to_contain_text(HOURS)
        expect(mette.locator("#possibilities .picture")).to_be_hidden()
        expect(mette.locator("#now a[href='#ask-way']")).to_be_visible()
    expect(mette.locator(":is(.does, .doing, .own):visible:not(.asks)")).to_have_count(0)


def test_where_her_own_limit_is_she_is_spoken_to_and_the_others_are_asked_for_another_way(call: Call):
    tied = (cast.METTE, given.a_tie("way-amina", "wall-mette"))
    room = call(*SPACE, (cast.METTE, OWN_LIMIT), tied)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    said = [page.locator("#possibilities .sentence").inner_text() for page in (mette, jonas)]
    assert ["this is where your limit is" in sentence for sentence in said] == [True, False]
    assert ["this is where Mette’s limit is" in sentence for sentence in said] == [False, True]
    for page in (mette, jonas):
        expect(page.locator(f"#wish-{given.WISH_B} .reading")).to_have_text("a limit is here")
        expect(page.locator(f"#space-{given.WISH_B} > h3 .reading")).to_have_text("a limit is here")


def test_she_says_what_she_wants_to_look_at_first_and_takes_it_back(call: Call):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    first = way(mette, WORKSHOP).locator("[data-command=LookFirstAt]")
    first.click()
    expect(first).to_have_attribute("aria-pressed", "true")
    expect(way(jonas, WORKSHOP).locator(".first-look")).to_be_visible()
    way(mette, TALK).locator("[data-command=LookFirstAt]").click()
    expect(way(jonas, TALK).locator(".first-look")).to_be_visible()
    expect(jonas.locator(".first-look")).to_have_count(1)
    way(mette, TALK).locator("[data-command=LookFirstAt]").click()
    expect(jonas.locator(".first-look")).to_have_count(0)


def test_a_way_is_not_for_her_with_or_without_a_reason_and_she_can_look_at_it_again(call: Call):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    way(mette, WORKSHOP).locator("[data-open=set-possibility-aside]").click()
    dialog = mette.locator("#set-possibility-aside")
    expect(dialog.locator("h2")).to_be_focused()
    dialog.locator(".main").click()
    expect(way(jonas, WORKSHOP).locator(".aside")).to_have_text("Mette has set this aside, and need not say why.")
    expect(jonas.locator(".set-aside .way")).to_have_count(1)
    way(mette, WORKSHOP).locator("[data-command=TakePossibilityUp]").click()
    expect(jonas.locator(".set-aside")).to_have_count(0)
    way(mette, WORKSHOP).locator("[data-open=set-possibility-aside]").click()
    dialog.locator("[name=reason]").fill("Too far from home")
    dialog.locator(".main").click()
    expect(way(jonas, WORKSHOP).locator(".aside q")).to_have_text("Too far from home")


def test_she_puts_a_way_of_her_own_on_the_board_and_says_it_anew(call: Call):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    mette.click("#now a[href='#ask-way']")
    mette.fill("#form-way textarea", "Mornings only")
    mette.locator("#form-way label", has_text="Be home when Liv").click()
    mette.click("#form-way .main")
    hers = way(jonas, "Mornings only")
    expect(hers.locator(".offer-or-duty")).to_have_text("an offer")
    expect(hers.locator(".origin")).to_contain_text("the citizen’s idea")
    expect(hers.locator(".serves")).to_have_text("C")
    expect(way(mette, "Mornings only")).to_be_visible()
    way(mette, "Mornings only").locator(".unfold summary").click()
    way(mette, "Mornings only").locator("[data-open=reword-possibility]").click()
    form = mette.locator("#reword-possibility")
    expect(form.locator("textarea")).to_have_value("Mornings only")
    form.locator("textarea").fill("Mornings only, and never Fridays")
    form.locator(".main").click()
    expect(hers.locator(".words")).to_have_text("Mornings only, and never Fridays")
    expect(hers.locator(".serves")).to_have_text("C")


def test_what_stands_on_one_way_of_hers_does_not_go_along_to_the_next(call: Call):
    """A way given over the door may say more than she is asked about; she changes the one, then the other."""
    room = call(
        *SPACE,
        (cast.METTE, given.a_way("way-one", text="Mornings only", money="Half pay", origin=Origin.FOUND_TOGETHER)),
        (cast.METTE, given.a_way("way-two", text="Two days a week", origin=Origin.CITIZEN)),
    )
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    for words in ("Mornings only", "Two days a week"):
        way(mette, words).locator(".unfold summary").click()
        way(mette, words).locator("[data-open=reword-possibility]").click()
        mette.locator("#reword-possibility textarea").fill(f"{words}, and never Fridays")
        mette.locator("#reword-possibility .main").click()
        expect(way(jonas, f"{words}, and never Fridays")).to_be_visible()
    one, two = way(jonas, "Mornings only"), way(jonas, "Two days a week")
    expect(one.locator(".means")).to_have_text("Money Half pay", use_inner_text=True)
    expect(two.locator(".means")).to_have_count(0)
    expect(two.locator(".origin")).to_contain_text("the citizen’s idea")


def test_she_asks_who_says_so_and_what_if_it_moved(call: Call):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    unfolds(mette)
    stands = wall(mette, HOURS)
    stands.locator("[data-command=AskAboutConstraint]").click()
    expect(wall(jonas, HOURS).locator(".who-says")).to_contain_text("Mette asks: who says so?")
    expect(stands.locator(".answers")).to_be_hidden()
    stands.locator(".imagine").click()
    for page in (mette, jonas):
        expect(page.locator("#imagining-heading")).to_be_visible()
    mette.locator(".still-imagined button").click()
    expect(jonas.locator(".imagining")).to_have_count(0)


def test_she_names_her_own_limit_moves_it_and_puts_it_back_and_nobody_asks_why(call: Call):
    room = call(*SPACE)
    mette, jonas = room.opens(cast.METTE, PHONE), room.opens(cast.JONAS)
    mette.click("#now a[href='#ask-limit']")
    mette.fill("#form-limit [name=text]", LIMIT)
    mette.click("#form-limit .main")
    mine = mette.locator(".own-limits li", has_text=LIMIT)
    mine.locator(".ties button", has_text=WORKSHOP).click()
    expect(way(jonas, WORKSHOP).locator(".stopped", has_text=LIMIT)).to_be_visible()
    expect(wall(jonas, LIMIT).locator(".leverage")).to_have_text("Mette’s own limit")
    assert wall(jonas, LIMIT).locator(".made-of").inner_text() == "fixed", "whose it is has been said"
    mine.locator("[data-command=MoveConstraint]").click()
    expect(wall(jonas, LIMIT)).to_have_attribute("data-moved", "")
    expect(wall(jonas, LIMIT).locator(".shift")).to_have_text("moved, Mette")
    expect(mette.locator("dialog[open]")).to_have_count(0)
    mine.locator("[data-command=PutConstraintBack]").click()
    expect(way(jonas, WORKSHOP).locator(".stopped", has_text=LIMIT)).to_be_visible()
    mette.evaluate("location.hash = 'now'")
    unfolds(mette)
    wall(mette, LIMIT).locator("[data-command=MoveConstraint]").click()
    expect(wall(jonas, LIMIT)).to_have_attribute("data-moved", "")


def test_she_sees_what_is_a_duty_what_follows_from_a_no_and_how_to_appeal(call: Call):
    mette = call(*SPACE).opens(cast.METTE, PHONE)
    duty = way(mette, TALK)
    expect(duty.locator(".offer-or-duty")).to_have_text("a duty")
    expect(duty.locator(".if-refused")).to_contain_text("The money can be stopped")
    duty.locator(".unfold summary").click()
    duty.get_by_role("button", name="What happens if I say no?").click()
    power = mette.locator("#power")
    expect(power).to_be_visible()
    expect(power.locator(".decided li").first).to_contain_text("The money can be stopped")
    expect(power).to_contain_text("If you do not agree with the answer")
    power.locator("[data-close]").click()
    unfolds(mette)
    wall(mette, HOURS).locator("[data-open=power]").click()
    expect(power).to_be_visible()
    power.locator("[data-close]").click()
    offer = way(mette, WORKSHOP)
    expect(offer.locator(".origin")).to_be_hidden()
    expect(offer.locator("[data-command=AskForOtherWords]")).to_be_hidden()
    offer.locator(".unfold summary").click()
    expect(offer.locator(".origin")).to_be_visible()
    expect(offer.get_by_role("button", name="Who decides, and how to appeal")).to_be_visible()
    offer.locator("[data-command=AskForOtherWords]").click()
    expect(offer.locator(".asked")).to_be_visible()


def test_nobody_is_moved_while_she_reads_who_decides(call: Call):
    """P12: the meeting goes on, what she reads stays; when she closes it, she is where the meeting is."""
    room = call(*SPACE)
    mette = room.opens(cast.METTE, PHONE)
    unfolds(mette)
    wall(mette, HOURS).locator("[data-open=power]").click()
    power = mette.locator("#power")
    expect(power).to_be_visible()
    room.goes_to(Phase.AGREEMENTS)
    expect(mette.locator("#now")).to_have_attribute("data-step", Phase.AGREEMENTS)
    room.tell(cast.JONAS, given.an_agreement("agreement-jonas"))
    expect(mette.locator("#agreements")).to_contain_text(given.an_agreement().what)
    expect(power).to_be_visible()
    power.locator("[data-close]").click()
    expect(power).to_be_hidden()
    expect(mette.locator("#possibilities")).to_be_hidden()
    expect(mette.locator("#now-heading")).to_be_in_viewport()
    expect(mette.locator("#now-heading")).to_be_focused()


def test_the_walls_wait_behind_one_touch_and_none_goes_away_when_another_is_named(call: Call):
    room = call(*SPACE)
    mette = room.opens(cast.METTE, PHONE)
    expect(mette.locator(".walls-too summary")).to_have_text("See what stands in the way (1)")
    expect(wall(mette, HOURS)).to_be_hidden()
    unfolds(mette)
    expect(wall(mette, HOURS)).to_be_visible()
    expect(wall(mette, HOURS).locator(".which-ways")).to_have_text("1 The bike workshop on Nordvej, 2 × 2 hours")
    for n in (2, 3, 4, 5):
        room.tell(cast.KAREN, given.a_wall(f"wall-number-{n}", text=f"Wall number {n}"))
        expect(wall(mette, f"Wall number {n}")).to_be_visible()
        expect(wall(mette, HOURS)).to_be_visible(), "she may be reading it"


def test_where_nobody_has_named_a_wall_it_is_said_without_a_touch(call: Call):
    mette = call(*CENTRE, goes_to(Phase.ROOM_TO_MOVE)).opens(cast.METTE, PHONE)
    expect(mette.get_by_text("No walls named.")).to_be_visible()
    expect(mette.locator(".walls-too")).to_be_hidden()


def test_it_can_be_read_touched_and_seen_beside_her_own_words(call: Call):
    room = call(
        *SPACE,
        (cast.METTE, OWN_LIMIT),
        (cast.METTE, SetPossibilityAside(id="not-for-me", possibility="way-amina", reason="Too far")),
        (cast.AMINA, given.a_way("way-more", text="Two mornings " * 20, money="Free", wishes=BOTH)),
        (cast.JONAS, ImagineMoved(id="what-if-it", constraint="wall-jonas")),
    )
    mette = room.opens(cast.METTE, SMALL)
    unfolds(mette)
    for summary in mette.locator("#possibilities .way .unfold summary:visible").all():
        summary.click()
    for width, height in (SMALL, PHONE):
        mette.set_viewport_size({"width": width, "height": height})
        check(mette, f"ways and walls at {width}")
        mette.evaluate("document.documentElement.style.fontSize = '200%'")
        assert mette.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (
            f"{width}: off at twice the text"
        )
        mette.evaluate("document.documentElement.style.fontSize = ''")
        for opener in (".of-citizen > [data-open=set-possibility-aside]", ".unfold [data-open=power]"):
            mette.locator(opener).first.click()
            check(mette, f"{opener} at {width}")
            found = mette.evaluate("document.querySelector('dialog[open]').getBoundingClientRect().top")
            words = mette.locator("#centre .definition").bounding_box()
            assert words["y"] + 30 <= found, f"her own words are behind {opener} at {width}"
            mette.keyboard.press("Escape")


def check(page: Page, where: str) -> None:
    assert page.evaluate(TOO_SMALL, 44) == [], where
    assert page.evaluate(TOO_SMALL_TO_READ) == [], where
    seen = page.evaluate(IN_VIEW)
    assert seen["seen"] >= 40, (where, seen)
    assert seen["wide"] <= 0, (where, seen)
    assert faults(page) == [], where

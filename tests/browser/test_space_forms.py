"""The forms in which walls are named and agreements are made: nothing is chosen for anybody, and what is missing or meant is seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests import cast, given
from tests.browser.space_gestures import chooses, taps, wall, way
from tests.browser.table_room import LAPTOP, WAYS, Room

pytestmark = pytest.mark.browser

TALK, HOURS = "A talk every fourth week", "Placements normally start"
FOR_TWO = given.a_way("way-talk", text=TALK, wishes=(given.WISH_A, given.WISH_C))
Call = Callable[..., Room]


def also(page: Page) -> list[str]:
    """The letters of the wishes an agreement will be for beside the one that is chosen."""
    return page.locator(".also-for:visible .letter").all_inner_texts()


def test_all_that_is_missing_is_named_at_once_where_one_has_pressed(call: Call):
    page = call(*WAYS).opens(cast.JONAS)
    page.click(".put [data-open=name-constraint]")
    form = page.locator("#name-constraint")
    assert form.locator("[type=radio]:checked").count() == 0, "nothing is chosen for anybody"
    expect(form.locator(".who-sees")).to_be_in_viewport(ratio=1)
    form.locator("[name=text]").fill("The bus goes twice a day")
    form.locator(".main").click()
    error = form.locator(".error")
    expect(error).to_have_text(
        "What is it made of? Where does it come from? Who owns it? How firm is it? Something is missing here."
    )
    for size in (LAPTOP, (390, 844), (320, 568)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        expect(error).to_be_in_viewport(ratio=1)


def test_a_wall_named_while_one_says_what_stops_a_way_is_the_one_that_is_meant(call: Call):
    room = call(*WAYS, (cast.KAREN, given.a_wall("wall-karen", text="The course is full")))
    page = room.opens(cast.JONAS)
    way(page, given.a_way().text).locator("[data-open=tie-constraint]").click()
    tie = page.locator("#tie-constraint")
    tie.locator("label", has_text="The course is full").click()
    tie.locator("[data-open=name-constraint]").click()
    form = page.locator("#name-constraint")
    for name, said in {"text": "No bus", "source": "The timetable", "owner": "The bus company"}.items():
        form.locator(f"[name={name}]").fill(said)
    taps(form, "kind", "time")
    taps(form, "firmness", "fixed")
    form.locator(".main").click()
    expect(tie.locator("label", has_text="No bus").locator("input")).to_be_checked()
    room.tell(cast.KAREN, given.a_wall("wall-other", text="Another one"))
    expect(tie.locator("label", has_text="Another one")).to_be_visible()
    expect(tie.locator("label", has_text="No bus").locator("input")).to_be_checked()
    tie.locator(".main").click()
    expect(way(page, given.a_way().text).locator(".stopped")).to_contain_text("No bus")


def test_the_form_shows_every_wish_that_an_agreement_out_of_a_way_will_be_for(call: Call):
    page = call(*WAYS, (cast.JONAS, FOR_TWO)).opens(cast.JONAS)
    way(page, TALK).locator("[data-open=make-agreement]").click()
    form = page.locator("#make-agreement")
    expect(form.locator("[name=wish]")).to_have_value(given.WISH_A)
    expect(form.locator(".also-for")).to_contain_text(given.WISHES[2].text)
    assert also(page) == ["C"]
    form.locator("[name=wish]").select_option(given.WISH_B)
    expect(form.locator(".also-for .letter")).to_have_text(["A", "C"])
    form.locator("[name=who]").fill("Jonas")
    form.locator(".main").click()
    line = page.locator("#agreements li", has_text="from way 2")
    expect(line.locator(".letter")).to_have_text(["A", "B", "C"])
    line.locator("[data-open=reword-agreement]").click()
    expect(page.locator("#reword-agreement .also-for .letter")).to_have_text(["A", "C"])
    page.keyboard.press("Escape")
    page.click(".put [data-open=make-agreement]")
    expect(form.locator(".also-for")).to_be_hidden()


def test_the_form_shows_every_wish_that_asking_about_a_wall_will_be_for(call: Call):
    room = call(*WAYS, (cast.JONAS, FOR_TWO), (cast.JONAS, given.a_tie("way-talk", "wall-jonas")))
    page = room.opens(cast.JONAS)
    form = chooses(page, wall(page, HOURS), "[data-open=make-agreement]")
    expect(form.locator("[name=wish]")).to_have_value(given.WISH_A)
    expect(form.locator(".also-for .letter")).to_have_text(["C"])
    form.locator("[name=who]").fill("Jonas")
    form.locator(".main").click()
    expect(page.locator("#agreements li .letter")).to_have_text(["A", "C"])
    expect(page.locator("#agreements .without .letter")).to_have_text(["B"])


def test_a_long_word_makes_no_form_wider_than_its_dialog(call: Call):
    word = "Rehabiliteringsplanlægningssamarbejdsaftalekontoret"
    page = call(*WAYS, (cast.JONAS, given.a_way("way-long", text=word))).opens(cast.JONAS)
    way(page, word).locator("[data-open=make-agreement]").click()
    form = page.locator("#make-agreement")
    expect(form.locator("[name=what]")).to_have_value(word)
    for width in (1366, 390, 320):
        page.set_viewport_size({"width": width, "height": 568})
        assert form.evaluate("(dialog) => dialog.scrollWidth - dialog.clientWidth") <= 0, width


@pytest.mark.parametrize("seat", [cast.JONAS, cast.ALI])
def test_an_ordinary_meetings_wishes_and_how_they_stand_are_whole_beside_the_board(call: Call, seat: str):
    """P2: none of them is cut through, and where there is more than there is room for, the last line fades."""
    words = (
        "I am not afraid of working. I am afraid of promising something that my back breaks before it is Thursday. " * 2
    )
    tied = [(cast.JONAS, given.a_tie("way-talk", "wall-jonas")), (cast.JONAS, given.a_tie("way-amina", "wall-jonas"))]
    room = call(*WAYS, (cast.METTE, given.a_definition("said-anew", text=words[:165])), (cast.JONAS, FOR_TWO), *tied)
    page = room.opens(seat)
    expect(page.locator("#centre .reading")).to_have_count(3)
    pinned = page.locator(".pinned")
    assert pinned.evaluate("(box) => box.scrollHeight - box.clientHeight") <= 0
    room.tell(cast.METTE, given.a_definition("said-more", text=words * 3))
    expect(page.locator("#centre .definition")).to_have_attribute("data-long", "")
    assert pinned.evaluate("(box) => box.scrollHeight - box.clientHeight") > 0
    assert "gradient" in pinned.evaluate("(box) => getComputedStyle(box, '::after').backgroundImage")


def test_what_the_phase_is_about_is_what_one_is_first_offered_to_write(call: Call):
    room = call(*WAYS)
    page = room.opens(cast.JONAS)
    main = """() => [...document.querySelectorAll(".put > *")]
      .filter((one) => getComputedStyle(one).color === "rgb(255, 255, 255)").map((one) => one.dataset.open ?? "write")"""
    assert page.evaluate(main) == ["offer-possibility"]
    for phase, offered in (("agreements", "make-agreement"), ("perspectives", "write")):
        room.goes_to(phase)
        expect(page.locator("body")).to_have_attribute("data-view", phase)
        assert page.evaluate(main) == [offered]

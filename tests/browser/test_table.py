"""The table and the facilitator's screen in a real Chromium: what one can do there, and that nobody who types is moved."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from facilitator.board.commands import RewordPerspective
from facilitator.board.terms import Phase
from tests import cast, given
from tests.browser.inspecting import OPENED, faults
from tests.browser.table_room import CENTRE, PERSPECTIVES, SUMMING_UP, WAYS, goes_to, writes

pytestmark = pytest.mark.browser
SIZES = [(320, 568), (390, 844), (820, 1180), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)]


def test_nobody_who_is_typing_is_moved(call):
    room = call(*PERSPECTIVES)
    jonas = room.opens(cast.JONAS)
    field = jonas.locator("#form-perspective textarea")
    field.fill("In the middle of a")
    before = field.bounding_box()
    room.goes_to(Phase.ROOM_TO_MOVE)
    expect(jonas.locator("body")).to_have_attribute("data-phase", "room-to-move")
    assert field.bounding_box() == before
    expect(field).to_be_focused()
    jonas.locator("h1").click()
    expect(jonas.locator("body")).to_have_attribute("data-view", "room-to-move")
    assert field.input_value() == "In the middle of a"


def test_what_is_written_in_quiet_says_who_sees_it_and_is_shown_when_the_facilitator_shows_it(call):
    room = call(*CENTRE, goes_to(Phase.QUIET_WRITING))
    jonas, karen, ali = room.opens(cast.JONAS), room.opens(cast.KAREN), room.opens(cast.ALI, (390, 844))
    expect(jonas.locator("#composer .who-sees")).to_contain_text("Only you can see this now")
    writes(jonas, "Written in quiet")
    expect(jonas.locator("#drafts")).to_contain_text("Written in quiet")
    jonas.get_by_role("button", name="I’m done writing").click()
    expect(ali.locator(".facts")).to_contain_text("1 of 6")
    assert "Written in quiet" not in karen.content()
    ali.get_by_role("button", name="Show what was written").click()
    expect(karen.locator("#cards-employment")).to_contain_text("Written in quiet")
    expect(jonas.locator("#drafts")).to_be_hidden()
    expect(jonas.locator("body")).to_have_attribute("data-phase", "perspectives")
    expect(jonas.locator("#composer .who-sees")).to_contain_text("Everybody in the meeting can see this at once")


def test_a_wall_is_named_tied_to_a_way_and_the_way_becomes_an_agreement(call):
    room = call(*WAYS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    way = karen.locator("#way-way-amina")
    way.get_by_text("A wall stops it").click()
    karen.locator("#tie-constraint label", has_text="Placements normally").click()
    karen.click("#tie-constraint .main")
    expect(jonas.locator("#way-way-amina .reading")).to_have_text("possible, if …")
    jonas.locator("#way-way-amina").get_by_text("Make it an agreement").click()
    expect(jonas.locator("#make-agreement [name=what]")).to_have_value("The bike workshop on Nordvej, 2 × 2 hours")
    expect(jonas.locator("#make-agreement [name=wish]")).to_have_value(given.WISH_B)
    jonas.fill("#make-agreement [name=who]", "Jonas")
    jonas.click("#make-agreement .main")
    expect(karen.locator("#agreements")).to_contain_text("from way 1")


def test_wishes_in_a_dialog_are_those_that_stand_when_it_is_open(call):
    room = call(*WAYS)
    jonas = room.opens(cast.JONAS)
    jonas.get_by_role("button", name="Put a way forward").click()
    wishes = jonas.locator("#offer-possibility [data-choices=wishes] label")
    expect(wishes).to_have_count(3)
    wishes.nth(1).click()
    room.tell(cast.METTE, replace(given.WISHES[0], id="wish-more", text="A word in writing"))
    expect(wishes).to_have_count(4)
    expect(jonas.locator("#offer-possibility [name=wishes]:checked")).to_have_value(given.WISH_B)


def test_sealing_says_what_stands_open_and_the_record_takes_an_addendum(call):
    room = call(*SUMMING_UP)
    ali, jonas = room.opens(cast.ALI), room.opens(cast.JONAS)
    ali.get_by_text("All phases, and the end").click()
    ali.get_by_role("button", name="Seal the meeting").click()
    expect(ali.locator("#sure")).to_contain_text("1 line is not answered")
    expect(ali.locator("#sure")).to_contain_text("These wishes have no agreement: A, C")
    ali.locator("#sure").get_by_role("button", name="Yes").click()
    expect(jonas.get_by_role("link", name="Read the record")).to_be_visible()
    expect(jonas.locator("#composer")).to_be_hidden()
    jonas.fill("#form-addendum [name=text]", "The workshop has said yes")
    jonas.fill("#form-addendum [name=reason]", "They called after the meeting")
    jonas.click("#form-addendum .main")
    expect(ali.locator(".addendum")).to_contain_text("The workshop has said yes")


# That the first question has closed is told only when the second one stands there.
ASKED_AGAIN = """() => new Promise((told) => {
  const [seal, sure] = [document.querySelector(".seal"), document.getElementById("sure")]
  sure.addEventListener("close", () => told(), { once: true })
  seal.click()
  sure.close()
  seal.click()
})"""


def test_a_yes_to_a_question_that_was_put_again_counts(call):
    room = call(*SUMMING_UP)
    ali = room.opens(cast.ALI)
    ali.get_by_text("All phases, and the end").click()
    ali.evaluate(ASKED_AGAIN)
    expect(ali.locator("#sure")).to_be_visible()
    ali.locator("#sure").get_by_role("button", name="No, not now").click()
    ali.evaluate(ASKED_AGAIN)
    expect(ali.locator("body")).to_have_attribute("data-stage", "open")
    ali.locator("#sure").get_by_role("button", name="Yes").click()
    expect(ali.locator("body")).to_have_attribute("data-stage", "sealed")


def test_the_facilitator_moves_the_meeting_with_one_tap_on_a_phone(call):
    room = call(goes_to(Phase.PERSPECTIVES))
    ali, jonas = room.opens(cast.ALI, (390, 844)), room.opens(cast.JONAS)
    ali.evaluate("scrollTo(0, 600)")
    ahead, back = ali.locator(".lead .next"), ali.locator(".lead .back")
    assert ahead.bounding_box()["y"] > 700, "under the thumb, however far one has scrolled"
    ahead.click()
    expect(jonas.locator("#phases [aria-current]")).to_contain_text("Room to move")
    back.click()
    expect(jonas.locator("#phases [aria-current]")).to_contain_text("Perspectives")
    ali.get_by_role("button", name="Pause").click()
    expect(jonas.locator("#phases")).to_contain_text("The meeting is paused")


def test_what_one_has_opened_and_reads_stays_when_others_write(call):
    again = RewordPerspective(id="say-it-anew", perspective="card-ingrid", text="Standing is hard after two hours.")
    room = call(*WAYS, (cast.INGRID, again))
    karen = room.opens(cast.KAREN)
    karen.locator("#post-card-ingrid summary").click()
    karen.locator("#possibilities-heading").scroll_into_view_if_needed()
    karen.locator("#post-card-ingrid summary").focus()
    before = karen.locator("#post-card-ingrid").bounding_box()
    room.tell(cast.INGRID, replace(again, id="and-once-more", text="Standing is hard after one hour."))
    expect(karen.locator("#post-card-ingrid > .words")).to_have_text("Standing is hard after one hour.")
    expect(karen.locator("#post-card-ingrid .versions li")).to_have_count(2)
    expect(karen.locator("#post-card-ingrid .versions li").first).to_be_visible()
    expect(karen.locator("#post-card-ingrid summary")).to_be_focused()
    assert karen.locator("#post-card-ingrid").bounding_box()["y"] == before["y"]


@pytest.mark.parametrize("seat", [cast.JONAS, cast.ALI])
def test_the_definition_is_in_view_wherever_one_scrolls_and_also_beside_a_dialog(call, seat):
    told = (cast.METTE, given.a_definition("definition-long", text="Every word of this is mine. " * 42))
    page = call(*WAYS, told).opens(seat)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for where in ("0", "document.documentElement.scrollHeight / 2", "document.documentElement.scrollHeight"):
            page.evaluate(f"scrollTo(0, {where})")
            assert definition_in_view(page), f"not at {width}×{height}, scrolled to {where}"
            page.evaluate("document.getElementById('make-agreement').showModal()")
            assert definition_in_view(page), f"not beside a dialog at {width}×{height}, scrolled to {where}"
            page.evaluate("document.getElementById('make-agreement').close()")


def definition_in_view(page: Page) -> bool:
    """At least its first three lines: inside the screen, and with nothing over them but a dialog's shade."""
    return page.evaluate(
        """() => {
          const box = document.querySelector(".pinned").getBoundingClientRect()
          const words = document.querySelector(".definition").getBoundingClientRect()
          const dialog = document.querySelector("dialog[open]")?.getBoundingClientRect()
          const line = parseFloat(getComputedStyle(document.querySelector(".definition")).lineHeight)
          const bottom = words.top + 3 * line
          const beside = dialog && dialog.left >= box.right
          return words.top >= 0 && words.top >= box.top && bottom <= Math.min(box.bottom, innerHeight)
            && (!dialog || beside || bottom <= dialog.top)
        }"""
    )


def test_columns_are_equal_whatever_they_hold(call):
    page = call(*WAYS).opens(cast.KAREN)
    sizes = page.locator(".column").evaluate_all(
        "columns => columns.map((c) => c.getBoundingClientRect()).map(({ width, height }) => [width, height].map(Math.round).join('×'))"
    )
    assert len(sizes) == len(cast.PROFESSIONALS) + 1, "the companion has one too"
    assert len(set(sizes)) == 1


def test_a_wall_can_be_named_by_keyboard_alone(call):
    room = call(*WAYS)
    jonas = room.opens(cast.JONAS)
    tab_to(jonas, "[data-open=name-constraint]")
    jonas.keyboard.press("Enter")
    for words in ("The bus goes twice a day", " ", "The timetable", "The bus company", " "):
        jonas.keyboard.type(words)
        jonas.keyboard.press("Tab")
    jonas.keyboard.press("Control+Enter")
    expect(jonas.locator("#walls-employment")).to_contain_text("The bus goes twice a day")
    expect(jonas.locator("[data-open=name-constraint]").first).to_be_focused()


def tab_to(page: Page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"80 tabs do not reach {selector}")


def test_axe_finds_nothing_on_any_screen_at_the_table_or_in_any_dialog(call):
    """A dialog that is the very same for several seats is looked at once."""
    room, looked_at = call(*SUMMING_UP), set()
    for seat in (cast.JONAS, cast.LONE, cast.ALI):
        page = room.opens(seat)
        assert faults(page) == [], seat
        for id, html in page.locator("dialog").evaluate_all("all => all.map(({ id, outerHTML }) => [id, outerHTML])"):
            if html in looked_at:
                continue
            looked_at.add(html)
            page.evaluate("(id) => document.getElementById(id).showModal()", id)
            assert faults(page, OPENED) == [], (seat, id)
            page.evaluate("(id) => document.getElementById(id).close()", id)
    assert len(looked_at) > 10

"""A screen that is held still: nothing of others is put in, what waits is counted, and one press lets all of it in."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from facilitator.board import Phase, Place, Role
from facilitator.board.commands import (
    AddAgendaItem,
    AddSeat,
    EndInvitation,
    InviteToPlace,
    MakeAgreement,
    RewordLine,
    RewordPerspective,
    SealMeeting,
    SpotlightPost,
    WithdrawPerspective,
)
from tests import cast, given
from tests.browser.cable import Cable
from tests.browser.inspecting import faults
from tests.browser.sitting import TOO_SMALL
from tests.browser.table_room import PERSPECTIVES, SUMMING_UP, WAYS, Room, goes_to, writes
from tests.browser.test_wall_parts import CARDS

pytestmark = pytest.mark.browser

PHONE = (390, 844)


def holds(page: Page) -> None:
    """The screen is still, and says so."""
    if page.locator("#also-see").count():
        page.click("#also-see > summary")
    page.click("#hold-still")
    expect(page.locator("#still")).to_be_visible()
    expect(page.locator("#voice")).to_have_text("Your screen is still.")


def waits(page: Page, sentence: str) -> None:
    expect(page.locator("#still [data-waits]")).to_have_text(sentence)


def test_what_others_do_waits_counted_and_comes_in_with_one_press(call: Callable[..., Room]):
    room = call(*WAYS)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    holds(jonas)
    waits(jonas, "Nothing new is waiting.")
    before = jonas.locator("#board").inner_html()
    room.tell(cast.AMINA, given.a_way("way-two", text="Half a course in spring"))
    waits(jonas, "1 change is waiting.")
    room.tell(cast.AMINA, given.a_perspective("card-amina", text="Not seen yet"))
    room.tell(cast.INGRID, WithdrawPerspective(id="not-that", perspective="card-ingrid"))
    waits(jonas, "3 changes are waiting.")
    expect(karen.locator("#way-way-two")).to_be_visible()
    assert jonas.locator("#board").inner_html() == before, "something of others was put in"
    assert faults(jonas) == []
    jonas.click("[data-let-in]")
    expect(jonas.locator("#way-way-two")).to_be_visible()
    expect(jonas.locator("#post-card-amina")).to_be_visible()
    expect(jonas.locator("#post-card-ingrid")).to_have_count(0)
    expect(jonas.locator("#still")).to_be_hidden()
    expect(jonas.locator("#hold-still")).to_be_focused()
    expect(jonas.locator("#voice")).to_have_text("Your screen follows the meeting again.")
    room.tell(cast.AMINA, given.a_way("way-three", text="Seen at once"))
    expect(jonas.locator("#way-way-three")).to_be_visible()
    for part in ("#columns", "#possibilities .ways"):
        assert jonas.locator(part).inner_text() == karen.locator(part).inner_text()


def test_what_one_does_oneself_goes_and_shows(call: Callable[..., Room]):
    """P16"""
    room = call(*PERSPECTIVES)
    jonas, karen = room.opens(cast.JONAS), room.opens(cast.KAREN)
    holds(jonas)
    writes(jonas, "Mine, and seen at once")
    expect(karen.locator("#cards-employment")).to_contain_text("Mine, and seen at once")
    expect(jonas.locator("#cards-employment")).to_contain_text("Mine, and seen at once")
    waits(jonas, "Nothing new is waiting.")
    room.tell(cast.KAREN, AddAgendaItem(id="item-karen", text="Of Karen’s"))
    waits(jonas, "1 change is waiting.")
    jonas.fill("#form-agenda input", "Of my own")
    jonas.press("#form-agenda input", "Enter")
    expect(karen.locator("#agenda")).to_contain_text("Of my own")
    expect(jonas.locator("#still [data-own]")).to_be_visible()
    expect(jonas.locator("#saved")).to_have_text("Saved")
    expect(jonas.locator("#agenda ol")).not_to_contain_text("Of")
    waits(jonas, "1 change is waiting.")
    jonas.click("[data-let-in]")
    expect(jonas.locator("#agenda ol")).to_contain_text("Of Karen’s")
    expect(jonas.locator("#agenda ol")).to_contain_text("Of my own")


def test_nobody_is_left_behind_by_what_must_be_known(call: Callable[..., Room]):
    """P2, P12, P14"""
    room = call(*SUMMING_UP, (cast.ALI, given.a_line("line-ali")), (cast.METTE, given.an_answer("line-ali")))
    jonas, mette = room.opens(cast.JONAS), room.opens(cast.METTE, PHONE)
    for page in (jonas, mette):
        holds(page)
    assert mette.evaluate(TOO_SMALL, 44) == []
    shown = mette.locator("#now").inner_html()
    room.tell(cast.ALI, RewordLine(id="other-words", line="line-ali", text="Changed after the yes"))
    for page in (jonas, mette):
        expect(page.locator("#still [data-told]")).to_have_text("A line was changed. The citizen is asked again.")
        expect(page.locator("#voice")).to_contain_text("A line was changed. The citizen is asked again.")
    assert mette.locator("#now").inner_html() == shown
    room.tell(cast.METTE, given.a_definition("definition-2", text="Only when the rent is safe."))
    expect(jonas.locator(".pinned .definition")).to_contain_text("Only when the rent is safe.")
    expect(jonas.locator("#still [data-told]")).to_contain_text("Mette wrote the definition in their own words.")
    room.tell(cast.ALI, goes_to(Phase.THREE_QUESTIONS)[1])
    for page in (jonas, mette):
        expect(page.locator("#still [data-told]")).to_contain_text("We are now at: Three questions.")
        expect(page.locator("body")).to_have_attribute("data-phase", "three-questions")
        expect(page.locator("body")).to_have_attribute("data-view", "summing-up")
    room.tell(cast.ALI, SealMeeting(id="seal-the-meeting"))
    expect(jonas.locator("#still [data-told]")).to_contain_text("The meeting is sealed.")
    expect(jonas.locator("body")).to_have_attribute("data-stage", "sealed")
    for page in (jonas, mette):
        page.click("[data-let-in]")
        expect(page.locator("body")).to_have_attribute("data-view", "sealed")
    expect(jonas.locator("#summing-up")).to_contain_text("Changed after the yes")


def test_it_outlives_a_reload_and_a_lost_line_and_is_this_devices_alone(call: Callable[..., Room], cable: Cable):
    room = call(*WAYS)
    jonas, elsewhere = room.opens(cast.JONAS, port=cable.port), room.opens(cast.JONAS)
    holds(jonas)
    cable.pull()
    room.is_down(jonas)
    for at in range(3):
        room.tell(cast.AMINA, given.a_way(f"way-{at}-more"))
    expect(elsewhere.locator("#way-way-2-more")).to_be_visible()
    cable.put_back()
    waits(jonas, "3 changes are waiting.")
    expect(jonas.locator("#way-way-2-more")).to_have_count(0)
    jonas.reload()
    room.is_up(jonas)
    expect(jonas.locator("#way-way-2-more")).to_be_visible()
    waits(jonas, "Nothing new is waiting.")
    room.tell(cast.AMINA, given.a_way("way-last"))
    waits(jonas, "1 change is waiting.")
    expect(jonas.locator("#way-way-last")).to_have_count(0)
    expect(elsewhere.locator("#way-way-last")).to_be_visible()


def test_whoever_leads_still_leads_and_the_citizen_still_answers(call: Callable[..., Room]):
    """What one presses oneself answers there, also when others have changed it meanwhile."""
    room = call(*SUMMING_UP, (cast.ALI, given.a_line("line-ali")))
    ali, mette = room.opens(cast.ALI), room.opens(cast.METTE, PHONE)
    for page in (ali, mette):
        holds(page)
    room.tell(
        cast.JONAS, MakeAgreement(id="one-more", what="Call on Friday", who="Jonas", by_when="", if_hard="", wish=None)
    )
    for page in (ali, mette):
        waits(page, "1 change is waiting.")
    asked = mette.locator("#now .asked.shown")
    first = asked.get_attribute("id")
    for name in ("read", "understood", "agreed"):
        asked.locator(f"label:has([name={name}][value=yes])").click()
    asked.locator("button.send, button.main").first.click()
    expect(mette.locator(f"#{first}.asked")).to_have_count(0)
    mette.click("[data-let-in]")
    expect(mette.locator("#still")).to_be_hidden()
    expect(mette.locator(f"#{first}.asked")).to_have_count(0)
    ali.click("#lead-next")
    if ali.locator("#sure").is_visible():
        ali.click("#sure .main")
    expect(ali.locator("#console .now b")).to_have_text("Three questions")


def test_what_one_changes_oneself_is_not_changed_back_when_the_rest_comes_in(call: Callable[..., Room]):
    """A column that waits has the card as it was before."""
    room = call(*WAYS)
    ingrid, karen = room.opens(cast.INGRID), room.opens(cast.KAREN)
    holds(ingrid)
    room.tell(cast.ALI, AddSeat(id="seat-nina", role=Role.INTERPRETER, name="Nina"))
    expect(karen.locator("#people")).to_contain_text("Nina")
    room.tell(cast.INGRID, RewordPerspective(id="other-words", perspective="card-ingrid", text="Said otherwise now"))
    expect(karen.locator("#post-card-ingrid")).to_contain_text("Said otherwise now")
    expect(ingrid.locator("#still [data-own]")).to_be_visible()
    ingrid.click("[data-let-in]")
    expect(ingrid.locator("#people")).to_contain_text("Nina")
    expect(ingrid.locator("#post-card-ingrid")).to_contain_text("Said otherwise now")


def test_whoever_leads_turns_the_wall_from_a_still_screen(call: Callable[..., Room]):
    """The wall says itself where it stands, after the press: held, the bar would ask for the same part for ever."""
    room = call(*PERSPECTIVES, *CARDS)
    ali, _wall = room.opens(cast.ALI), room.opens(cast.WALL, (1280, 720))
    holds(ali)
    for part in (1, 2, 3):
        expect(ali.locator("#wall-parts p")).to_contain_text(f"On the wall: part {part} of")
        if part < 3:
            ali.click("#turn-on")


def test_who_covers_the_wall_from_a_still_screen_can_show_it_again(call: Callable[..., Room]):
    room = call(*PERSPECTIVES, *CARDS[:1])
    mette = room.opens(cast.METTE, PHONE)
    holds(mette)
    room.tell(cast.ALI, SpotlightPost(id="large-on-it", post="card-00-x"))
    waits(mette, "1 change is waiting.")
    mette.click("[data-command=DrawCurtain]")
    expect(mette.locator("#on-the-wall .takes-back.of-citizen")).to_be_visible()


def test_an_invitation_goes_when_it_has_ended_and_a_new_one_waits(call: Callable[..., Room]):
    """Left standing, it would lead to where nobody is invited any more."""
    room = call(*WAYS, (cast.ALI, InviteToPlace(id="come-to-heard", place=Place.HEARD)))
    jonas = room.opens(cast.JONAS)
    asked = jonas.locator("#come-along")
    expect(asked).to_be_visible()
    holds(jonas)
    room.tell(cast.ALI, EndInvitation(id="no-more"))
    expect(asked).to_be_hidden()
    room.tell(cast.ALI, InviteToPlace(id="come-to-ways", place=Place.ROOM_TO_MOVE))
    waits(jonas, "2 changes are waiting.")
    expect(asked).to_be_hidden()
    room.tell(cast.ALI, EndInvitation(id="nor-there"))
    jonas.click("[data-let-in]")
    expect(jonas.locator("#still")).to_be_hidden()
    expect(asked).to_be_hidden()


def test_the_wall_is_never_held(call: Callable[..., Room]):
    room = call(*WAYS)
    wall = room.opens(cast.WALL, (1280, 720))
    assert wall.locator("#hold-still, #still").count() == 0
    wall.evaluate("localStorage.setItem(`still-${document.body.dataset.meeting}-${document.body.dataset.seat}`, 'yes')")
    wall.reload()
    room.is_up(wall)
    room.tell(cast.AMINA, given.a_way("way-two", text="Half a course in spring"))
    expect(wall.locator("#possibilities")).to_contain_text("Half a course in spring")

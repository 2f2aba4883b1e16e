"""Who comes when it has begun sees one page first: the citizen's words, where we are, what is open, who is here; then the board, always."""

import re
from typing import Any

import pytest

from facilitator.board import Phase
from facilitator.board.commands import SetTopicAside
from facilitator.store import register
from facilitator.web.door.coming_late import still_open
from tests import cast, given
from tests.web.live.house import House, Table, csrf

SEATED = [seat for seat in cast.EVERYBODY if seat != cast.WALL]


def opens(table: Table, seat: str, phone: Any = None) -> tuple[Any, str]:
    """Somebody opens their link on a device of theirs; where it leads."""
    phone = phone or table.house.app.test_client()
    answer = phone.post("/join", json={"token": table.tokens[seat]}, headers={"X-CSRFToken": csrf(phone)})
    return phone, answer.get_json()["to"]


def board_of(table: Table, seat: str) -> str:
    return f"/meetings/{table.id}/seats/{seat}/"


@pytest.mark.parametrize("seat", SEATED)
def test_whoever_comes_late_gets_one_page_and_then_never_again(house: House, seat: str):
    table = house.table()
    house.meetings.record(table.id, given.a_definition(text="I am not afraid of working."), by=cast.METTE)
    phone, to = opens(table, seat)
    assert to == f"{board_of(table, seat)}late"
    page = phone.get(to, headers={"Accept-Language": "en-GB"}).text
    for shown in ("I am not afraid of working.", 'href="./"'):
        assert shown in page
    assert page.count("<h1") == 1
    screen = table.screen(seat)
    table.settle()
    assert phone.get(to).location == board_of(table, seat), "who has been on the board has come"
    assert opens(table, seat, phone)[1] == board_of(table, seat)
    assert opens(table, seat)[1] == board_of(table, seat), "on another device too"
    assert screen.connected


@pytest.mark.parametrize("seat", [cast.METTE, cast.JONAS])
def test_who_was_there_from_the_beginning_is_not_late(house: House, seat: str):
    table = house.table(None)
    phone, to = opens(table, seat)
    assert to == board_of(table, seat), "it has not begun"
    screen = table.screen(seat)
    screen_of_ali = table.screen(cast.ALI)
    screen_of_ali.ask("GoToPhase", phase=Phase.PERSPECTIVES)
    table.settle()
    assert screen.connected
    assert opens(table, seat, phone)[1] == board_of(table, seat)


def test_a_wall_is_never_late(house: House):
    table = house.table()
    phone, to = opens(table, cast.WALL)
    assert to == board_of(table, cast.WALL)
    assert phone.get(f"{to}late").location == to


def test_it_says_who_is_here_and_whose_chair_is_empty(house: House):
    table = house.table()
    table.screen(cast.AMINA)
    phone, to = opens(table, cast.JONAS)
    page = phone.get(to).text
    here = re.search(r'<ul class="who-is-here">(.*?)</ul>', page, re.DOTALL)[1]
    assert re.findall(r"<b>(.*?)</b>", here) == ["Amina"]
    assert "Lone" in page.split('class="empty"', 1)[1]


def test_who_has_read_it_has_opened_the_meeting_and_the_citizen_can_see_that(house: House):
    table = house.table()
    phone, to = opens(table, cast.JONAS)
    assert house.meetings.read(register.accesses, table.id) == []
    phone.get(to)
    noted = [(row.seat, row.what) for row in house.meetings.read(register.accesses, table.id)]
    assert noted == [(cast.JONAS, "board")]


def test_drafts_are_on_nobodys_page_for_coming_late(house: House):
    """P6"""
    table = house.table(Phase.QUIET_WRITING)
    table.screen(cast.INGRID).ask("PostPerspective", text="Half thought of", draft=True)
    for seat in (seat for seat in SEATED if seat != cast.INGRID):
        phone, to = opens(table, seat)
        assert to.endswith("/late")
        assert "Half thought of" not in phone.get(to).text


def test_what_is_open_is_what_the_phase_asks_for():
    story = given.with_the_centre(given.an_open_meeting(Phase.ROOM_TO_MOVE))
    meeting = story.meeting
    assert [wish.letter for wish in still_open(meeting).without_a_way] == [w.letter for w in meeting.standing_wishes()]
    assert still_open(meeting).without_agreement == ()
    story = story.then(cast.JONAS, given.an_agreement()).in_phase(Phase.AGREEMENTS)
    found = still_open(story.meeting)
    assert (found.without_a_way, found.lines) == ((), 1)
    assert found.without_agreement == story.meeting.wishes_without_agreement()


def test_nothing_open_is_said_too(house: House):
    assert not still_open(given.an_open_meeting().meeting)
    table = house.table()
    phone, to = opens(table, cast.JONAS)
    assert "Nothing waits just now." in phone.get(to, headers={"Accept-Language": "en-GB"}).text


def test_what_the_citizen_has_set_aside_is_not_held_up_to_who_comes_in(house: House):
    table = house.table()
    screen = table.screen(cast.LONE)
    agenda = table.command("AddAgendaItem", text="The debt")
    screen.send(agenda)
    assert "The debt" in opens(table, cast.IDA)[0].get(f"{board_of(table, cast.IDA)}late").text
    house.meetings.record(table.id, SetTopicAside(id="not-this-now", about=agenda["id"]), by=cast.METTE)
    assert "The debt" not in opens(table, cast.IDA)[0].get(f"{board_of(table, cast.IDA)}late").text

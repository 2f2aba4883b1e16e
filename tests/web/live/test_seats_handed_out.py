"""Seats handed out while the meeting goes on: by who leads, each link shown once, and noted for the citizen to read."""

import re
from typing import Any

import pytest

from facilitator.board import OFFICE
from facilitator.board.commands import CloseSeat
from facilitator.store import register
from tests import cast
from tests.web.live.door import does, door
from tests.web.live.house import House, Table


@pytest.fixture
def table(house: House) -> Table:
    return house.table()


def added(table: Table, **typed: str) -> Any:
    id = "seat-that-is-new"
    form = {f"{name}-{id}": value for name, value in typed.items()}
    return does(table, "seats", seat=id, language="en", **form), id


def link_in(answer: Any) -> str:
    return re.search(r"/join#([\w-]+)", answer.text)[1]


def test_a_profession_is_added_in_mid_meeting_and_its_link_is_shown_once(house: House, table: Table):
    answer, id = added(table, role="professional", name="Bo", profession="education", mandate="decides")
    assert answer.status_code == 200
    found = house.meetings.read(register.find_seat_by_token, link_in(answer))
    assert (found.seat, table.settle().seats[id].profession) == (id, "education")
    assert "/join#" not in table.browser(cast.ALI).get(door(table)).text


def test_a_second_person_leads_and_can_do_all_that_the_first_can(house: House, table: Table):
    answer, id = added(table, role="facilitator", name="Kim")
    table.tokens[id] = link_in(answer)
    assert does(table, "code", id).status_code == 303
    assert does(table, f"seats/{cast.ALI}/close", id).status_code == 303
    assert table.settle().seats[cast.ALI].closed


def test_a_new_link_ends_the_old_one_and_it_is_noted_for_the_citizen(house: House, table: Table):
    answer = does(table, f"seats/{cast.JONAS}/link")
    assert house.meetings.read(register.find_seat_by_token, link_in(answer)).seat == cast.JONAS
    assert house.meetings.read(register.find_seat_by_token, table.tokens[cast.JONAS]) is None
    noted = [(row.seat, row.what) for row in house.meetings.read(register.accesses, table.id)]
    assert (cast.JONAS, "link-given") in noted


def test_a_seat_is_closed_but_not_ones_own_and_not_the_citizens_who_has_spoken(table: Table):
    assert does(table, f"seats/{cast.JONAS}/close").status_code == 303
    assert table.settle().seats[cast.JONAS].closed
    assert does(table, f"seats/{cast.ALI}/close").status_code == 404
    assert does(table, f"seats/{cast.JONAS}/close").status_code == 404
    table.screen(cast.METTE).ask("AddWish", text="Peace")
    assert does(table, f"seats/{cast.METTE}/close").status_code == 422
    assert not table.settle().seats[cast.METTE].closed


def test_a_seat_without_a_name_is_not_made_and_the_form_says_why(table: Table):
    answer, id = added(table, role="professional", name="", profession="education")
    assert answer.status_code == 422
    assert id not in table.settle().seats
    assert answer.text.count('class="error"') == 1


def test_a_closed_facilitator_stands_at_no_door(house: House, table: Table):
    answer, id = added(table, role="facilitator", name="Kim")
    table.tokens[id] = link_in(answer)
    browser = table.browser(id)
    house.meetings.record(table.id, CloseSeat(id="close-kim", seat=id), by=OFFICE)
    assert browser.get(door(table, id)).status_code == 403


@pytest.mark.parametrize("asked", ["x" * 5_000, "\x00", ""])
def test_a_language_that_is_none_of_ours_is_not_kept(house: House, table: Table, asked: str):
    """PostgreSQL does not even take it, and whoever leads was told that nothing could be saved."""
    id = "seat-that-is-new"
    form = {f"name-{id}": "Bo", f"role-{id}": "facilitator", f"language-{id}": asked, "language": asked}
    assert does(table, "seats", seat=id, **form).status_code == 200
    assert house.meetings.read(register.seat_languages, table.id)[id] == "en"

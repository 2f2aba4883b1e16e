"""The wall as a picture: what the wall is sent, and nothing more, to whoever sits at the table."""

import re
from typing import Any

import pytest

from facilitator.board import SeatId
from facilitator.board.commands import AddSeat, CloseSeat
from facilitator.board.terms import Phase, Role
from facilitator.store import register
from tests import cast

from .house import House, Table


def picture(table: Table, seat: SeatId, browser: Any = None) -> Any:
    return (browser or table.browser(seat)).get(f"/meetings/{table.id}/seats/{seat}/wall")


def board(page: str) -> str:
    found = re.search(r"<main.*</main>", page, re.DOTALL)
    assert found
    return found[0]


@pytest.mark.parametrize("seat", [cast.METTE, cast.JONAS, cast.LONE, cast.ALI])
def test_everybody_at_the_table_gets_the_wall_as_it_is(house: House, seat: SeatId):
    table = house.table(Phase.PERSPECTIVES)
    assert table.screen(cast.JONAS).ask("PostPerspective", text="Ten hours, on paper")["ok"]
    table.settle()
    shown = picture(table, seat)
    assert shown.status_code == 200
    assert "Ten hours, on paper" in board(shown.text)
    if seat == cast.METTE:
        assert board(shown.text) == board(table.page(cast.WALL)), "both read Danish"


def test_a_picture_has_no_line_and_stands_in_no_page_but_ours(house: House):
    table = house.table(Phase.PERSPECTIVES)
    shown = picture(table, cast.JONAS)
    assert "js/wall.js" in shown.text
    assert "js/board.js" not in shown.text
    assert "frame-ancestors 'self'" in shown.headers["Content-Security-Policy"]
    own = table.browser(cast.JONAS).get(f"/meetings/{table.id}/seats/{cast.JONAS}/")
    assert "frame-ancestors 'none'" in own.headers["Content-Security-Policy"]


def test_nobody_sees_it_from_anothers_seat_or_from_the_walls(house: House):
    table = house.table(Phase.PERSPECTIVES)
    jonas = table.browser(cast.JONAS)
    assert picture(table, cast.JONAS, jonas).status_code == 200
    assert picture(table, cast.AMINA, jonas).status_code == 403
    assert picture(table, cast.JONAS, house.app.test_client()).status_code == 403
    assert picture(table, cast.WALL).status_code == 403
    house.meetings.record(table.id, CloseSeat(id="close-jonas", seat=cast.JONAS), by=cast.ALI)
    assert picture(table, cast.JONAS, jonas).status_code == 403


def test_who_sits_nowhere_is_not_told_whether_there_is_such_a_meeting(house: House):
    table = house.table(Phase.PERSPECTIVES)
    for browser in (house.app.test_client(), table.browser(cast.JONAS)):
        answers = [
            browser.get(f"/meetings/{meeting}/seats/{cast.AMINA}/wall") for meeting in (table.id, "nowhere", "%00")
        ]
        assert [answer.status_code for answer in answers] == [403, 403, 403]
        assert len({re.sub(r'content="[^"]*"|value="[^"]*"', "", answer.text) for answer in answers}) == 1


def test_whoever_reads_the_picture_alone_is_noted_and_once_an_hour_is_enough(house: House):
    """It shows the citizen's words, and stands at an address of its own."""
    table = house.table(Phase.PERSPECTIVES)
    jonas = table.browser(cast.JONAS)
    for _again in range(3):
        assert picture(table, cast.JONAS, jonas).status_code == 200
    noted = house.meetings.read(register.accesses, table.id)
    assert [(row.seat, row.what) for row in noted] == [(cast.JONAS, "board")]


def test_where_no_wall_hangs_there_is_nothing_to_see(house: House):
    table = house.table(Phase.PERSPECTIVES)
    house.meetings.record(table.id, CloseSeat(id="close-wall", seat=cast.WALL), by=cast.ALI)
    assert picture(table, cast.JONAS).status_code == 404
    page = table.page(cast.JONAS)
    assert "I am not in the room" in page
    assert 'data-src="wall"' not in page, "a page that is not there is asked for by nobody"
    assert "Where you are" in page
    assert "See the wall" not in page
    table.seat(AddSeat(id="seat-wall-two", role=Role.WALL, name="The other wall"), "en")
    assert picture(table, cast.JONAS).status_code == 200
    assert 'data-src="wall"' in table.page(cast.JONAS)


def test_it_has_neither_drafts_nor_what_is_behind_the_curtain_nor_a_code(house: House):
    """P6"""
    table = house.table(Phase.QUIET_WRITING)
    jonas, mette = table.screen(cast.JONAS), table.screen(cast.METTE)
    assert jonas.ask("PostPerspective", text="Only a draft so far")["ok"]
    assert mette.ask("WriteDefinition", text="I can work, slowly")["ok"]
    table.settle()
    assert "Only a draft so far" in table.page(cast.JONAS), "there is something to hide"
    shown = picture(table, cast.JONAS).text
    assert "Only a draft so far" not in shown
    assert "I can work, slowly" in shown
    assert mette.ask("DrawCurtain")["ok"]
    table.settle()
    shown = picture(table, cast.JONAS).text
    assert "curtain-heading" in shown
    assert "I can work, slowly" not in shown
    assert "Amina" not in shown

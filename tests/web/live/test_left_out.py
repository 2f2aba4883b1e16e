"""What the citizen's own summary does not speak of is on their own phone too, as the team sees it: there is no back room (P5)."""

import re

import pytest

from facilitator.board import Phase
from tests import cast, given
from tests.web.live.house import House, Table

THINGS = re.compile(r"<li>(?:<b[^>]*>.</b> )?<span>([^<]+)</span>")
ON_THE_PHONE, FOR_THE_TEAM = r'id="not-spoken-of".*?</details>', r"It does not speak of.*?</div>"


@pytest.fixture
def table(house: House) -> Table:
    table = house.table(Phase.SUMMING_UP)
    for by, command in (
        *((cast.METTE, wish) for wish in given.WISHES),
        (cast.JONAS, given.an_agreement("agreement-jonas", what="Three hours a week in the workshop")),
    ):
        house.meetings.record(table.id, command, by=by)
    return table


def sums_up(table: Table, text: str) -> None:
    table.house.meetings.record(table.id, given.a_summary(text=text), by=cast.METTE)
    table.settle()


def listed(table: Table, seat: str, where: str) -> list[str]:
    page = table.page(seat)
    found = re.search(where, page, re.DOTALL)
    return THINGS.findall(found[0]) if found else []


def test_the_citizen_reads_the_same_list_as_the_team(table: Table):
    assert listed(table, cast.METTE, ON_THE_PHONE) == []
    sums_up(table, "I try the workshop, three hours.")
    left_out = [wish.text for wish in given.WISHES]
    assert listed(table, cast.METTE, ON_THE_PHONE) == listed(table, cast.JONAS, FOR_THE_TEAM) == left_out


def test_there_is_no_list_where_nothing_is_left_out_and_none_on_the_wall(table: Table):
    sums_up(table, " ".join((*(wish.text for wish in given.WISHES), "Three hours a week in the workshop")))
    assert listed(table, cast.METTE, ON_THE_PHONE) == []
    assert 'id="not-spoken-of"' not in table.page(cast.METTE)


def test_it_is_drawn_anew_when_the_summary_is(table: Table):
    phone = table.screen(cast.METTE)
    sums_up(table, "I try the workshop, three hours.")
    assert "not-spoken-of" in str(phone.news())

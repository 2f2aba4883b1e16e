"""Whoever opens a meeting is noted, also a program with a seat's token; once an hour is enough."""

from facilitator.store import register
from tests import cast
from tests.web.live.house import House


def noted(house: House, meeting: str) -> list[tuple[str, str]]:
    return [(row.seat, row.what) for row in house.meetings.read(register.accesses, meeting)]


def test_a_program_that_reads_or_listens_is_noted_once(house: House):
    table = house.table()
    assert noted(house, table.id) == []
    for _ in range(3):
        assert table.http(cast.JONAS, "board").status_code == 200
    table.screen(cast.INGRID)
    table.screen(cast.INGRID)
    assert noted(house, table.id) == [(cast.JONAS, "program"), (cast.INGRID, "program")]


def test_a_page_is_noted_as_the_board(house: House):
    table = house.table()
    table.page(cast.METTE)
    assert noted(house, table.id) == [(cast.METTE, "board")]


def test_asking_for_other_words_leaves_no_note_whose_time_would_name_the_asker(house: House):
    """P10"""
    table = house.table()
    table.screen(cast.INGRID).send(
        table.command("PostPerspective", text="Belastningsintolerance") | {"id": "card-ingrid"}
    )
    before = noted(house, table.id)
    asks = table.command("AskForOtherWords", post="card-ingrid")
    assert table.http(cast.JONAS, "commands", json=asks).get_json()["ok"]
    assert table.settle().other_words["card-ingrid"].asked
    assert noted(house, table.id) == before == [(cast.INGRID, "program")]

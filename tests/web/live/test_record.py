"""The record as its readers get it: every disagreement word for word (P13), and the data to check the checksum with (P15)."""

from facilitator.board import Phase, checksum
from facilitator.board.terms import Answer
from facilitator.store import register
from tests import cast

from .house import House, Table

TOLD = "All of us agreed with each other."
NO = "No, that is not what I said."


def asked(table: Table, seat: str, name: str, **fields) -> None:
    answer = table.screen(seat).ask(name, **fields)
    assert answer["ok"], answer


def answered_no(house: House) -> Table:
    """Mette has said no to one line of Ali's."""
    table = house.table(Phase.SUMMING_UP)
    asked(table, cast.METTE, "LetOthersSumUp")
    asked(table, cast.ALI, "AddLine", text=TOLD)
    (line,) = table.settle().lines
    asked(table, cast.METTE, "AnswerLine", line=line, version=1, read="yes", understood="yes", agreed="no", words=NO)
    return table


def record(table: Table, seat: str, path: str = "record"):
    return table.browser(seat).get(f"/meetings/{table.id}/seats/{seat}/{path}")


def disagreements_of(table: Table) -> str:
    page = record(table, cast.LONE).text
    return page[page.index('id="disagreements"') : page.index('id="space"')]


def test_a_no_stands_on_the_page_though_its_line_is_reworded_or_taken_away(house: House):
    for name, fields, became in (
        ("RewordLine", {"text": "Everything is fine."}, "Changed after this answer."),
        ("WithdrawLine", {}, "Taken away after this answer."),
    ):
        table = answered_no(house)
        (line,) = table.settle().lines
        asked(table, cast.ALI, name, line=line, **fields)
        asked(table, cast.ALI, "SealMeeting")
        shown = disagreements_of(table)
        assert [words for words in (TOLD, NO, became) if words not in shown] == [], name
        assert "No disagreement was written down." not in shown


def test_where_nobody_disagreed_the_page_says_so(house: House):
    table = house.table(Phase.SUMMING_UP)
    asked(table, cast.ALI, "SealMeeting")
    assert "No disagreement was written down." in disagreements_of(table)


def test_the_page_links_the_data_that_its_checksum_is_made_of(house: House):
    table = answered_no(house)
    assert record(table, cast.LONE, "record.json").status_code == 404, "not sealed yet"
    asked(table, cast.ALI, "SealMeeting")
    page, answer = record(table, cast.LONE).text, record(table, cast.LONE, "record.json")
    assert 'href="record.json" download' in page
    data = answer.get_json()
    assert checksum(data["record"]) == data["checksum"]
    assert data["checksum"] in page
    assert data["record"]["lines"][0]["answer"]["agreed"] == Answer.NO


def test_the_data_is_guarded_as_the_page_is_and_noted(house: House):
    table = answered_no(house)
    asked(table, cast.ALI, "SealMeeting")
    assert record(table, cast.WALL, "record.json").status_code == 404
    elsewhere = f"/meetings/{table.id}/seats/{cast.METTE}/record.json"
    assert table.browser(cast.LONE).get(elsewhere).status_code == 403
    assert record(table, cast.JONAS, "record.json").status_code == 200
    seen = [(row.seat, row.what) for row in house.meetings.read(register.accesses, table.id)]
    assert (cast.JONAS, "record") in seen


def test_her_own_limit_is_said_to_be_hers_once_and_a_wall_keeps_its_source_and_its_owner(house: House):
    table = house.table(Phase.ROOM_TO_MOVE)
    wall = {"firmness": "fixed", "mover": ""}
    for text, source in (("Home at two", "Mette"), ("Never on Fridays", "I have promised Liv")):
        asked(table, cast.METTE, "NameConstraint", text=text, kind="own-limit", source=source, owner="Mette", **wall)
    asked(
        table, cast.JONAS, "NameConstraint", text="Ten hours", kind="law", source="The act", owner="Lawmakers", **wall
    )
    asked(table, cast.ALI, "SealMeeting")
    hers, fridays, other = (
        next(said for said in record(table, cast.LONE).text.split("<li ") if text in said)
        for text in ("Home at two", "Never on Fridays", "Ten hours")
    )
    assert hers.count("Mette") == hers.count("Mette’s own limit") == 1
    assert "I have promised Liv" in fridays
    assert [words for words in ("The act", "Lawmakers") if words not in other] == []

"""The record as its readers get it: every disagreement word for word (P13), and the data to check the checksum with (P15)."""

import re

from facilitator.board import Phase, checksum
from facilitator.board.terms import Answer
from facilitator.export import apart
from facilitator.export.record_file import Verdict, verdict
from facilitator.store import register
from facilitator.web.afterwards.records import WORD
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
    assert 'href="record.json"' in page
    data = answer.get_json()
    assert checksum(data["record"]) == data["checksum"]
    assert data["checksum"] in page
    assert data["record"]["lines"][0]["answer"]["agreed"] == Answer.NO


FILES = {
    "record.pdf": ("application/pdf", b"%PDF-1.7"),
    "record.docx": (WORD, b"PK"),
    "record.ics": ("text/calendar", b"BEGIN:VCALENDAR"),
    "record.json": ("application/json", b"{"),
}


def test_the_record_is_taken_along_in_every_form_under_a_name_that_names_nobody(house: House):
    """P17"""
    table = house.table(Phase.AGREEMENTS)
    asked(table, cast.JONAS, "MakeAgreement", what="Look at the workshop", who="Jonas", by_when="2026-12-01")
    assert [record(table, cast.METTE, path).status_code for path in FILES] == [404] * len(FILES), "not sealed yet"
    asked(table, cast.ALI, "SealMeeting")
    page = record(table, cast.METTE).text
    for path, (kind, begins) in FILES.items():
        answer = record(table, cast.METTE, path)
        assert (answer.status_code, answer.mimetype, answer.data[: len(begins)]) == (200, kind, begins), path
        name = re.search(r'filename="(.+)"', answer.headers["Content-Disposition"])[1]
        assert re.fullmatch(r"referat-\d{4}-\d\d-\d\d\.(pdf|docx|ics|json)", name)
        assert f'href="{path}"' in page
        assert record(table, cast.WALL, path).status_code == 404, path
        elsewhere = f"/meetings/{table.id}/seats/{cast.METTE}/{path}"
        assert table.browser(cast.LONE).get(elsewhere).status_code == 403, path
    assert "DTSTART;VALUE=DATE:20261201" in record(table, cast.METTE, "record.ics").text
    assert verdict(record(table, cast.METTE, "record.json").data) is Verdict.TRUE


def test_a_file_that_cannot_be_made_is_said_so_with_what_to_do_instead(house: House, monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.01)
    table = house.table(Phase.AGREEMENTS)
    asked(table, cast.ALI, "SealMeeting")
    for path in ("record.pdf", "record.docx"):
        answer = record(table, cast.METTE, path)
        assert answer.status_code == 503, path
        assert "Du kan printe referatet fra dets side." in answer.text, path


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

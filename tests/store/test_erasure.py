"""What is written can be read by nobody without the key, and what is erased by nobody at all."""

import pytest

from facilitator.store import backup, erasure, tables
from facilitator.store.database import Database
from tests import cast, given
from tests.meetings import told

SECRET = "The landlord rang again on Sunday"


def rows_of(meetings, table, meeting):
    column = table.c.id if table is tables.meeting else table.c.meeting
    return meetings.read(lambda rows: rows.execute(table.select().where(column == meeting)).all())


def test_no_wording_can_be_read_in_the_rows(meetings):
    id = told.an_open_meeting(meetings)
    meetings.record(id, given.a_perspective(text=SECRET), by=cast.INGRID)
    raw = b"".join(
        repr(tuple(row)).encode() for table in tables.metadata.tables.values() for row in _all(meetings, table)
    )
    assert b"card-one" in raw
    assert b"Sunday" not in raw
    assert b"Mette" not in raw


def _all(meetings, table):
    rows = meetings.read(lambda rows: rows.execute(table.select()).all())
    return [[bytes(value) if isinstance(value, memoryview) else value for value in row] for row in rows]


def test_an_erased_text_leaves_its_entry_and_its_neighbours(meetings):
    id = told.an_open_meeting(meetings)
    entry = meetings.record(id, given.a_perspective(text=SECRET), by=cast.INGRID).entries[0]
    meetings.erase_wording(id, entry.number, "text")
    left = {row.field: row.text for row in rows_of(meetings, tables.wording, id) if row.number == entry.number}
    assert left["text"] is None
    assert left["basis_text"]
    with pytest.raises(erasure.NoSuchWording):
        meetings.erase_wording(id, entry.number, "text")
    with pytest.raises(erasure.NoSuchWording):
        meetings.erase_wording(id, 10_000, "text")


def test_an_erased_meeting_leaves_one_line_without_a_key(meetings):
    id, kept = told.an_open_meeting(meetings), told.an_open_meeting(meetings)
    meetings.erase(id)
    (line,) = rows_of(meetings, tables.meeting, id)
    assert (line.wrapped_key, line.title, line.head) == (None, None, 0)
    assert line.erased_at
    for table in tables.metadata.tables.values():
        if "meeting" in table.c:
            assert rows_of(meetings, table, id) == []
    assert rows_of(meetings, tables.entry, kept)
    assert meetings.attend(kept).stage


def test_postgresql_is_backed_up_by_its_own_tool(tmp_path):
    database = Database("postgresql://nobody@localhost/nothing")
    with pytest.raises(ValueError, match="pg_dump"):
        backup.back_up(database, tmp_path / "copy")

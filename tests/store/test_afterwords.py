"""What is said after the seal: encrypted, said once, the citizen's own notes theirs, and erased with the meeting."""

import pytest

from facilitator.store import afterwords, tables
from facilitator.store.afterwords import Afterword, Kind, State
from tests import cast, given
from tests.meetings import told

SECRET = "The landlord rang again on Sunday"


@pytest.fixture
def meeting(meetings):
    return told.an_open_meeting(meetings)


def says(meetings, meeting, id="note-one", kind=Kind.NOTE, state=State.MINE, **fields):
    said = Afterword(id, kind, fields.pop("text", SECRET), given.START, state=state, **fields)
    return meetings.write(afterwords.say, meetings.keys, meeting, said)


def read(meetings, meeting, question=afterwords.all_said):
    return meetings.read(question, meetings.keys, meeting)


def test_it_is_read_again_as_it_was_said_and_cannot_be_read_in_the_rows(meetings, meeting):
    says(meetings, meeting)
    assert [one.text for one in read(meetings, meeting)] == [SECRET]
    (row,) = meetings.read(lambda rows: rows.execute(tables.afterword.select()).all())
    assert b"Sunday" not in bytes(row.text)
    assert b"Sunday" not in repr([bytes(v) if isinstance(v, memoryview) else v for v in row]).encode()


def test_the_citizens_own_note_is_read_by_nobody_else(meetings, meeting):
    """P5"""
    says(meetings, meeting)
    says(meetings, meeting, "note-two", state=State.SHARED, text="For you too")
    assert len(read(meetings, meeting)) == 2
    assert [one.text for one in read(meetings, meeting, afterwords.said_to_all)] == ["For you too"]


def test_said_twice_is_said_once(meetings, meeting):
    assert says(meetings, meeting)
    assert says(meetings, meeting, text="Something else")
    assert [one.text for one in read(meetings, meeting)] == [SECRET]


def test_only_notes_are_taken_away_and_only_of_this_meeting(meetings, meeting):
    other = told.an_open_meeting(meetings)
    says(meetings, meeting)
    says(meetings, other)
    says(meetings, meeting, "question-one", kind=Kind.QUESTION, state=State.NONE)
    for id in ("note-one", "question-one", "nothing"):
        meetings.write(afterwords.take_note_away, meeting, id)
    assert [one.id for one in read(meetings, meeting)] == ["question-one"]
    assert len(read(meetings, other)) == 1


def test_there_is_an_end_to_the_room(meetings, meeting, monkeypatch):
    monkeypatch.setattr(afterwords, "MOST", 2)
    assert says(meetings, meeting)
    assert says(meetings, meeting, "note-two")
    assert not says(meetings, meeting, "note-three")


def test_the_journal_and_the_record_know_nothing_of_it(meetings, meeting):
    """P15"""
    before = meetings.attend(meeting)
    says(meetings, meeting)
    assert meetings.attend(meeting) == before


def test_it_is_erased_with_the_meeting(meetings, meeting):
    says(meetings, meeting)
    meetings.write(
        lambda rows: rows.execute(
            tables.tablet.insert().values(id="t", meeting=meeting, seat=cast.METTE, until=given.START)
        )
    )
    meetings.erase(meeting)
    for table in (tables.afterword, tables.tablet):
        assert meetings.read(lambda rows, table=table: rows.execute(table.select()).all()) == []
    assert not says(meetings, meeting)
    assert read(meetings, meeting) == []

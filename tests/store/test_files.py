"""SQLite's own files: unreadable without the key, emptied of what is erased, copied while people write."""

import sqlite3

import pytest

from facilitator.store import backup, tables
from tests import cast, given
from tests.meetings import told

SECRET = "The landlord rang again on Sunday"


@pytest.fixture
def database_url(tmp_path):
    return f"sqlite:///{tmp_path / 'facilitator.sqlite'}"


def files_of(meetings):
    file = meetings.database.file
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


def test_no_wording_can_be_read_in_the_file(meetings):
    id = told.an_open_meeting(meetings)
    meetings.record(id, given.a_perspective(text=SECRET), by=cast.INGRID)
    assert meetings.attend(id).perspectives["card-one"].now.text == SECRET
    raw = files_of(meetings)
    assert b"card-one" in raw, "the entry must lie in the file for this to mean anything"
    for words in (SECRET, "Sunday", "Mette", "Ingrid Holm"):
        assert words.encode() not in raw


def test_an_erased_meetings_key_is_nowhere_in_the_file(meetings):
    id = told.an_open_meeting(meetings)
    key = meetings.read(
        lambda rows: rows.scalar(tables.meeting.select().with_only_columns(tables.meeting.c.wrapped_key))
    )
    assert key in files_of(meetings)
    meetings.erase(id)
    assert key not in files_of(meetings)


def test_a_backup_is_whole_and_made_while_people_write(meetings, tmp_path):
    id = told.an_open_meeting(meetings)
    copy = tmp_path / "copy.sqlite"
    backup.back_up(meetings.database, copy)
    with sqlite3.connect(copy) as there:
        assert there.execute("SELECT head FROM meeting WHERE id = ?", (id,)).fetchone() == (meetings.attend(id).number,)
    there.close()
    assert copy.stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match="exists"):
        backup.back_up(meetings.database, copy)

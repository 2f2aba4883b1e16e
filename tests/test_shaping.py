"""A called meeting keeps the type it was called with: the file may change or go, the process end, the database be put back."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from facilitator import meeting_types, meetings as door_room
from facilitator.board.terms import Phase
from facilitator.meeting_types import Phrase, SuggestedPhase, UnknownMeetingType, read_back, written_out
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.shaping import Shaping
from facilitator.store import backup, tables
from facilitator.store.database import Database
from tests.meetings import told

NETWORK = "network-meeting"


@pytest.fixture
def files(monkeypatch):
    """The files as they are, to be changed: what ``load`` finds from now on."""
    known = {kind.id: kind for kind in meeting_types.every()}
    monkeypatch.setattr(meeting_types, "_by_id", lambda: known)
    return known


def changed(kind):
    """The same type after a reform."""
    return replace(
        kind, name=Phrase({"en": "Reformed"}), appeal=Phrase({"en": "Nowhere."}), prompts=(Phrase({"en": "Why?"}),),
        phases=(SuggestedPhase(Phase.SUMMING_UP, 90),), sheet=(), seats=(),
    )  # fmt: skip


@pytest.mark.parametrize("kind", meeting_types.every(), ids=lambda kind: kind.id)
def test_a_type_is_read_back_as_it_was_written_out(kind):
    for one in (kind, replace(kind, valid_to=date(2027, 1, 31))):
        assert read_back(written_out(one)) == one
        # The home language comes first: what is said in no other is said in it.
        assert tuple(read_back(written_out(one)).name.texts) == tuple(one.name.texts)


def test_a_changed_file_changes_no_meeting_that_is_called(meetings, open_door, files):
    before = meetings.call(told.CALL)
    as_it_was = files[NETWORK]
    files[NETWORK] = changed(as_it_was)
    after = meetings.call(told.CALL)
    for door in (meetings, open_door()):
        assert Shaping(door).of_meeting(before, NETWORK) == as_it_was
        assert Shaping(door).of_meeting(after, NETWORK) == changed(as_it_was)
        names = {Shaping(door).of_listed(line).name.said_in("en").text for line in door.listed()}
        assert names == {str(as_it_was.name.said_in("en")), "Reformed"}


def test_a_file_that_is_gone_is_missed_by_no_meeting_that_is_called(meetings, files):
    id = meetings.call(told.CALL)
    gone = files.pop(NETWORK)
    assert Shaping(meetings).of_meeting(id, NETWORK) == gone
    with pytest.raises(UnknownMeetingType):
        meetings.call(told.CALL)


def test_the_same_text_is_kept_once_and_read_once(meetings, monkeypatch):
    ids = [meetings.call(told.CALL) for _ in range(3)]
    assert len(meetings.read(lambda rows: rows.execute(select(tables.kept_type)).all())) == 1
    shaping, asked = Shaping(meetings), []
    monkeypatch.setattr("facilitator.shaping.read_back", lambda text: asked.append(text) or read_back(text))
    kinds = [shaping.of_meeting(id, NETWORK) for id in ids * 5]
    assert len(asked) == 1
    assert all(kind is kinds[0] for kind in kinds)


def test_what_is_known_of_a_meeting_is_asked_of_the_database_once(meetings, monkeypatch):
    id, shaping = meetings.call(told.CALL), Shaping(meetings)
    first = shaping.of_meeting(id, NETWORK)
    monkeypatch.setattr(meetings, "read", None)
    assert shaping.of_meeting(id, NETWORK) is first


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_meetings_called_before_types_were_kept_get_theirs_at_the_next_start(kind, tmp_path, request, files):
    url = request.getfixturevalue("emptied_postgresql")() if kind == "postgresql" else ""
    settings = Settings(data_dir=tmp_path / "data", database_url=url, _env_file=None)
    earlier = Meetings.open(settings)
    id, lost = earlier.call(told.CALL), earlier.call(replace(told.CALL, meeting_type="care-plan"))
    earlier.write(lambda rows: rows.execute(update(tables.meeting).values(type_digest=None)))
    as_it_was = files[NETWORK]
    assert Shaping(earlier).of_meeting(id, NETWORK) == as_it_was, "until then the file speaks for them"
    earlier.close()
    files.pop("care-plan")
    Meetings.open(settings).close()
    files[NETWORK] = changed(as_it_was)
    later = Meetings.open(settings)
    assert Shaping(later).of_meeting(id, NETWORK) == as_it_was
    with pytest.raises(UnknownMeetingType):
        Shaping(later).of_meeting(lost, "care-plan")
    later.close()


def test_a_start_with_nothing_to_mend_writes_nothing(tmp_path, monkeypatch):
    settings = Settings(data_dir=tmp_path / "data", database_url="", _env_file=None)
    door = Meetings.open(settings)
    door.call(told.CALL)
    door.erase(door.call(replace(told.CALL, id="call-another")))
    door.close()
    monkeypatch.setattr(door_room.kept_types, "keep_for_keepless", None)
    Meetings.open(settings).close()


def test_a_copy_that_is_put_back_has_the_types_too(tmp_path, files):
    settings = Settings(data_dir=tmp_path / "data", database_url="", _env_file=None)
    door = Meetings.open(settings)
    id, as_it_was = door.call(told.CALL), files[NETWORK]
    backup.back_up(door.database, tmp_path / "copy.sqlite")
    door.close()
    there = Settings(data_dir=tmp_path / "elsewhere", database_url="", _env_file=None)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "master.key").write_bytes((tmp_path / "data" / "master.key").read_bytes())
    backup.put_back(Database(there.database), tmp_path / "copy.sqlite", over=False)
    files.clear()
    restored = Meetings.open(there)
    assert Shaping(restored).of_meeting(id, NETWORK) == as_it_was
    restored.close()

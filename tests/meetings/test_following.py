"""A meeting is followed in one step: what is carried over and the note that it was stand together, or neither does."""

import pytest

from facilitator.board import Refused
from facilitator.board.commands import SealMeeting
from facilitator.following import NotSealedYet, follow, followed
from facilitator.meetings import Meetings, NotSaved
from facilitator.store import register
from tests import cast
from tests.meetings import told


@pytest.fixture
def before(meetings: Meetings) -> str:
    id = told.an_open_meeting(meetings)
    meetings.record(id, SealMeeting(id="seal-it"), by=cast.ALI)
    return id


@pytest.fixture
def new(meetings: Meetings) -> str:
    return told.a_called_meeting(meetings)


def test_it_is_noted_once_with_who_called_it_however_often_it_is_sent(meetings: Meetings, before: str, new: str):
    assert followed(meetings, before) == []
    for account in ("ali", "somebody-else"):
        follow(meetings, before, new, account)
    assert [row.account for row in followed(meetings, before)] == ["ali"]
    assert meetings.attend(new).last_time.meeting == before


def test_what_cannot_be_noted_is_not_carried_over_either(meetings: Meetings, before: str, new: str, monkeypatch):
    def breaks(*_: object, **__: object) -> None:
        raise NotSaved

    monkeypatch.setattr(register, "note_access", breaks)
    with pytest.raises(NotSaved):
        follow(meetings, before, new)
    assert meetings.attend(new).last_time is None
    monkeypatch.undo()
    follow(meetings, before, new)
    assert meetings.attend(new).last_time
    assert len(followed(meetings, before)) == 1


def test_what_is_refused_is_not_noted(meetings: Meetings, before: str):
    begun = told.an_open_meeting(meetings)
    with pytest.raises(Refused):
        follow(meetings, before, begun)
    assert followed(meetings, before) == []
    with pytest.raises(NotSealedYet):
        follow(meetings, begun, before)

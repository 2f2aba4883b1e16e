"""Retention erases what was sealed long enough ago, and nothing else."""

from datetime import timedelta

import pytest

from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.retention import erase_expired
from tests.meetings.told import a_whole_meeting, an_open_meeting


def later(meetings: Meetings, **much: int) -> None:
    now = meetings.clock()
    meetings.clock = lambda: now + timedelta(**much)


def test_a_sealed_meeting_is_erased_when_its_days_are_over_and_an_open_one_never(meetings: Meetings) -> None:
    sealed, still_open = a_whole_meeting(meetings), an_open_meeting(meetings)
    later(meetings, days=89)
    assert erase_expired(meetings, 90) == []
    later(meetings, days=2)
    assert erase_expired(meetings, 90) == [sealed]
    with pytest.raises(NoSuchMeeting):
        meetings.attend(sealed)
    assert meetings.attend(still_open).seats


def test_nought_days_keeps_everything(meetings: Meetings) -> None:
    sealed = a_whole_meeting(meetings)
    later(meetings, days=4000)
    assert erase_expired(meetings, 0) == []
    assert meetings.attend(sealed).checksum

"""Retention erases what was sealed long enough ago, and nothing else."""

from datetime import timedelta

import pytest

from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.retention import erase_expired
from facilitator.store import called
from tests import cast, given
from tests.meetings.told import a_whole_meeting, an_open_meeting


def later(meetings: Meetings, **much: int) -> None:
    now = meetings.clock()
    meetings.clock = meetings._journal._clock = lambda: now + timedelta(**much)


def test_a_sealed_meeting_is_erased_when_its_days_are_over_and_an_open_one_not_yet(meetings: Meetings) -> None:
    sealed, still_open = a_whole_meeting(meetings), an_open_meeting(meetings)
    later(meetings, days=89)
    assert erase_expired(meetings, 90) == []
    later(meetings, days=2)
    assert erase_expired(meetings, 90) == [sealed]
    with pytest.raises(NoSuchMeeting):
        meetings.attend(sealed)
    assert meetings.attend(still_open).seats


def test_a_meeting_nobody_seals_goes_ninety_days_later_than_that_after_its_last_word(meetings: Meetings) -> None:
    left, spoken_in = an_open_meeting(meetings), an_open_meeting(meetings)
    later(meetings, days=10)
    meetings.record(spoken_in, given.a_perspective(), by=cast.INGRID)
    later(meetings, days=169)
    assert erase_expired(meetings, 90) == []
    later(meetings, days=2)
    assert erase_expired(meetings, 90) == [left]
    assert meetings.attend(spoken_in).perspectives


def test_a_meeting_called_long_before_its_day_is_kept_for_it(meetings: Meetings) -> None:
    waiting = an_open_meeting(meetings)
    meetings.write(called.set_start, waiting, meetings.clock() + timedelta(days=300))
    later(meetings, days=299)
    assert erase_expired(meetings, 90) == []
    later(meetings, days=182)
    assert erase_expired(meetings, 90) == [waiting]


def test_nought_days_keeps_everything(meetings: Meetings) -> None:
    sealed, still_open = a_whole_meeting(meetings), an_open_meeting(meetings)
    later(meetings, days=4000)
    assert erase_expired(meetings, 0) == []
    assert meetings.attend(sealed).checksum
    assert meetings.attend(still_open).seats

"""A code opens a seat once and for minutes only; a tablet that was handed on is nobody's; neither can be read in the rows."""

from datetime import timedelta

import pytest

from facilitator.store import tables, tablets
from tests import cast, given
from tests.meetings import told

SECRET = b"the server's own"


@pytest.fixture
def meeting(meetings):
    return told.an_open_meeting(meetings)


def offered(meetings, meeting, seat=cast.METTE, at=given.START):
    return meetings.write(tablets.offer_code, meeting=meeting, seat=seat, secret=SECRET, at=at)


def taken(meetings, code, at=given.START, secret=SECRET):
    return meetings.write(tablets.take, tablets.code_hash(secret, code), at)


def test_a_code_opens_its_seat_once(meetings, meeting):
    code = offered(meetings, meeting)
    assert len(code) == tablets.DIGITS
    found = taken(meetings, f" {code[:4]} {code[4:]}-")
    assert (found.meeting, found.seat) == (meeting, cast.METTE)
    assert taken(meetings, code) is None
    assert meetings.read(tablets.sitting, found.id, given.START) == found


def test_a_code_is_good_for_minutes(meetings, meeting):
    code = offered(meetings, meeting)
    assert taken(meetings, code, given.START + tablets.CODE_LASTS) is None
    assert taken(meetings, code, given.START + tablets.CODE_LASTS - timedelta(seconds=1))


def test_a_new_code_ends_the_one_before_of_the_same_seat_alone(meetings, meeting):
    first, other, second = offered(meetings, meeting), offered(meetings, meeting, cast.LONE), offered(meetings, meeting)
    assert taken(meetings, first) is None
    assert taken(meetings, other).seat == cast.LONE
    assert taken(meetings, second).seat == cast.METTE


def test_whoever_sits_at_a_tablet_is_not_shown_out_by_a_new_code(meetings, meeting):
    sits = taken(meetings, offered(meetings, meeting))
    offered(meetings, meeting)
    assert meetings.read(tablets.sittings, meeting, given.START) == {sits.id}


def test_a_tablet_handed_on_or_left_lying_is_nobodys(meetings, meeting):
    left, handed = taken(meetings, offered(meetings, meeting)), taken(meetings, offered(meetings, meeting))
    meetings.write(tablets.hand_on, handed.id)
    assert meetings.read(tablets.sitting, handed.id, given.START) is None
    assert meetings.read(tablets.sitting, left.id, given.START + tablets.SITTING_LASTS) is None
    assert meetings.read(tablets.sittings, meeting, given.START) == {left.id}


def test_a_code_that_waits_is_nobody_sitting_there(meetings, meeting):
    offered(meetings, meeting)
    (row,) = meetings.read(lambda rows: rows.execute(tables.tablet.select()).all())
    assert meetings.read(tablets.sitting, row.id, given.START) is None
    assert meetings.read(tablets.sittings, meeting, given.START) == set()


def test_a_code_can_neither_be_read_in_the_rows_nor_worked_out_without_the_servers_secret(meetings, meeting):
    code = offered(meetings, meeting)
    rows = meetings.read(lambda rows: rows.execute(tables.tablet.select()).all())
    assert code not in repr(rows)
    assert taken(meetings, code, secret=b"another's") is None
    assert taken(meetings, code)


def test_what_is_past_its_time_goes_when_the_next_code_is_made(meetings, meeting):
    offered(meetings, meeting, cast.LONE)
    taken(meetings, offered(meetings, meeting, cast.ALI))
    offered(meetings, meeting, at=given.START + tablets.SITTING_LASTS)
    (row,) = meetings.read(lambda rows: rows.execute(tables.tablet.select()).all())
    assert row.seat == cast.METTE

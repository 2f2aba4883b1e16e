"""Not in the room: each says it for themselves."""

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import SeatId
from tests import cast
from tests.given import a_meeting, an_open_meeting

AWAY, HERE = c.JoinRemotely(id="i-am-away"), c.JoinRemotely(id="i-am-here", remote=False)


def away(story) -> set[SeatId]:
    return {seat.id for seat in story.meeting.seats.values() if seat.remote}


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.JONAS, cast.ALI])
def test_everybody_says_for_themselves_whether_they_are_in_the_room(seat):
    story = a_meeting()
    assert away(story) == set()
    gone = story.then(seat, AWAY)
    assert away(gone) == {seat}
    assert gone.then(seat, AWAY) == gone
    assert away(gone.then(seat, HERE)) == set()
    assert story.then(seat, HERE) == story


def test_a_wall_hangs_where_it_hangs_and_after_the_seal_nobody_moves():
    story = an_open_meeting()
    assert story.refuses(cast.WALL, AWAY) == "wall-only-shows"
    assert story.then(cast.ALI, c.SealMeeting(id="seal-1")).refuses(cast.METTE, AWAY) == "already-sealed"


def test_behind_the_curtain_the_wall_does_not_tell_where_the_citizen_is():
    story = an_open_meeting().then(cast.METTE, AWAY)
    assert story.meeting.as_seen_by(cast.WALL).seats[cast.METTE].remote
    drawn = story.then(cast.ALI, c.DrawCurtain(id="draw-it-1")).meeting.as_seen_by(cast.WALL)
    assert not drawn.seats[cast.METTE].remote

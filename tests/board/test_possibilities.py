"""Possibilities and the space they stand in: nothing closes one but a wall tied to it (P7)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.possibility_space import (
    open_ways_to,
    reading_of_way,
    reading_of_wish,
    walls_of,
    ways_to,
)
from facilitator.board.rules import ways
from facilitator.board.terms import Firmness, Origin, Phase, Reading
from tests import cast
from tests.given import WISH_A, WISH_B, WISH_C, a_meeting, a_tie, a_wall, a_way, an_open_meeting, with_the_centre

FIXED, ASK = a_wall("wall-fixed", firmness=Firmness.FIXED), a_wall("wall-ask", firmness=Firmness.CAN_BE_ASKED)
HERE = a_wall("wall-here", firmness=Firmness.OPEN_HERE)
WITHDRAW = c.WithdrawPossibility(id="withdraw-1", possibility="way-one")
REWORD = c.RewordPossibility(
    id="reword-1", possibility="way-one", text="The workshop, 1 × 2 hours", origin=Origin.CITIZEN, wishes=(WISH_C,)
)


def a_board():
    """Lone has offered a way to wish B; Jonas has named three walls and tied none."""
    story = with_the_centre(an_open_meeting(Phase.ROOM_TO_MOVE)).then(cast.LONE, a_way())
    return story.then(cast.JONAS, FIXED, ASK, HERE)


def reading(story, way="way-one"):
    return reading_of_way(story.meeting, story.meeting.possibilities[way])


def wish_reading(story, wish=WISH_B):
    return reading_of_wish(story.meeting, story.meeting.wishes[wish])


@pytest.mark.parametrize(
    ("tied", "expected"),
    [
        ((), Reading.OPEN),
        ((ASK,), Reading.CAN_BE_ASKED),
        ((HERE,), Reading.CAN_BE_ASKED),
        ((ASK, FIXED), Reading.CLOSED),
        ((FIXED, HERE), Reading.CLOSED),
    ],
)
def test_a_way_is_as_open_as_the_walls_tied_to_it(tied, expected):
    """P7"""
    story = a_board().then(cast.KAREN, *(a_tie("way-one", wall.id) for wall in tied))
    assert reading(story) is wish_reading(story) is expected
    assert [wall.id for wall in walls_of(story.meeting, story.meeting.possibilities["way-one"])] == [w.id for w in tied]


def test_a_way_opens_when_its_wall_is_taken_down_untied_or_moved():
    """P7"""
    closed = a_board().then(cast.KAREN, a_tie("way-one", "wall-fixed"))
    assert reading(closed) is Reading.CLOSED
    untie = c.UntieConstraint(id="untie-1", possibility="way-one", constraint="wall-fixed")
    untied = closed.then(cast.AMINA, untie)
    assert reading(untied) is Reading.OPEN
    assert untied.then(cast.AMINA, untie) == untied
    down = closed.then(cast.JONAS, c.WithdrawConstraint(id="down-1", constraint="wall-fixed"))
    assert reading(down) is Reading.OPEN
    moved = c.RewordConstraint(
        id="moved-1",
        constraint="wall-fixed",
        text=FIXED.text,
        kind=FIXED.kind,
        source=FIXED.source,
        owner=FIXED.owner,
        firmness=Firmness.OPEN_HERE,
    )
    assert reading(closed.then(cast.JONAS, moved)) is Reading.CAN_BE_ASKED


def test_a_wish_is_as_open_as_its_best_way():
    """P7"""
    story = a_board().then(cast.KAREN, a_tie("way-one", "wall-fixed"))
    story = story.then(cast.AMINA, a_way("way-two"), a_way("way-three"), a_tie("way-two", "wall-ask"))
    assert wish_reading(story) is Reading.OPEN
    assert open_ways_to(story.meeting, story.meeting.wishes[WISH_B]) == 1
    assert [way.figure for way in ways_to(story.meeting, story.meeting.wishes[WISH_B])] == [1, 2, 3]
    without = story.then(cast.AMINA, replace(WITHDRAW, possibility="way-three"))
    assert wish_reading(without) is Reading.CAN_BE_ASKED
    assert wish_reading(story, WISH_A) is Reading.NO_WAY


def test_a_way_keeps_its_figure_when_another_is_withdrawn():
    story = a_board().then(cast.LONE, WITHDRAW).then(cast.IDA, a_way("way-two"))
    assert [way.figure for way in story.meeting.standing_possibilities()] == [2]
    assert story.then(cast.LONE, WITHDRAW) == story


def test_a_way_serves_wishes_that_stand_each_once():
    story = a_board()
    twice = story.then(cast.IDA, a_way("way-two", wishes=(WISH_A, WISH_B, WISH_A)))
    assert twice.meeting.possibilities["way-two"].now.wishes == (WISH_A, WISH_B)
    gone = story.then(cast.METTE, c.WithdrawWish(id="withdraw-a", wish=WISH_A))
    for command in (a_way("way-two", wishes=(WISH_A,)), a_way("way-two", wishes=("wish-none",))):
        assert gone.refuses(cast.IDA, command) == "wish-does-not-stand"
    assert gone.refuses(cast.LONE, replace(REWORD, wishes=(WISH_A,))) == "wish-does-not-stand"


def test_the_author_rewords_a_way_and_what_it_serves():
    story = a_board().then(cast.LONE, REWORD)
    way = story.meeting.possibilities["way-one"]
    assert ([words.wishes for words in way.versions], way.now.origin) == ([(WISH_B,), (WISH_C,)], Origin.CITIZEN)
    assert story.then(cast.LONE, REWORD) == story


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI, cast.INGRID])
@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_nobody_touches_anothers_way(seat, change):
    assert a_board().refuses(cast.LONE, change) == ""
    assert a_board().refuses(seat, change) == "only-the-author"


def test_only_standing_ways_and_walls_are_tied():
    """P7"""
    story = a_board()
    assert story.refuses(cast.IDA, a_tie("way-none", "wall-ask")) == "no-such-post"
    assert story.refuses(cast.IDA, a_tie("way-one", "wall-none")) == "no-such-post"
    down = story.then(cast.JONAS, c.WithdrawConstraint(id="down-1", constraint="wall-ask"))
    assert down.refuses(cast.IDA, a_tie("way-one", "wall-ask")) == "no-such-post"
    gone = story.then(cast.LONE, WITHDRAW)
    assert gone.refuses(cast.IDA, a_tie("way-one", "wall-ask")) == "no-such-post"
    assert gone.refuses(cast.LONE, REWORD) == "no-such-post"


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
def test_nobody_says_cannot_without_a_wall(seat):
    """P7: a way is closed by a wall with its reason, or it is not closed."""
    assert a_board().refuses(seat, c.TieConstraint(id="tie-1", possibility="way-one")) == "cannot-needs-a-wall"
    assert a_board().refuses(seat, a_tie("way-one", "wall-ask")) == ""


def test_offering_and_tying_twice_is_harmless():
    """P16"""
    story = a_board().then(cast.IDA, a_tie("way-one", "wall-ask"))
    assert story.then(cast.IDA, a_tie("way-one", "wall-ask")).then(cast.LONE, a_way()) == story
    assert story.refuses(cast.IDA, a_way()) == "id-is-taken"


def test_before_the_meeting_ways_are_the_citizens_alone_to_think_of():
    """P8"""
    story = with_the_centre(a_meeting())
    assert story.refuses(cast.METTE, a_way()) == ""
    for seat in (cast.LONE, cast.ALI, cast.JONAS):
        assert story.refuses(seat, a_way()) == "meeting-is-not-open"


def test_ways_have_an_end(monkeypatch):
    monkeypatch.setattr(ways, "MOST_POSSIBILITIES", 1)
    assert a_board().refuses(cast.LONE, a_way("way-two")) == "too-many"


def test_ties_have_an_end(monkeypatch):
    assert ways.MOST_TIES >= 30 * 30
    monkeypatch.setattr(ways, "MOST_TIES", 1)
    story = a_board().then(cast.JONAS, a_tie("way-one", ASK.id))
    assert story.refuses(cast.JONAS, a_tie("way-one", FIXED.id)) == "too-many"
    assert story.refuses(cast.JONAS, a_tie("way-one", ASK.id)) == "", "what is there already takes no room"

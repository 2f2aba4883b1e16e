"""What the citizen wants done with a way: set aside, taken up, looked at first. Their will, and no vote (P1, P3)."""

from dataclasses import replace

import pytest

from facilitator.board import Meeting, Reading, commands as c, record_of, space_of
from facilitator.board.terms import Phase
from tests import cast
from tests.given import WISH_B, a_meeting, a_space, a_way, with_the_centre

WAY = "way-workshop"
ASIDE = c.SetPossibilityAside(id="aside-1", possibility=WAY)
TAKE_UP = c.TakePossibilityUp(id="up-1", possibility=WAY)
FIRST = c.LookFirstAt(id="first-1", possibility=WAY)
NONE_FIRST = c.LookFirstAt(id="first-none")
CHOICES = (ASIDE, TAKE_UP, FIRST, NONE_FIRST)


def the_way(story, id=WAY):
    return story.meeting.possibilities[id]


@pytest.mark.parametrize("seat", [cast.LONE, cast.ALI, cast.JONAS, cast.INGRID])
@pytest.mark.parametrize("choice", CHOICES)
def test_nobody_chooses_for_the_citizen(seat, choice):
    """P1, P3: also not who offered the way, nor who leads, nor who decides."""
    for story in (a_space(), a_space().then(cast.METTE, ASIDE), a_space().then(cast.METTE, FIRST)):
        assert story.refuses(seat, choice) == "only-the-citizen-chooses-ways"
    assert a_space().refuses(cast.METTE, choice) == ""


@pytest.mark.parametrize("reason", ["", "Too far with the bus"])
def test_a_way_is_set_aside_with_or_without_a_reason(reason):
    """P1"""
    story = a_space()
    aside = story.then(cast.METTE, replace(ASIDE, reason=reason))
    assert (the_way(aside).aside.reason, the_way(aside).aside.at) == (reason, story.now)
    assert the_way(aside) in aside.meeting.standing_possibilities(), "it stays on the board for all to see"
    assert aside.then(cast.METTE, replace(ASIDE, reason=reason)) == aside
    because = aside.then(cast.METTE, replace(ASIDE, id="aside-2", reason="Not on Mondays"))
    assert the_way(because).aside.reason == "Not on Mondays"


def test_what_is_set_aside_is_no_way_to_a_wish_until_it_is_taken_up_again():
    """P7"""
    story = a_space().then(cast.JONAS, a_way("way-open"))
    assert space_of(story.meeting).wishes[1].reading is Reading.OPEN
    aside = story.then(cast.METTE, replace(ASIDE, possibility="way-open"))
    space = space_of(aside.meeting)
    assert space.wishes[1].reading is Reading.CAN_BE_ASKED
    assert "way-open" in [one.way.id for one in space.ways], "and still told of"
    assert "way-open" not in [one.way.id for one in space.wishes[1].ways]
    up = aside.then(cast.METTE, replace(TAKE_UP, possibility="way-open"))
    assert space_of(up.meeting).wishes[1].reading is Reading.OPEN
    assert the_way(up, "way-open").aside is None
    assert up.then(cast.METTE, replace(TAKE_UP, possibility="way-open")) == up


def test_a_wall_that_only_stands_in_what_was_set_aside_stops_nothing_of_hers():
    """P7"""
    space = space_of(a_space().then(cast.METTE, ASIDE).meeting)
    wall = next(one for one in space.walls if one.wall.id == "wall-ten-hours")
    assert (wall.stops, wall.stops_nothing) == ((), True)


def test_one_way_is_looked_at_first_and_which_may_change_or_be_none():
    """P3: one mark, of one person, about one way at a time."""
    story = a_space().then(cast.METTE, FIRST)
    assert story.meeting.look_first == WAY
    assert story.then(cast.METTE, FIRST) == story
    other = story.then(cast.METTE, replace(FIRST, possibility="way-course"))
    assert other.meeting.look_first == "way-course"
    assert other.then(cast.METTE, NONE_FIRST).meeting.look_first is None


def test_a_mark_is_no_vote_and_moves_nothing():
    """P3: no count, no order, no reading comes of it."""
    before, after = a_space(), a_space().then(cast.METTE, FIRST)
    assert space_of(before.meeting) == space_of(after.meeting)
    assert before.meeting.possibilities == after.meeting.possibilities
    assert not [name for name in Meeting.__dataclass_fields__ if "vote" in name or "count" in name or "rank" in name]


def test_what_was_set_aside_is_taken_up_before_it_is_looked_at_first():
    """P1"""
    aside = a_space().then(cast.METTE, ASIDE)
    assert aside.refuses(cast.METTE, FIRST) == "way-is-set-aside"
    assert aside.then(cast.METTE, TAKE_UP).refuses(cast.METTE, FIRST) == ""


@pytest.mark.parametrize(
    ("by", "command"), [(cast.METTE, ASIDE), (cast.LONE, c.WithdrawPossibility(id="gone-1", possibility=WAY))]
)
def test_a_way_that_goes_is_not_looked_at_first_any_more(by, command):
    first = a_space().then(cast.METTE, FIRST)
    assert first.then(by, command).meeting.look_first is None
    other = a_space().then(cast.METTE, replace(FIRST, possibility="way-course"))
    assert other.then(by, command).meeting.look_first == "way-course"


@pytest.mark.parametrize("choice", [ASIDE, TAKE_UP, FIRST])
def test_only_ways_that_stand_are_chosen_among(choice):
    gone = a_space().then(cast.LONE, c.WithdrawPossibility(id="gone-1", possibility=WAY))
    assert gone.refuses(cast.METTE, choice) == "no-such-post"
    assert gone.refuses(cast.METTE, replace(choice, possibility="way-none")) == "no-such-post"


def test_before_the_meeting_the_citizen_sorts_the_ways_of_her_own():
    """P8"""
    story = with_the_centre(a_meeting()).then(cast.METTE, a_way("way-mine"))
    assert story.then(cast.METTE, replace(FIRST, possibility="way-mine")).meeting.look_first == "way-mine"
    assert the_way(story.then(cast.METTE, replace(ASIDE, possibility="way-mine")), "way-mine").aside


def test_who_offered_a_way_that_was_set_aside_may_still_put_it_better():
    """P1: her mark stays until she takes the way up again."""
    aside = a_space().then(cast.METTE, replace(ASIDE, reason="Too far"))
    better = c.RewordPossibility(
        id="r", possibility=WAY, text="The one in our street", origin="citizen", wishes=(WISH_B,)
    )
    assert the_way(aside.then(cast.LONE, better)).aside.reason == "Too far"


def test_the_record_keeps_what_she_wanted_word_for_word():
    """P13, P15"""
    story = (
        a_space()
        .then(cast.METTE, replace(ASIDE, reason="Too far"))
        .then(cast.METTE, replace(FIRST, possibility="way-course"))
    )
    sealed = story.in_phase(Phase.SUMMING_UP).then(cast.ALI, c.SealMeeting(id="seal"))
    workshop, course = record_of(sealed.meeting)["possibilities"]
    assert (workshop["set_aside"]["reason"], workshop["look_first"]) == ("Too far", False)
    assert (course["set_aside"], course["look_first"]) == (None, True)
    for choice in CHOICES:
        assert sealed.refuses(cast.METTE, choice) == "already-sealed"

"""What if it moved? A question to the room, seen by all as imagined, and never a fact until somebody says that it is so (P7)."""

from dataclasses import replace

import pytest

from facilitator.board import Mandate, Meeting, Reading, checksum, commands as c, events as e, fold, record_of, space_of
from facilitator.board.commands import AddSeat
from facilitator.board.terms import Phase, Role, Stage
from tests import cast
from tests.given import a_space, a_tie, a_wall, a_way

WALL = "wall-ten-hours"
IMAGINE = c.ImagineMoved(id="imagine-1", constraint=WALL)
BACK = c.StopImagining(id="back-1", constraint=WALL)
ALL_BACK = c.StopImagining(id="back-2")
GUEST = "seat-guest"


def imagined(by=cast.METTE):
    """Somebody imagines Jonas's wall moved."""
    return a_space().then(by, IMAGINE)


def with_a_guest():
    """A professional who neither decides nor advises has come too."""
    guest = AddSeat(id=GUEST, role=Role.PROFESSIONAL, name="A guest", profession=cast.NETWORK, mandate=Mandate.NEITHER)
    return a_space().then(cast.ALI, guest)


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI, cast.INGRID, cast.JONAS])
def test_the_citizen_who_leads_and_who_has_a_mandate_ask_what_if(seat):
    """P7: deciding or advising is a mandate."""
    story = imagined(seat)
    assert story.meeting.imagined == {WALL: seat}
    for viewer in (*cast.EVERYBODY, None):
        assert story.as_seen_by(viewer).imagined == {WALL: seat}, "everybody sees it, and who asks"


def test_what_a_seat_imagined_ends_when_the_seat_is_closed():
    """P7: nobody would be left who asks."""
    both = imagined(cast.JONAS).then(
        cast.AMINA, a_wall("wall-amina"), c.ImagineMoved(id="more", constraint="wall-amina")
    )
    closed = both.then(cast.ALI, c.CloseSeat(id="close", seat=cast.JONAS))
    assert closed.meeting.imagined == {"wall-amina": cast.AMINA}


@pytest.mark.parametrize("seat", [cast.LONE, GUEST])
@pytest.mark.parametrize("command", [IMAGINE, BACK, ALL_BACK])
def test_who_has_no_mandate_is_refused_and_nothing_changes(seat, command):
    """P9"""
    story = with_a_guest().then(cast.METTE, IMAGINE)
    assert story.refuses(seat, replace(command, id="guest-1")) == "imagining-needs-a-mandate"
    assert with_a_guest().refuses(seat, IMAGINE) == "imagining-needs-a-mandate"
    assert with_a_guest().refuses(cast.METTE, IMAGINE) == ""


def test_the_space_is_redrawn_as_imagined_beside_what_is_so():
    """P7"""
    meeting = imagined().meeting
    so, seen = space_of(meeting), space_of(meeting, meeting.imagined)
    assert [one.reading for one in so.wishes] == [Reading.CLOSED, Reading.CAN_BE_ASKED, Reading.NO_WAY]
    assert [one.reading for one in seen.wishes] == [Reading.CLOSED, Reading.OPEN, Reading.NO_WAY]
    assert so.walls[0].mark == next(one.mark for one in seen.walls if one.wall.id == WALL)


def test_more_walls_may_be_imagined_moved_at_once_each_by_who_asked():
    """P7"""
    story = imagined().then(cast.JONAS, a_wall("wall-two"), a_tie("way-workshop", "wall-two"))
    assert space_of(story.meeting, story.meeting.imagined).wishes[1].reading is Reading.CAN_BE_ASKED
    both = story.then(cast.AMINA, replace(IMAGINE, constraint="wall-two"))
    assert both.meeting.imagined == {WALL: cast.METTE, "wall-two": cast.AMINA}
    assert space_of(both.meeting, both.meeting.imagined).wishes[1].reading is Reading.OPEN
    assert both.then(cast.JONAS, BACK).meeting.imagined == {"wall-two": cast.AMINA}
    assert both.then(cast.JONAS, ALL_BACK).meeting.imagined == {}


def test_the_citizen_may_imagine_a_limit_of_her_own_moved():
    """P1"""
    own = replace(IMAGINE, constraint="wall-own")
    story = a_space().then(cast.METTE, own)
    assert space_of(story.meeting, story.meeting.imagined).wishes[0].reading is Reading.OPEN
    for seat in (cast.ALI, cast.JONAS, cast.LONE):
        assert a_space().refuses(seat, own) == "only-the-citizens-limit"


def test_asking_and_going_back_twice_is_harmless():
    """P16"""
    story = imagined()
    assert story.then(cast.METTE, IMAGINE) == story
    assert story.then(cast.JONAS, IMAGINE) == story, "who asked first stays"
    back = story.then(cast.ALI, BACK)
    assert back.then(cast.ALI, BACK).then(cast.ALI, ALL_BACK) == back


def test_nothing_that_is_imagined_is_a_fact():
    """P7, P15: no wall, no way, no reading of what is so, and nothing in the record."""
    story, so = imagined(), a_space()
    assert story.meeting.constraints == so.meeting.constraints
    assert story.meeting.possibilities == so.meeting.possibilities
    assert story.meeting.agreements == so.meeting.agreements
    assert record_of(story.meeting) == record_of(so.meeting)
    told = {type(entry.event) for entry in story.entries} - {type(entry.event) for entry in so.entries}
    assert told == {e.MoveImagined}


def test_it_becomes_a_fact_when_somebody_says_that_it_is_so_with_a_reason():
    """P7"""
    story = imagined()
    move = c.MoveConstraint(id="move-1", constraint=WALL, reason="")
    assert story.refuses(cast.JONAS, move) == "moving-needs-a-reason"
    moved = story.then(cast.JONAS, replace(move, reason="The team leader has said yes"))
    assert moved.meeting.imagined == {}
    assert space_of(moved.meeting).wishes[1].reading is Reading.OPEN
    assert moved.then(cast.METTE, IMAGINE) == moved, "what has moved cannot be imagined moved"


def test_softening_moves_nothing_so_the_room_goes_on_imagining():
    soft = c.SoftenConstraint(id="soften-1", constraint=WALL, firmness="open-here", reason="The act allows it")
    assert imagined().then(cast.JONAS, soft).meeting.imagined == {WALL: cast.METTE}


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (cast.JONAS, c.WithdrawConstraint(id="down-1", constraint=WALL)),
        (cast.ALI, c.GoToPhase(id="on-1", phase=Phase.AGREEMENTS)),
        (cast.ALI, c.SealMeeting(id="seal-1")),
    ],
)
def test_imagining_ends_when_the_wall_goes_and_when_the_meeting_goes_on_or_is_sealed(by, command):
    """P12, P15"""
    assert imagined().meeting.imagined
    assert imagined().then(by, command).meeting.imagined == {}


def test_who_goes_to_the_phase_one_is_in_ends_nothing():
    """P12"""
    stay = c.GoToPhase(id="stay-1", phase=Phase.ROOM_TO_MOVE)
    assert imagined().then(cast.ALI, stay) == imagined()


def test_what_was_imagined_is_not_in_what_is_sealed():
    """P15"""
    sealed = imagined().then(cast.ALI, c.SealMeeting(id="seal-1")).meeting
    assert sealed.stage is Stage.SEALED
    assert sealed.checksum == checksum(record_of(sealed))
    assert [wall["moved"] for wall in record_of(sealed)["constraints"]] == [False, False]


def test_a_story_in_which_somebody_imagined_folds_to_the_same_twice():
    """P16"""
    story = imagined().then(cast.JONAS, a_way("way-new")).then(cast.ALI, ALL_BACK).then(cast.ALI, IMAGINE)
    assert fold(Meeting(), story.entries) == story.meeting

"""The curtain: drawn at once by the citizen or whoever leads, and opened by nobody against the citizen's wish."""

from dataclasses import fields, replace

import pytest

from facilitator.board import commands as c, only_the_citizen_opens
from facilitator.board.curtain import LEFT
from facilitator.board.meeting_state import MeetingState
from facilitator.board.terms import Phase
from tests import cast
from tests.given import a_board_to_talk_about, a_meeting, an_open_meeting

DRAW, OPEN = c.DrawCurtain(id="draw-it-1"), c.OpenCurtain(id="open-it-1")
LEAVES_IT = replace(DRAW, id="leave-it-1", citizen_opens=True)
ARRIVES = c.Arrive(id="mette-comes")


def curtain(story) -> tuple[str, bool] | None:
    drawn = story.meeting.curtain
    return drawn and (drawn.by, drawn.citizens)


@pytest.mark.parametrize("story", [a_meeting(), an_open_meeting(), an_open_meeting(Phase.OWN_TIME)])
def test_it_is_drawn_and_opened_again_at_any_time(story):
    drawn = story.then(cast.ALI, DRAW)
    assert curtain(drawn) == (cast.ALI, False)
    assert drawn.then(cast.ALI, DRAW) == drawn
    opened = drawn.then(cast.ALI, OPEN)
    assert curtain(opened) is None
    assert opened.then(cast.ALI, OPEN) == opened
    assert curtain(drawn.then(cast.METTE, OPEN)) is None, "the citizen opens any"


@pytest.mark.parametrize("seat", [cast.LONE, cast.INGRID])
@pytest.mark.parametrize("command", [DRAW, OPEN])
def test_nobody_else_draws_or_opens_it(seat, command):
    assert an_open_meeting().refuses(seat, command) == "only-the-citizen-or-the-facilitator"


def test_what_the_citizen_has_drawn_only_the_citizen_opens():
    drawn = an_open_meeting().then(cast.METTE, DRAW)
    assert curtain(drawn) == (cast.METTE, True)
    assert drawn.refuses(cast.ALI, OPEN) == "only-the-citizen-opens-the-curtain"
    assert drawn.then(cast.ALI, replace(DRAW, id="draw-again")) == drawn, "and nobody makes it theirs"
    assert curtain(drawn.then(cast.METTE, OPEN)) is None


def test_one_that_the_citizen_asks_for_too_becomes_the_citizens():
    drawn = an_open_meeting().then(cast.ALI, DRAW).then(cast.METTE, replace(DRAW, id="mette-too"))
    assert curtain(drawn) == (cast.METTE, True)
    assert drawn.refuses(cast.ALI, OPEN) == "only-the-citizen-opens-the-curtain"


def test_whoever_leads_can_leave_it_to_the_citizen_who_has_a_screen_to_open_it_on():
    there = an_open_meeting().then(cast.METTE, ARRIVES)
    left = there.then(cast.ALI, DRAW).then(cast.ALI, LEAVES_IT)
    assert curtain(left) == (cast.ALI, True)
    assert left.refuses(cast.ALI, OPEN) == "only-the-citizen-opens-the-curtain"
    assert curtain(left.then(cast.METTE, OPEN)) is None


def test_for_a_citizen_without_a_screen_whoever_leads_opens_it():
    """Else it would stay drawn for ever."""
    left = a_meeting().in_phase(Phase.ARRIVE).then(cast.ALI, LEAVES_IT)
    assert left.meeting.citizen.arrived is None
    assert curtain(left.then(cast.ALI, OPEN)) is None


@pytest.mark.parametrize("by", [cast.METTE, cast.ALI])
@pytest.mark.parametrize("comes", [(), (ARRIVES,)])
def test_whose_it_is_to_open_is_told_as_the_rule_has_it(by: str, comes: tuple[c.Command, ...]):
    """Else whoever leads is offered a button that is refused."""
    story = a_meeting().in_phase(Phase.ARRIVE).then(cast.METTE, *comes).then(by, LEAVES_IT)
    assert only_the_citizen_opens(story.meeting) is (by == cast.METTE or bool(comes))
    assert bool(story.refuses(cast.ALI, OPEN)) is only_the_citizen_opens(story.meeting)


def test_it_outlives_phases_pauses_and_the_seal():
    """P12: nothing is shown again by itself."""
    story = an_open_meeting().then(cast.ALI, DRAW).in_phase(Phase.SUMMING_UP)
    story = story.then(cast.ALI, c.PauseMeeting(id="pause-1")).then(cast.ALI, c.ResumeMeeting(id="resume-1"))
    assert curtain(story)
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-1"))
    assert curtain(sealed)
    assert sealed.refuses(cast.METTE, OPEN) == "already-sealed"


def test_behind_it_the_wall_sees_nothing_of_the_board_and_everybody_else_all_of_it():
    """P6: hidden means not sent."""
    story = a_board_to_talk_about()
    board = story.meeting.as_seen_by(cast.WALL)
    assert all((board.definition, board.perspectives, board.purpose)), "there is something to hide"
    drawn = story.then(cast.METTE, DRAW).meeting
    seen = drawn.as_seen_by(cast.WALL)
    nothing = MeetingState()
    shown = {field.name for field in fields(MeetingState) if getattr(seen, field.name) != getattr(nothing, field.name)}
    assert shown <= LEFT
    assert seen.curtain == drawn.curtain
    assert set(seen.seats) == {cast.METTE, cast.WALL}
    for seat in (None, cast.METTE, cast.ALI, cast.INGRID):
        assert drawn.as_seen_by(seat).perspectives == board.perspectives
    opened = story.then(cast.METTE, DRAW).then(cast.METTE, OPEN).meeting
    assert opened.as_seen_by(cast.WALL).perspectives == board.perspectives

"""Leading: a person moves the meeting, and the citizen can stop it (P12)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Phase, Stage
from tests import cast
from tests.given import A_MOMENT, a_meeting, a_perspective, a_whole_meeting, an_open_meeting

PAUSE, RESUME = c.PauseMeeting(id="pause-1"), c.ResumeMeeting(id="resume-1")
POSTS = ("definition", "wishes", "perspectives", "constraints", "possibilities", "agreements", "lines", "summary")


def test_the_first_phase_opens_the_meeting():
    """P12"""
    story = a_meeting()
    opened = story.in_phase(Phase.HEARD)
    assert (story.meeting.stage, opened.meeting.stage) == (Stage.CALLED, Stage.OPEN)
    assert opened.meeting.opened_at == story.now
    later = opened.in_phase(Phase.ARRIVE)
    assert later.meeting.opened_at == story.now
    assert later.meeting.visited == {Phase.HEARD, Phase.ARRIVE}


@pytest.mark.parametrize("phase", Phase)
def test_any_phase_can_be_skipped_repeated_and_gone_back_to_and_loses_nothing(phase):
    """P12"""
    before = a_whole_meeting()
    there = before.in_phase(phase)
    assert there.meeting.phase is phase
    assert all(getattr(there.meeting, posts) == getattr(before.meeting, posts) for posts in POSTS)
    assert there.then(cast.ALI, c.GoToPhase(id="again-1", phase=phase)) == there


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.INGRID])
@pytest.mark.parametrize(
    "command", [c.GoToPhase(id="go-1", phase=Phase.HEARD), c.RevealDrafts(id="reveal-1"), c.SealMeeting(id="seal-1")]
)
def test_only_the_facilitator_leads(seat, command):
    """P12"""
    assert an_open_meeting().refuses(cast.ALI, command) == ""
    assert an_open_meeting().refuses(seat, command) == "only-the-facilitator"


def test_nothing_is_revealed_before_the_meeting():
    """P6"""
    assert a_meeting().refuses(cast.ALI, c.RevealDrafts(id="reveal-1")) == "meeting-is-not-open"


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI])
def test_citizen_and_facilitator_pause(seat):
    story = an_open_meeting().then(seat, PAUSE)
    assert story.meeting.paused_by == seat
    assert story.then(seat, PAUSE) == story
    assert story.then(seat, RESUME).meeting.paused_by is None
    assert an_open_meeting().then(seat, RESUME) == an_open_meeting()
    assert a_meeting().refuses(seat, PAUSE) == "meeting-is-not-open"


@pytest.mark.parametrize("seat", [cast.LONE, cast.INGRID])
@pytest.mark.parametrize("command", [PAUSE, RESUME])
def test_nobody_else_pauses(seat, command):
    assert an_open_meeting().refuses(seat, command) == "only-the-citizen-or-the-facilitator"


def test_the_citizen_ends_any_pause_and_nobody_ends_the_citizens():
    mine = an_open_meeting().then(cast.METTE, PAUSE)
    assert mine.refuses(cast.ALI, RESUME) == "only-the-citizen"
    assert mine.then(cast.ALI, replace(PAUSE, id="pause-ali")).meeting.paused_by == cast.METTE
    assert an_open_meeting().then(cast.ALI, PAUSE).then(cast.METTE, RESUME).meeting.paused_by is None


def test_a_pause_the_citizen_asks_for_too_becomes_the_citizens():
    story = an_open_meeting().then(cast.ALI, PAUSE).then(cast.METTE, replace(PAUSE, id="pause-mette"))
    assert story.refuses(cast.ALI, RESUME) == "only-the-citizen"
    assert story.refuses(cast.METTE, RESUME) == ""


def test_a_pause_is_not_got_round_by_closing_the_citizens_seat():
    """P1"""
    close = c.CloseSeat(id="close-1", seat=cast.METTE)
    opened = a_meeting().in_phase(Phase.ARRIVE)
    assert opened.refuses(cast.ALI, close) == "", "before a word is said a wrong seat can be mended"
    assert opened.then(cast.METTE, PAUSE).refuses(cast.ALI, close) == "the-citizens-seat-stays"


def test_a_pause_does_not_count_on_the_phases_clock():
    story = an_open_meeting(Phase.OWN_TIME)
    began = story.meeting.phase_since
    assert story.meeting.clock_from == began
    paused = story.then(cast.ALI, PAUSE)
    stopped = paused.now - A_MOMENT
    assert paused.meeting.paused_at == stopped
    hers = paused.then(cast.METTE, replace(PAUSE, id="pause-mette"))
    assert hers.meeting.paused_at == stopped, "one pause, whoever asked for it last"
    gone_on = hers.then(cast.METTE, RESUME)
    assert gone_on.meeting.clock_from == began + (gone_on.now - A_MOMENT - stopped)
    assert gone_on.meeting.paused_at is None
    assert gone_on.meeting.phase_since == began, "what was said in this phase is still told by when it began"
    assert gone_on.in_phase(Phase.AGREEMENTS).meeting.clock_from == gone_on.now


def test_a_paused_meeting_is_not_moved_and_nobody_who_is_writing_is_stopped():
    """P12, P16"""
    story = an_open_meeting().then(cast.METTE, PAUSE)
    for command in (
        c.GoToPhase(id="go-1", phase=Phase.HEARD),
        c.RevealDrafts(id="reveal-1"),
        c.SealMeeting(id="seal-1"),
    ):
        assert story.refuses(cast.ALI, command) == "meeting-is-paused"
    assert story.refuses(cast.INGRID, a_perspective()) == ""

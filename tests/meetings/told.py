"""Meetings told through the door: in one phase with everybody seated, or the whole demonstration."""

from facilitator import demonstration
from facilitator.board import OFFICE, commands as c
from facilitator.board.terms import Phase
from facilitator.meetings import Meetings
from tests import cast

CALL = c.CallMeeting(id="call-the-meeting", meeting_type="network-meeting", language="en", title="Mette’s meeting")


def a_called_meeting(meetings: Meetings) -> str:
    """The id of a meeting that nobody has come to yet."""
    meeting = meetings.call(CALL)
    for seat in cast.SEATS:
        meetings.record(meeting, seat, by=OFFICE)
    return meeting


def an_open_meeting(meetings: Meetings, phase: Phase = Phase.PERSPECTIVES) -> str:
    """The id of a meeting in this phase, with everybody seated."""
    meeting = a_called_meeting(meetings)
    meetings.record(meeting, c.GoToPhase(id="to-the-phase", phase=phase), by=cast.ALI)
    return meeting


def a_whole_meeting(meetings: Meetings) -> str:
    """The id of the demonstration's meeting, from the call to the seal: every kind of thing happens in it."""
    call, *steps = demonstration.steps(demonstration.load(demonstration.STORIES[0]))
    meeting = meetings.call(call.command)
    for step in steps:
        meetings.record(meeting, step.command, by=step.by)
    return meeting

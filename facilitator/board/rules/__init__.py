"""The rules by subject, and ``decide``: what a command makes happen, or why not."""

from datetime import datetime

from ..commands import Command
from ..events import Event
from ..meeting import Meeting
from ..terms import SeatId
from . import (
    along,
    cards,
    centre,
    floor,
    hearing,
    last_time,
    leading,
    questions,
    recognition,
    seats,
    spotlight,
    summing_up,
    ties,
    topics,
    walls,
    ways,
    written_for,
)
from .rule import Rules
from .wordings import in_words

RULES: Rules = {
    **seats.RULES,
    **leading.RULES,
    **floor.RULES,
    **along.RULES,
    **centre.RULES,
    **hearing.RULES,
    **cards.RULES,
    **recognition.RULES,
    **ties.RULES,
    **ways.RULES,
    **walls.RULES,
    **summing_up.RULES,
    **questions.RULES,
    **written_for.RULES,
    **topics.RULES,
    **spotlight.RULES,
    **last_time.RULES,
}


def decide(meeting: Meeting, command: Command, *, by: SeatId, at: datetime) -> tuple[Event, ...]:
    """What this command makes happen on this board: events, none if it has happened already, or Refused.

    ``by`` is the seat that wishes it (or OFFICE), ``at`` the moment in UTC. Nothing else is looked at.
    """
    command = in_words(command)
    return RULES[type(command)](meeting, command, by, at)

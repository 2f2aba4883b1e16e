"""The demonstration: a made-up meeting that can be played on a real board, in Danish and in English.

``play(record, load("mette-da"))`` records the whole of it through any ``record(command, by)``; ``until`` stops it at the end of
a phase. ``steps`` gives the same commands one by one with a suggested pause, for a meeting that unfolds while somebody watches.
"""

from collections.abc import Callable, Iterator
from datetime import date

from facilitator.board import Command
from facilitator.board.terms import Phase, SeatId

from .story import A_DAY, STORIES, Step, Story, load, seat_id, steps

__all__ = ["A_DAY", "STORIES", "Step", "Story", "load", "play", "seat_id", "steps", "up_to"]


def play(
    record: Callable[[Command, SeatId], object],
    story: Story,
    *,
    until: Phase | None = None,
    mark: str = "",
    day: date = A_DAY,
) -> int:
    """Record the story, or the part of it up to the end of ``until``, without pauses; how many commands that was."""
    played = tuple(up_to(until, steps(story, mark=mark, day=day)))
    for step in played:
        record(step.command, step.by)
    return len(played)


def up_to(phase: Phase | None, told: Iterator[Step]) -> Iterator[Step]:
    """The steps to the end of this phase: what comes before it, and all of it. All steps when there is no phase."""
    been_there = False
    for step in told:
        if been_there and step.phase is not phase:
            return
        been_there = phase is not None and step.phase is phase
        yield step

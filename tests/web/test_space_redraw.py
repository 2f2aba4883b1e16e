"""A change to the fullest space a meeting has is redrawn for fifteen people, whatever they read, in a blink."""

from statistics import median
from time import process_time

import pytest

from facilitator import meeting_types
from facilitator.board import Entry, Meeting, commands as c
from facilitator.web import wire
from facilitator.web.fragments import SCREENS, View
from facilitator.web.languages import NAMES, language
from facilitator.web.touched import touched
from tests import cast
from tests.given import Story
from tests.spaces import Space

FULLEST = Space(0, 7, 30, 30, 80, 163)
MOST = 0.030
ROUNDS = 5


def redrawn(before: Meeting, after: Meeting, entries: list[Entry]) -> float:
    """Seconds of the processor's for all that is sent of these entries to every kind of screen in every language.

    Fifteen people share these twelve: whoever reads alike is sent the very same (web/telling.py).
    """
    began = process_time()
    keys, meeting = tuple(touched(entries, after)), after.as_seen_by(None)
    for code in NAMES:
        view = View(
            meeting_id="m", meeting=meeting, language=language(code), meeting_type=meeting_types.load(meeting.meeting_type),
            present=frozenset(meeting.seats),
        )  # fmt: skip
        done: dict[str, str] = {}
        for screen in SCREENS:
            shown = wire.shown_on(screen, keys)
            assert wire.change(view, shown, before, entries, done)["fragments"]
    return process_time() - began


@pytest.mark.timed
def test_a_wall_that_moves_is_redrawn_for_everybody_in_thirty_milliseconds():
    story = Story(FULLEST.meeting())
    walls = [wall for wall in story.meeting.constraints.values() if not wall.is_own_limit][:ROUNDS]
    assert len(walls) == ROUNDS
    took = []
    for wall in walls:
        move = c.MoveConstraint(id=f"move-{wall.id}", constraint=wall.id, reason="The team leader says yes")
        moved = story.then(cast.JONAS, move)
        took.append(redrawn(story.meeting, moved.meeting, list(moved.entries[len(story.entries) :])))
        story = moved
    assert median(took) <= MOST, took

"""A change to the fullest space a meeting has is redrawn for fifteen people, whatever they read, in a blink."""

from time import process_time

import pytest

from facilitator import meeting_types
from facilitator.board import Constraint, Entry, Meeting, commands as c
from facilitator.web.fragments import SCREENS, View
from facilitator.web.saying.languages import NAMES, language
from facilitator.web.space_picture import _drawn
from facilitator.web.touched import touched
from facilitator.web.wire import messages
from tests import cast
from tests.given import Story
from tests.slowness import slowness
from tests.spaces import Space

FULLEST = Space(0, 7, 30, 30, 80, 163)
MOST = 0.030
WALLS, TURNS = 5, 8


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
            shown = messages.shown_on(screen, keys)
            assert messages.change(view, shown, before, entries, done)["fragments"]
    return process_time() - began


def turned(story: Story, wall: Constraint) -> Story:
    """The wall moves, or if it has moved, is put back."""
    kind = c.PutConstraintBack if story.meeting.constraints[wall.id].moved else c.MoveConstraint
    return story.then(cast.JONAS, kind(id=f"turn-{story.now}", constraint=wall.id, reason=f"At {story.now}"))


def least(story: Story, wall: Constraint) -> float:
    """What a turn of this wall costs where nobody else is at work on the processor: the least of several."""
    took = []
    for _ in range(TURNS):
        before, story = story, turned(story, wall)
        _drawn.cache_clear()  # no picture is known that was drawn before this turn
        seconds = redrawn(before.meeting, story.meeting, list(story.entries[len(before.entries) :]))
        took.append(seconds / slowness())
    return min(took)


@pytest.mark.timed
def test_a_wall_that_moves_is_redrawn_for_everybody_in_thirty_milliseconds():
    story = Story(FULLEST.meeting())
    stopping = {id for way in story.meeting.possibilities.values() for id in way.constraints}
    walls = [wall for wall in story.meeting.constraints.values() if wall.id in stopping and not wall.is_own_limit]
    took = [least(story, wall) for wall in walls[:WALLS]]
    assert len(took) == WALLS
    assert max(took) <= MOST, took

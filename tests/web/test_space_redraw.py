"""A change to the fullest space a meeting has is redrawn for fifteen people, whatever they read, in a blink."""

from statistics import median
from time import process_time

from facilitator import meeting_types
from facilitator.board import Meeting, commands as c
from facilitator.board.events import ConstraintMoved
from facilitator.web.fragments import View
from facilitator.web.languages import NAMES, language
from facilitator.web.touched import TOUCHED
from tests import cast
from tests.given import Story
from tests.spaces import Space

FULLEST = Space(0, 7, 30, 30, 80, 163)
MOST = 0.030
ROUNDS = 5


def redrawn(meeting: Meeting) -> float:
    """Seconds of the processor's for all that the wall's moving touches, once for each language: fifteen people share these."""
    began = process_time()
    for code in NAMES:
        view = View(
            meeting_id="m", meeting=meeting.as_seen_by(None), language=language(code), meeting_type=meeting_types.load(meeting.meeting_type),
            present=frozenset(meeting.seats),
        )  # fmt: skip
        for key in TOUCHED[ConstraintMoved]:
            assert view.render(key)
    return process_time() - began


def test_a_wall_that_moves_is_redrawn_for_everybody_in_thirty_milliseconds():
    story = Story(FULLEST.meeting())
    redrawn(story.meeting)
    walls = [wall for wall in story.meeting.constraints.values() if not wall.is_own_limit][:ROUNDS]
    assert len(walls) == ROUNDS
    took = []
    for wall in walls:
        story = story.then(
            cast.JONAS, c.MoveConstraint(id=f"move-{wall.id}", constraint=wall.id, reason="The team leader says yes")
        )
        took.append(redrawn(story.meeting))
    assert min(took) <= MOST, took
    assert median(took) <= MOST * 2, took

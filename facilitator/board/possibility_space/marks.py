"""The walls' letters on the board."""

from ..meeting import Meeting
from ..terms import PostId


def marks_of(meeting: Meeting) -> dict[PostId, str]:
    """A letter for each wall that everybody can see, in the order they came; a wall that is taken down keeps its own."""
    shared = [wall.id for wall in meeting.constraints.values() if not wall.draft]
    return {id: _letters(place) for place, id in enumerate(shared)}


def _letters(place: int) -> str:
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + last)

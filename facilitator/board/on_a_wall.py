"""What a wall's seat sees otherwise than everybody else: whoever comes into the room reads it."""

from dataclasses import replace
from typing import Any

from .curtain import behind_the_curtain
from .meeting_state import MeetingState
from .terms import Role, SeatId


def is_on_a_wall(meeting: MeetingState, viewer: SeatId | None) -> bool:
    """Whether this viewer is a wall."""
    seat = meeting.seats.get(viewer) if viewer else None
    return seat is not None and seat.role is Role.WALL


def seen_on_a_wall(meeting: MeetingState, viewer: SeatId | None) -> dict[str, Any]:
    """What this viewer sees otherwise: nothing, unless it is a wall. For a wall the citizen's words about what is set aside are
    not, and behind the curtain nothing is."""
    if not is_on_a_wall(meeting, viewer):
        return {}
    topics = {id: replace(topic, text="") for id, topic in meeting.topics.items()}
    return {"topics": topics} | behind_the_curtain(meeting)


def walls_see_otherwise(meeting: MeetingState) -> bool:
    """Whether there is anything that is not for a wall just now; it is drawn for itself then."""
    return meeting.curtain is not None or any(topic.text for topic in meeting.topics.values())

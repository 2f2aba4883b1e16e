"""What is sent to a wall otherwise than to everybody else, on its screen and to programs: the citizen's words about what is set aside are not."""

from typing import Any

from facilitator.board import Meeting, SeatId
from facilitator.board.on_a_wall import is_on_a_wall, walls_see_otherwise

from .curtain import heard_behind


def sees_otherwise(meeting: Meeting, seat: SeatId) -> bool:
    """Whether this seat's screen is drawn for itself, for something on it is not for a wall."""
    return is_on_a_wall(meeting, seat) and walls_see_otherwise(meeting)


def heard_by(meeting: Meeting, seat: SeatId, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of these events as JSON, what this seat hears: all, or what a wall does."""
    return heard_on_a_wall(meeting, events) if is_on_a_wall(meeting, seat) else events


def heard_on_a_wall(meeting: Meeting, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of these events as JSON, what a wall hears."""
    heard = heard_behind(events) if meeting.curtain else events
    return [event | {"text": ""} if event["kind"] == "TopicSetAside" else event for event in heard]

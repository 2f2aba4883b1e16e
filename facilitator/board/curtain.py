"""What is left of a meeting on the wall while the curtain is drawn: the curtain itself."""

from dataclasses import fields, replace
from typing import Any

from .meeting_state import MeetingState
from .terms import Role

LEFT = frozenset(
    {
        "number", "seq", "own", "stage", "phase", "phase_since", "clock_from", "paused_by", "paused_at", "meeting_type", "language", "title",
        "called_at", "opened_at", "sealed_at", "curtain", "seats",
    }
)  # fmt: skip
NOTHING = MeetingState()


def behind_the_curtain(meeting: MeetingState) -> dict[str, Any]:
    """What a wall sees otherwise because the curtain is drawn: only where the meeting is.

    What is not named in LEFT is hidden, a field of tomorrow too.
    """
    if meeting.curtain is None:
        return {}
    hidden = {field.name: getattr(NOTHING, field.name) for field in fields(MeetingState) if field.name not in LEFT}
    seats = {
        id: replace(seat, reason="", mandate_text="", remote=False)
        for id, seat in meeting.seats.items()
        if seat.role in (Role.WALL, Role.CITIZEN)
    }
    return hidden | {"seats": seats}

"""The walls: who says so, and how they have moved."""

from typing import Any

from ..meeting import Meeting
from ..posts import Asked, Constraint, Shift
from .moments import moment
from .said_about import said_about


def constraint_of(meeting: Meeting, wall: Constraint) -> dict[str, Any]:
    now = wall.now
    return {
        "id": wall.id,
        "text": now.text,
        "kind": now.kind,
        "source": now.source,
        "owner": now.owner,
        "firmness": wall.firmness,
        "mover": now.mover,
        "until": now.until,
        "by": wall.by,
        "moved": wall.moved,
        "withdrawn": wall.withdrawn,
        "shifts": [_shift(shift) for shift in wall.shifts],
        "asked": [_asked(asked) for asked in wall.asked],
        **said_about(meeting, wall),
    }


def _shift(shift: Shift) -> dict[str, Any]:
    at = moment(shift.at)
    return {"kind": shift.kind, "firmness": shift.firmness, "reason": shift.reason, "by": shift.by, "at": at}


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "by": asked.by,
        "at": moment(asked.at),
        "answer": asked.answer,
        "answered_by": asked.answered_by,
        "answered_at": moment(asked.answered_at),
    }

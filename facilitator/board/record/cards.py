"""The perspectives, with what stands beside each: the citizen's recognition, and plain words."""

from typing import Any

from ..meeting import Meeting
from ..posts import Perspective
from .moments import moment
from .said_about import said_about


def perspective_of(meeting: Meeting, card: Perspective) -> dict[str, Any]:
    now = card.now
    return {
        "id": card.id,
        "text": now.text,
        "basis": now.basis,
        "basis_text": now.basis_text,
        "placement": now.placement,
        "resource": now.resource,
        "profession": card.profession,
        "by": card.by,
        "written_by": card.written_by,
        "confirmed_by": card.confirmed_by,
        "takes_up": card.takes_up,
        "at": moment(now.at),
        **said_about(meeting, card),
    }

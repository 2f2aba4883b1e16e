"""Who sat where, with which mandate."""

from typing import Any

from .moments import moment


def seat_of(seat: Any) -> dict[str, Any]:
    return {
        "id": seat.id,
        "role": seat.role,
        "name": seat.name,
        "profession": seat.profession,
        "mandate": seat.mandate,
        "mandate_text": seat.mandate_text,
        "reason": seat.reason,
        "arrived": moment(seat.arrived),
        "closed": seat.closed,
    }

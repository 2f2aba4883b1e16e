"""A moment as the record has it: ISO 8601, in UTC."""

from datetime import datetime


def moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None

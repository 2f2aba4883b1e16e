"""A day is written in one way only, or not at all."""

from datetime import date

from ..refusals import Refused


def require_date(day: str, field: str, code: str) -> None:
    """Refuse with this code what is neither an ISO date nor empty."""
    if not day:
        return
    try:
        read = date.fromisoformat(day)
    except ValueError:
        read = None
    # One spelling only: Python also reads 20261201 and 2026-W49-2.
    if read is None or read.isoformat() != day:
        raise Refused(code, field)

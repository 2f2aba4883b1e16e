"""Which meetings retention erases: those sealed long ago, and those left without a seal."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from .moments import micros
from .tables import entry, meeting


def sealed_before(rows: Connection, at: datetime) -> list[str]:
    """Meetings sealed earlier than this and not erased: what retention looks for."""
    asked = select(meeting.c.id).where(meeting.c.sealed_at < at, meeting.c.erased_at.is_(None))
    return list(rows.scalars(asked.order_by(meeting.c.sealed_at)))


def abandoned_before(rows: Connection, at: datetime) -> list[str]:
    """Meetings never sealed nor erased, in which nothing was said since this moment, and which were not to begin after it."""
    silent = select(entry.c.meeting).group_by(entry.c.meeting).having(func.max(entry.c.at) < micros(at))
    asked = select(meeting.c.id).where(meeting.c.sealed_at.is_(None), meeting.c.erased_at.is_(None))
    begun = meeting.c.starts_at.is_(None) | (meeting.c.starts_at < at)
    return list(rows.scalars(asked.where(begun, meeting.c.id.in_(silent)).order_by(meeting.c.called_at)))

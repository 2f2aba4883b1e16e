"""What the lobby asks about meetings that are called: whose they are, when they begin, where their people sit."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from facilitator.board import Role, SeatId

from .tables import meeting, seat


class CalledMeeting(NamedTuple):
    """One meeting's plain row."""

    id: str
    organisation: str
    starts_at: datetime | None


def find_called(rows: Connection, id: str, organisation: str) -> CalledMeeting | None:
    """The meeting, if it is this organisation's and not erased."""
    asked = select(meeting.c.id, meeting.c.organisation, meeting.c.starts_at).where(
        meeting.c.id == id, meeting.c.organisation == organisation, meeting.c.erased_at.is_(None)
    )
    found = rows.execute(asked).one_or_none()
    return found and CalledMeeting(*found)


def home_of(rows: Connection, id: str) -> str | None:
    """Whose meeting it is, if it is somebody's."""
    return rows.execute(select(meeting.c.organisation).where(meeting.c.id == id)).scalar_one_or_none()


def is_there(rows: Connection, id: str) -> bool:
    """Whether there is a meeting with this id that is not erased."""
    asked = select(meeting.c.id).where(meeting.c.id == id, meeting.c.erased_at.is_(None))
    return rows.execute(asked).one_or_none() is not None


def set_start(rows: Connection, id: str, starts_at: datetime | None) -> None:
    """When it begins, if that is known."""
    rows.execute(update(meeting).where(meeting.c.id == id).values(starts_at=starts_at))


def seats_of_role(rows: Connection, organisation: str, role: Role) -> dict[str, SeatId]:
    """For every meeting of the organisation that has such a seat, the first that is not closed."""
    asked = select(seat.c.meeting, seat.c.id).join(meeting, meeting.c.id == seat.c.meeting)
    chosen = asked.where(meeting.c.organisation == organisation, seat.c.role == role.value, seat.c.revoked_at.is_(None))
    found: dict[str, SeatId] = {}
    for row in rows.execute(chosen.order_by(seat.c.created_at, seat.c.id)):
        found.setdefault(row.meeting, SeatId(row.id))
    return found

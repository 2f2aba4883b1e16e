"""Erasing: one text, or a meeting with its key."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, select, text, update

from .moments import micros
from .pens import CHANNEL
from .tables import access, afterword, attendance, entry, join_code, meeting, seat, tablet, waiting, wording


class NoSuchWording(LookupError):
    """There is no text at this entry and field, or it is erased already."""


def erase_wording(rows: Connection, id: str, number: int, field: str, at: datetime) -> None:
    """Erase one text of a meeting: the entry stays and says since when. Raises NoSuchWording."""
    place = (wording.c.meeting == id, wording.c.number == number, wording.c.field == field)
    erased = update(wording).where(*place, wording.c.erased_at.is_(None)).values(text=None, erased_at=micros(at))
    if rows.execute(erased).rowcount != 1:
        raise NoSuchWording(f"{id} {number} {field}")
    rows.execute(update(meeting).where(meeting.c.id == id).values(erasures=meeting.c.erasures + 1))
    _tell_others(rows, id)


def erase_meeting(rows: Connection, id: str, at: datetime) -> bool:
    """Erase a meeting's texts, entries, seats, who was there and who looked; then its key, so that no copy can be read.

    The line that stays says its type and its dates. Returns whether there was anything to erase.
    """
    for table in (wording, entry, seat, tablet, join_code, waiting, afterword, attendance, access):
        rows.execute(delete(table).where(table.c.meeting == id))
    gone = {"title": None, "wrapped_key": None, "head": 0, "erased_at": at, "erasures": meeting.c.erasures + 1}
    erased = rows.execute(update(meeting).where(meeting.c.id == id, meeting.c.erased_at.is_(None)).values(gone))
    _tell_others(rows, id)
    return erased.rowcount == 1


def _tell_others(rows: Connection, id: str) -> None:
    if rows.dialect.name == "postgresql":
        rows.execute(select(func.pg_notify(CHANNEL, f"{id} -1")))


def wipe_traces(rows: Connection) -> None:
    """Empty SQLite's write-ahead file, where what was erased would else lie a while longer."""
    if rows.dialect.name == "sqlite":
        rows.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

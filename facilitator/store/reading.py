"""Reads a whole meeting's rows, beside the writer and without waiting for it."""

from typing import Any

from sqlalchemy import Connection, select

from .pens import Head
from .tables import entry, meeting, wording

_ENTRY = (entry.c.number, entry.c.kind, entry.c.shape, entry.c.facts, entry.c.by, entry.c.at, entry.c.command)
_WORDING = (wording.c.number, wording.c.field, wording.c.text, wording.c.erased_at)


def read_meeting(rows: Connection, id: str) -> tuple[Head, tuple[list[Any], list[Any]]] | None:
    """(head, (entries, wordings)) of a meeting; None if there is none, or it is erased.

    Entries first: a text that is appended meanwhile is then one too many, never one too few.
    """
    head = select(meeting.c.head, meeting.c.wrapped_key, meeting.c.erasures).where(meeting.c.id == id)
    found = rows.execute(head).one_or_none()
    if found is None or found.wrapped_key is None:
        return None
    entries = rows.execute(select(*_ENTRY).where(entry.c.meeting == id).order_by(entry.c.number)).all()
    wordings = rows.execute(select(*_WORDING).where(wording.c.meeting == id)).all()
    return Head(*found), (list(entries), list(wordings))

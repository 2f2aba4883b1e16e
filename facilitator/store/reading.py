"""Reads meetings: their rows, beside the writer and without waiting for it, and the entries in the rows."""

from collections.abc import Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from sqlalchemy import Connection, select

from facilitator.board import Entry

from . import codec
from .keys import Keys, MeetingKey
from .moments import moment
from .pens import Head
from .tables import entry, meeting, wording

_ENTRY = (entry.c.number, entry.c.kind, entry.c.shape, entry.c.facts, entry.c.by, entry.c.at, entry.c.command)
_WORDING = (wording.c.number, wording.c.field, wording.c.text, wording.c.erased_at)

Rows = tuple[list[Any], list[Any]]
"""Of a meeting's entries and of their wordings."""


def read_meeting(rows: Connection, id: str) -> tuple[Head, Rows] | None:
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


def unreadable(rows: Connection, keys: Keys) -> tuple[int, int]:
    """How many meetings these keys do not open, and how many there are: all of them when the master key is another."""
    wrapped = rows.execute(select(meeting.c.id, meeting.c.wrapped_key).where(meeting.c.wrapped_key.is_not(None))).all()
    return sum(not _opens(keys, *row) for row in wrapped), len(wrapped)


def _opens(keys: Keys, id: str, wrapped: bytes) -> bool:
    try:
        keys.of(id, bytes(wrapped))
    except InvalidTag:
        return False
    return True


def read_entries(key: MeetingKey, entries: Sequence[Any], wordings: Sequence[Any]) -> list[Entry]:
    """Entries of their rows, with the texts opened; an erased text is a ``codec.Erased``."""
    words: dict[int, dict[str, str]] = {}
    for number, name, text, erased_at in wordings:
        kept = codec.Erased(moment(erased_at)) if erased_at is not None else key.open(bytes(text), number, name)
        words.setdefault(number, {})[name] = kept
    return [
        Entry(number, codec.decode(kind, shape, facts, words.get(number, {})), by, moment(at), command)
        for number, kind, shape, facts, by, at, command in entries
    ]

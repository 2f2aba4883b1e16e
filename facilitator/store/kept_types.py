"""Meeting types as called meetings keep them: one text for as many meetings as were called with it, under its digest. No person is in it.

Every function takes a connection first; the door lends one (``Meetings.read``, ``Meetings.write``).
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from .tables import kept_type, meeting


def keep_type(rows: Connection, text: str) -> str:
    """Keep this text, unless it is kept already; returns its digest."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    insert = sqlite.insert if rows.dialect.name == "sqlite" else postgresql.insert
    # Two processes may call the first meeting of a type at once: one statement, so that neither stumbles over the other.
    put: Any = insert(kept_type).values(digest=digest, text=text)
    rows.execute(put.on_conflict_do_nothing(index_elements=[kept_type.c.digest]))
    return digest


def digest_of(rows: Connection, id: str) -> str | None:
    """Which type this meeting keeps; None for a meeting that keeps none, or is not there."""
    return rows.execute(select(meeting.c.type_digest).where(meeting.c.id == id)).scalar_one_or_none()


def text_of(rows: Connection, digest: str) -> str:
    """The text with this digest."""
    return str(rows.execute(select(kept_type.c.text).where(kept_type.c.digest == digest)).scalar_one())


def types_of_keepless(rows: Connection) -> list[str]:
    """The types of meetings that were called before types were kept."""
    asked = select(meeting.c.meeting_type).where(meeting.c.type_digest.is_(None), meeting.c.erased_at.is_(None))
    return list(rows.execute(asked.distinct()).scalars())


def keep_for_keepless(rows: Connection, texts: Iterable[tuple[str, str]]) -> None:
    """Give those meetings the text of their type, as (type, text)."""
    for id, text in texts:
        chosen = update(meeting).where(meeting.c.meeting_type == id, meeting.c.type_digest.is_(None))
        rows.execute(chosen.values(type_digest=keep_type(rows, text)))

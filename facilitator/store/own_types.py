"""An organisation's own meeting types: the text of each file as it was written, beside the types that come with the board.

Every function takes a connection first; the door lends one (``Meetings.read``, ``Meetings.write``).
"""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from .tables import own_type


class OwnType(NamedTuple):
    """One file."""

    id: str
    text: str


def own_types(rows: Connection, organisation: str) -> list[OwnType]:
    """All of an organisation's, by their id."""
    asked = select(own_type.c.id, own_type.c.text).where(own_type.c.organisation == organisation)
    return [OwnType(row.id, row.text) for row in rows.execute(asked.order_by(own_type.c.id))]


def find_own_type(rows: Connection, organisation: str, id: str) -> OwnType | None:
    """The one with this id."""
    found = rows.execute(select(own_type.c.id, own_type.c.text).where(*_this(organisation, id))).one_or_none()
    return found and OwnType(*found)


def keep_own_type(
    rows: Connection, organisation: str, own: OwnType, at: datetime, *, instead_of: str | None = None
) -> bool:
    """Keep a new one, or put it in the place of this text. False where there is one already, or another text by now."""
    if instead_of is not None:
        chosen = update(own_type).where(*_this(organisation, own.id), own_type.c.text == instead_of)
        return rows.execute(chosen.values(text=own.text, at=at)).rowcount == 1
    insert = sqlite.insert if rows.dialect.name == "sqlite" else postgresql.insert
    put: Any = insert(own_type).values(organisation=organisation, id=own.id, text=own.text, at=at)
    done = rows.execute(put.on_conflict_do_nothing(index_elements=[own_type.c.organisation, own_type.c.id]))
    return bool(done.rowcount == 1)


def take_own_type_away(rows: Connection, organisation: str, id: str) -> None:
    """No meeting is called with it any more; those that are called keep it."""
    rows.execute(delete(own_type).where(*_this(organisation, id)))


def _this(organisation: str, id: str) -> tuple[ColumnElement[bool], ...]:
    return own_type.c.organisation == organisation, own_type.c.id == id

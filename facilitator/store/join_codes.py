"""The code that leads to a meeting's waiting room: it stands on the wall for minutes, and opens no seat.

Of the code itself nothing is kept. The server works it out anew from a row's id and its own secret, so that a wall that comes back shows
the same one, on every server.
"""

import hashlib
import hmac
import re
import secrets
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, delete, insert, select

from facilitator.board import Stage

from .tables import join_code, meeting

DIGITS = 8
CODE_LASTS = timedelta(minutes=10)


class JoinCode(NamedTuple):
    """What stands on the wall, and until when it is good."""

    code: str
    until: datetime


def show(rows: Connection, id: str, secret: bytes, at: datetime) -> None:
    """A new code for this meeting; the one before it leads nowhere any more. What is past its time goes, of all meetings."""
    # Two who lead may ask for one at once, at two servers: the second waits here, and its code stands.
    rows.execute(select(meeting.c.id).where(meeting.c.id == id).with_for_update())
    take_away(rows, id)
    rows.execute(delete(join_code).where(join_code.c.until <= at))
    made = secrets.token_hex(16)
    while rows.execute(
        select(join_code.c.id).where(join_code.c.code_hash == _kept(secret, _code(secret, made)))
    ).first():
        made = secrets.token_hex(16)
    row = {"meeting": id, "id": made, "code_hash": _kept(secret, _code(secret, made)), "until": at + CODE_LASTS}
    rows.execute(insert(join_code).values(row))


def take_away(rows: Connection, id: str) -> None:
    """The meeting's code leads nowhere any more."""
    rows.execute(delete(join_code).where(join_code.c.meeting == id))


def find(rows: Connection, secret: bytes, typed: str, at: datetime) -> tuple[str, str] | None:
    """The meeting this code leads to, and the code's id; None for a wrong or an old one. Spaces do no harm."""
    digits = re.sub(r"\D", "", typed, flags=re.ASCII)
    asked = _standing(at).where(join_code.c.code_hash == _kept(secret, digits))
    found = rows.execute(asked).one_or_none()
    return (found.meeting, found.id) if found else None


def still_leads(rows: Connection, id: str, at: datetime) -> str | None:
    """The meeting the code with this id leads to, while it does."""
    found = rows.execute(_standing(at).where(join_code.c.id == id)).one_or_none()
    return found.meeting if found else None


def shown(rows: Connection, secret: bytes, at: datetime) -> dict[str, JoinCode]:
    """The codes that stand on walls just now, by meeting."""
    return {row.meeting: JoinCode(_code(secret, row.id), row.until) for row in rows.execute(_standing(at))}


def _standing(at: datetime) -> Select[Any]:
    asked = select(join_code).join(meeting, meeting.c.id == join_code.c.meeting)
    return asked.where(join_code.c.until > at, meeting.c.stage != Stage.SEALED.value, meeting.c.erased_at.is_(None))


def _code(secret: bytes, id: str) -> str:
    drawn = hmac.new(secret, f"join-code/{id}".encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(drawn[:16]) % 10**DIGITS:0{DIGITS}}"


def _kept(secret: bytes, digits: str) -> str:
    return hmac.new(secret, f"join/{digits}".encode(), hashlib.sha256).hexdigest()

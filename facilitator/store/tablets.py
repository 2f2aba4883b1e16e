"""Shared tablets: a short code opens a seat once, and the tablet is that seat until it is handed on."""

import hashlib
import hmac
import re
import secrets
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from .tables import tablet

DIGITS = 8
CODE_LASTS = timedelta(minutes=10)
SITTING_LASTS = timedelta(hours=12)
"""A tablet that is left lying is nobody's the next day."""


class Sitting(NamedTuple):
    """Who sits at a tablet. ``id`` opens nothing by itself: it lies in a signed cookie."""

    id: str
    meeting: str
    seat: str


def code_hash(secret: bytes, code: str) -> str:
    """What is kept of a code, however it was spaced. With the server's secret: a plain hash of eight digits is soon turned round."""
    digits = re.sub(r"\D", "", code, flags=re.ASCII)
    return hmac.new(secret, f"tablet/{digits}".encode(), hashlib.sha256).hexdigest()


def offer_code(rows: Connection, *, meeting: str, seat: str, secret: bytes, at: datetime) -> str:
    """A new code for the seat; the one before it opens nothing any more. What is past its time goes, of all meetings."""
    unused = (tablet.c.meeting == meeting) & (tablet.c.seat == seat) & tablet.c.code_hash.is_not(None)
    rows.execute(delete(tablet).where(unused | (tablet.c.until <= at)))
    code = _new_code()
    while rows.execute(select(tablet.c.id).where(tablet.c.code_hash == code_hash(secret, code))).first():
        code = _new_code()
    row = {"id": secrets.token_hex(16), "meeting": meeting, "seat": seat, "code_hash": code_hash(secret, code)}
    rows.execute(insert(tablet).values(row | {"until": at + CODE_LASTS}))
    return code


def _new_code() -> str:
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def take(rows: Connection, hash: str, at: datetime) -> Sitting | None:
    """Use the code with this hash; None for a wrong, used or old one, also for the slower of two who come at once."""
    found = rows.execute(select(tablet).where(tablet.c.code_hash == hash, tablet.c.until > at)).one_or_none()
    used = update(tablet).where(tablet.c.code_hash == hash, tablet.c.until > at)
    gone = rows.execute(used.values(code_hash=None, until=at + SITTING_LASTS))
    return Sitting(found.id, found.meeting, found.seat) if found and gone.rowcount == 1 else None


def sitting(rows: Connection, id: str, at: datetime) -> Sitting | None:
    """Who sits at the tablet that has this id, if it was not handed on."""
    asked = select(tablet).where(tablet.c.id == id, tablet.c.code_hash.is_(None), tablet.c.until > at)
    found = rows.execute(asked).one_or_none()
    return Sitting(found.id, found.meeting, found.seat) if found else None


def sittings(rows: Connection, meeting: str, at: datetime) -> set[str]:
    """The ids of all who sit at a tablet in this meeting."""
    asked = select(tablet.c.id).where(tablet.c.meeting == meeting, tablet.c.code_hash.is_(None), tablet.c.until > at)
    return set(rows.scalars(asked))


def hand_on(rows: Connection, id: str) -> None:
    """Nobody sits there any more; a copy of the cookie opens nothing either."""
    rows.execute(delete(tablet).where(tablet.c.id == id))

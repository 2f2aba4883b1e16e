"""The register: organisations, accounts, seats, the list of meetings and who is there. Plain rows, one function per question.

Every function takes a connection first; the door lends one (``Meetings.read``, ``Meetings.write``).
"""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from facilitator.board import Role, SeatId, Stage

from .keys import Keys
from .tables import access, account, attendance, meeting, organisation, seat

TOKEN_BYTES = 32
MARK = 16
FORGOTTEN = timedelta(minutes=10)


class FoundSeat(NamedTuple):
    """Whose token it was."""

    meeting: str
    seat: SeatId
    role: Role
    language: str
    mark: str
    """Changes with the link, so that whoever opened an old one is known; it opens nothing by itself."""
    tablet: str = ""
    """Who sits at a shared tablet, if it is one (``store.tablets``)."""


class ListedMeeting(NamedTuple):
    """One line of the lobby."""

    id: str
    meeting_type: str
    language: str
    title: str
    stage: Stage
    called_at: datetime
    starts_at: datetime | None
    sealed_at: datetime | None
    type_digest: str | None


# Organisations and accounts


def add_organisation(rows: Connection, *, id: str, name: str, language: str, at: datetime) -> None:
    """Note an organisation. Raises SQLAlchemy's IntegrityError if the id is taken."""
    rows.execute(insert(organisation).values(id=id, name=name, language=language, created_at=at))


def organisations(rows: Connection) -> list[Row[tuple[str, str, str, datetime]]]:
    """All organisations, by name."""
    return list(rows.execute(select(organisation).order_by(organisation.c.name)))


def add_account(
    rows: Connection,
    *,
    id: str,
    organisation: str,
    email: str,
    name: str,
    language: str,
    at: datetime,
    password_hash: str | None = None,
) -> None:
    """Note an account. Raises IntegrityError if the e-mail address has one; upper and lower case are the same."""
    row = {"id": id, "organisation": organisation, "email": email.strip().lower(), "name": name}
    rows.execute(insert(account).values(row | {"language": language, "created_at": at, "password_hash": password_hash}))


def find_account(rows: Connection, id: str) -> Row[tuple[str, str, str, str, str, str]] | None:
    """The open account with this id."""
    return rows.execute(select(account).where(account.c.id == id, account.c.closed_at.is_(None))).one_or_none()


def find_account_by_email(rows: Connection, email: str) -> Row[tuple[str, str, str, str, str, str]] | None:
    """The open account with this address."""
    found = select(account).where(account.c.email == email.strip().lower(), account.c.closed_at.is_(None))
    return rows.execute(found).one_or_none()


def accounts(rows: Connection) -> list[Row[tuple[str, str, str, str, str, str]]]:
    """All open accounts, by address."""
    return list(rows.execute(select(account).where(account.c.closed_at.is_(None)).order_by(account.c.email)))


def account_names(rows: Connection) -> dict[str, str]:
    """What every account is called, also those that are closed: they stand in the access log."""
    return {row.id: row.name for row in rows.execute(select(account.c.id, account.c.name))}


def set_password(rows: Connection, id: str, password_hash: str) -> None:
    """Keep the hash of a new password."""
    rows.execute(update(account).where(account.c.id == id).values(password_hash=password_hash))


def close_account(rows: Connection, id: str, at: datetime) -> None:
    """Nobody signs in with it from now on."""
    rows.execute(update(account).where(account.c.id == id).values(closed_at=at))


# Seats


def new_token() -> str:
    """What opens a seat: 256 bits, as they stand in the link."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is kept of a token. A plain hash will do: nobody guesses 256 bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def add_seat(rows: Connection, *, meeting: str, id: str, token: str, role: Role, language: str, at: datetime) -> None:
    """Note a seat with its token."""
    row = {"meeting": meeting, "id": id, "token_hash": token_hash(token), "role": role.value}
    rows.execute(insert(seat).values(row | {"language": language, "created_at": at}))


def find_seat_by_token(rows: Connection, token: str) -> FoundSeat | None:
    """Whose link it is; None for an unknown or revoked one."""
    return _find_seat(rows, seat.c.token_hash == token_hash(token))


def find_seat(rows: Connection, meeting: str, id: str) -> FoundSeat | None:
    """The seat, if its link still opens it."""
    return _find_seat(rows, seat.c.meeting == meeting, seat.c.id == id)


def _find_seat(rows: Connection, *which: ColumnElement[bool]) -> FoundSeat | None:
    asked = select(seat.c.meeting, seat.c.id, seat.c.role, seat.c.language, seat.c.token_hash)
    row = rows.execute(asked.where(*which, seat.c.revoked_at.is_(None))).one_or_none()
    return row and FoundSeat(row.meeting, SeatId(row.id), Role(row.role), row.language, row.token_hash[:MARK])


def marks(rows: Connection, meeting: str) -> dict[SeatId, str]:
    """The mark of each seat whose link still opens it."""
    asked = select(seat.c.id, seat.c.token_hash).where(seat.c.meeting == meeting, seat.c.revoked_at.is_(None))
    return {SeatId(row.id): row.token_hash[:MARK] for row in rows.execute(asked)}


def renew_token(rows: Connection, meeting: str, id: str, token: str) -> None:
    """Give the seat a new link; the old one opens nothing from now on."""
    chosen = update(seat).where(seat.c.meeting == meeting, seat.c.id == id, seat.c.revoked_at.is_(None))
    rows.execute(chosen.values(token_hash=token_hash(token)))


def revoke_seat(rows: Connection, meeting: str, id: str, at: datetime) -> None:
    """Its link opens nothing from now on. Closing a seat on the board does this in the same transaction."""
    chosen = update(seat).where(seat.c.meeting == meeting, seat.c.id == id, seat.c.revoked_at.is_(None))
    rows.execute(chosen.values(revoked_at=at))


def seat_languages(rows: Connection, meeting: str) -> dict[SeatId, str]:
    """The language of each seat that is not revoked."""
    found = rows.execute(
        select(seat.c.id, seat.c.language).where(seat.c.meeting == meeting, seat.c.revoked_at.is_(None))
    )
    return {SeatId(row.id): row.language for row in found}


def set_language(rows: Connection, meeting: str, id: str, language: str) -> None:
    """The language a seat's person has chosen."""
    rows.execute(update(seat).where(seat.c.meeting == meeting, seat.c.id == id).values(language=language))


# Meetings


def add_meeting(
    rows: Connection,
    *,
    id: str,
    meeting_type: str,
    language: str,
    wrapped_key: bytes,
    at: datetime,
    organisation: str | None = None,
    starts_at: datetime | None = None,
    type_digest: str | None = None,
) -> None:
    """Note a meeting before its first entry; the journal keeps title, stage and head up to date."""
    row: dict[str, Any] = {"id": id, "organisation": organisation, "meeting_type": meeting_type, "language": language}
    row |= {"stage": Stage.CALLED.value, "head": 0, "erasures": 0, "wrapped_key": wrapped_key}
    rows.execute(insert(meeting).values(row | {"called_at": at, "starts_at": starts_at, "type_digest": type_digest}))


def list_meetings(rows: Connection, keys: Keys, organisation: str | None = None) -> list[ListedMeeting]:
    """The meetings that are not erased, newest first; of one organisation, or all."""
    asked = select(meeting).where(meeting.c.erased_at.is_(None)).order_by(meeting.c.called_at.desc(), meeting.c.id)
    if organisation is not None:
        asked = asked.where(meeting.c.organisation == organisation)
    return [
        ListedMeeting(
            row.id,
            row.meeting_type,
            row.language,
            keys.of(row.id, row.wrapped_key).open(row.title, 0, "title") if row.title else "",
            Stage(row.stage),
            row.called_at,
            row.starts_at,
            row.sealed_at,
            row.type_digest,
        )
        for row in rows.execute(asked)
    ]


# Who is there, and who looked


def note_present(rows: Connection, process: str, present: Iterable[tuple[str, SeatId]], until: datetime) -> None:
    """Say anew who is connected to this process, as (meeting, seat); counts until the given moment."""
    # Also the lines of processes that died: their moment has passed by more than this one will last.
    rows.execute(delete(attendance).where((attendance.c.process == process) | (attendance.c.until < until - FORGOTTEN)))
    lines = [{"process": process, "meeting": meeting, "seat": seat, "until": until} for meeting, seat in set(present)]
    if lines:
        rows.execute(insert(attendance), lines)


def present_elsewhere(rows: Connection, process: str, now: datetime) -> dict[str, set[SeatId]]:
    """Who is connected to other processes, by meeting."""
    asked = select(attendance.c.meeting, attendance.c.seat)
    found: dict[str, set[SeatId]] = {}
    for row in rows.execute(asked.where(attendance.c.process != process, attendance.c.until > now)):
        found.setdefault(row.meeting, set()).add(SeatId(row.seat))
    return found


def note_access(
    rows: Connection, *, meeting: str, what: str, at: datetime, seat: str | None = None, account: str | None = None
) -> None:
    """Note who opened which meeting, without content. ``what`` is a word such as 'board' or 'record'."""
    rows.execute(insert(access).values(meeting=meeting, what=what, at=at, seat=seat, account=account))


def accesses(rows: Connection, meeting: str) -> list[Row[tuple[int, str, str, str, str, datetime]]]:
    """Who opened this meeting, oldest first."""
    return list(rows.execute(select(access).where(access.c.meeting == meeting).order_by(access.c.at, access.c.id)))

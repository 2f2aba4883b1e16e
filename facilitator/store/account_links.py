"""One-time sign-in links: made for one account, or for whoever makes the first; used once, or gone with the day."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from .administrators import has_administrator, set_administrator
from .register import add_account, add_organisation, organisations, set_password, token_hash
from .tables import account, sign_in_link


class EmailTaken(Exception):
    """Another open or closed account has this e-mail address."""


class LinkGone(Exception):
    """The link was used already, or its time is over."""


class FirstAccount(NamedTuple):
    """What the first person says about themselves, and their organisation if there is none yet."""

    id: str
    organisation: str
    organisation_name: str
    email: str
    name: str
    language: str
    password_hash: str


def add_link(rows: Connection, token: str, account_id: str | None, expires_at: datetime) -> None:
    """Note a link; the account's earlier ones open nothing from now on."""
    rows.execute(delete(sign_in_link).where(sign_in_link.c.account.is_not_distinct_from(account_id)))
    row = {"token_hash": token_hash(token), "account": account_id, "expires_at": expires_at}
    rows.execute(insert(sign_in_link).values(row))


def find_link(rows: Connection, token: str, now: datetime) -> tuple[str | None] | None:
    """``(account,)`` or ``(None,)`` for the first account's; None if the link opens nothing."""
    asked = select(sign_in_link.c.account).where(
        sign_in_link.c.token_hash == token_hash(token), sign_in_link.c.expires_at > now
    )
    found = rows.execute(asked).one_or_none()
    return found and (found.account,)


def use_link(rows: Connection, token: str, now: datetime) -> str | None:
    """Take the link away and return its account. Raises LinkGone, also for the slower of two who come at once."""
    found = find_link(rows, token, now)
    gone = rows.execute(delete(sign_in_link).where(sign_in_link.c.token_hash == token_hash(token)))
    if found is None or gone.rowcount != 1:
        raise LinkGone
    return found[0]


def set_password_by_link(rows: Connection, token: str, password_hash: str, now: datetime) -> str:
    """Use an account's link for a new password; returns the account's id. Raises LinkGone."""
    id = use_link(rows, token, now)
    if id is None:
        raise LinkGone
    set_password(rows, id, password_hash)
    return id


def begin(rows: Connection, token: str, first: FirstAccount, now: datetime) -> None:
    """Use the first link: make the first account, and the organisation where there is none. Raises LinkGone, EmailTaken."""
    if use_link(rows, token, now) is not None:
        raise LinkGone
    found = organisations(rows)
    home = found[0].id if found else first.organisation
    if not found:
        add_organisation(rows, id=home, name=first.organisation_name, language=first.language, at=now)
    said = {"id": first.id, "email": first.email, "name": first.name, "language": first.language}
    add_new_account(rows, organisation=home, at=now, password_hash=first.password_hash, **said)


def add_new_account(
    rows: Connection, *, id: str, organisation: str, email: str, at: datetime, **said: str | None
) -> None:
    """Note an account, if no other has its address; an organisation that has no administrator gets one. Raises EmailTaken."""
    taken = select(account.c.id).where(account.c.email == email.strip().lower())
    if rows.execute(taken).first() is not None:
        raise EmailTaken(email)
    add_account(rows, id=id, organisation=organisation, email=email, at=at, **said)  # type: ignore[arg-type]
    if not has_administrator(rows, organisation):
        set_administrator(rows, id, is_one=True)


def choose_language(rows: Connection, id: str, language: str) -> None:
    """The language this account reads in."""
    rows.execute(update(account).where(account.c.id == id).values(language=language))

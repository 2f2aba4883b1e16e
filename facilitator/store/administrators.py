"""Administrators: the accounts that may shape their organisation's meetings. The first account of an organisation is one."""

from sqlalchemy import Connection, select, update

from .tables import account


def set_administrator(rows: Connection, id: str, *, is_one: bool) -> None:
    """Let this account shape its organisation's meetings, or no longer."""
    rows.execute(update(account).where(account.c.id == id).values(administrator=is_one))


def has_administrator(rows: Connection, organisation: str) -> bool:
    """Whether any open account of this organisation is one."""
    asked = select(account.c.id).where(account.c.organisation == organisation, account.c.administrator)
    return rows.execute(asked.where(account.c.closed_at.is_(None)).limit(1)).first() is not None

"""Backup: a copy of the SQLite file is made while people write, and put back in one step, or not at all."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from .database import Database


class NotABackup(Exception):
    """The copy can't be put back. The message says why."""


def back_up(database: Database, to: Path) -> None:
    """Copy a running SQLite database into a new file.

    Raises ValueError for PostgreSQL, which has pg_dump, if the file exists, and if its folder is missing or may not be written.
    """
    if not database.is_sqlite:
        raise ValueError("pg_dump backs up PostgreSQL.")
    if to.exists():
        raise ValueError(f"{to} exists.")
    if not os.access(to.parent, os.W_OK):
        raise ValueError(f"{to.parent} is no folder that can be written.")
    with database.engine.connect() as rows:
        rows.execute(text("VACUUM INTO :file"), {"file": str(to)})
    to.chmod(0o600)


def put_back(database: Database, copy: Path, *, over: bool) -> None:
    """Put the copy in the database's place. Raises NotABackup, and AlreadyServed while a server runs."""
    file = database.file
    if file is None:
        raise NotABackup("PostgreSQL is put back with pg_restore.")
    database.serve_alone()
    if file.exists() and not over:
        raise NotABackup(f"{file} exists. Use --over to put the copy in its place.")
    _require_whole(copy)
    beside = file.with_name(file.name + ".new")
    shutil.copyfile(copy, beside)
    beside.chmod(0o600)
    # The log of the old database must not be played into the new one.
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    os.replace(beside, file)


def _require_whole(copy: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as rows:
            whole = rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows.execute("SELECT count(*) FROM entry, alembic_version LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        whole = False
    if not whole:
        raise NotABackup(f"{copy} is no whole copy of a board's database.")

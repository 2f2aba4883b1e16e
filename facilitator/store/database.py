"""Opens the database that one plain URL names: SQLite in a file, or PostgreSQL."""

import fcntl
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url

Found = TypeVar("Found")
BUSY_SECONDS = 5.0
"""How long to wait for another process (the command line) that is writing to the SQLite file."""


class AlreadyServed(Exception):
    """Another server process has this SQLite file open. The message says what to do."""


class Database:
    """The database, and whether it is SQLite. Every connection commits each statement by itself unless told otherwise.

    Errors do not quote a statement's values: health data has no business in a log.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        if self.url.drivername in ("postgres", "postgresql"):
            # psycopg2 and no other: SQLAlchemy would take psycopg 3, whose waiting in C stops every green thread.
            self.url = self.url.set(drivername="postgresql+psycopg2")
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._lock: int | None = None
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgresql(self.url)

    @property
    def file(self) -> Path | None:
        """SQLite's file; None for PostgreSQL."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    def read(self, question: Callable[..., Found], *args: Any) -> Found:
        """What ``question(connection, *args)`` answers."""
        with self.engine.connect() as connection:
            return question(connection, *args)

    def serve_alone(self) -> None:
        """Take SQLite's file for this one server process, until it ends. Raises AlreadyServed; PostgreSQL is shared gladly."""
        if self.file is None or self._lock is not None:
            return
        lock = os.open(self.file.with_name(self.file.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as taken:
            os.close(lock)
            raise AlreadyServed(
                f"Another server process uses {self.file}. SQLite serves one process; "
                "stop the other, or set DATABASE_URL to a PostgreSQL database to run several."
            ) from taken
        self._lock = lock

    def close(self) -> None:
        """Let go of every connection and of the lock."""
        self.engine.dispose()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _sqlite(url: Any) -> Engine:
    if not url.database or url.database == ":memory:":
        # All green threads would share its one connection.
        raise ValueError("SQLite needs a file.")
    Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    arguments = {"check_same_thread": False, "timeout": BUSY_SECONDS}
    engine = create_engine(url, isolation_level="AUTOCOMMIT", hide_parameters=True, connect_args=arguments)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
        for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {setting}")

    return engine


def _postgresql(url: Any) -> Engine:
    return create_engine(url, isolation_level="AUTOCOMMIT", pool_pre_ping=True, hide_parameters=True)

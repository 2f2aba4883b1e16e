"""The pen: the writer's one kept connection. It speaks to the driver directly, for an ORM would cost more than the post.

A transaction is ``begin``, any ``entries`` and plain statements on ``connection``, ``write``, then ``commit`` or
``rollback``. Every failure of the database is a ``Broken``.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol

import psycopg2
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from .database import BUSY_SECONDS, Database

RunOutside = Callable[..., Any]
"""Calls a function in a real thread while green threads go on, or, where all threads are real, directly."""

EntryRow = tuple[str, int, str, int, str, str, int, str]
"""meeting, number, kind, shape, facts, by, at, command"""
WordingRow = tuple[str, int, str, bytes | None, int | None]
"""meeting, number, field, text, erased_at"""

CHANNEL = "facilitator"
"""Where PostgreSQL tells other processes '<meeting> <number>'; the number -1 asks to look anew: something was erased."""


class Head(NamedTuple):
    """A meeting's newest number, its wrapped key (None when it is erased), and how many of its texts were erased."""

    number: int
    wrapped_key: bytes | None
    erasures: int


class Broken(Exception):
    """The database failed or is away; what was begun is undone, or nobody knows whether it was done."""


class Pen(Protocol):
    """What the journal asks of either database."""

    connection: Connection

    def begin(self, meetings: Sequence[str]) -> dict[str, Head]: ...
    def heads(self, meetings: Sequence[str]) -> dict[str, Head]: ...
    def entries(self, meeting: str, after: int) -> tuple[list[Any], list[Any]]: ...
    def others_wrote(self) -> bool: ...
    def write(self, entries: list[EntryRow], wordings: list[WordingRow], heads: list[tuple[int, str]]) -> None: ...
    def commit(self) -> None: ...
    def rollback(self) -> None: ...
    def close(self) -> None: ...


def pen_for(database: Database, run_outside: RunOutside) -> Pen:
    """The pen for this database."""
    return SqlitePen(database, run_outside) if database.is_sqlite else PostgresPen(database)


@contextmanager
def _or_broken() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, psycopg2.Error, DBAPIError) as failure:
        raise Broken(type(failure).__name__) from failure


HEADS = "SELECT id, head, wrapped_key, erasures FROM meeting WHERE id "
ENTRIES = 'SELECT number, kind, shape, facts, "by", at, command FROM entry WHERE meeting = {0} AND number > {0} ORDER BY number'
WORDINGS = "SELECT number, field, text, erased_at FROM wording WHERE meeting = {0} AND number > {0}"


class SqlitePen:
    """Writes into SQLite's cache where it is called; only the commit, which waits for the disk, goes outside.

    So nobody's green thread waits for the disk, and the interpreter changes threads once per transaction, not per row.
    """

    def __init__(self, database: Database, run_outside: RunOutside) -> None:
        self._run_outside = run_outside
        self.connection = database.engine.connect()
        self._driver: sqlite3.Connection = self.connection.connection.dbapi_connection  # type: ignore[assignment]
        self._version = 0
        self._wait(0)
        self.others_wrote()

    def _wait(self, seconds: float) -> None:
        self._driver.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def _begin_patiently(self) -> None:
        # The command line is writing. Outside, so that only the writer waits for it.
        self._wait(BUSY_SECONDS)
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        finally:
            self._wait(0)

    def begin(self, meetings: Sequence[str]) -> dict[str, Head]:
        with _or_broken():
            try:
                self._driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                self._run_outside(self._begin_patiently)
        return self.heads(meetings)

    def heads(self, meetings: Sequence[str]) -> dict[str, Head]:
        if not meetings:
            return {}
        with _or_broken():
            rows = self._driver.execute(HEADS + f"IN ({','.join('?' * len(meetings))})", meetings)
            return {id: Head(*head) for id, *head in rows}

    def others_wrote(self) -> bool:
        """Whether another process, such as the command line, has written since this was last asked."""
        with _or_broken():
            (version,) = self._driver.execute("PRAGMA data_version").fetchone()
        changed, self._version = version != self._version, version
        return changed

    def entries(self, meeting: str, after: int) -> tuple[list[Any], list[Any]]:
        with _or_broken():
            entries = self._driver.execute(ENTRIES.format("?"), (meeting, after)).fetchall()
            return entries, self._driver.execute(WORDINGS.format("?"), (meeting, after)).fetchall()

    def write(self, entries: list[EntryRow], wordings: list[WordingRow], heads: list[tuple[int, str]]) -> None:
        with _or_broken():
            self._driver.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)
            self._driver.executemany("INSERT INTO wording VALUES (?, ?, ?, ?, ?)", wordings)
            self._driver.executemany("UPDATE meeting SET head = ? WHERE id = ?", heads)

    def commit(self) -> None:
        with _or_broken():
            self._run_outside(self._driver.execute, "COMMIT")

    def rollback(self) -> None:
        with _or_broken():
            if self._driver.in_transaction:
                self._driver.execute("ROLLBACK")

    def close(self) -> None:
        self.connection.close()


class PostgresPen:
    """Two journeys per transaction: one takes the meetings' rows in the order of their ids, one writes, tells and commits."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._unsent: list[bytes] = []
        self._open()

    def _open(self) -> None:
        self.connection = self._database.engine.connect()
        self._cursor = self.connection.connection.dbapi_connection.cursor()  # type: ignore[union-attr]

    def begin(self, meetings: Sequence[str]) -> dict[str, Head]:
        self._unsent.clear()
        with _or_broken():
            try:
                return self._begin(meetings)
            except psycopg2.Error:
                # The database was restarted since. Nothing had been begun, so beginning anew is safe.
                self._reopen()
                return self._begin(meetings)

    def _begin(self, meetings: Sequence[str]) -> dict[str, Head]:
        self._cursor.execute(f"BEGIN; {HEADS} = ANY(%s) ORDER BY id FOR UPDATE", (list(meetings),))
        return self._fetch_heads()

    def heads(self, meetings: Sequence[str]) -> dict[str, Head]:
        with _or_broken():
            try:
                self._cursor.execute(f"{HEADS} = ANY(%s)", (list(meetings),))
            except psycopg2.Error:
                self._reopen()
                self._cursor.execute(f"{HEADS} = ANY(%s)", (list(meetings),))
            return self._fetch_heads()

    def _fetch_heads(self) -> dict[str, Head]:
        return {id: Head(head, key and bytes(key), erasures) for id, head, key, erasures in self._cursor.fetchall()}

    def others_wrote(self) -> bool:
        """Never: with PostgreSQL others say so themselves."""
        return False

    def _reopen(self) -> None:
        if not self.connection.closed:
            self.connection.invalidate()
            self.connection.close()
        self._open()

    def entries(self, meeting: str, after: int) -> tuple[list[Any], list[Any]]:
        with _or_broken():
            self._cursor.execute(ENTRIES.format("%s"), (meeting, after))
            entries = list(self._cursor.fetchall())
            self._cursor.execute(WORDINGS.format("%s"), (meeting, after))
            return entries, list(self._cursor.fetchall())

    def write(self, entries: list[EntryRow], wordings: list[WordingRow], heads: list[tuple[int, str]]) -> None:
        if not heads:
            return
        with _or_broken():
            self._add(
                "INSERT INTO entry SELECT * FROM unnest"
                "(%s::text[], %s::int[], %s::text[], %s::int[], %s::text[], %s::text[], %s::bigint[], %s::text[])",
                entries,
            )
            if wordings:
                self._add(
                    "INSERT INTO wording SELECT * FROM unnest(%s::text[], %s::int[], %s::text[], %s::bytea[], %s::bigint[])",
                    wordings,
                )
            self._add(
                "UPDATE meeting SET head = new.head FROM unnest(%s::int[], %s::text[]) AS new (head, id) WHERE meeting.id = new.id",
                heads,
            )
            # In the same transaction: others hear exactly what was committed, in order, and nothing that was not.
            self._add(
                f"SELECT pg_notify('{CHANNEL}', id || ' ' || head) FROM unnest(%s::int[], %s::text[]) AS new (head, id)",  # noqa: S608 -- a constant
                heads,
            )

    def _add(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        self._unsent.append(self._cursor.mogrify(statement, [list(column) for column in zip(*rows, strict=True)]))

    def commit(self) -> None:
        with _or_broken():
            self._cursor.execute(b";".join((*self._unsent, b"COMMIT")))

    def rollback(self) -> None:
        with _or_broken():
            try:
                self._cursor.execute("ROLLBACK")
            except psycopg2.Error:
                self._reopen()

    def close(self) -> None:
        self.connection.close()

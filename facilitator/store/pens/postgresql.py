"""The pen for PostgreSQL: two journeys per transaction, one to take the meetings' rows, one to write, tell and commit."""

from collections.abc import Sequence
from typing import Any

import psycopg2

from ..database import Database
from .pen import CHANNEL, ENTRIES, HEADS, WORDINGS, EntryRow, Head, WordingRow, or_broken


class PostgresPen:
    """Takes the meetings' rows in the order of their ids, so that two processes never wait for each other in a ring."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._unsent: list[bytes] = []
        self._open()

    def _open(self) -> None:
        self.connection = self._database.engine.connect()
        self._cursor = self.connection.connection.dbapi_connection.cursor()  # type: ignore[union-attr]

    def begin(self, meetings: Sequence[str]) -> dict[str, Head]:
        self._unsent.clear()
        with or_broken():
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
        with or_broken():
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
        with or_broken():
            self._cursor.execute(ENTRIES.format("%s"), (meeting, after))
            entries = list(self._cursor.fetchall())
            self._cursor.execute(WORDINGS.format("%s"), (meeting, after))
            return entries, list(self._cursor.fetchall())

    def write(self, entries: list[EntryRow], wordings: list[WordingRow], heads: list[tuple[int, str]]) -> None:
        if not heads:
            return
        with or_broken():
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
        with or_broken():
            self._cursor.execute(b";".join((*self._unsent, b"COMMIT")))

    def rollback(self) -> None:
        with or_broken():
            try:
                self._cursor.execute("ROLLBACK")
            except psycopg2.Error:
                self._reopen()

    def close(self) -> None:
        self.connection.close()

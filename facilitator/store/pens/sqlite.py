"""The pen for SQLite: writes into its cache where it is called; only the commit, which waits for the disk, goes outside."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from ..database import BUSY_SECONDS, Database
from .pen import ENTRIES, HEADS, WORDINGS, EntryRow, Head, RunOutside, WordingRow, or_broken


class SqlitePen:
    """So nobody's green thread waits for the disk, and the interpreter changes threads once a transaction, not once a row."""

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
        with or_broken():
            try:
                self._driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                self._run_outside(self._begin_patiently)
        return self.heads(meetings)

    def heads(self, meetings: Sequence[str]) -> dict[str, Head]:
        if not meetings:
            return {}
        with or_broken():
            rows = self._driver.execute(HEADS + f"IN ({','.join('?' * len(meetings))})", meetings)
            return {id: Head(*head) for id, *head in rows}

    def others_wrote(self) -> bool:
        """Whether another process, such as the command line, has written since this was last asked."""
        with or_broken():
            (version,) = self._driver.execute("PRAGMA data_version").fetchone()
        changed, self._version = version != self._version, version
        return changed

    def entries(self, meeting: str, after: int) -> tuple[list[Any], list[Any]]:
        with or_broken():
            entries = self._driver.execute(ENTRIES.format("?"), (meeting, after)).fetchall()
            return entries, self._driver.execute(WORDINGS.format("?"), (meeting, after)).fetchall()

    def write(self, entries: list[EntryRow], wordings: list[WordingRow], heads: list[tuple[int, str]]) -> None:
        with or_broken():
            self._driver.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)
            self._driver.executemany("INSERT INTO wording VALUES (?, ?, ?, ?, ?)", wordings)
            self._driver.executemany("UPDATE meeting SET head = ? WHERE id = ?", heads)

    def commit(self) -> None:
        with or_broken():
            self._run_outside(self._driver.execute, "COMMIT")

    def rollback(self) -> None:
        with or_broken():
            if self._driver.in_transaction:
                self._driver.execute("ROLLBACK")

    def close(self) -> None:
        self.connection.close()

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


@contextmanager
def or_broken() -> Iterator[None]:
    """Every failure of either driver as Broken, without what it was about: its text may quote a person's."""
    try:
        yield
    except (sqlite3.Error, psycopg2.Error, DBAPIError) as failure:
        raise Broken(type(failure).__name__) from failure


HEADS = "SELECT id, head, wrapped_key, erasures FROM meeting WHERE id "
ENTRIES = 'SELECT number, kind, shape, facts, "by", at, command FROM entry WHERE meeting = {0} AND number > {0} ORDER BY number'
WORDINGS = "SELECT number, field, text, erased_at FROM wording WHERE meeting = {0} AND number > {0}"

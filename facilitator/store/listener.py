"""Hears from PostgreSQL which meetings other processes have appended to. Only numbers travel, never content."""

import os
import select
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import psycopg2
import structlog
from sqlalchemy import URL

from .pens import CHANNEL

log = structlog.get_logger()
Hear = Callable[[str | None, int], None]
ALIVE_SECONDS = 5.0
"""How long to listen before asking whether the line still stands."""
AGAIN_SECONDS = 0.5


class Listener:
    """Listens in a thread of its own until closed. ``hear(meeting, number)``; ``hear(None, 0)`` after the line was down."""

    def __init__(self, url: URL, hear: Hear) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._hear = hear
        self._closing = False
        self._end, self._ender = os.pipe()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._listen_on, name="journal listener", daemon=True)
        self._thread.start()
        self._listening.wait(ALIVE_SECONDS)

    def close(self) -> None:
        """Stop listening."""
        self._closing = True
        os.write(self._ender, b".")
        self._thread.join()
        os.close(self._end)
        os.close(self._ender)

    def _listen_on(self) -> None:
        while not self._closing:
            try:
                self._listen()
            except (psycopg2.Error, OSError) as failure:
                log.error("not listening", failure=type(failure).__name__)
                time.sleep(AGAIN_SECONDS)

    def _listen(self) -> None:
        line = psycopg2.connect(self._address)
        try:
            line.autocommit = True
            with line.cursor() as cursor:
                cursor.execute(f"LISTEN {CHANNEL}")
                # What was said while nobody listened is lost for good: look at everything once.
                self._hear(None, 0)
                self._listening.set()
                while not self._closing:
                    self._wait(line, cursor)
        finally:
            with suppress(psycopg2.Error):
                line.close()

    def _wait(self, line: psycopg2.extensions.connection, cursor: psycopg2.extensions.cursor) -> None:
        heard, _, _ = select.select([line, self._end], [], [], ALIVE_SECONDS)
        if line in heard:
            line.poll()
        elif not heard:
            cursor.execute("SELECT 1")
        while line.notifies:
            meeting, _, number = line.notifies.pop(0).payload.partition(" ")
            self._hear(meeting, int(number))

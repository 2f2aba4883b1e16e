"""How this process writes to its connections: Socket.IO's own way, and what any other way must offer."""

import threading
from collections.abc import Callable
from typing import Any, Protocol

import socketio

Handler = Callable[[str, Any, Callable[[dict[str, Any]], None]], None]
"""Of a connection's id, the message, and where its answer goes."""


class Lines(Protocol):
    """All connections of one server process."""

    def emit(self, event: str, data: Any, to: str | list[str]) -> None:
        """Send to one connection, or to all in a room, or in several of which nobody is in two."""

    def on(self, event: str, handler: Handler) -> None:
        """Let ``handler`` answer each message of this kind, now or later, once."""


class PlainLines:
    """Socket.IO as it comes."""

    def __init__(self, server: socketio.Server) -> None:
        self._server = server

    def emit(self, event: str, data: Any, to: str | list[str]) -> None:
        self._server.emit(event, data, to=to)

    def on(self, event: str, handler: Handler) -> None:
        def handle(sid: str, message: Any = None, *_more: Any) -> dict[str, Any]:
            done = threading.Event()
            answers: list[dict[str, Any]] = []

            def answer(given: dict[str, Any]) -> None:
                answers.append(given)
                done.set()

            handler(sid, message, answer)
            done.wait()
            return answers[0]

        self._server.on(event, handle)


def forget_headers(environ: dict[str, Any]) -> None:
    """Socket.IO keeps them for as long as the line is open; they are a large part of what it costs, and hold cookies."""
    for name in [name for name in environ if name.startswith("HTTP_")]:
        del environ[name]

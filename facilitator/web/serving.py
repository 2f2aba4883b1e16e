"""The server's own small room: how it waits for many at once, its socket options, its limits, how it stops.

Leaving eventlet is a change of this file and one setting.
"""

import gc
import signal
import socket
from collections.abc import Callable
from typing import Any

import engineio.payload
import socketio
import structlog
from flask import Flask
from flask_socketio import SocketIO

from facilitator.settings import Settings

from .wire.lines import Lines, PlainLines
from .wire.quick_lines import QuickLines

log = structlog.get_logger()
PACKETS_IN_ONE_POST = 200
"""A long outbox comes in one polling request; past this number Engine.IO drops the request's packets in silence."""
SECONDS_TO_DRAIN = 3
SOCKET_TIMEOUT = 60
COLLECT_AFTER = (20_000, 20, 100)
"""Python's own is 700 new objects, ten times ten: far too often for a process that keeps thousands of boards."""
READ_BUFFER = 1024
"""Every WebSocket keeps the buffer of the request it began as: the default of 8 KiB would be a tenth of what it costs."""


class PortTaken(Exception):
    """Somebody listens there already."""


def run_outside(mode: str) -> Callable[..., Any]:
    """How to run a function in a real thread and wait for it without holding up anybody else."""
    if mode == "eventlet":
        from eventlet import tpool  # noqa: PLC0415 -- eventlet is named here and in __main__ only

        return tpool.execute
    return lambda function, *arguments: function(*arguments)


def lines(server: socketio.Server, settings: Settings) -> Lines:
    """How this process writes to its connections."""
    quick = settings.quick_lines and settings.async_mode == "eventlet"
    return QuickLines(server) if quick else PlainLines(server)


def serve(app: Flask, sockets: SocketIO, settings: Settings, prepare: Callable[[], Callable[[str], None]]) -> None:
    """Serve until told to stop. Raises PortTaken, before anything is prepared.

    ``prepare`` is called once the port is ours; what it returns is called with the address when we listen.
    """
    engineio.payload.Payload.max_decode_packets = PACKETS_IN_ONE_POST
    app.extensions["live"].start()
    if settings.async_mode == "eventlet":
        _serve_with_eventlet(app, sockets, settings, prepare)
    else:
        prepare()(settings.address)
        sockets.run(app, host=settings.host, port=settings.port, allow_unsafe_werkzeug=True)


def _serve_with_eventlet(
    app: Flask, sockets: SocketIO, settings: Settings, prepare: Callable[[], Callable[[str], None]]
) -> None:
    import eventlet  # noqa: PLC0415 -- eventlet is named here and in __main__ only
    import eventlet.wsgi  # noqa: PLC0415 -- eventlet is named here and in __main__ only

    class Protocol(eventlet.wsgi.HttpProtocol):
        rbufsize = READ_BUFFER

    listener = _listen(settings)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: eventlet.spawn(_stop, sockets, listener))
    ready = prepare()
    _collect_seldom()
    ready(settings.address)
    try:
        eventlet.wsgi.server(
            listener,
            _without_compression(app),
            protocol=Protocol,
            log_output=False,
            max_size=settings.max_connections,
            socket_timeout=SOCKET_TIMEOUT,
            debug=False,
        )
    except OSError:
        log.info("stopped listening")
    eventlet.sleep(0)


def _collect_seldom() -> None:
    """What is there now stays. Folded meetings are kept on purpose and hold no circles: to look for some costs the p95."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def _listen(settings: Settings) -> Any:
    import eventlet  # noqa: PLC0415 -- eventlet is named here and in __main__ only

    try:
        listener = eventlet.listen((settings.host, settings.port), backlog=1024, reuse_port=False)
    except OSError as taken:
        raise PortTaken(f"{settings.host}:{settings.port}") from taken
    # Linux hands this on to every accepted socket; without it a second small frame waits up to 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _without_compression(app: Flask) -> Callable[..., Any]:
    """Refuse permessage-deflate: each frame would be compressed once for every listener."""

    def asked(environ: dict[str, Any], start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return asked


def _stop(sockets: SocketIO, listener: Any) -> None:
    """Stop accepting, let go of the lines (the browsers come back by themselves), and end."""
    import eventlet  # noqa: PLC0415 -- eventlet is named here and in __main__ only

    listener.close()
    with eventlet.Timeout(SECONDS_TO_DRAIN, False):  # noqa: FBT003 -- eventlet's own way to say: stay silent
        sockets.server.eio.disconnect()
    raise SystemExit(0)

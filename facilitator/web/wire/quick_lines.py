"""Quick lines: a broadcast's WebSocket frame is built once and written straight to every idle socket; what comes is read at once.

A second step on top of Socket.IO's own way, behind the setting ``quick_lines`` and tested against it: whatever is not
plainly idle goes the plain way, and the order on one line is the same either way.
"""

import struct
from collections.abc import Callable
from typing import Any

import orjson
import socketio
from engineio import packet as engine_packet

from .lines import Handler

READ_AHEAD = 16_384
EVENT, ACKNOWLEDGEMENT = b"42", b"43"
"""Engine.IO's *message* followed by Socket.IO's *event* and *ack*, as they begin a text frame."""


class ReadAhead:
    """A socket that reads as much as there is; the frame parser asks for two bytes, four bytes, and the rest."""

    def __init__(self, plain: Any) -> None:
        self._plain, self._read = plain, b""
        self.fd = plain.fd

    def recv(self, most: int) -> bytes:
        data = self._read or self._plain.recv(READ_AHEAD)
        self._read = data[most:]
        return data[:most]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._plain, name)


def unmask(data: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
    """The data without its mask (RFC 6455, 5.3), in one step over one large number."""
    length = len(data) if length is None else length
    turn = offset % 4
    key = (bytes(mask[turn:] + mask[:turn]) * (length // 4 + 1))[:length]
    return (int.from_bytes(data[:length], "big") ^ int.from_bytes(key, "big")).to_bytes(length, "big")


def text_frame(payload: bytes) -> bytes:
    """One unmasked, final text frame, as a server sends it."""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", 0x81, length) + payload
    if length < 65_536:
        return struct.pack("!BBH", 0x81, 126, length) + payload
    return struct.pack("!BBQ", 0x81, 127, length) + payload


class QuickLines:
    """The open WebSockets of one Socket.IO server."""

    def __init__(self, server: socketio.Server) -> None:
        self._server = server
        self._open: dict[str, tuple[Any, Any]] = {}
        # A mapping of the server's own, so that no other server in this process is changed.
        server.eio._async = {**server.eio._async, "websocket": self._noting(server.eio._async["websocket"])}

    def _noting(self, plain: type) -> type:
        lines = self

        class Noted(plain):
            def __init__(self, handler: Callable[[Any], Any], engine: Any) -> None:
                super().__init__(lines._noted(handler), engine)

        return Noted

    def _noted(self, handler: Callable[[Any], Any]) -> Callable[[Any], Any]:
        line = handler.__self__  # type: ignore[attr-defined]

        def handle(websocket: Any) -> Any:
            websocket.socket = ReadAhead(websocket.socket)
            websocket._apply_mask = unmask
            self._open[line.sid] = (line, websocket)
            try:
                return handler(websocket)
            finally:
                self._open.pop(line.sid, None)

        return handle

    def emit(self, event: str, data: Any, to: str | list[str]) -> None:
        message = orjson.dumps([event, data])
        frame = text_frame(EVENT + message)
        for engine_id in self._listeners([to] if isinstance(to, str) else to):
            if not self._write(engine_id, frame):
                self._server.eio.send_packet(
                    engine_id, engine_packet.Packet(engine_packet.MESSAGE, (EVENT[1:] + message).decode())
                )

    def on(self, event: str, handler: Handler) -> None:
        """The answer may come later and from another green thread: none waits for it."""
        otherwise = self._server._handle_event_internal

        def handle(server: Any, sid: str, engine_id: str, data: list[Any], namespace: str, number: int | None) -> None:
            if data[0] != event or namespace != "/":
                otherwise(server, sid, engine_id, data, namespace, number)
                return
            message = data[1] if len(data) > 1 else None
            handler(sid, message, lambda answer: self._acknowledge(engine_id, number, answer))

        self._server._handle_event_internal = handle

    def _acknowledge(self, engine_id: str, number: int | None, answer: Any) -> None:
        if number is None:
            return
        message = str(number).encode() + orjson.dumps([answer])
        if not self._write(engine_id, text_frame(ACKNOWLEDGEMENT + message)):
            self._server.eio.send_packet(
                engine_id, engine_packet.Packet(engine_packet.MESSAGE, (ACKNOWLEDGEMENT[1:] + message).decode())
            )

    def _listeners(self, rooms: list[str]) -> list[str]:
        known = self._server.manager.rooms.get("/", {})
        return [engine_id for room in rooms for engine_id in known.get(room, {}).values()]

    def _write(self, engine_id: str, frame: bytes) -> bool:
        """Write to a line that is open and idle; False where it must wait its turn, with nothing written."""
        line, websocket = self._open.get(engine_id, (None, None))
        if line is None or line.closed or not line.upgraded or not line.queue.empty() or websocket._sendlock.locked():
            return False
        try:
            written = websocket.socket.fd.send(frame)
        except OSError:
            return False
        if written < len(frame):
            # Free a moment ago, so this does not wait; nobody else writes on this line until the rest is out.
            websocket._sendlock.acquire()
            self._server.start_background_task(self._finish, websocket, frame[written:])
        return True

    @staticmethod
    def _finish(websocket: Any, rest: bytes) -> None:
        try:
            websocket.socket.sendall(rest)
        except OSError:
            websocket.socket.close()
        finally:
            websocket._sendlock.release()

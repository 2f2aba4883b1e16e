"""One connection speaking WebSocket, Engine.IO 4 and Socket.IO 5, and nothing else."""

import json
import random
import socket
import zlib
from collections.abc import Callable

from .switchboard import Switchboard

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
RECEIVE = 1 << 18


class Line:
    """One connection, from the TCP handshake on. `state` is opening, greeting, joined, refused or closed.

    `hear(line, message)` gets each Socket.IO message as bytes, Engine.IO's leading "4" included: events (`42[…]`) and
    acknowledgements (`43<n>[…]`). `joined()` is called when the server has let the line in. `deflate` offers
    permessage-deflate, as every browser does.
    """

    def __init__(
        self,
        switchboard: Switchboard,
        port: int,
        auth: object,
        hear: Callable[["Line", bytes], object],
        *,
        host: str = "127.0.0.1",
        deflate: bool = False,
        joined: Callable[[], object] = lambda: None,
    ) -> None:
        self.switchboard, self.auth, self.hear, self._joined = switchboard, auth, hear, joined
        self.state, self.refusal, self.received, self.deflated = "opening", None, 0, False
        self._squeezed = self._forgets = False
        self._in, self._parts = b"", []
        self._out = bytearray(_upgrade(host, port, deflate=deflate))
        self._socket = socket.socket()
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.connect_ex((host, port))
        self.fd = self._socket.fileno()
        switchboard.plug(self)

    def event(self, name: str, payload: object, ack: int | None = None) -> None:
        """Send one event; with `ack`, the server's answer comes back as `43<ack>[…]`."""
        self.say(f"42{'' if ack is None else ack}{json.dumps([name, payload], separators=(',', ':'))}".encode())

    def say(self, message: bytes, opcode: int = TEXT) -> None:
        self._push(masked_frame(message, opcode))

    def leave(self) -> None:
        """Say goodbye, as a closed tab does, then close."""
        if self.state in ("greeting", "joined"):
            self.say(b"41")
        self.close()

    def close(self) -> None:
        self.switchboard.unplug(self)
        self._socket.close()
        if self.state != "refused":
            self.state = "closed"

    def write(self) -> None:
        self._push(b"")
        if not self._out and self.state != "closed":
            self.switchboard.want_writing(self, wanted=False)

    def read(self) -> None:
        try:
            new = self._socket.recv(RECEIVE)
        except BlockingIOError:
            return
        except OSError:
            new = b""
        if not new:
            return self.close()
        self.received += len(new)
        data = self._in + new if self._in else new
        if self.state == "opening":
            data = self._greeted(data)
        self._in = self._frames(data) if self.state != "opening" else data

    def _push(self, data: bytes) -> None:
        if self.state == "closed":
            return
        out = bytes(self._out) + data if self._out else data
        waited = bool(self._out)
        try:
            sent = self._socket.send(out) if out else 0
        except (BlockingIOError, InterruptedError):
            sent = 0
        except OSError:
            return self.close()
        self._out = bytearray(out[sent:])
        if self._out and not waited:
            self.switchboard.want_writing(self, wanted=True)

    def _greeted(self, data: bytes) -> bytes:
        head, end, rest = data.partition(b"\r\n\r\n")
        if not end:
            return data
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            self.state, self.refusal = "refused", {"message": head.decode("latin-1")}
            self.close()
            return b""
        self.state, self.deflated = "greeting", b"permessage-deflate" in head.lower()
        self._forgets = b"server_no_context_takeover" in head.lower()
        self._inflate = zlib.decompressobj(-15)
        return rest

    def _frames(self, data: bytes) -> bytes:
        """Take every whole frame off `data`; return what is left over."""
        at, end = 0, len(data)
        while end - at >= 2:
            size, head = data[at + 1], at + 2
            if size == 126:
                size, head = int.from_bytes(data[at + 2 : at + 4], "big"), at + 4
            elif size == 127:
                size, head = int.from_bytes(data[at + 2 : at + 10], "big"), at + 10
            if head > end or head + size > end:
                break
            first, at = data[at], head + size
            self._frame(first, data[head:at])
            if self.state in ("closed", "refused"):
                return b""
        return data[at:]

    def _frame(self, first: int, payload: bytes) -> None:
        opcode = first & 15
        if opcode == CLOSE:
            return self.close()
        if opcode == PING:
            return self.say(payload, PONG)
        if opcode == PONG:
            return None
        if opcode == TEXT:
            self._parts, self._squeezed = [], bool(first & 0x40)
        self._parts.append(payload)
        if not first & 0x80:
            return None
        whole = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        if self._squeezed:
            whole = self._inflate.decompress(whole + b"\0\0\xff\xff")
            if self._forgets:
                self._inflate = zlib.decompressobj(-15)
        return self._message(whole)

    def _message(self, message: bytes) -> None:
        kind = message[:2]
        if kind == b"42" or kind == b"43":
            self.hear(self, message)
        elif kind[:1] == b"0":
            self.say(b"40" + json.dumps(self.auth).encode())
        elif kind == b"2":
            self.say(b"3")
        elif kind == b"40":
            self.state = "joined"
            self._joined()
        elif kind == b"44":
            self.state, self.refusal = "refused", json.loads(message[2:])
            self.close()
        elif kind in (b"41", b"1"):
            self.close()


def masked_frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """One final WebSocket frame as a client must send it: `payload` behind a random mask."""
    size, mask = len(payload), random.randbytes(4)
    if size < 126:
        head = bytes((0x80 | opcode, 0x80 | size))
    elif size < 65536:
        head = bytes((0x80 | opcode, 0x80 | 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((0x80 | opcode, 0x80 | 127)) + size.to_bytes(8, "big")
    pattern = (mask * (size // 4 + 1))[:size]
    hidden = int.from_bytes(payload, "little") ^ int.from_bytes(pattern, "little")
    return head + mask + hidden.to_bytes(size, "little")


def _upgrade(host: str, port: int, *, deflate: bool) -> bytes:
    offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n" if deflate else ""
    return (
        f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: http://{host}:{port}\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{offer}\r\n"
    ).encode()

"""Connections that keep every byte that came: over WebSocket, over polling, and plain HTTP."""

import gzip
import json
import re
import socket
import threading
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from tests.wire import Line, Switchboard

BETWEEN = "\x1e"
WAITS = 10.0
Answered = tuple[int, bytes, bytes]
"""Status, body as it is read, and every byte that came."""


def fetch(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> Answered:
    """One request on a connection of its own; header names are written with underscores."""
    lines = {"Host": f"127.0.0.1:{port}", "Connection": "close", "Content-Length": str(len(body))} | headers
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items())
    came = b""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        while more := line.recv(1 << 18):
            came += more
    above, _, rest = came.partition(b"\r\n\r\n")
    if b"transfer-encoding: chunked" in above.lower():
        rest = _joined(rest)
    return int(above.split(b" ", 2)[1]), gzip.decompress(rest) if rest[:2] == b"\x1f\x8b" else rest, came + rest


def _joined(chunks: bytes) -> bytes:
    whole = b""
    while chunks:
        size, _, rest = chunks.partition(b"\r\n")
        whole, chunks = whole + rest[: int(size, 16)], rest[int(size, 16) + 2 :]
    return whole


class Tap:
    """A socket whose every byte is also written on a tape."""

    def __init__(self, plain: socket.socket, tape: bytearray) -> None:
        self._plain, self._tape = plain, tape

    def recv(self, most: int) -> bytes:
        came = self._plain.recv(most)
        self._tape += came
        return came

    def __getattr__(self, name: str) -> Any:
        return getattr(self._plain, name)


class Tapped:
    """One connection of one seat: ``tape`` is all that came, ``packets`` what it said, as (name, packet), in order."""

    def __init__(self) -> None:
        self.tape, self.packets = bytearray(), list[tuple[str, Any]]()
        self.answers: dict[int, Any] = {}
        self._asked = 0

    def ask(self, name: str, **fields: object) -> dict[str, Any]:
        """Give a command and wait for its answer."""
        number = self.send("command", {"id": uuid4().hex, "name": name, **fields})
        assert self.until(lambda: number in self.answers), f"{name} is not answered"
        return self.answers[number]

    def send(self, event: str, payload: object) -> int:
        """Send one event; its answer will stand in ``answers`` under the number returned."""
        self._asked += 1
        self._say(f"42{self._asked}{json.dumps([event, payload])}")
        return self._asked

    def hear(self, message: str) -> None:
        if message.startswith("42"):
            self.packets.append(tuple(json.loads(message[2:])[:2]))
        elif message.startswith("43"):
            number, _, answer = message[2:].partition("[")
            self.answers[int(number)] = json.loads("[" + answer)[0]

    def named(self, name: str) -> list[Any]:
        """The packets of this name."""
        return [packet for called, packet in self.packets if called == name]

    def _say(self, message: str) -> None:
        raise NotImplementedError

    def until(self, reached: Callable[[], object]) -> bool:
        """Let things come until it is so; False if it does not come to be."""
        raise NotImplementedError


class OverWebSocket(Tapped):
    """As a browser does it, offering to compress."""

    def __init__(self, switchboard: Switchboard, port: int, auth: dict[str, Any]) -> None:
        super().__init__()
        self._switchboard = switchboard
        self._line = Line(switchboard, port, auth, lambda _line, message: self.hear(message.decode()), deflate=True)
        self._line._socket = Tap(self._line._socket, self.tape)
        assert self.until(lambda: self._line.state == "joined"), self._line.refusal
        assert not self._line.deflated, "compressed frames would have to be unpacked before they are searched"

    def _say(self, message: str) -> None:
        self._line.say(message.encode())

    def until(self, reached: Callable[[], object]) -> bool:
        return self._switchboard.until(reached, WAITS)


class OverPolling(Tapped):
    """Where no WebSocket gets through: it asks again and again, beside the test."""

    def __init__(self, port: int, auth: dict[str, Any]) -> None:
        super().__init__()
        self._port, self._path = port, "/socket.io/?EIO=4&transport=polling"
        self._joined = threading.Event()
        self._news = threading.Condition()
        (opening,) = self._ask()
        self._path += f"&sid={json.loads(opening[1:])['sid']}"
        self._say("40" + json.dumps(auth))
        threading.Thread(target=self._listen, daemon=True).start()
        assert self._joined.wait(WAITS), "not let in"

    def _ask(self) -> list[str]:
        status, body, came = fetch(self._port, "GET", self._path, Accept_Encoding="gzip, deflate")
        self.tape += came
        return body.decode().split(BETWEEN) if status == 200 else []

    def _listen(self) -> None:
        while True:
            try:
                came = self._ask()
            except (OSError, IndexError):
                return
            with self._news:
                for packet in came:
                    self._take(packet)
                self._news.notify_all()
            if not came:
                return

    def _take(self, packet: str) -> None:
        if packet == "2":
            self._say("3")
        elif packet.startswith("40"):
            self._joined.set()
        else:
            self.hear(packet)

    def _say(self, message: str) -> None:
        self.tape += fetch(self._port, "POST", self._path, message.encode(), Content_Type="text/plain;charset=UTF-8")[2]

    def until(self, reached: Callable[[], object]) -> bool:
        with self._news:
            return bool(self._news.wait_for(reached, WAITS))


class Browser:
    """What one seat fetches over HTTP: its pages with a cookie, the interface with its token. ``tape`` is all that came."""

    def __init__(self, port: int, token: str) -> None:
        self.tape, self._port, self._token, self._cookie = bytearray(), port, token, ""
        page = self.get("/join")[1].decode()
        secret = re.search(r'data-csrf="([^"]+)"', page)
        assert secret
        body = json.dumps({"token": token}).encode()
        status, *_ = self._fetch("POST", "/join", body, X_CSRFToken=secret[1], Content_Type="application/json")
        assert status == 200, "the link opens nothing"

    def get(self, path: str) -> Answered:
        return self._fetch("GET", path)

    def post(self, path: str, message: object) -> Answered:
        return self._fetch("POST", path, json.dumps(message).encode(), Content_Type="application/json")

    def _fetch(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answered:
        headers |= {"Authorization": f"Bearer {self._token}", "Cookie": self._cookie, "Accept_Encoding": "gzip"}
        answered = fetch(self._port, method, path, body, **headers)
        self.tape += answered[2]
        for cookie in re.findall(rb"(?im)^set-cookie: ([^;\r\n]+)", answered[2].partition(b"\r\n\r\n")[0]):
            self._cookie = cookie.decode()
        return answered

"""Nonsense at every layer, thousands of times, on a real server: no 500, and nobody else's line is touched by it."""

import json
import random
import re
import socket
from itertools import islice

import pytest

from tests.wire import Client, Line

from .garbage import frames, messages, requests

pytestmark = pytest.mark.slow
SENTENCE = re.compile(r"^\w.+[.?!…]$", re.DOTALL)


@pytest.fixture
def table(new_server, switchboard):
    """A server, a meeting on it, two witnesses in the meeting, and a token for whoever talks nonsense."""
    server = new_server()
    meeting, tokens = server.meeting(3)
    server.start()
    witnesses = [Client(switchboard, server.port, token) for token in tokens[:2]]
    assert all(witness.connect() for witness in witnesses)
    yield server, meeting, tokens[2], witnesses
    assert all(witness.state == "joined" for witness in witnesses), "they never lost their line"
    assert [witness.gaps for witness in witnesses] == [0, 0]
    assert "Traceback" not in server.said, server.said[-3000:]


def still_meet(witnesses: list[Client]) -> None:
    """One posts and is answered, the other sees it."""
    speaker, listener = witnesses
    assert speaker.ask("PostPerspective", text="Can you still see me?")["ok"]
    id = list(speaker.answers)[-1]
    assert speaker.switchboard.until(lambda: id in listener.shown, 10)


class Anywhere(Line):
    """A line on which refusals of other namespaces are no surprise."""

    def _message(self, message: bytes) -> None:
        if not message.startswith(b"44/"):
            super()._message(message)


class Fool:
    """Somebody with a seat whose client talks nonsense; comes back when let go."""

    def __init__(self, switchboard, port: int, token: str) -> None:
        self.switchboard, self.port, self.token = switchboard, port, token
        self.answers: list[dict] = []
        self.lines = 0
        self._line: Line | None = None

    def line(self) -> Line:
        if self._line is None or self._line.state != "joined":
            if self._line:
                self._line.close()
            self.lines += 1
            self._line = Anywhere(self.switchboard, self.port, {"token": self.token}, self._hear)
            assert self.switchboard.until(lambda: self._line.state == "joined", 10), self._line.refusal
        return self._line

    def leave(self) -> None:
        if self._line:
            self.switchboard.step(0.001)
            self._line.close()

    def _hear(self, _line: Line, message: bytes) -> None:
        if message.startswith(b"43"):
            self.answers += json.loads(message[message.index(b"[") :])


def test_wrong_packets_are_answered_or_ignored_and_touch_nobody(table, switchboard):
    server, _, token, witnesses = table
    fool = Fool(switchboard, server.port, token)
    for n, message in enumerate(islice(messages(random.Random(1)), 3_000)):
        if n % 5 == 0:
            # Some of it leaves a line that is open and heard by nobody.
            fool.leave()
        fool.line().say(message, opcode=2 if n % 17 == 0 else 1)
        switchboard.step(0)
        if n % 100 == 0:
            still_meet(witnesses)
    fool.line()
    still_meet(witnesses)
    refused = [answer for answer in fool.answers if not answer["ok"]]
    assert len(refused) > 20, "some of it was understood well enough to be refused"
    assert [answer for answer in refused if not (answer["code"] and SENTENCE.match(answer["message"]))] == []
    assert not {answer["code"] for answer in refused} & {"went-wrong"}


def test_broken_frames_lose_the_fools_own_line_and_no_other(table, switchboard):
    server, _, token, witnesses = table
    fool = Fool(switchboard, server.port, token)
    for n, frame in enumerate(islice(frames(random.Random(2)), 300)):
        line = fool.line()
        line._push(frame)
        switchboard.step(0)
        if n % 3 == 0:
            line.close()
        if n % 20 == 0:
            still_meet(witnesses)
    assert fool.lines > 50
    still_meet(witnesses)


def test_a_message_too_large_is_refused_and_the_next_one_is_not(table, switchboard):
    server, _, token, witnesses = table
    client = Client(switchboard, server.port, token)
    assert client.connect()
    client.command("PostPerspective", text="x" * 100_000)
    switchboard.until(lambda: client.state == "closed" or client.answers, 10)
    client.outbox.clear()
    assert client.connect()
    assert client.ask("PostPerspective", text="short")["ok"]
    still_meet(witnesses)


def test_no_request_makes_it_fail(table, switchboard):
    server, meeting, token, witnesses = table
    statuses: set[int] = set()
    for n, request in enumerate(islice(requests(random.Random(3), meeting, token), 1_500)):
        answer = asked(server.port, request)
        first = answer.split(b"\r\n", 1)[0]
        assert not answer or first.startswith(b"HTTP/1.1 "), first
        status = int(first.split()[1]) if answer else 0
        assert status < 500 or status in (501, 505), (request[:200], answer[:800])
        statuses.add(status)
        if b"application/json" in answer.lower() and 400 <= status and not request.startswith(b"HEAD"):
            said = json.loads(answer.split(b"\r\n\r\n", 1)[1] or b"{}")
            assert not isinstance(said, dict) or (said["code"] and SENTENCE.match(said["message"])), said
        if n % 100 == 0:
            still_meet(witnesses)
    assert {200, 400, 401, 404, 405} <= statuses, "all kinds of answers were given"
    still_meet(witnesses)


def asked(port: int, request: bytes) -> bytes:
    """What comes back on a line of its own, until the server closes it or says no more."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        line.sendall(request)
        answer = b""
        try:
            while new := line.recv(65_536):
                answer += new
        except (TimeoutError, ConnectionResetError):
            pass
        return answer

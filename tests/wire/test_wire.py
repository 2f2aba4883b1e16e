"""The raw clients themselves, against a server of a few lines in the same thread: what they say, and how they mend."""

import json
import socket

import pytest

from tests.wire import Client, Line, Switchboard

ACCEPTED = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"


class Server:
    """Accepts one line at a time, hears frames and says frames."""

    def __init__(self, switchboard: Switchboard) -> None:
        self.switchboard = switchboard
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def accept(self) -> None:
        self.line, _ = self.listener.accept()
        self.line.settimeout(5)
        self.heard = b""
        self.switchboard.step(1)
        while not self.heard.endswith(b"\r\n\r\n"):
            self.heard += self.line.recv(4096)
        self.line.sendall(ACCEPTED + frame(b'0{"sid":"x"}'))
        self.switchboard.step(1)

    def let_in(self) -> dict:
        """Let the client in; returns what it signed in with."""
        auth = json.loads(self.hear()[2:])
        self.say(b'40{"sid":"y"}')
        return auth

    def say(self, message: bytes) -> None:
        self.line.sendall(frame(message))
        self.switchboard.step(1)

    def hear(self) -> bytes:
        first, size = self.line.recv(2)
        assert first == 0x81, "one whole text frame"
        assert size & 0x80, "a client's frames are masked"
        size &= 0x7F
        if size == 126:
            size = int.from_bytes(self.line.recv(2), "big")
        mask, hidden = self.line.recv(4), self.line.recv(size)
        return bytes(byte ^ mask[at % 4] for at, byte in enumerate(hidden))


def frame(message: bytes, first: int = 0x81) -> bytes:
    size = len(message)
    return bytes((first, size)) + message if size < 126 else bytes((first, 126)) + size.to_bytes(2, "big") + message


@pytest.fixture
def server():
    switchboard = Switchboard()
    server = Server(switchboard)
    yield server
    switchboard.close()
    server.listener.close()
    server.line.close()


@pytest.fixture
def client(server):
    client = Client(server.switchboard, server.port, "token-of-ingrid", language="nb")
    client.connect(wait=0)
    server.accept()
    assert server.let_in() == {"token": "token-of-ingrid", "language": "nb"}
    assert client.state == "joined"
    return client


@pytest.mark.parametrize("size", [1, 125, 126, 5000])
def test_a_frame_that_comes_in_pieces_is_heard_whole_and_once(server, size):
    heard = []
    Line(server.switchboard, server.port, {}, lambda _line, message: heard.append(message))
    server.accept()
    server.let_in()
    message = b"42" + b"x" * size
    for at in range(0, len(sent := frame(message) * 2), 997 if size > 126 else 1):
        server.line.sendall(sent[at : at + (997 if size > 126 else 1)])
        server.switchboard.step(1)
    assert heard == [message, message]


def test_a_fragmented_message_is_put_together(server):
    heard = []
    Line(server.switchboard, server.port, {}, lambda _line, message: heard.append(message))
    server.accept()
    server.let_in()
    server.line.sendall(frame(b"42[1", 0x01) + frame(b",2", 0x00) + frame(b"]", 0x80))
    server.switchboard.step(1)
    assert heard == [b"42[1,2]"]


def test_a_ping_is_answered(server, client):
    server.say(b"2")
    assert server.hear() == b"3"


def test_a_command_waits_until_it_is_acknowledged_and_is_sent_again_on_a_new_line(server, client):
    id = client.command("PostPerspective", text="Hun sover fire timer.", basis="record")
    first = server.hear()
    server.line.close()
    server.switchboard.step(1)
    assert client.state == "closed"
    client.connect(wait=0)
    server.accept()
    server.let_in()
    assert first == server.hear(), "the very same command, with the same id"
    assert id in client.outbox
    server.say(b'430[{"ok":true,"seq":7}]')
    assert client.answers[id] == {"ok": True, "seq": 7}
    assert not client.outbox


def test_a_gap_asks_again_and_an_old_number_is_skipped(server, client):
    server.say(b'42["board",{"seq":4,"whole":true,"fragments":["<p id=\\"post-card-ali\\">"]}]')
    server.say(b'42["board",{"after":4,"seq":5,"fragments":[]}]')
    server.say(b'42["board",{"after":3,"seq":4,"fragments":[]}]')
    assert (client.seqs, client.shown, client.gaps) == ([4, 5], {"card-ali"}, 0)
    server.say(b'42["board",{"after":6,"seq":7,"fragments":[]}]')
    assert client.gaps == 1
    assert server.hear() == b'42["attend",{"seq":5}]'


def test_whom_the_server_refuses_is_told_why(server):
    client = Client(server.switchboard, server.port, "no-such-token")
    client.connect(wait=0)
    server.accept()
    server.hear()
    server.say(b'44{"message":{"code":"not-signed-in"}}')
    assert (client.state, client.refusal) == ("refused", {"message": {"code": "not-signed-in"}})

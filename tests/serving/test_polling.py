"""Where no WebSocket gets through, the same works by polling; a long outbox in one request arrives whole."""

import json
from http.client import HTTPConnection

import pytest

pytestmark = pytest.mark.slow
PACKETS = 120
BETWEEN = "\x1e"


class Polled:
    """One Engine.IO session by polling alone."""

    def __init__(self, port: int, token: str) -> None:
        self._http = HTTPConnection("127.0.0.1", port, timeout=10)
        self._path = "/socket.io/?EIO=4&transport=polling"
        self._path += f"&sid={json.loads(self.get()[0][1:])['sid']}"
        self.post("40" + json.dumps({"token": token}))

    def close(self) -> None:
        self._http.close()

    def get(self) -> list[str]:
        self._http.request("GET", self._path)
        answer = self._http.getresponse()
        said = answer.read().decode()
        assert answer.status == 200, said
        return said.split(BETWEEN)

    def post(self, said: str) -> None:
        self._http.request("POST", self._path, said.encode(), {"Content-Type": "text/plain;charset=UTF-8"})
        answer = self._http.getresponse()
        assert (answer.status, answer.read()) == (200, b"OK")


def test_a_long_outbox_in_one_request_is_answered_to_the_last_command(new_server):
    server = new_server()
    meeting, tokens = server.meeting(1)
    server.start()
    line = Polled(server.port, tokens[0])
    commands = [
        {"id": f"polled-{n:04}", "name": "PostPerspective", "text": "Kept while offline"} for n in range(PACKETS)
    ]
    line.post(BETWEEN.join(f"42{n}{json.dumps(['command', command])}" for n, command in enumerate(commands)))
    answers: dict[int, dict] = {}
    board = False
    while len(answers) < PACKETS:
        for packet in line.get():
            board |= packet.startswith('42["board"')
            if packet.startswith("43"):
                number, _, answer = packet[2:].partition("[")
                answers[int(number)] = json.loads("[" + answer)[0]
            if packet == "2":
                line.post("3")
    assert all(answer["ok"] for answer in answers.values())
    assert board
    line.close()
    server.stop()
    assert server.posts(meeting) == [command["id"] for command in commands], "in the order they were written"

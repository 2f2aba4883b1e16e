"""A participant for tests: gives commands, keeps what is not acknowledged, remembers what was shown."""

import json
import re
from uuid import uuid4

from .line import Line
from .switchboard import Switchboard

POST_SHOWN = re.compile(r'\bid="post-([A-Za-z0-9_-]{8,64})"')


class Client:
    """A participant with a seat: commands wait in `outbox` until acknowledged, and are sent again after `connect`.

    `seq` is the newest number drawn, `seqs` all of them in order, `packets` every board packet got, `gaps` how often
    something was missing, `shown` every post id drawn from a fragment or an event, `own` the count of own drafts,
    `answers` each command's acknowledgement by the command's id. Other keywords (language, format …) go into `auth`.
    """

    def __init__(self, switchboard: Switchboard, port: int, token: str, **auth: object) -> None:
        self.switchboard, self.port, self._auth = switchboard, port, {"token": token, **auth}
        self.seq: int | None = None
        self.own: int | None = None
        self.gaps = 0
        self.seqs: list[int] = []
        self.packets: list[dict] = []
        self.shown: set[str] = set()
        self.answers: dict[str, dict] = {}
        self.outbox: dict[str, dict] = {}
        self._asked: dict[int, str] = {}
        self._line: Line | None = None

    @property
    def state(self) -> str:
        return self._line.state if self._line else "closed"

    @property
    def refusal(self) -> dict | None:
        return self._line.refusal if self._line else None

    def connect(self, *, port: int | None = None, wait: float = 10.0) -> bool:
        """(Re)connect, telling the newest number seen; True once joined. `wait=0` only starts it.

        The outbox is sent again as soon as the server lets the line in.
        """
        self.drop()
        self._asked.clear()
        self.port = port or self.port
        auth = self._auth | self._known()
        self._line = Line(self.switchboard, self.port, auth, self._hear, joined=self.resend)
        if wait:
            self.switchboard.until(lambda: self.state in ("joined", "refused", "closed"), wait)
        return self.state == "joined"

    def command(self, name: str, *, id: str | None = None, **fields: object) -> str:
        """Put one command in the outbox, send it when there is a line, and return its id."""
        command = {"id": id or uuid4().hex, "name": name, **fields}
        self.outbox[command["id"]] = command
        self._send(command)
        return command["id"]

    def ask(self, name: str, *, seconds: float = 10.0, **fields: object) -> dict:
        """Give a command and wait for its answer: {ok: True, seq, …} or {ok: False, code, message, field}."""
        id = self.command(name, **fields)
        if not self.switchboard.until(lambda: id in self.answers, seconds):
            raise TimeoutError(f"{name} was not answered within {seconds} s (the line is {self.state})")
        return self.answers[id]

    def attend(self) -> None:
        """Ask for what was missed."""
        if self._line and self.state == "joined":
            self._line.event("attend", self._known())

    def resend(self) -> None:
        for command in list(self.outbox.values()):
            self._send(command)

    def drop(self) -> None:
        """Lose the line without a word, as a closed lid does."""
        if self._line:
            self._line.close()

    def posts_on(self, packet: dict) -> list[str]:
        """The post ids a packet's fragments show, in order, with repeats."""
        return [id for html in packet.get("fragments", ()) for id in POST_SHOWN.findall(html)]

    def _known(self) -> dict[str, int]:
        """How far this client has come, for the server to say what it missed."""
        return {name: value for name, value in (("seq", self.seq), ("own", self.own)) if value is not None}

    def _send(self, command: dict) -> None:
        if self._line and self.state == "joined":
            ack = len(self._asked)
            self._asked[ack] = command["id"]
            self._line.event("command", command, ack)

    def _hear(self, line: Line, message: bytes) -> None:
        if line is not self._line:
            return
        if message[:2] == b"43":
            number, _, answer = message[2:].partition(b"[")
            id = self._asked[int(number)]
            self.answers[id] = json.loads(b"[" + answer)[0]
            self.outbox.pop(id, None)
            return
        name, packet = json.loads(message[2:])[:2]
        if name == "own":
            self.own = packet.get("own", self.own)
        if name == "board":
            self._show(packet)

    def _show(self, packet: dict) -> None:
        """As the browser does: an old number is skipped, a gap asks again, otherwise it is drawn."""
        self.packets.append(packet)
        seen = -1 if self.seq is None else self.seq
        if not packet.get("whole") and packet.get("after", seen) > seen:
            self.gaps += 1
            return self.attend()
        if packet["seq"] < seen or (packet["seq"] == seen and not packet.get("whole")):
            return None
        self.seq, self.own = packet["seq"], packet.get("own", self.own)
        self.seqs.append(packet["seq"])
        self.shown.update(self.posts_on(packet))
        self.shown.update(event["id"] for event in packet.get("events", ()) if "id" in event)
        return None

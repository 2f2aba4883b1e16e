"""A whole house in one process: the real door on a SQLite file, the real wire in threading mode, and people at screens."""

import itertools
import threading
from pathlib import Path
from typing import Any

from flask_socketio import SocketIOTestClient

from facilitator.board import OFFICE, Meeting, Phase, SeatId
from facilitator.board.commands import AddSeat, CallMeeting, GoToPhase
from facilitator.board.terms import Role
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.web import create_app
from tests import cast
from tests.blank import a_blank_database

INTERPRETER = SeatId("seat-interpreter")
SEATS = (*cast.SEATS, AddSeat(id=INTERPRETER, role=Role.INTERPRETER, name="The interpreter"))
LANGUAGES = {cast.METTE: "da", cast.INGRID: "nb", cast.WALL: "da"}
"""Who does not read English."""


class House:
    """The server's rooms put together, and what they have told so far."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        chosen = {"posts_per_second": 1e6, "posts_burst": 10**6, "async_mode": "threading"} | settings
        self.settings = Settings(data_dir=folder, _env_file=None, **chosen)
        a_blank_database(folder)
        self.meetings = Meetings.open(self.settings)
        self.app, self.sockets = create_app(self.settings, self.meetings)
        self._told: dict[str, int] = {}
        self._heard = threading.Condition()
        # After the live wire has subscribed: what is noted here has been told to every screen.
        self.meetings.subscribe(self._note)

    def _note(self, meeting: str, _before: Meeting, after: Meeting, _entries: Any) -> None:
        with self._heard:
            self._told[meeting] = after.number
            self._heard.notify_all()

    def settle(self, meeting: str) -> Meeting:
        """Wait until everything that was asked for is done and told; returns the meeting as it stands then."""
        while True:
            self.meetings.write(lambda _rows: None)
            now = self.meetings.attend(meeting)
            with self._heard:
                assert self._heard.wait_for(lambda n=now.number: self._told.get(meeting, 0) >= n, timeout=20), (
                    "not told"
                )
            self.meetings.write(lambda _rows: None)
            if self.meetings.attend(meeting).number == now.number:
                return now

    def table(self, phase: Phase | None = Phase.PERSPECTIVES) -> "Table":
        """A meeting with the whole cast seated, in this phase; with None, only called."""
        call = CallMeeting(
            id="call-the-meeting", meeting_type="network-meeting", language="en", title="Mette’s meeting"
        )
        table = Table(self, self.meetings.call(call))
        for seat in SEATS:
            table.seat(seat, LANGUAGES.get(SeatId(seat.id), "en"))
        if phase:
            self.meetings.record(table.id, GoToPhase(id="to-the-phase", phase=phase), by=cast.ALI)
            self.settle(table.id)
        return table

    def close(self) -> None:
        self.meetings.close()


class Table:
    """One meeting in the house: its seats' tokens, and the screens people open."""

    def __init__(self, house: House, id: str) -> None:
        self.house, self.id, self.tokens = house, id, {}
        self._ids = itertools.count(1)

    def seat(self, command: AddSeat, language: str, by: SeatId = OFFICE) -> SeatId:
        seat, self.tokens[SeatId(command.id)] = self.house.meetings.add_seat(self.id, command, language=language, by=by)
        return seat

    def screen(self, seat: SeatId, **auth: Any) -> "Screen":
        """Connect from this seat."""
        return Screen(self, seat, {"token": self.tokens[seat], **auth})

    def command(self, name: str, **fields: Any) -> dict[str, Any]:
        """A message with a fresh id."""
        return {"id": f"given-{next(self._ids):06}", "name": name, **fields}

    def settle(self) -> Meeting:
        return self.house.settle(self.id)

    def http(self, seat: SeatId | None, path: str, **asked: Any) -> Any:
        """Ask the interface about this meeting with the seat's token: ``path`` is board, events, record or commands."""
        headers = {"Authorization": f"Bearer {self.tokens[seat]}"} if seat else {}
        method = "POST" if path == "commands" else "GET"
        client = self.house.app.test_client()
        return client.open(f"/api/meetings/{self.id}/{path}", method=method, headers=headers, **asked)

    def browser(self, seat: SeatId) -> Any:
        """A browser that has opened this seat's link."""
        client = self.house.app.test_client()
        client.get("/join")
        answer = client.post("/join", json={"token": self.tokens[seat]}, headers={"X-CSRFToken": csrf(client)})
        assert answer.get_json()["ok"], answer.text
        return client

    def page(self, seat: SeatId) -> str:
        """The seat's screen as its browser loads it."""
        answer = self.browser(seat).get(f"/meetings/{self.id}/seats/{seat}/")
        assert answer.status_code == 200
        return answer.text


class Screen:
    """One connection: everything it has received, in order."""

    def __init__(self, table: Table, seat: SeatId | None, auth: dict[str, Any]) -> None:
        self.table, self.seat = table, seat
        self.received: list[tuple[str, dict[str, Any]]] = []
        house = table.house
        self.client = SocketIOTestClient(house.app, house.sockets, auth=auth)

    @property
    def connected(self) -> bool:
        return self.client.is_connected()

    def ask(self, name: str, **fields: Any) -> dict[str, Any]:
        """Give a command; returns its answer."""
        return self.send(self.table.command(name, **fields))

    def send(self, message: Any, event: str = "command") -> Any:
        return self.client.emit(event, message, callback=True)

    def news(self) -> list[tuple[str, dict[str, Any]]]:
        """What has come since the last look, as (name, packet), once everything is told."""
        self.table.settle()
        fresh = [(event["name"], event["args"][0]) for event in self.client.queue]
        del self.client.queue[: len(fresh)]
        self.received += fresh
        return fresh


def csrf(client: Any) -> str:
    """The token a page of this browser carries for its forms."""
    page = client.get("/join").text
    marker = 'name="csrf-token" content="' if 'name="csrf-token"' in page else 'data-csrf="'
    return page.split(marker, 1)[1].split('"', 1)[0]

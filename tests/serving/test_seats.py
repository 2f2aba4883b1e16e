"""On a real server: a closed seat is let go at once and told why, and a draft crosses nobody else's line."""

import pytest

from facilitator.board import Phase
from facilitator.board.commands import CloseSeat, GoToPhase
from facilitator.meetings import Meetings
from tests.wire import Client, Line

from .server import FACILITATOR

pytestmark = pytest.mark.slow


@pytest.fixture
def table(new_server):
    server = new_server()
    meeting, tokens = server.meeting(3)
    server.start()
    return server, meeting, tokens


def arrange(server, meeting: str, command) -> None:
    """Do something from the facilitator's seat beside the server, as the command line does; the server hears of it."""
    meetings = Meetings.open(server.settings)
    try:
        meetings.record(meeting, command, by=FACILITATOR)
    finally:
        meetings.close()


def test_a_closed_seat_is_let_go_at_once_and_told_why_it_cannot_come_back(table, switchboard):
    server, meeting, tokens = table
    leaving, staying = (Client(switchboard, server.port, token, language="nb") for token in tokens[:2])
    assert leaving.connect()
    assert staying.connect()
    arrange(server, meeting, CloseSeat(id="close-a-seat", seat="seat-0000"))
    assert switchboard.until(lambda: leaving.state == "closed", 10), "closed beside the server, and still heard"
    assert not leaving.connect()
    refusal = leaving.refusal
    assert refusal is not None
    assert refusal["message"] == refusal["data"]["code"] == "not-signed-in"
    assert (refusal["data"]["ok"], refusal["data"]["field"]) == (False, "")
    assert refusal["data"]["message"]
    assert staying.ask("PostPerspective", text="I stay")["ok"]


def test_a_draft_crosses_nobody_elses_line(table, switchboard):
    server, meeting, tokens = table
    arrange(server, meeting, GoToPhase(id="to-the-quiet", phase=Phase.QUIET_WRITING))
    author = Client(switchboard, server.port, tokens[0])
    crossed: list[bytes] = []
    others = [
        Line(
            switchboard, server.port, {"token": token, "format": format}, lambda _line, message: crossed.append(message)
        )
        for token in tokens[1:]
        for format in ("html", "events")
    ]
    own: list[bytes] = []
    Line(switchboard, server.port, {"token": tokens[0]}, lambda _line, message: own.append(message))
    assert author.connect()
    assert switchboard.until(lambda: all(line.state == "joined" for line in others), 10)
    before = author.ask("MarkDone")["seq"]
    for n in range(10):
        assert author.ask("PostPerspective", text=f"unripe thought {n}")["ok"]
    assert switchboard.until(lambda: any(b"unripe thought 9" in message for message in own), 10), "its author sees it"
    # One more thing that everybody hears: what was sent before it has come before it.
    after = author.ask("MarkDone", done=False)["seq"]
    heard = f'"seq":{after}'.encode()
    assert switchboard.until(lambda: sum(heard in message for message in crossed) >= len(others), 10)
    assert after == before + 1, "no number counts the drafts"
    assert [message for message in crossed if b"unripe" in message] == []

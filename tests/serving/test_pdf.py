"""While a long record is laid out as a PDF, everybody else's meeting goes on as before."""

from collections.abc import Callable
from threading import Thread
from time import monotonic

import pytest

from facilitator.board import SeatId
from facilitator.board.commands import PostPerspective, SealMeeting
from facilitator.meetings import Meetings
from tests.wire import Client, Switchboard

from .server import FACILITATOR, Server
from .tapped import Browser

pytestmark = pytest.mark.timed
CARDS, POSTS = 200, 120
AT_MOST = 1.5
A_BLINK = 0.02
"""Seconds under which a difference is the machine's and not the server's."""


@pytest.fixture
def served(new_server: Callable[..., Server]) -> tuple[Server, str, str, list[str]]:
    """A server with a sealed meeting of so many cards, and one that goes on."""
    server = new_server()
    sealed, (reader, *_) = server.meeting(2)
    meetings = Meetings.open(server.settings)
    for number in range(CARDS):
        text = f"She knows the workshop, and what it asks of her, better than we do: {number}."
        meetings.record(sealed, PostPerspective(id=f"card-{number:04}", text=text), by=SeatId("seat-0000"))
    meetings.record(sealed, SealMeeting(id="seal-the-meeting"), by=FACILITATOR)
    meetings.close()
    _, tokens = server.meeting(3)
    server.start()
    return server, sealed, reader, tokens


def test_a_pdf_of_two_hundred_cards_stalls_nobody(served: tuple[Server, str, str, list[str]], switchboard: Switchboard):
    server, sealed, reader, tokens = served
    writer, *listeners = (Client(switchboard, server.port, token) for token in tokens)
    assert all(client.connect() for client in (writer, *listeners))
    _waits(writer, listeners, switchboard, 20)  # warm
    alone = _p95(_waits(writer, listeners, switchboard, POSTS))
    made: list[tuple[int, bytes]] = []
    browser = Browser(server.port, reader)

    def fetches() -> None:
        status, _, answered = browser.get(f"/meetings/{sealed}/seats/seat-0000/record.pdf")
        made.append((status, answered))

    fetching = Thread(target=fetches)
    fetching.start()
    meanwhile = []
    while fetching.is_alive():
        meanwhile += _waits(writer, listeners, switchboard, 1)
    assert made[0][0] == 200
    assert b"%PDF-1.7" in made[0][1]
    assert len(meanwhile) >= 20, "it took so short a time that nothing was measured"
    assert _p95(meanwhile) <= max(AT_MOST * alone, A_BLINK), (alone, _p95(meanwhile), len(meanwhile))


def _waits(writer: Client, listeners: list[Client], switchboard: Switchboard, posts: int) -> list[float]:
    """Seconds from each post until all have it."""
    waits = []
    for _ in range(posts):
        began = monotonic()
        id = writer.command("PostPerspective", text="Can all of you see this?")
        assert switchboard.until(lambda id=id: all(id in one.shown for one in listeners), 10)
        waits.append(monotonic() - began)
    return waits


def _p95(waits: list[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.95)]

"""The quick way of writing to connections, against Socket.IO's own: the same packets, in the same order, to everybody."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from facilitator.web.wire.quick_lines import ReadAhead, text_frame, unmask
from tests.wire import Client, Switchboard

from .server import Server

WORDS = "Æblegrød på Nordvej, 2 × 2 timer. " * 17
QUICK, PLAIN = {"quick_lines": True}, {"quick_lines": False}


LANGUAGES = ("da", "en", "da")


def heard(server: Server, switchboard: Switchboard) -> list[list[dict]]:
    """What three screens in two languages got while they posted forty long cards, with ids and times made alike."""
    server.start()
    _, tokens = server.meeting(3)
    seats = zip(tokens, LANGUAGES, strict=True)
    clients = [Client(switchboard, server.port, token, language=code) for token, code in seats]
    assert all(client.connect() for client in clients)
    # Once this is acknowledged, everybody has arrived: the first post stands in a commit of its own, whichever way it is told.
    assert all(client.ask("AddAgendaItem", text="Apples")["ok"] for client in clients)
    ids = [f"post-number-{number}" for number in range(40)]
    for number, id in enumerate(ids):
        clients[number % 3].command("PostPerspective", id=id, text=f"{WORDS}{number}")
        assert switchboard.until(partial(seen_by_all, clients, id), 10)
    assert all(not client.outbox and not client.gaps for client in clients)
    server.kill()
    assert all(client.seqs == sorted(set(client.seqs)) for client in clients)
    changes = [[packet for packet in client.packets if not packet.get("whole")] for client in clients]
    return [[alike(packet) for packet in told if "post-number" in str(packet)] for told in changes]


def seen_by_all(clients: list[Client], id: str) -> bool:
    return all(id in client.shown for client in clients)


def alike(packet: dict) -> dict:
    """Without what differs from run to run: the clock, and how the arrivals before were counted."""
    text = re.sub(r"\d\d[.:]\d\d|\d{4}-\d\d-\d\dT[\d:.+]+", "…", repr(sorted(packet.items())))
    return {"packet": re.sub(r"'(after|seq)', \d+", "", text)}


@pytest.mark.slow
def test_both_ways_say_the_same_in_the_same_order(new_server: Callable[..., Server], switchboard: Switchboard):
    quick = heard(new_server(**QUICK), switchboard)
    assert all(len(packets) >= 40 for packets in quick), "forty posts must have been told for this to mean anything"
    assert quick == heard(new_server(**PLAIN), switchboard)


@pytest.mark.parametrize("length", [0, 1, 3, 4, 5, 125, 126, 65_535, 65_536])
@pytest.mark.parametrize("offset", [0, 1, 2, 3, 7])
def test_unmasking_in_one_step_is_unmasking_byte_by_byte(length: int, offset: int):
    mask, data = (17, 0, 255, 96), bytes(number * 7 % 256 for number in range(length))
    assert unmask(data, mask, length, offset) == bytes(b ^ mask[(offset + at) % 4] for at, b in enumerate(data))


@pytest.mark.parametrize(("length", "head"), [(0, 2), (125, 2), (126, 4), (65_535, 4), (65_536, 10)])
def test_a_frame_says_how_long_it_is(length: int, head: int):
    frame = text_frame(b"x" * length)
    assert (len(frame), frame[0]) == (head + length, 0x81)
    said = frame[1] if head == 2 else int.from_bytes(frame[2:head], "big")
    assert said == length


class Source:
    """A socket that has these pieces to read, and counts how often it is asked."""

    fd = None

    def __init__(self, *pieces: bytes) -> None:
        self.pieces, self.asked = list(pieces), 0

    def recv(self, most: int) -> bytes:
        self.asked += 1
        assert all(len(piece) <= most for piece in self.pieces)
        return self.pieces.pop(0) if self.pieces else b""


def test_reading_ahead_gives_every_byte_once_and_asks_once_for_each_piece():
    source = Source(b"abcdef", b"gh")
    ahead = ReadAhead(source)
    assert [ahead.recv(2), ahead.recv(3), ahead.recv(9), ahead.recv(9), ahead.recv(1)] == [
        b"ab",
        b"cde",
        b"f",
        b"gh",
        b"",
    ]
    assert source.asked == 3

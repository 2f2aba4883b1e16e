"""Two server processes on one PostgreSQL: a board open on both behaves as on one, also when one of them dies."""

import json
from collections.abc import Callable

import pytest

from tests.wire import Client, Line, Switchboard

from .server import Server

pytestmark = [pytest.mark.slow, pytest.mark.postgres]


def listen(switchboard: Switchboard, port: int, token: str, heard: list[dict], presence: list[list[str]]) -> Line:
    """A program that listens for events, keeping them in the order they come."""

    def hear(_line: Line, message: bytes) -> None:
        if message.startswith(b"42"):
            name, packet = json.loads(message[2:])
            heard.extend(packet.get("events", ()) if name == "board" else ())
            presence.extend([packet["present"]] if name == "presence" else [])

    return Line(switchboard, port, {"token": token, "format": "events"}, hear)


def posted(events: list[dict]) -> list[str]:
    return [event["perspective"] for event in events if event["kind"] == "PerspectivePosted"]


@pytest.fixture
def servers(new_server: Callable[..., Server], postgresql: Callable[[], str]) -> tuple[Server, Server]:
    """Two of them, listening, on one empty database."""
    database = postgresql()
    both = new_server(database), new_server(database)
    for server in both:
        server.start()
    return both


def test_all_ten_see_every_post_in_the_same_order_and_five_go_on_when_their_server_dies(servers, switchboard):
    first, second = servers
    meeting, tokens = first.meeting(10)
    clients = [Client(switchboard, (first if n < 5 else second).port, token) for n, token in enumerate(tokens)]
    heard: list[list[dict]] = [[] for _ in tokens]
    for n, token in enumerate(tokens):
        listen(switchboard, (first if n < 5 else second).port, token, heard[n], [])
    assert all(client.connect() for client in clients)
    for _ in range(5):
        for client in clients:
            client.command("PostPerspective", text="From one of two servers")
    ids = [id for client in clients for id in client.outbox]
    assert switchboard.until(lambda: all(client.shown >= set(ids) for client in clients), 30)
    assert switchboard.until(lambda: all(len(posted(events)) == len(ids) for events in heard), 30)
    assert all(posted(events) == posted(heard[0]) for events in heard), "the same order everywhere"
    assert sorted(posted(heard[0])) == sorted(ids)

    for client in clients:
        client.command("PostPerspective", text="Posted as the first one dies")
    first.kill()
    assert switchboard.until(lambda: all(client.state == "closed" for client in clients[:5]), 10)
    for client in clients[:5]:
        assert client.connect(port=second.port)
    for client in clients:
        client.command("PostPerspective", text="And on we go")
    assert switchboard.until(lambda: not any(client.outbox for client in clients), 30)
    said = {id for client in clients for id in client.answers}
    assert len(said) == 70
    assert switchboard.until(lambda: all(client.shown >= said for client in clients), 30)
    assert len({client.seq for client in clients}) == 1
    kept = second.posts(meeting)
    assert (len(kept), set(kept)) == (70, said), "none is lost, none stands twice"


def test_who_is_here_is_right_on_both_servers(servers, switchboard):
    first, second = servers
    _, tokens = first.meeting(3)
    here, there = [], []
    near = listen(switchboard, first.port, tokens[0], [], here)
    far = listen(switchboard, second.port, tokens[1], [], there)
    both = ["seat-0000", "seat-0001"]
    assert switchboard.until(lambda: here[-1:] == [both] and there[-1:] == [both], 15), (here[-1:], there[-1:])
    far.leave()
    assert switchboard.until(lambda: here[-1:] == [both[:1]], 15)
    listen(switchboard, second.port, tokens[1], [], there)
    assert switchboard.until(lambda: here[-1:] == [both], 15)
    second.kill()
    assert switchboard.until(lambda: here[-1:] == [both[:1]], 60), "who sat at a server that died is not here"
    near.leave()

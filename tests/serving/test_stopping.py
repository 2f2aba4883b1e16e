"""Told to stop, the server keeps what it acknowledged and is gone in seconds; people come back to the next one."""

import pytest

from tests.wire import Client

pytestmark = pytest.mark.slow


def test_sigterm_keeps_what_was_acknowledged_and_clients_come_back_to_the_next_process(new_server, switchboard):
    server = new_server()
    meeting, tokens = server.meeting(10)
    server.start()
    clients = [Client(switchboard, server.port, token) for token in tokens]
    assert all(client.connect() for client in clients)
    for client in clients:
        for _ in range(5):
            client.command("PostPerspective", text="Just before it stops")
    assert switchboard.until(lambda: sum(len(client.answers) for client in clients) >= 10, 20)
    assert server.stop(seconds=6) == 0, "within five seconds, and a moment for the process to go"
    assert switchboard.until(lambda: all(client.state == "closed" for client in clients), 10), "everybody was let go"
    acknowledged = {id for client in clients for id, answer in client.answers.items() if answer["ok"]}
    assert acknowledged <= set(server.posts(meeting))
    server.start()
    assert all(client.connect() for client in clients)
    assert switchboard.until(lambda: not any(client.outbox for client in clients), 20)
    said = {id for client in clients for id in client.answers}
    assert switchboard.until(lambda: all(client.shown >= said for client in clients), 20)
    server.stop()
    kept = server.posts(meeting)
    assert (len(kept), set(kept)) == (50, said)


def test_an_idle_server_stops_at_once(new_server):
    server = new_server()
    server.start()
    assert server.stop(seconds=6) == 0


def test_a_second_server_on_the_same_sqlite_file_says_what_to_set(new_server):
    first, second = new_server(), new_server()
    first.start()
    with pytest.raises(AssertionError, match="DATABASE_URL"):
        second.start()

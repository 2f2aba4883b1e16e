"""P16: kill -9 in the middle of posting, again and again: nothing acknowledged is lost, nothing stands twice."""

import os
from collections import Counter

import pytest

from tests.wire import Client

KILLS = int(os.environ.get("FACILITATOR_TEST_KILLS", "10"))
CLIENTS, WAITING, ANSWERS = 10, 3, 12


def post_on(clients: list[Client]) -> None:
    """Everybody always has a few posts under way, so that every kill finds some of them anywhere."""
    for client in clients:
        while client.state == "joined" and len(client.outbox) < WAITING:
            client.command("PostPerspective", text="Posted while the server may die")


@pytest.mark.slow
def test_no_acknowledged_post_is_lost_and_none_is_doubled(new_server, switchboard):
    server = new_server()
    meeting, tokens = server.meeting(CLIENTS)
    clients = [Client(switchboard, server.port, token) for token in tokens]
    cut_short = 0

    def answered() -> int:
        return sum(len(client.answers) for client in clients)

    def enough(already: int) -> bool:
        post_on(clients)
        return answered() >= already + ANSWERS

    for _ in range(KILLS):
        server.start()
        for client in clients:
            client.connect(wait=0)
        already = answered()
        assert switchboard.until(lambda n=already: enough(n), 30), server.said[-2000:]
        cut_short += sum(len(client.outbox) for client in clients)
        server.kill()
    server.start()
    for client in clients:
        client.connect(wait=0)
    assert switchboard.until(lambda: all(client.state == "joined" and not client.outbox for client in clients), 60)
    said = {id for client in clients for id, answer in client.answers.items() if answer["ok"]}
    assert all(answer["ok"] for client in clients for answer in client.answers.values())
    assert switchboard.until(lambda: all(said <= client.shown for client in clients), 30), "every client catches up"
    assert len({client.seq for client in clients}) == 1
    server.stop()
    kept = server.posts(meeting)
    assert [id for id, times in Counter(kept).items() if times > 1] == []
    assert set(kept) == said
    assert cut_short >= KILLS, "posts were under way at the kills"
    assert len(said) >= KILLS * ANSWERS

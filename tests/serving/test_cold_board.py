"""A server that has just started, a large board nobody has looked at yet, and everybody coming back at once."""

import pytest

from facilitator.board import SeatId
from facilitator.board.commands import PostPerspective
from facilitator.meetings import Meetings
from tests.wire import Client

pytestmark = pytest.mark.slow
CARDS, LANGUAGES, STARTS = 400, ("da", "en", "nb"), 2


def test_everybody_gets_a_large_board_at_once_and_nobody_hangs(new_server, switchboard):
    server = new_server()
    meeting, tokens = server.meeting(30)
    meetings = Meetings.open(server.settings)
    ids = [f"card-{n:05}" for n in range(CARDS)]
    for n, id in enumerate(ids):
        meetings.record(meeting, PostPerspective(id=id, text=f"Card {n}"), by=SeatId(f"seat-{n % 30:04}"))
    meetings.close()
    for _ in range(STARTS):
        server.start()
        clients = [Client(switchboard, server.port, token, language=LANGUAGES[n % 3]) for n, token in enumerate(tokens)]
        for client in clients:
            client.connect(wait=0)
        assert switchboard.until(lambda clients=clients: all(client.shown >= set(ids) for client in clients), 20), (
            server.said
        )
        assert clients[0].ask("MarkDone")["code"] == "not-in-the-quiet-phase", "and still answers"
        assert "Traceback" not in server.said, server.said[-2000:]
        for client in clients:
            client.drop()
        server.kill()

"""More than 1,024 people on one server: all are let in, all see what is posted, and nobody costs much."""

import resource

import pytest

from tests.wire import Client

pytestmark = pytest.mark.slow
MANY, AT_ONCE, MOST_BYTES_EACH = 1_100, 50, 80 * 1024


@pytest.fixture
def enough_files():
    """Each side of each connection is an open file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = max(soft, 2 * MANY)
    assert hard in (resource.RLIM_INFINITY, max(hard, wanted)), "this machine allows too few open files: ulimit -Hn"
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_more_than_1024_connections_are_accepted_and_all_see_a_post(new_server, switchboard, enough_files):
    server = new_server()
    _, tokens = server.meeting(10)
    server.start()
    clients = [Client(switchboard, server.port, tokens[n % len(tokens)]) for n in range(MANY)]
    assert all(client.connect() for client in clients[:AT_ONCE])
    before = server.memory
    for start in range(AT_ONCE, MANY, AT_ONCE):
        batch = clients[start : start + AT_ONCE]
        for client in batch:
            client.connect(wait=0)
        assert switchboard.until(lambda batch=batch: all(client.state == "joined" for client in batch), 30)
    each = (server.memory - before) / (MANY - AT_ONCE)
    assert clients[0].ask("PostPerspective", text="Can all of you see this?", seconds=30)["ok"]
    (id,) = clients[0].answers
    assert switchboard.until(lambda: all(id in client.shown for client in clients), 60)
    assert each <= MOST_BYTES_EACH, f"{each / 1024:.0f} KiB for each who listens"

"""Servers that are gone when the test is over, and one switchboard for all its clients."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.wire import Switchboard

from .server import Server


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """A server that is not started yet."""
    made: list[Server] = []

    def new(database: str = "", **settings: object) -> Server:
        made.append(Server(tmp_path, database, **settings))
        return made[-1]

    yield new
    for server in made:
        server.kill()


@pytest.fixture
def switchboard() -> Iterator[Switchboard]:
    board = Switchboard()
    yield board
    board.close()

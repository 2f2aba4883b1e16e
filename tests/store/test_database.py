"""Opening: one plain URL, the driver is ours to choose, and SQLite serves one process."""

import subprocess
import sys

import pytest

from facilitator.store.database import AlreadyServed, Database

TAKE = (
    "import sys; from facilitator.store.database import Database; Database(sys.argv[1]).serve_alone(); print('taken')"
)


@pytest.mark.parametrize("url", ["postgresql://ali@db/board", "postgres://ali@db/board"])
def test_a_plain_address_gets_the_driver_that_waits_politely(url):
    database = Database(url)
    assert database.engine.dialect.driver == "psycopg2"
    assert not database.is_sqlite
    assert database.file is None


def test_sqlite_waits_for_the_disk_and_forgets_what_is_deleted(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/deep/board.sqlite")
    pragmas = {
        name: database.read(lambda rows, name=name: rows.exec_driver_sql(f"PRAGMA {name}").scalar())
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    database.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_sqlite_needs_a_file(url):
    with pytest.raises(ValueError, match="file"):
        Database(url)


def test_sqlite_serves_one_process_and_the_next_is_told_what_to_do(tmp_path):
    url = f"sqlite:///{tmp_path}/board.sqlite"
    first = Database(url)
    first.serve_alone()
    first.serve_alone()
    second = Database(url)
    with pytest.raises(AlreadyServed, match="DATABASE_URL"):
        second.serve_alone()
    other = subprocess.run([sys.executable, "-c", TAKE, url], capture_output=True, text=True)
    assert "AlreadyServed" in other.stderr
    first.close()
    assert subprocess.run([sys.executable, "-c", TAKE, url], capture_output=True, text=True).stdout == "taken\n"
    second.serve_alone()
    second.close()


def test_postgresql_is_shared_gladly():
    for _ in range(2):
        Database("postgresql://ali@db/board").serve_alone()

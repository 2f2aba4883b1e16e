"""An empty database as the migrations leave it: made once, then copied, for whoever tests something else than migrating."""

import tempfile
from functools import cache
from pathlib import Path

from facilitator.settings import Settings
from facilitator.store.database import Database
from facilitator.store.schema import migrate


def a_blank_database(folder: Path) -> None:
    """SQLite's file in this data folder, where there is none yet."""
    file = _file(folder)
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_migrated())


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory(prefix="facilitator-blank-") as folder:
        file = _file(Path(folder))
        database = Database(f"sqlite:///{file}")
        migrate(database)
        database.close()
        return file.read_bytes()


def _file(folder: Path) -> Path:
    return Path(Settings(data_dir=folder, database_url="", _env_file=None).database.removeprefix("sqlite:///"))

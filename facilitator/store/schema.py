"""Brings the database's tables up to date: Alembic, set up in code, so that a wheel needs no file beside it."""

from functools import cache
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from .database import Database

ONE_AT_A_TIME = 7_240_161
"""PostgreSQL's advisory lock for this: of servers that start at once, one migrates and the others wait."""


def configuration(connection: Connection | None = None) -> Config:
    """What Alembic wants to know."""
    config = Config()
    config.set_main_option("script_location", "facilitator.store:migrations")
    config.attributes["connection"] = connection
    return config


def migrate(database: Database) -> None:
    """Run the migrations that are missing; none on a database that is up to date."""
    with database.engine.connect() as connection:
        if is_current(connection):
            return
        if database.is_sqlite:
            command.upgrade(configuration(connection), "head")
            return
    with (
        database.engine.connect().execution_options(isolation_level="READ COMMITTED") as connection,
        connection.begin(),
    ):
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ONE_AT_A_TIME})
        command.upgrade(configuration(connection), "head")


def is_current(connection: Connection) -> bool:
    """Whether every migration has run."""
    return MigrationContext.configure(connection).get_current_revision() == newest()


@cache
def newest() -> str | None:
    """The last migration there is."""
    return ScriptDirectory.from_config(configuration()).get_current_head()


def differences(connection: Connection, metadata: Any) -> list[Any]:
    """How the database differs from these tables."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 -- only the tests ask

    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return compare_metadata(context, metadata)

"""The migrations make exactly the tables that are written down, on both databases."""

import sqlalchemy as sa
from alembic.script import ScriptDirectory

from facilitator.store import schema, tables
from facilitator.store.database import Database


def make(url):
    database = Database(url)
    schema.migrate(database)
    return database


def test_the_migrated_tables_are_those_written_down(postgresql, tmp_path):
    for url in (f"sqlite:///{tmp_path / 'new.sqlite'}", postgresql()):
        database = make(url)
        assert database.read(schema.differences, tables.metadata) == []
        assert database.read(schema.is_current)
        assert database.read(_written_down) == _written_down_in(tables.metadata)
        database.close()


def test_a_difference_would_be_seen(tmp_path):
    database = make(f"sqlite:///{tmp_path / 'new.sqlite'}")
    other = sa.MetaData()
    for table in tables.metadata.tables.values():
        table.to_metadata(other)
    other.tables["meeting"].append_column(sa.Column("surprise", sa.Integer))
    ((kind, _, table, column),) = database.read(schema.differences, other)
    assert (kind, table, column.name) == ("add_column", "meeting", "surprise")
    database.close()


def test_migrating_again_changes_nothing(tmp_path):
    database = make(f"sqlite:///{tmp_path / 'new.sqlite'}")
    schema.migrate(database)
    assert database.read(schema.is_current)
    database.close()


def test_a_database_that_was_never_migrated_is_not_current(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert not database.read(schema.is_current)
    database.close()


def test_there_is_one_way_through_the_migrations():
    assert len(ScriptDirectory.from_config(schema.configuration()).get_heads()) == 1


def _written_down(rows):
    """Keys and uniqueness, which the comparison of columns does not look at."""
    look = sa.inspect(rows)
    return {
        name: (
            {*look.get_pk_constraint(name)["constrained_columns"]},
            {tuple(unique["column_names"]) for unique in look.get_unique_constraints(name)},
            {(key["constrained_columns"][0], key["referred_table"]) for key in look.get_foreign_keys(name)},
        )
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def _written_down_in(metadata):
    return {
        table.name: (
            {column.name for column in table.primary_key},
            {tuple(unique.columns.keys()) for unique in table.constraints if isinstance(unique, sa.UniqueConstraint)},
            {(key.parent.name, key.column.table.name) for key in table.foreign_keys},
        )
        for table in metadata.tables.values()
    }

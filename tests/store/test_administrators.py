"""Who may shape an organisation's meetings: the oldest open account of each, where the database is older than that question."""

import pytest
from alembic import command
from sqlalchemy import text

from facilitator.store import register, schema
from facilitator.store.database import Database
from tests import given

OLDER = "0006"


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_an_earlier_databases_oldest_open_accounts_become_administrators(kind, tmp_path, request):
    url = f"sqlite:///{tmp_path / 'older.sqlite'}"
    database = Database(request.getfixturevalue("postgresql")() if kind == "postgresql" else url)
    with database.engine.connect() as rows:
        command.upgrade(schema.configuration(rows), OLDER)
        for home in ("nordby", "sydby", "empty"):
            register.add_organisation(rows, id=home, name=home, language="da", at=given.START)
        add = text(
            "INSERT INTO account (id, organisation, email, name, language, created_at, closed_at)"
            " VALUES (:id, :home, :id, :id, 'da', :at, :closed)"
        )
        for at, (id, home, closed) in enumerate(
            [("gone", "nordby", 9), ("ali", "nordby", None), ("ida", "nordby", None), ("karen", "sydby", None)]
        ):
            rows.execute(add, {"id": id, "home": home, "at": at, "closed": closed})
        rows.execute(add, {"id": "aage", "home": "sydby", "at": 3, "closed": None})
        rows.commit()
    schema.migrate(database)
    open_ones = database.read(register.accounts)
    assert {row.id for row in open_ones} == {"ali", "ida", "karen", "aage"}
    # Of two made in the same moment, one: which, is the same on every machine.
    assert {row.id for row in open_ones if row.administrator} == {"ali", "aage"}
    database.close()

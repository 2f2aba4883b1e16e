"""A journal without threads, beside the door that called its meetings."""

import pytest

from facilitator.meetings import directly
from facilitator.store.database import Database
from facilitator.store.journal import Journal
from facilitator.store.keys import Keys
from facilitator.store.known import KnownMeetings
from facilitator.store.pens import pen_for
from tests.conftest import MASTER_KEY, Clock


@pytest.fixture
def journal(meetings, database_url):
    """A journal of the test's own thread; ``journal.pen`` is its pen."""
    database = Database(database_url)
    pen = pen_for(database, directly)
    yield Journal(pen, Keys(MASTER_KEY), KnownMeetings(10), Clock())
    pen.close()
    database.close()


@pytest.fixture
def commits(journal, monkeypatch):
    """One line for each commit the journal has made."""
    made = []
    commit = journal.pen.commit
    monkeypatch.setattr(journal.pen, "commit", lambda: made.append(commit()))
    return made

"""The pens: the writer's one kept connection, in either database's way."""

from ..database import Database
from .pen import CHANNEL, Broken, EntryRow, Head, Pen, RunOutside, WordingRow
from .postgresql import PostgresPen
from .sqlite import SqlitePen

__all__ = ["CHANNEL", "Broken", "EntryRow", "Head", "Pen", "RunOutside", "WordingRow", "pen_for"]


def pen_for(database: Database, run_outside: RunOutside) -> Pen:
    """The pen for this database."""
    return SqlitePen(database, run_outside) if database.is_sqlite else PostgresPen(database)

"""What is said after the seal: how an agreement goes, questions and answers, the citizen's own notes, and what they will take up next time.

Rows of their own and no entries of the journal: after the seal the journal takes addenda only (P15), which stand in the record and
are read by all who sat there. These belong to the page behind the citizen's link, a note may be taken away again, and the record's
checksum knows nothing of them. They are encrypted with the meeting's key, and erased with the meeting.
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from facilitator.board import Going

from .keys import Keys, MeetingKey
from .tables import afterword, meeting

MOST = 500
"""Of one meeting."""


class Kind(StrEnum):
    """What was said."""

    NOTE = "note"
    QUESTION = "question"
    ANSWER = "answer"
    REVIEW = "review"
    TAKE_UP = "take-up"


class State(StrEnum):
    """Who may read a note."""

    NONE = ""
    MINE = "mine"
    SHARED = "shared"


class Afterword(NamedTuple):
    """One thing said. ``about`` is an agreement or a question; ``account`` is whoever said it in the lobby, None for the citizen.

    ``going`` is how an agreement goes; a row has it where others have their ``state``.
    """

    id: str
    kind: Kind
    text: str
    at: datetime
    about: str = ""
    state: State = State.NONE
    account: str | None = None
    going: Going | None = None


def say(rows: Connection, keys: Keys, id: str, said: Afterword) -> bool:
    """Keep it; the same id again is harmless. Returns False where there is no room, or the meeting is erased."""
    key = _key(rows, keys, id)
    known = select(func.count()).where(afterword.c.meeting == id)
    if key is None or rows.execute(known).scalar_one() >= MOST:
        return False
    if rows.execute(known.where(afterword.c.id == said.id)).scalar_one():
        return True
    row = said._asdict() | {"kind": said.kind.value, "state": (said.going or said.state).value}
    del row["going"]
    rows.execute(insert(afterword).values(row | {"meeting": id, "text": key.seal(said.text, 0, _place(said.id))}))
    return True


def all_said(rows: Connection, keys: Keys, id: str) -> list[Afterword]:
    """All of it, oldest first: for the citizen."""
    key = _key(rows, keys, id)
    if key is None:
        return []
    found = rows.execute(select(afterword).where(afterword.c.meeting == id).order_by(afterword.c.at, afterword.c.id))
    return [
        Afterword(
            row.id,
            Kind(row.kind),
            key.open(row.text, 0, _place(row.id)),
            row.at,
            row.about,
            State.NONE if row.kind == Kind.REVIEW else State(row.state),
            row.account,
            Going(row.state) if row.kind == Kind.REVIEW else None,
        )
        for row in found
    ]


def said_to_all(rows: Connection, keys: Keys, id: str) -> list[Afterword]:
    """What the organisation may read too: all but the notes that are the citizen's alone."""
    return [said for said in all_said(rows, keys, id) if said.state is not State.MINE]


def take_note_away(rows: Connection, id: str, note: str) -> None:
    """The citizen's note is gone, or what they wanted to take up at the next meeting."""
    own = (Kind.NOTE.value, Kind.TAKE_UP.value)
    which = (afterword.c.meeting == id, afterword.c.id == note, afterword.c.kind.in_(own))
    rows.execute(delete(afterword).where(*which))


def _key(rows: Connection, keys: Keys, id: str) -> MeetingKey | None:
    wrapped = rows.execute(select(meeting.c.wrapped_key).where(meeting.c.id == id)).scalar_one_or_none()
    return keys.of(id, wrapped) if wrapped else None


def _place(id: str) -> str:
    return f"afterword/{id}"

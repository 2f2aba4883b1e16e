"""An organisation's own plain words: offered by a meeting, then accepted or declined. No person and no meeting is kept with them.

Every function takes a connection first; the door lends one (``Meetings.read``, ``Meetings.write``).
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from facilitator.board.plain_words import PlainWord

from .tables import meeting, organisation_word as words

OWN = "own"
"""The kind of an organisation's own word; the shipped ones have others."""
KEY = (words.c.organisation, words.c.language, words.c.term)


class State(StrEnum):
    """What the organisation has said to a word."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class OwnWord(NamedTuple):
    """One word of the organisation's list."""

    term: str
    language: str
    plain: str
    state: State


def tidy(written: str) -> str:
    """A term as it is kept: without idle spaces, in small letters; initials as they are."""
    term = " ".join(written.split())
    return term if term.isupper() else term.lower()


def offer_word(rows: Connection, organisation: str, language: str, term: str, plain: str, at: datetime) -> None:
    """Offer the organisation a word. Its newest offer stands until it is answered; a word that was answered stays as it is."""
    row = {"organisation": organisation, "language": language, "term": tidy(term)}
    offered = {"plain": plain, "state": State.OFFERED.value, "at": at}
    # Two processes hear of the same explanation at once: one statement, so that neither stumbles over the other.
    _put(rows, row, offered, where=words.c.state == State.OFFERED.value)


def accept_word(rows: Connection, organisation: str, language: str, term: str, plain: str, at: datetime) -> None:
    """Take a word into the list with this explanation, whether it was offered or not."""
    row = {"organisation": organisation, "language": language, "term": tidy(term)}
    accepted = {"plain": plain, "state": State.ACCEPTED.value, "at": at}
    _put(rows, row, accepted)


def decline_word(rows: Connection, organisation: str, language: str, term: str, at: datetime) -> None:
    """Say no to an offered word: it is not offered again. What it was explained with is forgotten."""
    declined = {"plain": "", "state": State.DECLINED.value, "at": at}
    offered = words.c.state == State.OFFERED.value
    rows.execute(update(words).where(*_this(organisation, language, term), offered).values(declined))


def take_word_away(rows: Connection, organisation: str, language: str, term: str) -> None:
    """Out of the list; it may be offered again."""
    rows.execute(delete(words).where(*_this(organisation, language, term)))


def own_words(rows: Connection, organisation: str) -> list[OwnWord]:
    """All of the organisation's words, whatever it said to them, by language and term."""
    asked = select(words.c.term, words.c.language, words.c.plain, words.c.state)
    found = asked.where(words.c.organisation == organisation).order_by(words.c.language, words.c.term)
    return [OwnWord(row.term, row.language, row.plain, State(row.state)) for row in rows.execute(found)]


def accepted_words(rows: Connection, organisation: str, language: str) -> tuple[PlainWord, ...]:
    """The words the organisation has said yes to, in one language."""
    listed = own_words(rows, organisation)
    return tuple(
        PlainWord(word.term, word.language, word.plain, OWN)
        for word in listed
        if word.state is State.ACCEPTED and word.language == language
    )


def whose_meeting(rows: Connection, id: str) -> tuple[str | None, str] | None:
    """The organisation a meeting belongs to, if any, and its language; None when there is no such meeting."""
    row = rows.execute(select(meeting.c.organisation, meeting.c.language).where(meeting.c.id == id)).one_or_none()
    return row and (row.organisation, row.language)


def _put(rows: Connection, key: dict[str, Any], said: dict[str, Any], where: ColumnElement[bool] | None = None) -> None:
    insert = sqlite.insert if rows.dialect.name == "sqlite" else postgresql.insert
    put: Any = insert(words).values(key | said)  # each database's own kind of insert
    rows.execute(put.on_conflict_do_update(index_elements=KEY, set_=said, where=where))


def _this(organisation: str, language: str, term: str) -> tuple[ColumnElement[bool], ...]:
    return words.c.organisation == organisation, words.c.language == language, words.c.term == tidy(term)

"""Heard before solved: restatements stand open until the citizen has answered (P8)."""

from datetime import datetime

from .. import commands as c, events as e
from ..copied import is_copied
from ..meeting import Meeting
from ..posts import Words
from ..refusals import Refused
from ..terms import PostId, SeatId
from . import who
from .rule import Rules

MOST_RESTATEMENTS = 200


def restate(m: Meeting, command: c.Restate, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """In one's own words: to read the citizen's sentence back to them is no sign of having understood it."""
    who.speaking(m, by, who.TEAM, "only-the-team-restates")
    who.require_open(m)
    if not who.is_new(m, command.id, by):
        return ()
    versions = _said(m, command.wish)
    if any(is_copied(command.text, words.text) for words in versions):
        raise Refused("say-it-in-your-own-words", "text")
    if len(m.restatements) >= MOST_RESTATEMENTS:
        raise Refused("too-many", "text")
    return (e.Restated(restatement=PostId(command.id), wish=command.wish, version=len(versions), text=command.text),)


def answer(m: Meeting, command: c.AnswerRestatement, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Yes, almost or no; the citizen may answer anew."""
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "only-the-citizen-answers")
    who.require_open(m)
    restatement = m.restatements.get(command.restatement)
    if restatement is None:
        raise Refused("no-such-post", "restatement")
    given = restatement.answer
    if given and (given.heard, given.words) == (command.heard, command.words):
        return ()
    return (
        e.RestatementAnswered(
            restatement=restatement.id,
            heard=command.heard,
            words=command.words,
            written_by=taken_down,
            heard_by=command.heard_by,
        ),
    )


def _said(m: Meeting, wish: PostId | None) -> tuple[Words, ...]:
    """All versions of what is restated."""
    if wish is None:
        if not m.definition:
            raise Refused("nothing-said-yet")
        return m.definition
    if wish not in m.wishes or m.wishes[wish].withdrawn:
        raise Refused("wish-does-not-stand", "wish")
    return m.wishes[wish].versions


RULES: Rules = {c.Restate: restate, c.AnswerRestatement: answer}

"""Somebody writes for the citizen: who, and what became of what they wrote."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import HelpersWords
from ..terms import HelpersWordsState, PostId
from .folding import folds, with_post, without_helper


@folds(e.HelperNamed)
def _named(m: Meeting, event: e.HelperNamed, entry: Entry) -> Meeting:
    return without_helper(m).but(helper=event.seat)


@folds(e.HelperLetGo)
def _dismissed(m: Meeting, event: e.HelperLetGo, entry: Entry) -> Meeting:
    return without_helper(m)


@folds(e.HelpersWordsWritten)
def _written(m: Meeting, event: e.HelpersWordsWritten, entry: Entry) -> Meeting:
    words = HelpersWords(event.words, entry.by, event.about, event.wish, event.text, entry.at)
    return m.but(written_for=with_post(m.written_for, event.words, words))


@folds(e.HelpersWordsWithdrawn)
def _withdrawn(m: Meeting, event: e.HelpersWordsWithdrawn, entry: Entry) -> Meeting:
    return _become(m, event.words, HelpersWordsState.WITHDRAWN)


@folds(e.HelpersWordsTaken)
def _taken(m: Meeting, event: e.HelpersWordsTaken, entry: Entry) -> Meeting:
    return _become(m, event.words, HelpersWordsState.TAKEN)


@folds(e.HelpersWordsDeclined)
def _declined(m: Meeting, event: e.HelpersWordsDeclined, entry: Entry) -> Meeting:
    return _become(m, event.words, HelpersWordsState.DECLINED)


def _become(m: Meeting, id: PostId, state: HelpersWordsState) -> Meeting:
    return m.but(written_for=with_post(m.written_for, id, replace(m.written_for[id], state=state)))


@folds(e.AloudAllowed)
def _allowed(m: Meeting, event: e.AloudAllowed, entry: Entry) -> Meeting:
    return m.but(aloud_allowed=event.allowed)

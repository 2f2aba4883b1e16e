"""What is between two cards: they pull apart, or they say the same."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Tension, Together
from .folding import folds, with_post


@folds(e.TensionNamed)
def _tension(m: Meeting, event: e.TensionNamed, entry: Entry) -> Meeting:
    tension = Tension(event.tension, entry.by, event.one, event.other, event.text, entry.at)
    return m.but(tensions=with_post(m.tensions, tension.id, tension))


@folds(e.TensionTakenOn)
def _taken_on(m: Meeting, event: e.TensionTakenOn, entry: Entry) -> Meeting:
    tension = replace(m.tensions[event.tension], question=event.question)
    return m.but(tensions=with_post(m.tensions, tension.id, tension))


@folds(e.TensionWithdrawn)
def _withdrawn(m: Meeting, event: e.TensionWithdrawn, entry: Entry) -> Meeting:
    tension = replace(m.tensions[event.tension], withdrawn=True)
    return m.but(tensions=with_post(m.tensions, tension.id, tension))


@folds(e.CardsStoodTogether)
def _together(m: Meeting, event: e.CardsStoodTogether, entry: Entry) -> Meeting:
    return m.but(together=(*m.together, Together(event.one, event.other, entry.by, entry.at)))


@folds(e.CardsStoodApart)
def _apart(m: Meeting, event: e.CardsStoodApart, entry: Entry) -> Meeting:
    return m.but(together=tuple(pair for pair in m.together if not pair.joins(event.one, event.other)))

"""Possibilities, and the walls tied to them."""

from dataclasses import replace

from .. import events as e
from ..meeting import Entry, Meeting
from ..posts import Possibility, PossibilityWords
from .folding import folds, with_post


@folds(e.PossibilityOffered)
def _possibility(m: Meeting, event: e.PossibilityOffered, entry: Entry) -> Meeting:
    words = PossibilityWords(event.text, event.origin, event.wishes, entry.at)
    way = Possibility(event.possibility, len(m.possibilities) + 1, entry.by, (words,))
    return m.but(possibilities=with_post(m.possibilities, way.id, way))


@folds(e.PossibilityReworded)
def _possibility_reworded(m: Meeting, event: e.PossibilityReworded, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    words = PossibilityWords(event.text, event.origin, event.wishes, entry.at)
    return _way(m, replace(way, versions=(*way.versions, words)))


@folds(e.PossibilityWithdrawn)
def _possibility_withdrawn(m: Meeting, event: e.PossibilityWithdrawn, entry: Entry) -> Meeting:
    return _way(m, replace(m.possibilities[event.possibility], withdrawn=True))


@folds(e.ConstraintTied)
def _tied(m: Meeting, event: e.ConstraintTied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=(*way.constraints, event.constraint)))


@folds(e.ConstraintUntied)
def _untied(m: Meeting, event: e.ConstraintUntied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=tuple(id for id in way.constraints if id != event.constraint)))


def _way(m: Meeting, way: Possibility) -> Meeting:
    return m.but(possibilities=with_post(m.possibilities, way.id, way))

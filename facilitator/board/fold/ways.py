"""Possibilities, what the citizen wants done with them, and the walls tied to them."""

from dataclasses import fields, replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Possibility, PossibilityWords, SetAside
from ..terms import PostId
from .folding import folds, with_post


@folds(e.PossibilityOffered)
def _possibility(m: Meeting, event: e.PossibilityOffered, entry: Entry) -> Meeting:
    way = Possibility(event.possibility, len(m.possibilities) + 1, entry.by, (_words(event, entry),))
    return m.but(possibilities=with_post(m.possibilities, way.id, way))


@folds(e.PossibilityReworded)
def _possibility_reworded(m: Meeting, event: e.PossibilityReworded, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, versions=(*way.versions, _words(event, entry))))


def _words(event: e.PossibilityOffered | e.PossibilityReworded, entry: Entry) -> PossibilityWords:
    said = {field.name: getattr(event, field.name) for field in fields(event) if field.name != "possibility"}
    return PossibilityWords(**said, at=entry.at)


@folds(e.PossibilityWithdrawn)
def _possibility_withdrawn(m: Meeting, event: e.PossibilityWithdrawn, entry: Entry) -> Meeting:
    way = replace(m.possibilities[event.possibility], withdrawn=True)
    return _way(m.but(look_first=_unless(m, way)), way)


@folds(e.PossibilitySetAside)
def _set_aside(m: Meeting, event: e.PossibilitySetAside, entry: Entry) -> Meeting:
    way = replace(m.possibilities[event.possibility], aside=SetAside(event.reason, entry.at))
    return _way(m.but(look_first=_unless(m, way)), way)


@folds(e.PossibilityTakenUp)
def _taken_up(m: Meeting, event: e.PossibilityTakenUp, entry: Entry) -> Meeting:
    return _way(m, replace(m.possibilities[event.possibility], aside=None))


@folds(e.FirstLookAsked)
def _first_look(m: Meeting, event: e.FirstLookAsked, entry: Entry) -> Meeting:
    return m.but(look_first=event.possibility)


@folds(e.ConstraintTied)
def _tied(m: Meeting, event: e.ConstraintTied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=(*way.constraints, event.constraint)))


@folds(e.ConstraintUntied)
def _untied(m: Meeting, event: e.ConstraintUntied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=tuple(id for id in way.constraints if id != event.constraint)))


def _unless(m: Meeting, gone: Possibility) -> PostId | None:
    """What is looked at first, unless it is the way that goes."""
    return None if m.look_first == gone.id else m.look_first


def _way(m: Meeting, way: Possibility) -> Meeting:
    return m.but(possibilities=with_post(m.possibilities, way.id, way))

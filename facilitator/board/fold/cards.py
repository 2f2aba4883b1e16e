"""Perspectives and constraints, and one’s own drafts of them."""

from dataclasses import replace

from .. import events as e
from ..meeting import Entry, Meeting
from ..posts import Constraint, ConstraintWords, Perspective, PerspectiveWords
from .folding import folds, with_post


@folds(e.PerspectivePosted)
def _perspective(m: Meeting, event: e.PerspectivePosted, entry: Entry) -> Meeting:
    words = PerspectiveWords(event.text, event.basis, event.basis_text, event.placement, entry.at)
    id, profession = event.perspective, m.seats[entry.by].profession
    card = Perspective(id, entry.by, profession, (words,), event.draft, event.kept)
    drafts = m.drafts | {id} if event.draft else m.drafts
    return m.but(perspectives=with_post(m.perspectives, id, card), drafts=drafts)


@folds(e.PerspectiveReworded)
def _perspective_reworded(m: Meeting, event: e.PerspectiveReworded, entry: Entry) -> Meeting:
    card = m.perspectives[event.perspective]
    words = PerspectiveWords(event.text, event.basis, event.basis_text, event.placement, entry.at)
    versions = (words,) if card.draft else (*card.versions, words)
    return m.but(perspectives=with_post(m.perspectives, card.id, replace(card, versions=versions)))


@folds(e.PerspectiveWithdrawn)
def _perspective_withdrawn(m: Meeting, event: e.PerspectiveWithdrawn, entry: Entry) -> Meeting:
    card = replace(m.perspectives[event.perspective], withdrawn=True)
    return m.but(perspectives=with_post(m.perspectives, card.id, card))


@folds(e.ConstraintNamed)
def _constraint(m: Meeting, event: e.ConstraintNamed, entry: Entry) -> Meeting:
    id, profession = event.constraint, m.seats[entry.by].profession
    wall = Constraint(id, entry.by, profession, (_wall_words(event, entry),), event.draft, event.kept)
    drafts = m.drafts | {id} if event.draft else m.drafts
    return m.but(constraints=with_post(m.constraints, id, wall), drafts=drafts)


@folds(e.ConstraintReworded)
def _constraint_reworded(m: Meeting, event: e.ConstraintReworded, entry: Entry) -> Meeting:
    wall = m.constraints[event.constraint]
    words = _wall_words(event, entry)
    versions = (words,) if wall.draft else (*wall.versions, words)
    return m.but(constraints=with_post(m.constraints, wall.id, replace(wall, versions=versions)))


def _wall_words(event: e.ConstraintNamed | e.ConstraintReworded, entry: Entry) -> ConstraintWords:
    return ConstraintWords(event.text, event.kind, event.source, event.owner, event.firmness, event.mover, entry.at)


@folds(e.ConstraintWithdrawn)
def _constraint_withdrawn(m: Meeting, event: e.ConstraintWithdrawn, entry: Entry) -> Meeting:
    wall = replace(m.constraints[event.constraint], withdrawn=True)
    return m.but(constraints=with_post(m.constraints, wall.id, wall))

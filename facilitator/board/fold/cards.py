"""Perspectives and constraints, and one’s own drafts of them."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Agreement, Constraint, ConstraintWords, Perspective, PerspectiveWords
from .folding import folds, with_post, without_imagined


@folds(e.PerspectivePosted)
def _perspective(m: Meeting, event: e.PerspectivePosted, entry: Entry) -> Meeting:
    id, by = event.perspective, event.said_by or entry.by
    card = Perspective(
        id,
        by,
        m.seats[by].profession,
        (_words(event, entry),),
        event.draft,
        event.kept,
        takes_up=event.takes_up,
        written_by=entry.by if event.said_by else None,
        late=m.revealed_at is not None and not event.draft,
    )
    drafts = m.drafts | {id} if event.draft else m.drafts
    return m.but(perspectives=with_post(m.perspectives, id, card), drafts=drafts)


@folds(e.PerspectiveReworded)
def _perspective_reworded(m: Meeting, event: e.PerspectiveReworded, entry: Entry) -> Meeting:
    card = m.perspectives[event.perspective]
    words = _words(event, entry)
    versions = (words,) if card.draft else (*card.versions, words)
    # The speaker's own hand needs no yes; what the writer changes, the speaker is asked about again.
    yes = ((len(versions), entry.by),) if card.written_by and entry.by == card.by else ()
    card = replace(card, versions=versions, yeses=(*card.yeses, *yes))
    return m.but(perspectives=with_post(m.perspectives, card.id, card))


def _words(event: e.PerspectivePosted | e.PerspectiveReworded, entry: Entry) -> PerspectiveWords:
    return PerspectiveWords(event.text, event.basis, event.basis_text, event.placement, entry.at, event.resource)


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
    # Who says anew how firm it is takes back that it was softened; a slip of the pen that is mended does not.
    softened = wall.softened if words.firmness is wall.now.firmness else None
    reworded = replace(wall, versions=versions, softened=softened)
    if reworded.is_own_limit and not wall.is_own_limit:
        return _own_limit_now(m, reworded, entry)
    return m.but(constraints=with_post(m.constraints, wall.id, reworded))


def _own_limit_now(m: Meeting, wall: Constraint, entry: Entry) -> Meeting:
    """What others have moved, softened, imagined or asked of it was of another kind of wall: it stands as the citizen says."""
    answered = tuple(asked for asked in wall.asked if asked.answer)
    wall = replace(wall, moved=False, softened=None, asked=answered)
    agreements = {id: _not_about(one, wall, entry) for id, one in m.agreements.items()}
    changed = without_imagined(m, wall.id)
    return changed.but(constraints=with_post(m.constraints, wall.id, wall), agreements=agreements)


def _not_about(agreement: Agreement, wall: Constraint, entry: Entry) -> Agreement:
    """Nobody is asked to give up a limit of the citizen's: what others agreed stands without it, and is answered anew (P14)."""
    if agreement.constraint != wall.id or agreement.by == wall.by:
        return agreement
    words = replace(agreement.now, about="", at=entry.at, by=entry.by)
    return replace(agreement, constraint=None, versions=(*agreement.versions, words))


def _wall_words(event: e.ConstraintNamed | e.ConstraintReworded, entry: Entry) -> ConstraintWords:
    return ConstraintWords(
        event.text, event.kind, event.source, event.owner, event.firmness, event.mover, entry.at, event.until
    )


@folds(e.ConstraintWithdrawn)
def _constraint_withdrawn(m: Meeting, event: e.ConstraintWithdrawn, entry: Entry) -> Meeting:
    wall = replace(m.constraints[event.constraint], withdrawn=True)
    return without_imagined(m, wall.id).but(constraints=with_post(m.constraints, wall.id, wall))

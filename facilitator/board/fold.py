"""What each event does to the meeting. One function per event; nothing is decided here, and nothing refused."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from . import events as e
from .meeting import Entry, Meeting
from .posts import (
    Addendum,
    AgendaItem,
    Agreement,
    AgreementWords,
    Confirmation,
    Constraint,
    ConstraintWords,
    Perspective,
    PerspectiveWords,
    Possibility,
    PossibilityWords,
    Seat,
    SummaryLine,
    Wish,
    Words,
)
from .terms import Phase, PostId, Stage

Post = TypeVar("Post")
Fold = Callable[[Meeting, Any, Entry], Meeting]
FOLDS: dict[type[e.Event], Fold] = {}


def fold(meeting: Meeting, entries: Iterable[Entry]) -> Meeting:
    """The meeting after these entries: before + events = after."""
    for entry in entries:
        meeting = after(meeting, entry)
    return meeting


def after(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after one entry, numbered for everybody or, if it is a draft, for its author alone."""
    changed = FOLDS[type(entry.event)](meeting, entry.event, entry)
    if e.is_draft(entry.event):
        own = {**meeting.own, entry.by: meeting.own.get(entry.by, 0) + 1}
        return changed.but(number=entry.number, own=own)
    return changed.but(number=entry.number, seq=meeting.seq + 1)


def _folds(kind: type[e.Event]) -> Callable[[Fold], Fold]:
    def note(function: Fold) -> Fold:
        FOLDS[kind] = function
        return function

    return note


def _with(shelf: Mapping[PostId, Post], id: PostId, post: Post) -> dict[PostId, Post]:
    return {**shelf, id: post}


# Calling, seats, leading


@_folds(e.MeetingCalled)
def _called(m: Meeting, event: e.MeetingCalled, entry: Entry) -> Meeting:
    return m.but(
        stage=Stage.CALLED,
        called_at=entry.at,
        meeting_type=event.meeting_type,
        language=event.language,
        title=event.title,
        purpose=event.purpose,
        at_stake=event.at_stake,
        outcome=event.outcome,
    )


@_folds(e.PurposeStated)
def _purpose(m: Meeting, event: e.PurposeStated, entry: Entry) -> Meeting:
    return m.but(title=event.title, purpose=event.purpose, at_stake=event.at_stake)


@_folds(e.SeatAdded)
def _seat_added(m: Meeting, event: e.SeatAdded, entry: Entry) -> Meeting:
    seat = Seat(event.seat, event.role, event.name, event.profession, event.mandate, event.mandate_text, event.reason)
    return m.but(seats={**m.seats, event.seat: seat})


@_folds(e.SeatClosed)
def _seat_closed(m: Meeting, event: e.SeatClosed, entry: Entry) -> Meeting:
    return m.but(seats={**m.seats, event.seat: replace(m.seats[event.seat], closed=True)})


@_folds(e.Arrived)
def _arrived(m: Meeting, event: e.Arrived, entry: Entry) -> Meeting:
    return m.but(seats={**m.seats, entry.by: replace(m.seats[entry.by], arrived=entry.at)})


@_folds(e.PhaseEntered)
def _phase(m: Meeting, event: e.PhaseEntered, entry: Entry) -> Meeting:
    return m.but(
        stage=Stage.OPEN,
        opened_at=m.opened_at or entry.at,
        phase=event.phase,
        phase_since=entry.at,
        visited=m.visited | {event.phase},
        done=frozenset() if event.phase is Phase.QUIET_WRITING else m.done,
    )


@_folds(e.DraftsRevealed)
def _revealed(m: Meeting, event: e.DraftsRevealed, entry: Entry) -> Meeting:
    return m.but(
        drafts=m.drafts - frozenset(event.drafts),
        perspectives=_shown(m.perspectives, event.drafts, entry.at),
        constraints=_shown(m.constraints, event.drafts, entry.at),
    )


def _shown(shelf: Mapping[PostId, Any], drafts: tuple[PostId, ...], at: datetime) -> dict[PostId, Any]:
    # Shown now: neither a card's place on the board nor its time may tell when it was drafted (P6).
    shown = {id: shelf[id] for id in drafts if id in shelf}
    standing = {id: post for id, post in shelf.items() if id not in shown}
    return standing | {
        id: replace(post, draft=False, kept=False, versions=(replace(post.now, at=at),)) for id, post in shown.items()
    }


@_folds(e.DraftReadied)
def _readied(m: Meeting, event: e.DraftReadied, entry: Entry) -> Meeting:
    if event.post in m.perspectives:
        card = replace(m.perspectives[event.post], kept=False)
        return m.but(perspectives=_with(m.perspectives, event.post, card))
    wall = replace(m.constraints[event.post], kept=False)
    return m.but(constraints=_with(m.constraints, event.post, wall))


@_folds(e.DoneMarked)
def _done(m: Meeting, event: e.DoneMarked, entry: Entry) -> Meeting:
    return m.but(done=m.done | {entry.by} if event.done else m.done - {entry.by})


@_folds(e.MeetingPaused)
def _paused(m: Meeting, event: e.MeetingPaused, entry: Entry) -> Meeting:
    return m.but(paused_by=entry.by)


@_folds(e.MeetingResumed)
def _resumed(m: Meeting, event: e.MeetingResumed, entry: Entry) -> Meeting:
    return m.but(paused_by=None)


@_folds(e.MeetingSealed)
def _sealed(m: Meeting, event: e.MeetingSealed, entry: Entry) -> Meeting:
    return m.but(stage=Stage.SEALED, sealed_at=entry.at, checksum=event.checksum, paused_by=None)


@_folds(e.AddendumAdded)
def _addendum(m: Meeting, event: e.AddendumAdded, entry: Entry) -> Meeting:
    addendum = Addendum(event.addendum, entry.by, event.text, event.reason, entry.at)
    return m.but(addenda=(*m.addenda, addendum))


# The centre


@_folds(e.DefinitionWritten)
def _definition(m: Meeting, event: e.DefinitionWritten, entry: Entry) -> Meeting:
    return m.but(definition=(*m.definition, Words(event.text, entry.at, entry.by)))


@_folds(e.WishAdded)
def _wish(m: Meeting, event: e.WishAdded, entry: Entry) -> Meeting:
    letter = chr(ord("A") + len(m.wishes))
    wish = Wish(event.wish, letter, entry.by, (Words(event.text, entry.at, entry.by),))
    return m.but(wishes=_with(m.wishes, event.wish, wish))


@_folds(e.WishReworded)
def _wish_reworded(m: Meeting, event: e.WishReworded, entry: Entry) -> Meeting:
    wish = m.wishes[event.wish]
    versions = (*wish.versions, Words(event.text, entry.at, entry.by))
    return m.but(wishes=_with(m.wishes, event.wish, replace(wish, versions=versions)))


@_folds(e.WishWithdrawn)
def _wish_withdrawn(m: Meeting, event: e.WishWithdrawn, entry: Entry) -> Meeting:
    return m.but(wishes=_with(m.wishes, event.wish, replace(m.wishes[event.wish], withdrawn=True)))


@_folds(e.AgendaItemAdded)
def _agenda(m: Meeting, event: e.AgendaItemAdded, entry: Entry) -> Meeting:
    item = AgendaItem(event.item, entry.by, event.text, entry.at)
    return m.but(agenda=_with(m.agenda, event.item, item))


@_folds(e.AgendaItemWithdrawn)
def _agenda_withdrawn(m: Meeting, event: e.AgendaItemWithdrawn, entry: Entry) -> Meeting:
    return m.but(agenda=_with(m.agenda, event.item, replace(m.agenda[event.item], withdrawn=True)))


# Perspectives and constraints


@_folds(e.PerspectivePosted)
def _perspective(m: Meeting, event: e.PerspectivePosted, entry: Entry) -> Meeting:
    words = PerspectiveWords(event.text, event.basis, event.basis_text, event.placement, entry.at)
    id, profession = event.perspective, m.seats[entry.by].profession
    card = Perspective(id, entry.by, profession, (words,), event.draft, event.kept)
    drafts = m.drafts | {id} if event.draft else m.drafts
    return m.but(perspectives=_with(m.perspectives, id, card), drafts=drafts)


@_folds(e.PerspectiveReworded)
def _perspective_reworded(m: Meeting, event: e.PerspectiveReworded, entry: Entry) -> Meeting:
    card = m.perspectives[event.perspective]
    words = PerspectiveWords(event.text, event.basis, event.basis_text, event.placement, entry.at)
    versions = (words,) if card.draft else (*card.versions, words)
    return m.but(perspectives=_with(m.perspectives, card.id, replace(card, versions=versions)))


@_folds(e.PerspectiveWithdrawn)
def _perspective_withdrawn(m: Meeting, event: e.PerspectiveWithdrawn, entry: Entry) -> Meeting:
    card = replace(m.perspectives[event.perspective], withdrawn=True)
    return m.but(perspectives=_with(m.perspectives, card.id, card))


@_folds(e.ConstraintNamed)
def _constraint(m: Meeting, event: e.ConstraintNamed, entry: Entry) -> Meeting:
    id, profession = event.constraint, m.seats[entry.by].profession
    wall = Constraint(id, entry.by, profession, (_wall_words(event, entry),), event.draft, event.kept)
    drafts = m.drafts | {id} if event.draft else m.drafts
    return m.but(constraints=_with(m.constraints, id, wall), drafts=drafts)


@_folds(e.ConstraintReworded)
def _constraint_reworded(m: Meeting, event: e.ConstraintReworded, entry: Entry) -> Meeting:
    wall = m.constraints[event.constraint]
    words = _wall_words(event, entry)
    versions = (words,) if wall.draft else (*wall.versions, words)
    return m.but(constraints=_with(m.constraints, wall.id, replace(wall, versions=versions)))


def _wall_words(event: e.ConstraintNamed | e.ConstraintReworded, entry: Entry) -> ConstraintWords:
    return ConstraintWords(event.text, event.kind, event.source, event.owner, event.firmness, event.mover, entry.at)


@_folds(e.ConstraintWithdrawn)
def _constraint_withdrawn(m: Meeting, event: e.ConstraintWithdrawn, entry: Entry) -> Meeting:
    wall = replace(m.constraints[event.constraint], withdrawn=True)
    return m.but(constraints=_with(m.constraints, wall.id, wall))


# Possibilities


@_folds(e.PossibilityOffered)
def _possibility(m: Meeting, event: e.PossibilityOffered, entry: Entry) -> Meeting:
    words = PossibilityWords(event.text, event.origin, event.wishes, entry.at)
    way = Possibility(event.possibility, len(m.possibilities) + 1, entry.by, (words,))
    return m.but(possibilities=_with(m.possibilities, way.id, way))


@_folds(e.PossibilityReworded)
def _possibility_reworded(m: Meeting, event: e.PossibilityReworded, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    words = PossibilityWords(event.text, event.origin, event.wishes, entry.at)
    return _way(m, replace(way, versions=(*way.versions, words)))


@_folds(e.PossibilityWithdrawn)
def _possibility_withdrawn(m: Meeting, event: e.PossibilityWithdrawn, entry: Entry) -> Meeting:
    return _way(m, replace(m.possibilities[event.possibility], withdrawn=True))


@_folds(e.ConstraintTied)
def _tied(m: Meeting, event: e.ConstraintTied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=(*way.constraints, event.constraint)))


@_folds(e.ConstraintUntied)
def _untied(m: Meeting, event: e.ConstraintUntied, entry: Entry) -> Meeting:
    way = m.possibilities[event.possibility]
    return _way(m, replace(way, constraints=tuple(id for id in way.constraints if id != event.constraint)))


def _way(m: Meeting, way: Possibility) -> Meeting:
    return m.but(possibilities=_with(m.possibilities, way.id, way))


# Agreements and the summing up


@_folds(e.AgreementMade)
def _agreement(m: Meeting, event: e.AgreementMade, entry: Entry) -> Meeting:
    agreement = Agreement(event.agreement, entry.by, event.possibility, (_agreement_words(event, entry),))
    return m.but(agreements=_with(m.agreements, agreement.id, agreement))


@_folds(e.AgreementReworded)
def _agreement_reworded(m: Meeting, event: e.AgreementReworded, entry: Entry) -> Meeting:
    agreement = m.agreements[event.agreement]
    versions = (*agreement.versions, _agreement_words(event, entry))
    return m.but(agreements=_with(m.agreements, agreement.id, replace(agreement, versions=versions)))


def _agreement_words(event: e.AgreementMade | e.AgreementReworded, entry: Entry) -> AgreementWords:
    return AgreementWords(event.what, event.who, event.by_when, event.if_hard, event.wish, entry.at, entry.by)


@_folds(e.AgreementWithdrawn)
def _agreement_withdrawn(m: Meeting, event: e.AgreementWithdrawn, entry: Entry) -> Meeting:
    agreement = replace(m.agreements[event.agreement], withdrawn=True)
    return m.but(agreements=_with(m.agreements, agreement.id, agreement))


@_folds(e.SummaryWritten)
def _summary(m: Meeting, event: e.SummaryWritten, entry: Entry) -> Meeting:
    return m.but(summary=(*m.summary, Words(event.text, entry.at, entry.by)))


@_folds(e.SummingUpHandedOver)
def _handed_over(m: Meeting, event: e.SummingUpHandedOver, entry: Entry) -> Meeting:
    return m.but(handed_over=True)


@_folds(e.LineAdded)
def _line(m: Meeting, event: e.LineAdded, entry: Entry) -> Meeting:
    line = SummaryLine(event.line, entry.by, (Words(event.text, entry.at, entry.by),))
    return m.but(lines=_with(m.lines, line.id, line))


@_folds(e.LineReworded)
def _line_reworded(m: Meeting, event: e.LineReworded, entry: Entry) -> Meeting:
    line = m.lines[event.line]
    versions = (*line.versions, Words(event.text, entry.at, entry.by))
    return m.but(lines=_with(m.lines, line.id, replace(line, versions=versions)))


@_folds(e.LineWithdrawn)
def _line_withdrawn(m: Meeting, event: e.LineWithdrawn, entry: Entry) -> Meeting:
    return m.but(lines=_with(m.lines, event.line, replace(m.lines[event.line], withdrawn=True)))


@_folds(e.LineAnswered)
def _answered(m: Meeting, event: e.LineAnswered, entry: Entry) -> Meeting:
    answer = Confirmation(event.version, event.read, event.understood, event.agreed, event.words, entry.at)
    if event.line in m.agreements:
        agreement = m.agreements[event.line]
        agreement = replace(agreement, answers=(*agreement.answers, answer))
        return m.but(agreements=_with(m.agreements, event.line, agreement))
    line = replace(m.lines[event.line], answers=(*m.lines[event.line].answers, answer))
    return m.but(lines=_with(m.lines, event.line, line))

"""The meeting before: what was carried over, what the citizen made of it, and how its agreements went."""

from dataclasses import replace
from datetime import datetime

from .. import events as e
from ..meeting import Entry, Meeting
from ..posts import OWN_HAND, Brought, EarlierAgreement, Hand, Kept, LastTime, Look
from ..terms import BroughtState, BroughtText, PostId, Role
from .folding import folds, with_post


@folds(e.MeetingFollowed)
def _followed(m: Meeting, event: e.MeetingFollowed, entry: Entry) -> Meeting:
    return m.but(last_time=LastTime(event.meeting, datetime.fromisoformat(event.held_at)))


@folds(e.AgreementBrought)
def _agreement(m: Meeting, event: e.AgreementBrought, entry: Entry) -> Meeting:
    agreed_at, said = datetime.fromisoformat(event.agreed_at), (event.what, event.who, event.by_when, event.if_hard)
    answered = (event.answered, event.answer_words)
    return _with_agreement(m, EarlierAgreement(event.agreement, *said, agreed_at, *answered, hand=_hand(event)))


@folds(e.LookBrought)
def _look_brought(m: Meeting, event: e.LookBrought, entry: Entry) -> Meeting:
    said_at = datetime.fromisoformat(event.said_at)
    said = (event.going, event.words, event.who, event.is_citizens, said_at)
    return _with_look(m, event.agreement, Look(*said, hand=_hand(event)))


@folds(e.AgreementLookedAt)
def _looked_at(m: Meeting, event: e.AgreementLookedAt, entry: Entry) -> Meeting:
    seat = m.seats[entry.by]
    is_citizens, aloud = seat.role is Role.CITIZEN, (event.written_by, event.heard_by)
    look = Look(event.going, event.words, seat.name, is_citizens, entry.at, seat.id, *aloud)
    return _with_look(m, event.agreement, look)


@folds(e.WordsBrought)
def _words(m: Meeting, event: e.WordsBrought, entry: Entry) -> Meeting:
    last = _last_time(m)
    words = Brought(event.words, event.about, event.text, event.agreements, hand=_hand(event))
    return m.but(last_time=replace(last, brought=with_post(last.brought, words.id, words)))


@folds(e.BroughtKept)
def _kept(m: Meeting, event: e.BroughtKept, entry: Entry) -> Meeting:
    last = _last_time(m)
    kept = Kept(event.about, event.post, event.agreements)
    here = _by_that_hand(m, event).but(last_time=replace(last, kept=(*last.kept, kept)))
    return _become(here, event.words, BroughtState.KEPT)


def _by_that_hand(m: Meeting, event: e.BroughtKept) -> Meeting:
    """What has just been said here once more says by whose hand it came the first time."""
    hand = _hand(event)
    if hand == OWN_HAND:
        return m
    if event.about is BroughtText.DEFINITION:
        return m.but(definition=(*m.definition[:-1], replace(m.definition[-1], hand=hand)))
    wish = m.wishes[event.post]
    said = replace(wish, versions=(*wish.versions[:-1], replace(wish.now, hand=hand)))
    return m.but(wishes=with_post(m.wishes, wish.id, said))


def _hand(event: e.ByAHand) -> Hand:
    return Hand(event.writer, tuple(name for name in (event.hearer, event.other_hearer) if name))


@folds(e.BroughtLeft)
def _left(m: Meeting, event: e.BroughtLeft, entry: Entry) -> Meeting:
    return _become(m, event.words, BroughtState.LEFT)


def _become(m: Meeting, id: PostId, state: BroughtState) -> Meeting:
    last = _last_time(m)
    words = replace(last.brought[id], state=state)
    return m.but(last_time=replace(last, brought=with_post(last.brought, id, words)))


def _with_look(m: Meeting, id: PostId, look: Look) -> Meeting:
    agreement = _last_time(m).agreements[id]
    return _with_agreement(m, replace(agreement, looks=(*agreement.looks, look)))


def _with_agreement(m: Meeting, agreement: EarlierAgreement) -> Meeting:
    last = _last_time(m)
    return m.but(last_time=replace(last, agreements=with_post(last.agreements, agreement.id, agreement)))


def _last_time(m: Meeting) -> LastTime:
    assert m.last_time
    return m.last_time

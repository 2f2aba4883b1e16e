"""The meeting before: what was carried over, what the citizen made of it, and how its agreements went."""

from dataclasses import replace
from datetime import datetime

from .. import events as e
from ..meeting import Entry, Meeting
from ..posts import OWN_HAND, EarlierAgreement, EarlierWords, Hand, LastTime, Review, TakenUp
from ..terms import EarlierText, EarlierWordsState, PostId, Role
from .folding import folds, with_post


@folds(e.MeetingFollowed)
def _followed(m: Meeting, event: e.MeetingFollowed, entry: Entry) -> Meeting:
    return m.but(last_time=LastTime(event.meeting, datetime.fromisoformat(event.held_at)))


@folds(e.AgreementCarriedOver)
def _agreement(m: Meeting, event: e.AgreementCarriedOver, entry: Entry) -> Meeting:
    agreed_at, said = datetime.fromisoformat(event.agreed_at), (event.what, event.who, event.by_when, event.if_hard)
    answered = (event.answered, event.answer_words)
    return _with_agreement(m, EarlierAgreement(event.agreement, *said, agreed_at, *answered, hand=_hand(event)))


@folds(e.ReviewCarriedOver)
def _review_carried_over(m: Meeting, event: e.ReviewCarriedOver, entry: Entry) -> Meeting:
    said_at = datetime.fromisoformat(event.said_at)
    said = (event.going, event.words, event.who, event.is_citizens, said_at)
    return _with_review(m, event.agreement, Review(*said, hand=_hand(event)))


@folds(e.AgreementReviewed)
def _reviewed(m: Meeting, event: e.AgreementReviewed, entry: Entry) -> Meeting:
    seat = m.seats[entry.by]
    is_citizens, aloud = seat.role is Role.CITIZEN, (event.written_by, event.heard_by)
    review = Review(event.going, event.words, seat.name, is_citizens, entry.at, seat.id, *aloud)
    return _with_review(m, event.agreement, review)


@folds(e.EarlierWordsCarriedOver)
def _words(m: Meeting, event: e.EarlierWordsCarriedOver, entry: Entry) -> Meeting:
    last = _last_time(m)
    words = EarlierWords(event.words, event.about, event.text, event.agreements, hand=_hand(event))
    return m.but(last_time=replace(last, words=with_post(last.words, words.id, words)))


@folds(e.EarlierWordsTakenUp)
def _taken_up(m: Meeting, event: e.EarlierWordsTakenUp, entry: Entry) -> Meeting:
    last = _last_time(m)
    taken_up = TakenUp(event.about, event.post, event.agreements)
    here = _by_that_hand(m, event).but(last_time=replace(last, taken_up=(*last.taken_up, taken_up)))
    return _become(here, event.words, EarlierWordsState.TAKEN_UP)


def _by_that_hand(m: Meeting, event: e.EarlierWordsTakenUp) -> Meeting:
    """What has just been said here once more says by whose hand it came the first time."""
    hand = _hand(event)
    if hand == OWN_HAND:
        return m
    if event.about is EarlierText.DEFINITION:
        return m.but(definition=(*m.definition[:-1], replace(m.definition[-1], hand=hand)))
    wish = m.wishes[event.post]
    said = replace(wish, versions=(*wish.versions[:-1], replace(wish.now, hand=hand)))
    return m.but(wishes=with_post(m.wishes, wish.id, said))


def _hand(event: e.ByAHand) -> Hand:
    return Hand(event.writer, tuple(name for name in (event.hearer, event.other_hearer) if name))


@folds(e.EarlierWordsLeftOut)
def _left_out(m: Meeting, event: e.EarlierWordsLeftOut, entry: Entry) -> Meeting:
    return _become(m, event.words, EarlierWordsState.LEFT_OUT)


def _become(m: Meeting, id: PostId, state: EarlierWordsState) -> Meeting:
    last = _last_time(m)
    words = replace(last.words[id], state=state)
    return m.but(last_time=replace(last, words=with_post(last.words, id, words)))


def _with_review(m: Meeting, id: PostId, review: Review) -> Meeting:
    agreement = _last_time(m).agreements[id]
    return _with_agreement(m, replace(agreement, reviews=(*agreement.reviews, review)))


def _with_agreement(m: Meeting, agreement: EarlierAgreement) -> Meeting:
    last = _last_time(m)
    return m.but(last_time=replace(last, agreements=with_post(last.agreements, agreement.id, agreement)))


def _last_time(m: Meeting) -> LastTime:
    assert m.last_time
    return m.last_time

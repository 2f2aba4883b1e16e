"""What comes from the meeting before is the citizen's to take up (P1), and its agreements are reviewed by those they concern."""

from dataclasses import replace
from datetime import datetime

from .. import commands as c, events as e
from ..meeting import OFFICE, Meeting
from ..posts import OWN_HAND, EarlierAgreement, EarlierWords, Hand, Review
from ..promised import is_promised_by
from ..refusals import Refused
from ..terms import EarlierText, EarlierWordsState, Going, PostId, Role, SeatId, Stage
from . import centre, who
from .rule import Rules
from .wordings import says_something, wordings_of

LONGEST = {
    EarlierText.DEFINITION: wordings_of(c.WriteDefinition)["text"].limit,
    EarlierText.WISH: wordings_of(c.AddWish)["text"].limit,
    EarlierText.AGENDA: wordings_of(c.AddAgendaItem)["text"].limit,
}
"""Characters, as the citizen's own command would have it."""
MOST_REVIEWS = 60
"""Of one agreement by one person."""


def carry_over(m: Meeting, command: c.CarryLastTimeOver, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Once, by the office, before anybody sits down: so that nobody in the meeting can put words into last time's mouth."""
    if m.stage is None:
        raise Refused("meeting-is-not-called")
    if by != OFFICE:
        who.seated(m, by)
    if by != OFFICE or m.stage is not Stage.CALLED:
        raise Refused("carried-over-at-the-call")
    if m.last_time:
        return ()
    # A form filled in for the next meeting may be used for somebody else: their name would be another, and the words not theirs.
    if m.citizen is None or m.citizen.name != command.citizen:
        raise Refused("the-course-is-a-citizens")
    return (
        e.MeetingFollowed(meeting=command.meeting, held_at=command.held_at.isoformat()),
        *(event for agreement in command.agreements for event in _of_agreement(agreement)),
        *(_of_words(words, m.citizen.id) for words in command.words),
    )


def _of_agreement(agreement: EarlierAgreement) -> tuple[e.Event, ...]:
    carried = e.AgreementCarriedOver(
        agreement=agreement.id,
        what=agreement.what,
        who=agreement.who,
        by_when=agreement.by_when,
        if_hard=agreement.if_hard,
        agreed_at=agreement.agreed_at.isoformat(),
        answered=agreement.answered,
        answer_words=agreement.answer_words,
    )
    return (_by(agreement.hand, carried), *(_of_review(agreement.id, review) for review in agreement.reviews))


def _of_review(agreement: PostId, review: Review) -> e.Event:
    carried = e.ReviewCarriedOver(
        agreement=agreement,
        going=review.going,
        words=review.words,
        who=review.who,
        is_citizens=review.is_citizens,
        said_at=review.at.isoformat(),
    )
    return _by(review.hand, carried)


def _of_words(words: EarlierWords, to: SeatId) -> e.Event:
    carried = e.EarlierWordsCarriedOver(
        words=words.id, about=words.about, text=words.text, agreements=words.agreements, to=to
    )
    return _by(words.hand, carried)


def _by(hand: Hand, event: e.ByAHand) -> e.Event:
    hearer, other_hearer = (*hand.hearers, "", "")[:2]
    return replace(event, writer=hand.writer, hearer=hearer, other_hearer=other_hearer)


def take_up(m: Meeting, command: c.TakeEarlierWordsUp, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """What stood last time stands here as if the citizen had said it anew; it still says who wrote it for them (P1)."""
    who.citizen(m, by, "the-centre-is-the-citizens")
    words = _carried_over(m, command.words)
    if words.state is EarlierWordsState.TAKEN_UP:
        # Taken up on another screen of theirs: what was changed on this one stands nowhere, and is not called saved (P16).
        if command.text and not _stands(m, command.text):
            raise Refused("no-such-post", "words")
        return ()
    text = command.text or words.text
    said = _by_their_own_hand(m, words.about, text, command, at, by)
    if not said and not _stands(m, text):
        raise Refused("id-is-taken", "id")
    # What stands here already in the very same words was said here, by another hand perhaps.
    hand = words.hand if said and text == words.text else OWN_HAND
    post = PostId(command.id)
    taken_up = e.EarlierWordsTakenUp(words=words.id, about=words.about, post=post, agreements=words.agreements)
    return (*said, _by(hand, taken_up))


def _by_their_own_hand(
    m: Meeting, about: EarlierText, text: str, command: c.TakeEarlierWordsUp, at: datetime, by: SeatId
) -> tuple[e.Event, ...]:
    if not says_something(text):
        raise Refused("text-is-missing", "text")
    # A note may be longer than a point of the agenda: then the citizen says it in fewer words.
    if len(text) > LONGEST[about]:
        raise Refused("text-is-too-long", "text" if command.text else "words")
    if about is EarlierText.DEFINITION:
        return centre.write_definition(m, c.WriteDefinition(id=command.id, text=text), by, at)
    if about is EarlierText.WISH:
        return centre.add_wish(m, c.AddWish(id=command.id, text=text), by, at)
    return centre.add_agenda_item(m, c.AddAgendaItem(id=command.id, text=text), by, at)


def _stands(m: Meeting, text: str) -> bool:
    """Whether exactly this has been said here."""
    versions = (words for wish in m.wishes.values() for words in wish.versions)
    return text in (*(words.text for words in (*m.definition, *versions)), *(item.text for item in m.agenda.values()))


def leave_out(m: Meeting, command: c.LeaveEarlierWordsOut, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, "the-centre-is-the-citizens")
    words = _carried_over(m, command.words)
    if words.state is EarlierWordsState.TAKEN_UP:
        raise Refused("no-such-post", "words")
    return () if words.state is EarlierWordsState.LEFT_OUT else (e.EarlierWordsLeftOut(words=words.id, to=by),)


def review(m: Meeting, command: c.ReviewAgreement, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Before the meeting too: who prepares for it may say how it went."""
    seat = who.speaking(m, by)
    agreement = m.last_time.agreements.get(command.agreement) if m.last_time else None
    # What was erased asks nothing any more.
    if agreement is None or not agreement.what:
        raise Refused("no-such-post", "agreement")
    if seat.role not in (Role.CITIZEN, Role.FACILITATOR) and not is_promised_by(agreement, seat):
        raise Refused("only-who-promised-reviews")
    aloud = command.heard_by
    taken_down = who.citizen_or_aloud(m, by, aloud, "only-who-promised-reviews") if aloud else None
    said_by = m.citizen.id if aloud and m.citizen else by
    if command.going is Going.NOT_WANTED and (m.citizen is None or said_by != m.citizen.id):
        raise Refused("only-the-citizen-wants", "going")
    own = [one for one in agreement.reviews if one.by == said_by]
    if own and (own[-1].going, own[-1].words) == (command.going, command.words):
        return ()
    if len(own) >= MOST_REVIEWS:
        raise Refused("too-many", "words")
    return (
        e.AgreementReviewed(
            agreement=agreement.id,
            going=command.going,
            words=command.words,
            written_by=taken_down,
            heard_by=aloud,
        ),
    )


def _carried_over(m: Meeting, id: PostId) -> EarlierWords:
    words = m.last_time.words.get(id) if m.last_time else None
    # Erased words are nobody's to say again.
    if words is None or not words.text:
        raise Refused("no-such-post", "words")
    return words


RULES: Rules = {
    c.CarryLastTimeOver: carry_over,
    c.TakeEarlierWordsUp: take_up,
    c.LeaveEarlierWordsOut: leave_out,
    c.ReviewAgreement: review,
}

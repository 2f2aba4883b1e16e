"""What a sealed meeting leaves for the next one of its course, and what is still open of what the one before left."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .hands import hand_of
from .meeting import Meeting
from .posts import OWN_HAND, Agreement, EarlierAgreement, EarlierWords, Review, Wish, Words
from .terms import Answer, EarlierText, EarlierWordsState, Going, PostId

DEFINITION = PostId("definition")
SETTLED = (Going.KEPT, Going.NOT_WANTED)


def earlier_agreements(meeting: Meeting) -> tuple[EarlierAgreement, ...]:
    """What was open when the meeting was called, in the order it was agreed."""
    return tuple(meeting.last_time.agreements.values()) if meeting.last_time else ()


def is_open(agreement: EarlierAgreement) -> bool:
    """Whether it is still to be talked of: unless all who spoke of it last say that it is kept, or the citizen wants it no longer.

    Nobody else lets what was promised to the citizen lapse. What was erased asks nothing any more.
    """
    if not agreement.what:
        return False
    # The citizen's seat here is another than last time's: who they are is known by that, and everybody else by name.
    newest = {review.is_citizens or review.who: review for review in agreement.reviews}.values()
    if not newest or any(review.going not in SETTLED for review in newest):
        return True
    return not any(review.going is Going.KEPT or review.is_citizens for review in newest)


def earlier_open(meeting: Meeting) -> tuple[EarlierAgreement, ...]:
    """Those that are open as the meeting stands; once it is sealed, as it ended."""
    return tuple(agreement for agreement in earlier_agreements(meeting) if is_open(agreement))


def never_reviewed(meeting: Meeting) -> tuple[EarlierAgreement, ...]:
    """Those nobody has said a word about since. Of 48 % of stroke patients' goals nobody ever did (DESIGN.md, 1)."""
    return tuple(agreement for agreement in earlier_open(meeting) if not agreement.reviews)


def wishes_of_earlier(meeting: Meeting, agreement: EarlierAgreement) -> tuple[Wish, ...]:
    """The wishes on this board that it was for: those of them that the citizen has taken up."""
    here = meeting.last_time.taken_up if meeting.last_time else ()
    posts = {one.post for one in here if agreement.id in one.agreements}
    return tuple(wish for wish in meeting.standing_wishes() if wish.id in posts)


def waiting_to_be_taken_up(meeting: Meeting) -> tuple[EarlierWords, ...]:
    """What the citizen is asked about: not last time's definition once they have said anew how it is."""
    earlier = meeting.last_time.words.values() if meeting.last_time else ()
    # What was erased says nothing any more.
    waiting = (one for one in earlier if one.state is EarlierWordsState.WAITING and one.text)
    return tuple(one for one in waiting if one.about is not EarlierText.DEFINITION or not meeting.definition)


def agreements_to_carry_over(
    meeting: Meeting, reviews: Mapping[PostId, tuple[Review, ...]]
) -> tuple[EarlierAgreement, ...]:
    """The agreements of this meeting, and of those before it, that are open after what was said of them since (``reviews``)."""
    before = (_in_names(meeting, one) for one in earlier_agreements(meeting))
    own = (_as_earlier(meeting, one) for one in meeting.standing_agreements())
    reviewed = (replace(one, reviews=(*one.reviews, *reviews.get(one.id, ()))) for one in (*before, *own))
    return tuple(agreement for agreement in reviewed if is_open(agreement))


def _in_names(meeting: Meeting, agreement: EarlierAgreement) -> EarlierAgreement:
    """As it is told where this meeting's seats are not there."""
    told = (
        replace(one, by=None, written_by=None, heard_by=(), hand=hand_of(meeting, one)) for one in agreement.reviews
    )
    return replace(agreement, reviews=tuple(told))


def _as_earlier(meeting: Meeting, agreement: Agreement) -> EarlierAgreement:
    now, answer = agreement.now, agreement.confirmation
    said = (answer.agreed, answer.words) if answer else (Answer.NOT_SAID, "")
    hand = hand_of(meeting, answer) if answer else OWN_HAND
    return EarlierAgreement(agreement.id, now.what, now.who, now.by_when, now.if_hard, now.at, *said, hand=hand)


def words_to_carry_over(meeting: Meeting, topics: Iterable[EarlierWords]) -> tuple[EarlierWords, ...]:
    """The citizen's definition and wishes as they stood at the seal, and what they chose since to take up."""
    said = [_as_said(meeting, DEFINITION, EarlierText.DEFINITION, words) for words in meeting.definition[-1:]]
    own = [(one.id, meeting.wishes_of(one)) for one in meeting.standing_agreements()]
    before = [(one.id, wishes_of_earlier(meeting, one)) for one in earlier_agreements(meeting)]
    for wish in meeting.standing_wishes():
        for_it = tuple(id for id, wishes in (*before, *own) if wish in wishes)
        said.append(_as_said(meeting, wish.id, EarlierText.WISH, wish.now, for_it))
    return tuple(words for words in (*said, *topics) if words.text)


def _as_said(
    meeting: Meeting, id: PostId, about: EarlierText, words: Words, agreements: tuple[PostId, ...] = ()
) -> EarlierWords:
    return EarlierWords(id, about, words.text, agreements, hand=hand_of(meeting, words))

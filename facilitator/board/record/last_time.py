"""From last time: the agreements that were open when the meeting was called and how they went, and what the citizen took up."""

from typing import Any

from ..last_time import earlier_agreements, is_open, wishes_of_earlier
from ..meeting import Meeting
from ..posts import EarlierAgreement, Review
from ..terms import EarlierText
from .moments import moment
from .said_about import hand_then, how_written


def last_time_of(meeting: Meeting) -> dict[str, Any] | None:
    """None for a meeting that follows no other. What the citizen did not take up is not in it."""
    if meeting.last_time is None:
        return None
    taken_up = [one.post for one in meeting.last_time.taken_up]
    return {
        "meeting": meeting.last_time.meeting,
        "held_at": moment(meeting.last_time.held_at),
        "definition_taken_up": any(one.about is EarlierText.DEFINITION for one in meeting.last_time.taken_up),
        "wishes_taken_up": [wish.letter for wish in meeting.standing_wishes() if wish.id in taken_up],
        "agreements": [_earlier(meeting, agreement) for agreement in earlier_agreements(meeting)],
    }


def _earlier(meeting: Meeting, agreement: EarlierAgreement) -> dict[str, Any]:
    return {
        "id": agreement.id,
        "what": agreement.what,
        "who": agreement.who,
        "by_when": agreement.by_when,
        "if_hard": agreement.if_hard,
        "wishes": [wish.letter for wish in wishes_of_earlier(meeting, agreement)],
        "agreed_at": moment(agreement.agreed_at),
        "answered": agreement.answered,
        "answer_words": agreement.answer_words,
        **hand_then(agreement),
        "open": is_open(agreement),
        "reviews": [_review(review) for review in agreement.reviews],
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "going": review.going,
        "words": review.words,
        "who": review.who,
        "citizens": review.is_citizens,
        "by": review.by,
        **how_written(review),
        **hand_then(review),
        "at": moment(review.at),
    }

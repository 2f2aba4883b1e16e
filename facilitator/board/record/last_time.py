"""From last time: the agreements that were open when the meeting was called and how they went, and what the citizen kept."""

from typing import Any

from ..last_time import earlier_agreements, is_open, wishes_of_earlier
from ..meeting import Meeting
from ..posts import EarlierAgreement, Look
from ..terms import BroughtText
from .moments import moment
from .said_about import hand_then, how_written


def last_time_of(meeting: Meeting) -> dict[str, Any] | None:
    """None for a meeting that follows no other. What the citizen did not keep is not in it."""
    if meeting.last_time is None:
        return None
    kept = [one.post for one in meeting.last_time.kept]
    return {
        "meeting": meeting.last_time.meeting,
        "held_at": moment(meeting.last_time.held_at),
        "definition_kept": any(one.about is BroughtText.DEFINITION for one in meeting.last_time.kept),
        "wishes_kept": [wish.letter for wish in meeting.standing_wishes() if wish.id in kept],
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
        "looks": [_look(look) for look in agreement.looks],
    }


def _look(look: Look) -> dict[str, Any]:
    return {
        "going": look.going,
        "words": look.words,
        "who": look.who,
        "citizens": look.is_citizens,
        "by": look.by,
        **how_written(look),
        **hand_then(look),
        "at": moment(look.at),
    }

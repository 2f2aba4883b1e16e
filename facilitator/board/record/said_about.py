"""What stands beside a card: the citizen's recognition, and plain words."""

from typing import Any

from ..meeting import Meeting
from ..posts import OWN_HAND, Confirmation, EarlierAgreement, HearingAnswer, Review, Words
from ..terms import PostId
from .moments import moment


def said_about(meeting: Meeting, card: Any) -> dict[str, Any]:
    """The citizen's recognition of the card as it reads now, and the plain words beside it."""
    mark = meeting.recognition_of(card)
    return {
        "recognition": {"mark": mark.recognition, "words": mark.words, "at": moment(mark.at)} if mark else None,
        "other_words": other_words(meeting, card.id),
    }


def other_words(meeting: Meeting, post: PostId) -> str:
    other = meeting.other_words.get(post)
    return other.now.text if other and other.now else ""


def how_written(said: Words | Confirmation | HearingAnswer | Review) -> dict[str, Any]:
    """By whose hand the citizen's words came, and which two heard them where they were given aloud (P1)."""
    return {"written_by": said.written_by, "heard_by": list(said.heard_by)}


def hand_then(said: Words | Review | EarlierAgreement) -> dict[str, Any]:
    """By whose hand it came in an earlier meeting: by name, for the seats of that one are not in this record."""
    hand = said.hand
    return {"hand": None if hand == OWN_HAND else {"writer": hand.writer, "hearers": list(hand.hearers)}}

"""By whose hand the citizen's words came (P1): in this meeting, or in the one they were carried over from."""

from .meeting import Meeting
from .posts import OWN_HAND, Confirmation, EarlierAgreement, EarlierWords, Hand, HearingAnswer, Review, Words

Said = Words | Confirmation | HearingAnswer | Review | EarlierAgreement | EarlierWords


def hand_of(meeting: Meeting, said: Said) -> Hand:
    """The names of those who wrote it or heard it; of an earlier agreement, those of the citizen's answer to it."""
    if isinstance(said, EarlierAgreement | EarlierWords) or said.written_by is None:
        return getattr(said, "hand", OWN_HAND)
    return Hand(meeting.seats[said.written_by].name, tuple(meeting.seats[seat].name for seat in said.heard_by))

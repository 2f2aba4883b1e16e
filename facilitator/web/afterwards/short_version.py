"""What of a record stands on one sheet of paper: the agreements first, then what is not agreed, as much as a page takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from facilitator.board import Agreement, Disagreement, Meeting, Words, disagreements, hand_of

LINES = 34
"""That an A4 page has for all of it, beside its headings and the text on appeals, in type one can read."""
SIGNS = 85
"""In one line."""
AROUND = 2
"""Lines each agreement or disagreement takes beside its words: what ends in the middle of a line, and the air between."""


@dataclass(frozen=True, slots=True)
class ShortVersion:
    """What stands on the sheet, and how many stand in the record only."""

    agreements: tuple[Agreement, ...]
    more_agreements: int
    disagreements: tuple[Disagreement, ...]
    more_disagreements: int


def short_version(meeting: Meeting) -> ShortVersion:
    """As many as there is room for, in their order; nothing is shortened, what does not fit is counted."""
    own = meeting.summary or meeting.definition
    room = LINES - (ceil(len(own[-1].text) / SIGNS) + _by_another_hand(meeting, own[-1]) if own else 0)
    agreed, disagreed = meeting.standing_agreements(), disagreements(meeting)
    first, room = _fitting([len(one.now.what + one.now.who + one.now.if_hard) for one in agreed], room)
    second, _ = _fitting([len(one.text + one.answer.words) for one in disagreed], room)
    return ShortVersion(agreed[:first], len(agreed) - first, disagreed[:second], len(disagreed) - second)


def _by_another_hand(meeting: Meeting, own: Words) -> int:
    """Lines it takes to say who wrote it for the citizen, or heard it."""
    hand = hand_of(meeting, own)
    names = len("".join((hand.writer, *hand.hearers)))
    return AROUND + names // SIGNS if names else 0


def _fitting(lengths: Sequence[int], room: int) -> tuple[int, int]:
    """How many of these there is room for, and the room that is left."""
    for number, length in enumerate(lengths):
        takes = AROUND + ceil(length / SIGNS)
        if takes > room:
            return number, 0
        room -= takes
    return len(lengths), room

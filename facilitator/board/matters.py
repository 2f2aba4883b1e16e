"""The same matter said in two ways: the citizen's words, and the system's beside them (P10)."""

from dataclasses import dataclass

from .meeting import Meeting
from .terms import PostId, SeatId


@dataclass(frozen=True, slots=True)
class Saying:
    """One text as it stands, whose it is, and which post it is taken from."""

    text: str
    by: SeatId
    post: PostId


@dataclass(frozen=True, slots=True)
class Matter:
    """What the citizen says, and what the others call it."""

    own: Saying
    others: tuple[Saying, ...]


def matters(meeting: Meeting) -> tuple[Matter, ...]:
    """Each wish beside the ways that serve it; then each card the citizen has added words of their own to."""
    return tuple(matter for matter in (*_wishes(meeting), *_cards(meeting)) if matter.others)


def _wishes(meeting: Meeting) -> list[Matter]:
    ways = [way for way in meeting.standing_possibilities() if not _is_citizens(meeting, way.by)]
    return [
        Matter(
            Saying(wish.now.text, wish.by, wish.id),
            tuple(Saying(way.now.text, way.by, way.id) for way in ways if wish.id in way.now.wishes),
        )
        for wish in meeting.standing_wishes()
    ]


def _cards(meeting: Meeting) -> list[Matter]:
    citizen = meeting.citizen.id if meeting.citizen else SeatId("")
    return [
        Matter(Saying(mark.words, citizen, card.id), (Saying(card.now.text, card.by, card.id),))
        for card, mark in meeting.own_words_on_cards()
    ]


def _is_citizens(meeting: Meeting, by: SeatId) -> bool:
    return meeting.citizen is not None and meeting.citizen.id == by

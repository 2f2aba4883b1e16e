"""What all facts have in common, and who may see them."""

from dataclasses import dataclass

from ..terms import SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Common to all facts of a meeting."""


def is_draft(event: Event) -> bool:
    """Whether not everybody may see this event: a draft is its author's (P6), what has a ``to`` also that seat's."""
    return getattr(event, "draft", False) or hasattr(event, "to")


def readers_of(event: Event, by: SeatId) -> frozenset[SeatId]:
    """Who may see an event that ``is_draft``: whoever did it, and whom it is for."""
    return frozenset({by, getattr(event, "to", by)})

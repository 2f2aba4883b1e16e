"""What all facts have in common, and who may see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Common to all facts of a meeting."""


def is_draft(event: Event) -> bool:
    """Whether only the author may see this event (P6)."""
    return getattr(event, "draft", False)

"""What each event does to the meeting, by subject. Nothing is decided here, and nothing refused."""

from collections.abc import Iterable

from ..events import is_draft
from ..meeting import Entry, Meeting
from . import cards, centre, leading, seats, summing_up, ways
from .folding import FOLDS

__all__ = ["FOLDS", "after", "cards", "centre", "fold", "leading", "seats", "summing_up", "ways"]


def fold(meeting: Meeting, entries: Iterable[Entry]) -> Meeting:
    """The meeting after these entries: before + events = after."""
    for entry in entries:
        meeting = after(meeting, entry)
    return meeting


def after(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after one entry, numbered for everybody or, if it is a draft, for its author alone."""
    changed = FOLDS[type(entry.event)](meeting, entry.event, entry)
    if is_draft(entry.event):
        own = {**meeting.own, entry.by: meeting.own.get(entry.by, 0) + 1}
        return changed.but(number=entry.number, own=own)
    return changed.but(number=entry.number, seq=meeting.seq + 1)

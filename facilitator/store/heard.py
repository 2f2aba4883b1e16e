"""What of a journal one seat may hear (P5, P6)."""

from collections.abc import Iterator

from facilitator.board import Entry, SeatId, is_draft, readers_of
from facilitator.board.events import DraftsRevealed


def heard_after(entries: list[Entry], seq: int, seat: SeatId) -> Iterator[Entry]:
    """What the seat may hear that came after public number ``seq``; a reveal is preceded by what it reveals."""
    public = 0
    for entry in entries:
        if is_draft(entry.event):
            if public >= seq and seat in readers_of(entry.event, entry.by):
                yield entry
            continue
        public += 1
        if public > seq:
            if isinstance(entry.event, DraftsRevealed):
                yield from revealed(entries, entry, seat)
            yield entry


def revealed(entries: list[Entry], reveal: Entry, seat: SeatId) -> Iterator[Entry]:
    """The entries of others that this reveal lets the seat see."""
    assert isinstance(reveal.event, DraftsRevealed)
    shown = frozenset(reveal.event.drafts)
    for entry in entries[: reveal.number]:
        if is_draft(entry.event) and entry.by != seat and not shown.isdisjoint(_posts(entry)):
            yield entry


def _posts(entry: Entry) -> Iterator[str]:
    names = ("perspective", "constraint", "post")
    return (getattr(entry.event, name) for name in names if hasattr(entry.event, name))

"""What this process knows of each meeting: its fold, its entries, and which command made which. Never ahead of the disk."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.board import Command, Entry, Meeting, SeatId, after
from facilitator.board.rules.wordings import says_something, wordings_of


class Receipt(NamedTuple):
    """Whose command it was, and the numbers it was answered with: what a retry is answered with, too."""

    by: SeatId
    seq: int
    own: int
    words: frozenset[str]
    """All that was written down of it."""

    def fits(self, command: Command) -> bool:
        """Whether this can be an answer to it: words that were not written down must not be called saved (P16)."""
        said = {getattr(command, name) for name in wordings_of(type(command))}
        return not self.words or all(text in self.words for text in said if says_something(text))


@dataclass(slots=True)
class Known:
    """One meeting, folded."""

    meeting: Meeting = field(default_factory=Meeting)
    entries: list[Entry] = field(default_factory=list)
    receipts: dict[str, Receipt] = field(default_factory=dict)
    erasures: int = 0

    def take(self, entries: Iterable[Entry]) -> None:
        """Fold these entries in."""
        for entry in entries:
            self.meeting = meeting = after(self.meeting, entry)
            self.entries.append(entry)
            earlier = self.receipts.get(entry.command)
            words = {text for name in wordings_of(type(entry.event)) if (text := getattr(entry.event, name))}
            written = earlier.words | words if earlier else frozenset(words)
            self.receipts[entry.command] = Receipt(entry.by, meeting.seq, meeting.own_count(entry.by), written)

    def absorb(self, newer: "Known") -> None:
        """Take over what was folded apart from it, starting where this ends."""
        self.entries += newer.entries
        self.receipts |= newer.receipts
        self.meeting = newer.meeting


class KnownMeetings:
    """The meetings lately used, so many at most. Any thread may ask."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[str, Known] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, meeting: str) -> Known | None:
        """What is known of it, if anything."""
        with self._lock:
            known = self._known.get(meeting)
            if known is not None:
                self._known.move_to_end(meeting)
            return known

    def keep(self, meeting: str, known: Known) -> Known:
        """Remember it, unless something as new is known already; returns what is known now."""
        with self._lock:
            present = self._known.get(meeting)
            if present is not None and present.meeting.number >= known.meeting.number:
                return present
            self._known[meeting] = known
            if len(self._known) > self._most:
                self._known.popitem(last=False)
            return known

    def forget(self, meeting: str) -> None:
        """Let go of it."""
        with self._lock:
            self._known.pop(meeting, None)

    def ids(self) -> tuple[str, ...]:
        """All meetings that are known."""
        with self._lock:
            return tuple(self._known)

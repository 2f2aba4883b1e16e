"""What waits for the journal, and what comes back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from facilitator.board import OFFICE, Command, Entry, Meeting, SeatId

Also = Callable[[Connection], Any]
"""Plain rows to change in the same transaction."""


class NotSaved(Exception):
    """The transaction failed: what was sent may be sent again, with the same id."""


class NoSuchMeeting(Exception):
    """There is no meeting with this id, or it is erased."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a command made happen. ``seq`` and ``own`` are the numbers its sender is answered with; no entries: a repeat."""

    seq: int
    own: int
    before: Meeting
    after: Meeting
    entries: tuple[Entry, ...] = ()
    also: Any = None


Outcome = Recorded | Exception


@dataclass(frozen=True, slots=True)
class Job:
    """One wish in the queue. ``also`` are plain rows in the same transaction; ``wrapped_key`` calls a new meeting.

    Without a command it is plain rows alone.
    """

    then: Callable[[Outcome], None]
    meeting: str = ""
    command: Command | None = None
    by: SeatId = OFFICE
    also: Also | None = None
    wrapped_key: bytes | None = None

    @property
    def alone(self) -> bool:
        """Whether it wants a transaction to itself: plain rows that take a meeting away from under the others."""
        return self.command is None and bool(self.meeting)


@dataclass(frozen=True, slots=True)
class Change:
    """What one transaction, or other processes, made of one meeting."""

    meeting: str
    before: Meeting
    after: Meeting
    entries: list[Entry]

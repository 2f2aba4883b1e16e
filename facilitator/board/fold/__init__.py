"""What each event does to the meeting, by subject. Nothing is decided here, and nothing refused."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ..entry import Entry
from ..events import Event, is_anonymous, is_draft, readers_of
from ..meeting import SOMEBODY, Meeting
from ..terms import SeatId
from ..voices import voices_after
from . import (
    along,
    cards,
    centre,
    floor,
    hearing,
    last_time,
    leading,
    parts,
    questions,
    recognition,
    seats,
    spotlight,
    summing_up,
    ties,
    topics,
    walls,
    ways,
    written_for,
)
from .along import without_fallen_invitation
from .folding import FOLDS
from .parts import from_the_first
from .spotlight import without_fallen_spotlight

__all__ = [
    "FOLDS",
    "after",
    "along",
    "as_said",
    "cards",
    "centre",
    "entries_of",
    "floor",
    "fold",
    "hearing",
    "last_time",
    "leading",
    "parts",
    "questions",
    "recognition",
    "seats",
    "spotlight",
    "summing_up",
    "ties",
    "topics",
    "walls",
    "ways",
    "written_for",
]


def fold(meeting: Meeting, entries: Iterable[Entry]) -> Meeting:
    """The meeting after these entries: before + events = after."""
    for entry in entries:
        meeting = after(meeting, entry)
    return meeting


def entries_of(
    meeting: Meeting, events: Iterable[Event], *, by: SeatId, at: datetime, command: str
) -> tuple[Entry, ...]:
    """These events as the next entries of the meeting's journal; an anonymous one is entered by SOMEBODY (P10)."""
    return tuple(
        Entry(number, event, SOMEBODY if is_anonymous(event) else by, at, command)
        for number, event in enumerate(events, start=meeting.number + 1)
    )


def as_said(meeting: Meeting, entry: Entry) -> Entry:
    """The entry as its speaker's: what the citizen gave aloud is theirs, whoever took it down."""
    aloud = getattr(entry.event, "heard_by", ()) and meeting.citizen
    return replace(entry, by=aloud.id) if aloud else entry


def after(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after one entry, numbered for everybody or, if it is a draft, for its readers alone."""
    entry = as_said(meeting, entry)
    changed = FOLDS[type(entry.event)](meeting, entry.event, entry)
    changed = from_the_first(meeting, without_fallen_invitation(without_fallen_spotlight(changed)))
    if is_draft(entry.event):
        readers = readers_of(entry.event, entry.by)
        own = {**meeting.own, **{seat: meeting.own.get(seat, 0) + 1 for seat in sorted(readers)}}
        return changed.but(number=entry.number, own=own)
    spoke = meeting.spoke if entry.by in meeting.spoke else meeting.spoke | {entry.by}
    return changed.but(number=entry.number, seq=meeting.seq + 1, spoke=spoke, voices=voices_after(changed, entry))

"""Voices: who opened topics, who asked, who mostly answered. Counted by profession and role, never by person (P3).

That the citizen mostly answers what others ask is the best documented fault of such meetings (DESIGN.md, 1): so it is
counted while it can still be changed, shown to who leads, and forgotten with the seal.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from . import events as e
from .meeting import Entry, Meeting
from .posts import Seat, Voice
from .terms import SeatId

OPENS = (e.DefinitionWritten, e.WishAdded, e.AgendaItemAdded, e.ConstraintNamed, e.PossibilityOffered, e.TensionNamed)
ASKS = (e.Restated, e.TensionTakenOn)
ANSWERS = (e.RestatementAnswered, e.CardRecognised, e.OtherWordsSaid, e.LineAnswered)
SPEAKS = (e.WishReworded, e.PerspectiveReworded, e.ConstraintReworded, e.AgreementMade, e.SummaryWritten, e.LineAdded)
"""These too put words on the board, but open, ask and answer nothing."""

Voices = Mapping[str, Voice]


def voice_of(meeting: Meeting, key: str) -> Voice:
    """How a profession, or a role without one, has taken part until now."""
    return meeting.voices.get(key, Voice())


def key_of(seat: Seat) -> str:
    """What a seat's part is counted under: its profession, or its role where it has none."""
    return seat.profession or seat.role


def voices_after(meeting: Meeting, entry: Entry) -> Voices:
    """The voices after one entry that everybody may see; ``meeting`` has it folded in already."""
    event = entry.event
    if isinstance(event, e.MeetingSealed):
        return {}
    if isinstance(event, e.DraftsRevealed):
        return _with_revealed(meeting, event, entry)
    if isinstance(event, e.PerspectivePosted):
        did = {"answered": 1} if event.takes_up else {"opened": 1}
        return _counted(meeting, meeting.voices, event.said_by or entry.by, entry, **did)
    if isinstance(event, OPENS):
        return _counted(meeting, meeting.voices, entry.by, entry, opened=1)
    if isinstance(event, ASKS):
        return _counted(meeting, meeting.voices, entry.by, entry, asked=1)
    if isinstance(event, ANSWERS):
        return _counted(meeting, meeting.voices, entry.by, entry, answered=1)
    return _counted(meeting, meeting.voices, entry.by, entry) if isinstance(event, SPEAKS) else meeting.voices


def _with_revealed(meeting: Meeting, event: e.DraftsRevealed, entry: Entry) -> Voices:
    """What was written in quiet counts from the moment it can be read, not before (P6)."""
    voices = meeting.voices
    for id in event.drafts:
        post: Any = meeting.perspectives.get(id) or meeting.constraints.get(id)
        did = {"answered": 1} if getattr(post, "takes_up", None) else {"opened": 1}
        voices = _counted(meeting, voices, post.by, entry, **did) if post else voices
    return voices


def _counted(meeting: Meeting, voices: Voices, by: SeatId, entry: Entry, **did: int) -> Voices:
    seat = meeting.seats.get(by)
    if seat is None:
        return voices
    voice = voices.get(key_of(seat), Voice())
    more = {name: getattr(voice, name) + count for name, count in did.items()}
    return {**voices, key_of(seat): replace(voice, last=entry.at, **more)}

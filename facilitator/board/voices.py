"""Voices: who opened topics, who asked, who mostly answered. Counted by profession and role, never by person (P3).

That the citizen mostly answers what others ask is the best documented fault of such meetings (DESIGN.md, 1): so it is
counted while it can still be changed, shown to who leads, and forgotten with the seal.
"""

from collections.abc import Mapping
from dataclasses import replace

from . import events as e
from .meeting import Entry, Meeting
from .posts import Seat, Voice
from .terms import PostId, SeatId

OPENS = (e.DefinitionWritten, e.WishAdded, e.AgendaItemAdded, e.ConstraintNamed, e.PossibilityOffered, e.TensionNamed)
ASKS = (e.Restated, e.TensionTakenOn, e.ConstraintAskedAbout, e.MoveImagined)
ANSWERS = (
    e.RestatementAnswered,
    e.CardRecognised,
    e.OtherWordsSaid,
    e.ConstraintAnswered,
    e.PossibilitySetAside,
    e.LineAnswered,
)
SPEAKS = (
    e.WishReworded,
    e.PerspectiveReworded,
    e.ConstraintReworded,
    e.AgreementMade,
    e.SummaryWritten,
    e.LineAdded,
    e.AgreementReviewed,
)
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
    if isinstance(event, e.PerspectivePosted | e.SayingConfirmed):
        return _with_card(meeting, meeting.voices, event.perspective, entry)
    if isinstance(event, e.PerspectiveReworded) and _is_speakers_yes(meeting, event, entry.by):
        return _with_card(meeting, meeting.voices, event.perspective, entry)
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
        if id in meeting.perspectives:
            voices = _with_card(meeting, voices, id, entry)
        else:
            voices = _counted(meeting, voices, meeting.constraints[id].by, entry, opened=1)
    return voices


def _with_card(meeting: Meeting, voices: Voices, id: PostId, entry: Entry) -> Voices:
    """A card counts once, as its speaker's; where another wrote it, from their first yes."""
    card = meeting.perspectives[id]
    if card.written_by and len(card.yeses) != 1:
        return voices
    did = {"answered": 1} if card.takes_up else {"opened": 1}
    return _counted(meeting, voices, card.by, entry, **did)


def _is_speakers_yes(meeting: Meeting, event: e.PerspectiveReworded, by: SeatId) -> bool:
    """Whether a card that was written for its speaker stands for the first time, because they have put it themselves."""
    card = meeting.perspectives[event.perspective]
    return card.written_by is not None and by == card.by and len(card.yeses) == 1


def _counted(meeting: Meeting, voices: Voices, by: SeatId, entry: Entry, **did: int) -> Voices:
    key = key_of(meeting.seats[by])
    voice = voices.get(key, Voice())
    more = {name: getattr(voice, name) + count for name, count in did.items()}
    return {**voices, key: replace(voice, last=entry.at, **more)}

"""Leading: phases, the quiet writing, the pause, the seal."""

from dataclasses import dataclass

from ..terms import Line, LongText, Phase, WallView
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class GoToPhase(Command):
    """Move the meeting to a phase; opens the meeting if it was only called (P12)."""

    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealDrafts(Command):
    """Show everything written in quiet, all at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDone(Command):
    """Say 'I'm done writing', or take it back."""

    done: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseMeeting(Command):
    """Stop for a moment; the citizen and the facilitator may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeMeeting(Command):
    """Go on after a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealMeeting(Command):
    """End the meeting; nothing changes afterwards (P15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAddendum(Command):
    """Add something after the seal, with its reason (P15)."""

    text: LongText
    reason: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOnWall(Command):
    """Turn the wall to a picture of the whole board, or back to what the phase asks for."""

    view: WallView


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPart(Command):
    """Show one part of what has no room at once on the wall; the first is 1. A wall that has fewer shows its last."""

    part: int

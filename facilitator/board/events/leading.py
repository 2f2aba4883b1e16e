"""Leading: phases, the quiet writing, the pause, the seal."""

from dataclasses import dataclass

from ..terms import Line, LongText, Phase, PostId, WallView
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseEntered(Event):
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsRevealed(Event):
    """``together`` is the reveal of all that was written in quiet; else one author has put a draft of their own forward."""

    drafts: tuple[PostId, ...]
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReadied(Event):
    """A kept draft joins the quiet phase; only its author sees that, until the reveal."""

    post: PostId
    draft: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneMarked(Event):
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaused(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingResumed(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSealed(Event):
    checksum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddendumAdded(Event):
    addendum: PostId
    text: LongText
    reason: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WallTurned(Event):
    view: WallView


@dataclass(frozen=True, slots=True, kw_only=True)
class PartShown(Event):
    part: int

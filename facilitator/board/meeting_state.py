"""What a meeting holds: every field of it, folded out of its journal one entry at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from .posts import (
    Addendum,
    AgendaItem,
    Agreement,
    CardRecognition,
    Constraint,
    Curtain,
    FloorRequest,
    HelpersWords,
    Invitation,
    LastTime,
    OtherWords,
    Perspective,
    Possibility,
    QuestionAnswer,
    Restatement,
    Seat,
    Spotlight,
    SummaryLine,
    Tension,
    Together,
    Topic,
    Voice,
    Wish,
    Words,
)
from .terms import Phase, PostId, Question, SeatId, Stage, WallView


@dataclass(frozen=True, kw_only=True)
class MeetingState:
    """A meeting as its journal has made it, unread. Never changed: every entry gives a new one.

    ``clock_from`` is when the phase began, later by every pause in it: its clock counts no pause.
    ``look_first`` is the way the citizen wants to look at first; ``imagined`` are the walls somebody imagines moved, and who; ``spoke`` who
    has said anything to everybody; ``floor_requests`` are theirs who would like to say something, with whoever has the ``floor`` among them, and
    ``had_floor`` who has spoken, as often as they have, ``spoke_last`` who just has; ``helper`` may write for the citizen, ``written_for`` is
    what they have written.
    ``invitation`` is what everybody is invited to look at; ``wall_part`` which part the wall shows of what has no room at once, ``wall_turn`` the
    command that turned it there. ``number`` counts all entries and stays on the server. ``seq`` counts those everybody may see and is what the
    wire carries, so that nobody can count another's drafts (P6).
    """

    number: int = 0
    seq: int = 0
    own: Mapping[SeatId, int] = field(default_factory=dict)
    stage: Stage | None = None
    phase: Phase | None = None
    phase_since: datetime | None = None
    clock_from: datetime | None = None
    visited: frozenset[Phase] = frozenset()
    paused_by: SeatId | None = None
    paused_at: datetime | None = None
    meeting_type: str = ""
    language: str = "en"
    title: str = ""
    purpose: str = ""
    at_stake: str = ""
    outcome: str = ""
    called_at: datetime | None = None
    opened_at: datetime | None = None
    sealed_at: datetime | None = None
    checksum: str = ""
    handed_over: bool = False
    revealed_at: datetime | None = None
    wall_view: WallView = WallView.PHASE
    wall_part: int = 1
    wall_turn: str = ""
    invitation: Invitation | None = None
    spotlight: Spotlight | None = None
    curtain: Curtain | None = None
    seats: Mapping[SeatId, Seat] = field(default_factory=dict)
    spoke: frozenset[SeatId] = frozenset()
    done: frozenset[SeatId] = frozenset()
    floor: SeatId | None = None
    floor_requests: Mapping[SeatId, FloorRequest] = field(default_factory=dict)
    had_floor: tuple[SeatId, ...] = ()
    spoke_last: SeatId | None = None
    drafts: frozenset[PostId] = frozenset()
    definition: tuple[Words, ...] = ()
    summary: tuple[Words, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    wishes: Mapping[PostId, Wish] = field(default_factory=dict)
    agenda: Mapping[PostId, AgendaItem] = field(default_factory=dict)
    perspectives: Mapping[PostId, Perspective] = field(default_factory=dict)
    constraints: Mapping[PostId, Constraint] = field(default_factory=dict)
    possibilities: Mapping[PostId, Possibility] = field(default_factory=dict)
    look_first: PostId | None = None
    imagined: Mapping[PostId, SeatId] = field(default_factory=dict)
    agreements: Mapping[PostId, Agreement] = field(default_factory=dict)
    lines: Mapping[PostId, SummaryLine] = field(default_factory=dict)
    restatements: Mapping[PostId, Restatement] = field(default_factory=dict)
    recognitions: Mapping[PostId, CardRecognition] = field(default_factory=dict)
    other_words: Mapping[PostId, OtherWords] = field(default_factory=dict)
    tensions: Mapping[PostId, Tension] = field(default_factory=dict)
    together: tuple[Together, ...] = ()
    topics: Mapping[PostId, Topic] = field(default_factory=dict)
    answers: Mapping[Question, QuestionAnswer] = field(default_factory=dict)
    insights: Mapping[SeatId, Words] = field(default_factory=dict)
    voices: Mapping[str, Voice] = field(default_factory=dict)
    helper: SeatId | None = None
    aloud_allowed: bool = False
    written_for: Mapping[PostId, HelpersWords] = field(default_factory=dict)
    last_time: LastTime | None = None

    def but(self, **changes: Any) -> Self:
        """The same meeting with these fields changed; the names are not checked.
        What ``dataclasses.replace`` does, in a fifth of the time: every entry of every journal is folded through here.
        """
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other.__dict__.update(changes)
        return other

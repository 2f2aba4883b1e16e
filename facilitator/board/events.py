"""What has happened, in the past tense. Who did it and when stands on the entry, not in the event.

A field marked as a wording is a person's words: the store keeps it apart from the facts. ``draft`` is true on what
only its author may see (P6).
"""

from dataclasses import dataclass

from .terms import (
    Answer,
    Basis,
    ConstraintKind,
    Firmness,
    Line,
    LongText,
    Mandate,
    Name,
    OptionalLine,
    OptionalText,
    Origin,
    Phase,
    Placement,
    PostId,
    Profession,
    Role,
    SeatId,
    Text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Common to all facts of a meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalled(Event):
    meeting_type: str
    language: str
    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""
    outcome: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeStated(Event):
    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatAdded(Event):
    seat: SeatId
    role: Role
    name: Name
    profession: Profession
    mandate: Mandate
    mandate_text: OptionalLine
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatClosed(Event):
    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseEntered(Event):
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsRevealed(Event):
    drafts: tuple[PostId, ...]


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
class DefinitionWritten(Event):
    text: LongText


@dataclass(frozen=True, slots=True, kw_only=True)
class WishAdded(Event):
    wish: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WishReworded(Event):
    wish: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WishWithdrawn(Event):
    wish: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemAdded(Event):
    item: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemWithdrawn(Event):
    item: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectivePosted(Event):
    perspective: PostId
    text: Text
    basis: Basis
    basis_text: OptionalLine
    placement: Placement
    draft: bool
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectiveReworded(Event):
    perspective: PostId
    text: Text
    basis: Basis
    basis_text: OptionalLine
    placement: Placement
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectiveWithdrawn(Event):
    perspective: PostId
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintNamed(Event):
    constraint: PostId
    text: Text
    kind: ConstraintKind
    source: Line
    owner: Line
    firmness: Firmness
    mover: OptionalText
    draft: bool
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintReworded(Event):
    constraint: PostId
    text: Text
    kind: ConstraintKind
    source: Line
    owner: Line
    firmness: Firmness
    mover: OptionalText
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintWithdrawn(Event):
    constraint: PostId
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityOffered(Event):
    possibility: PostId
    text: Text
    origin: Origin
    wishes: tuple[PostId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityReworded(Event):
    possibility: PostId
    text: Text
    origin: Origin
    wishes: tuple[PostId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityWithdrawn(Event):
    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintTied(Event):
    possibility: PostId
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintUntied(Event):
    possibility: PostId
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementMade(Event):
    agreement: PostId
    what: Text
    who: Line
    by_when: str
    if_hard: OptionalText
    wish: PostId | None
    possibility: PostId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReworded(Event):
    agreement: PostId
    what: Text
    who: Line
    by_when: str
    if_hard: OptionalText
    wish: PostId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementWithdrawn(Event):
    agreement: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWritten(Event):
    text: LongText


@dataclass(frozen=True, slots=True, kw_only=True)
class SummingUpHandedOver(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAdded(Event):
    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReworded(Event):
    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWithdrawn(Event):
    line: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAnswered(Event):
    line: PostId
    version: int
    read: Answer
    understood: Answer
    agreed: Answer
    words: OptionalText


def _all() -> tuple[type[Event], ...]:
    # Not __subclasses__(): a dataclass with slots leaves its unslotted twin there.
    kinds = [kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Event)]
    return tuple(kind for kind in kinds if kind is not Event)


ALL = _all()
BY_NAME: dict[str, type[Event]] = {kind.__name__: kind for kind in ALL}


def is_draft(event: Event) -> bool:
    """Whether only the author may see this event (P6)."""
    return getattr(event, "draft", False)

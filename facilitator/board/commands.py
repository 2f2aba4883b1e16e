"""What a seat may wish for, in the imperative. ``id`` is made by whoever sends it: it names the post it makes, and a retry."""

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
class Command:
    """Common to all wishes: the id its sender gave it."""

    id: str


# Calling the meeting and who sits where


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMeeting(Command):
    """Call a meeting of one type; the first entry of every journal."""

    meeting_type: str
    language: str
    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""
    outcome: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePurpose(Command):
    """Say anew what the meeting is for and what is at stake."""

    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSeat(Command):
    """Make a place for one participant; ``id`` becomes the seat's."""

    role: Role
    name: Name
    profession: Profession = Profession("")
    mandate: Mandate = Mandate.NEITHER
    mandate_text: OptionalLine = ""
    reason: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSeat(Command):
    """Take a place away; what was said from it stays."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(Command):
    """Note that the seat's person has come to the table (once; repeating it is harmless)."""


# Leading


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


# The centre


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteDefinition(Command):
    """The citizen's own definition, in a first or a new version (P1)."""

    text: LongText


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWish(Command):
    """One thing the citizen wants; it gets the next letter."""

    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordWish(Command):
    """The same wish in other words."""

    wish: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawWish(Command):
    """Take a wish off the board; its letter is not used again."""

    wish: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgendaItem(Command):
    """Something to talk about."""

    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAgendaItem(Command):
    """Take one's own item off the agenda."""

    item: PostId


# Perspectives


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPerspective(Command):
    """What a participant sees, with its basis (P4). Stays a draft before the meeting and in the quiet phase (P6)."""

    text: Text
    basis: Basis = Basis.NOT_SAID
    basis_text: OptionalLine = ""
    placement: Placement = Placement.NOT_PLACED
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPerspective(Command):
    """Edit one's own card; the earlier versions stay."""

    perspective: PostId
    text: Text
    basis: Basis = Basis.NOT_SAID
    basis_text: OptionalLine = ""
    placement: Placement = Placement.NOT_PLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPerspective(Command):
    """Take one's own card off the board; its history stays."""

    perspective: PostId


# Constraints


@dataclass(frozen=True, slots=True, kw_only=True)
class NameConstraint(Command):
    """Name a wall: kind, source and owner are asked for every time (P7)."""

    text: Text
    kind: ConstraintKind
    source: Line
    owner: Line
    firmness: Firmness = Firmness.FIXED
    mover: OptionalText = ""
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordConstraint(Command):
    """Edit one's own wall; the earlier versions stay."""

    constraint: PostId
    text: Text
    kind: ConstraintKind
    source: Line
    owner: Line
    firmness: Firmness = Firmness.FIXED
    mover: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConstraint(Command):
    """Take one's own wall down."""

    constraint: PostId


# One's own draft, wall or card


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareDraft(Command):
    """Show one draft of one's own now, outside the quiet phase."""

    draft: PostId


# Possibilities


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPossibility(Command):
    """Something that could be done, and which wishes it serves."""

    text: Text
    origin: Origin
    wishes: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPossibility(Command):
    """Edit one's own possibility, or what it serves."""

    possibility: PostId
    text: Text
    origin: Origin
    wishes: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPossibility(Command):
    """Take one's own possibility off the board."""

    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class TieConstraint(Command):
    """Say that a wall stops a way. There is no other way to close one (P7)."""

    possibility: PostId
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class UntieConstraint(Command):
    """Say that a wall does not stop this way after all."""

    possibility: PostId
    constraint: PostId


# Agreements and the summing up


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeAgreement(Command):
    """Who does what by when, for which wish, and what we do if it gets hard. ``by_when`` is an ISO date or empty."""

    what: Text
    who: Line
    by_when: str = ""
    if_hard: OptionalText = ""
    wish: PostId | None = None
    possibility: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordAgreement(Command):
    """Change an agreement; a confirmation of the earlier text is void (P14)."""

    agreement: PostId
    what: Text
    who: Line
    by_when: str = ""
    if_hard: OptionalText = ""
    wish: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAgreement(Command):
    """Take an agreement off the board."""

    agreement: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteSummary(Command):
    """The citizen sums up, in a first or a new version (P13)."""

    text: LongText


@dataclass(frozen=True, slots=True, kw_only=True)
class LetOthersSumUp(Command):
    """The citizen lets the team's lines come without a summary of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLine(Command):
    """A line of the team's, after the citizen's own summary."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordLine(Command):
    """Change one's own line; a confirmation of the earlier text is void (P14)."""

    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLine(Command):
    """Take one's own line off the summary."""

    line: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine(Command):
    """The citizen's three answers to version ``version`` (1, 2, …) of a line or an agreement."""

    line: PostId
    version: int
    read: Answer = Answer.NOT_SAID
    understood: Answer = Answer.NOT_SAID
    agreed: Answer = Answer.NOT_SAID
    words: OptionalText = ""


def _all() -> tuple[type[Command], ...]:
    # Not __subclasses__(): a dataclass with slots leaves its unslotted twin there.
    kinds = [kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Command)]
    return tuple(kind for kind in kinds if kind is not Command)


ALL = _all()
BY_NAME: dict[str, type[Command]] = {kind.__name__: kind for kind in ALL}

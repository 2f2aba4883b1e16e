"""Perspectives and constraints, and one’s own drafts of them."""

from dataclasses import dataclass

from ..terms import Basis, ConstraintKind, Firmness, Line, OptionalLine, OptionalText, Placement, PostId, SeatId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPerspective(Command):
    """What a participant sees, with its basis (P4). Stays a draft before the meeting and in the quiet phase (P6).

    ``resource`` marks a strength. ``takes_up`` is the card it goes on from. ``said_by`` is who said it, where another writes.
    """

    text: Text
    basis: Basis = Basis.NOT_SAID
    basis_text: OptionalLine = ""
    placement: Placement = Placement.NOT_PLACED
    resource: bool = False
    takes_up: PostId | None = None
    said_by: SeatId | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPerspective(Command):
    """Edit one's own card; the earlier versions stay."""

    perspective: PostId
    text: Text
    basis: Basis = Basis.NOT_SAID
    basis_text: OptionalLine = ""
    placement: Placement = Placement.NOT_PLACED
    resource: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPerspective(Command):
    """Take one's own card off the board; its history stays."""

    perspective: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class NameConstraint(Command):
    """Name a wall: kind, source and owner are asked for every time (P7). ``until`` is an ISO date or empty."""

    text: Text
    kind: ConstraintKind
    source: Line
    owner: Line
    firmness: Firmness = Firmness.FIXED
    mover: OptionalText = ""
    until: str = ""
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
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConstraint(Command):
    """Take one's own wall down."""

    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareDraft(Command):
    """Show one draft of one's own now, outside the quiet phase."""

    draft: PostId

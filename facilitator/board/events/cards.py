"""Perspectives and constraints, and one’s own drafts of them."""

from dataclasses import dataclass

from ..terms import Basis, ConstraintKind, Firmness, Line, OptionalLine, OptionalText, Placement, PostId, SeatId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectivePosted(Event):
    perspective: PostId
    text: Text
    basis: Basis
    basis_text: OptionalLine
    placement: Placement
    draft: bool
    kept: bool = False
    resource: bool = False
    takes_up: PostId | None = None
    said_by: SeatId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectiveReworded(Event):
    perspective: PostId
    text: Text
    basis: Basis
    basis_text: OptionalLine
    placement: Placement
    draft: bool
    resource: bool = False


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
    until: str = ""


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
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintWithdrawn(Event):
    constraint: PostId
    draft: bool

"""What is done with a wall that stands: asked about, moved, softened, put back; and imagined moved."""

from dataclasses import dataclass

from ..terms import Firmness, OptionalLine, PostId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAboutConstraint(Command):
    """Ask of a wall: who says so?"""

    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAboutConstraint(Command):
    """Say who says so."""

    constraint: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveConstraint(Command):
    """Say that a wall does not stand any more, and why. Only the citizen's own limit may move without a reason."""

    constraint: PostId
    reason: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftenConstraint(Command):
    """Say that a wall is less firm than it was thought to be, and why."""

    constraint: PostId
    firmness: Firmness
    reason: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutConstraintBack(Command):
    """Say that a wall stands after all, as its words say, and why."""

    constraint: PostId
    reason: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagineMoved(Command):
    """Ask the room: what if this wall were moved? Nothing is moved by it."""

    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopImagining(Command):
    """Back to what is so: for one wall, or for all that are imagined moved."""

    constraint: PostId | None = None

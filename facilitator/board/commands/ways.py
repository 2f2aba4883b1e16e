"""Possibilities, what the citizen wants done with them, and the walls tied to them."""

from dataclasses import dataclass

from ..terms import OptionalLine, OptionalText, Origin, PostId, Text
from .command import Command

NO_WALL = PostId("")
"""Where somebody says “cannot” and names nothing that stands in the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayWords(Command):
    """What is said of a way: which wishes it serves, and what it would mean for the citizen.

    ``required`` makes it a duty, and then ``if_refused`` says what follows from a no (P9). ``decides`` is who decides it,
    ``grounds`` on what basis.
    """

    text: Text
    origin: Origin
    wishes: tuple[PostId, ...] = ()
    money: OptionalLine = ""
    duties: OptionalLine = ""
    time: OptionalLine = ""
    decides: OptionalLine = ""
    grounds: OptionalLine = ""
    first_step: OptionalLine = ""
    required: bool = False
    if_refused: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPossibility(WayWords):
    """Something that could be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPossibility(WayWords):
    """Edit one's own possibility, or what it serves."""

    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPossibility(Command):
    """Take one's own possibility off the board."""

    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPossibilityAside(Command):
    """The citizen does not want to go this way; they need not say why."""

    possibility: PostId
    reason: OptionalLine = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePossibilityUp(Command):
    """The citizen will look again at a way they had set aside."""

    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class LookFirstAt(Command):
    """The way the citizen would like to look at first, or none: a mark of their will, not a vote (P3)."""

    possibility: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TieConstraint(Command):
    """Say that a wall stops a way. There is no other way to close one, and without a wall it is refused (P7)."""

    possibility: PostId
    constraint: PostId = NO_WALL


@dataclass(frozen=True, slots=True, kw_only=True)
class UntieConstraint(Command):
    """Say that a wall does not stop this way after all."""

    possibility: PostId
    constraint: PostId

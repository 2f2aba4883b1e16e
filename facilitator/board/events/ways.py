"""Possibilities, what the citizen wants done with them, and the walls tied to them."""

from dataclasses import dataclass

from ..terms import OptionalLine, OptionalText, Origin, PostId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class WayWords(Event):
    """What is said of a way."""

    possibility: PostId
    text: Text
    origin: Origin
    wishes: tuple[PostId, ...]
    money: OptionalLine = ""
    duties: OptionalLine = ""
    time: OptionalLine = ""
    decides: OptionalLine = ""
    grounds: OptionalLine = ""
    first_step: OptionalLine = ""
    required: bool = False
    if_refused: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityOffered(WayWords):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityReworded(WayWords):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityWithdrawn(Event):
    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilitySetAside(Event):
    possibility: PostId
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityTakenUp(Event):
    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLookAsked(Event):
    possibility: PostId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintTied(Event):
    possibility: PostId
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintUntied(Event):
    possibility: PostId
    constraint: PostId

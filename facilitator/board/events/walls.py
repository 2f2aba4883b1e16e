"""What was done with a wall that stands: asked about, moved, softened, put back; and imagined moved."""

from dataclasses import dataclass

from ..terms import Firmness, OptionalLine, PostId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintAskedAbout(Event):
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintAnswered(Event):
    constraint: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintMoved(Event):
    constraint: PostId
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintSoftened(Event):
    constraint: PostId
    firmness: Firmness
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstraintPutBack(Event):
    constraint: PostId
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveImagined(Event):
    """Somebody asked: what if? The wall stands as before."""

    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class ImaginingEnded(Event):
    """``constraint`` is the one wall that stands again, or None for all."""

    constraint: PostId | None

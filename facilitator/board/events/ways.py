"""Possibilities, and the walls tied to them."""

from dataclasses import dataclass

from ..terms import Origin, PostId, Text
from .event import Event


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

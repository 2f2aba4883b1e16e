"""The floor: who would like to say something, and who is saying it."""

from dataclasses import dataclass

from ..terms import SeatId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorGiven(Event):
    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRested(Event):
    """``rests`` is false where it waits as before."""

    seat: SeatId
    rests: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorLeft(Event):
    """The seat no longer asks, or has spoken."""

    seat: SeatId

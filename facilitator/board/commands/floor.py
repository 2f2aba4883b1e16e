"""The floor: who would like to say something, and who is saying it."""

from dataclasses import dataclass

from ..terms import SeatId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForFloor(Command):
    """Ask to say something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveFloor(Command):
    """Take it back that one asks, or say that one has spoken; with ``seat``, whoever leads says that somebody has."""

    seat: SeatId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFloor(Command):
    """Let somebody say something now."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class LetFloorRest(Command):
    """Not now: what somebody asks for waits until the others have had the floor. Or no longer."""

    seat: SeatId
    rests: bool = True

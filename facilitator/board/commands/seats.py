"""Calling the meeting, and who sits where."""

from dataclasses import dataclass

from ..terms import Line, Mandate, Name, OptionalLine, OptionalText, Profession, Role, SeatId
from .command import Command


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


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRemotely(Command):
    """Say that one is not in the room but takes part from elsewhere, or, with ``remote`` false, that one is in it; each for themselves."""

    remote: bool = True

"""Calling the meeting, and who sits where."""

from dataclasses import dataclass

from ..terms import Line, Mandate, Name, OptionalLine, OptionalText, Profession, Role, SeatId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalled(Event):
    meeting_type: str
    language: str
    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""
    outcome: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeStated(Event):
    title: Line
    purpose: OptionalText = ""
    at_stake: OptionalText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatAdded(Event):
    seat: SeatId
    role: Role
    name: Name
    profession: Profession
    mandate: Mandate
    mandate_text: OptionalLine
    reason: OptionalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatClosed(Event):
    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedRemotely(Event):
    remote: bool

"""The floor: everybody but the wall may ask for it, whoever leads gives it, and nobody who has it is interrupted."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import FloorRequest
from ..refusals import Refused
from ..terms import Role, SeatId
from . import who
from .rule import Rules

# Interpreters too: to say that it goes too fast, or that a word is not clear.
MAY_SPEAK = frozenset(Role) - {Role.WALL}


def ask(m: Meeting, command: c.AskForFloor, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Once: asking again moves nobody up, and wakes nothing that rests."""
    who.speaking(m, by, MAY_SPEAK)
    who.require_open(m)
    return () if by in m.floor_requests else (e.FloorAsked(),)


def leave(m: Meeting, command: c.LeaveFloor, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Their own at any time. Who has the floor may forget to say that they have spoken: then whoever leads says it."""
    who.speaking(m, by, MAY_SPEAK)
    seat = command.seat or by
    if seat != by:
        who.facilitator(m, by)
        if seat in m.floor_requests and seat != m.floor:
            raise Refused("only-who-asked-takes-it-back", "seat")
    return (e.FloorLeft(seat=seat),) if seat in m.floor_requests else ()


def give(m: Meeting, command: c.GiveFloor, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """To who asks, and back to who has just spoken. Not while another has it: two who lead at once would interrupt."""
    who.facilitator(m, by)
    if command.seat != m.spoke_last or m.seats[command.seat].closed:
        _request(m, command.seat)
    if m.floor and m.floor != command.seat:
        raise Refused("somebody-has-the-floor", "seat")
    return () if m.floor else (e.FloorGiven(seat=command.seat),)


def let_rest(m: Meeting, command: c.LetFloorRest, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Of who has the floor it takes back that it was given: they wait where they waited."""
    who.facilitator(m, by)
    same = _request(m, command.seat).rests is command.rests and m.floor != command.seat
    return () if same else (e.FloorRested(seat=command.seat, rests=command.rests),)


def _request(m: Meeting, seat: SeatId) -> FloorRequest:
    who.require_open(m)
    if seat not in m.floor_requests:
        raise Refused("nobody-asks-for-the-floor", "seat")
    return m.floor_requests[seat]


RULES: Rules = {c.AskForFloor: ask, c.LeaveFloor: leave, c.GiveFloor: give, c.LetFloorRest: let_rest}

"""Possibilities, what the citizen wants done with them, and the walls tied to them: the only way to close one (P7)."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Constraint, Possibility, Seat
from ..refusals import Refused
from ..terms import PostId, Role, SeatId, Stage
from . import who
from .rule import Rules

MOST_POSSIBILITIES = 60
MOST_TIES = 900
"""Thirty ways with thirty walls each: whoever ties more makes everybody's screen slow, and the picture says no more by it."""
ONLY_THE_CITIZEN = "only-the-citizen-chooses-ways"
WORDS = tuple(field.name for field in fields(c.OfferPossibility) if field.name != "id")


def offer(m: Meeting, command: c.OfferPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.speaking(m, by)
    # Heard before solved (P8): until the meeting is open, ways are the citizen's alone to think of.
    if m.stage is not Stage.OPEN and seat.role is not Role.CITIZEN:
        raise Refused("meeting-is-not-open")
    if not who.is_new(m, command.id, by):
        return ()
    said = _said(m, command)
    if len(m.standing_possibilities()) >= MOST_POSSIBILITIES:
        raise Refused("too-many", "text")
    return (e.PossibilityOffered(possibility=PostId(command.id), **said),)


def reword(m: Meeting, command: c.RewordPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    way = _way(m, command.possibility)
    who.author(m, by, way.by)
    said = _said(m, command)
    if all(getattr(way.now, name) == value for name, value in said.items()):
        return ()
    return (e.PossibilityReworded(possibility=way.id, **said),)


def withdraw(m: Meeting, command: c.WithdrawPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    way = _way(m, command.possibility, withdrawn_too=True)
    who.author(m, by, way.by)
    return () if way.withdrawn else (e.PossibilityWithdrawn(possibility=way.id),)


def set_aside(m: Meeting, command: c.SetPossibilityAside, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """With or without a reason: whether to go a way is the citizen's."""
    who.citizen(m, by, ONLY_THE_CITIZEN)
    way = _way(m, command.possibility)
    if way.aside and way.aside.reason == command.reason:
        return ()
    return (e.PossibilitySetAside(possibility=way.id, reason=command.reason),)


def take_up(m: Meeting, command: c.TakePossibilityUp, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, ONLY_THE_CITIZEN)
    way = _way(m, command.possibility)
    return (e.PossibilityTakenUp(possibility=way.id),) if way.aside else ()


def look_first(m: Meeting, command: c.LookFirstAt, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """One way at a time; what was set aside is looked at again before it can be looked at first."""
    who.citizen(m, by, ONLY_THE_CITIZEN)
    if command.possibility and _way(m, command.possibility).aside:
        raise Refused("way-is-set-aside", "possibility")
    return () if m.look_first == command.possibility else (e.FirstLookAsked(possibility=command.possibility),)


def tie(m: Meeting, command: c.TieConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Nobody says "cannot" without saying what stands in the way; and before the meeting nobody says it to the citizen."""
    seat = who.speaking(m, by)
    if not command.constraint:
        raise Refused("cannot-needs-a-wall", "constraint")
    way, wall = _pair(m, command, seat)
    if seat.role is not Role.CITIZEN:
        who.require_open(m)
    if wall.id not in way.constraints and sum(len(one.constraints) for one in m.standing_possibilities()) >= MOST_TIES:
        raise Refused("too-many", "constraint")
    return () if wall.id in way.constraints else (e.ConstraintTied(possibility=way.id, constraint=wall.id),)


def untie(m: Meeting, command: c.UntieConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """It opens the way as a wall that moves would: by those who may move the wall, and by who put the way or the wall there."""
    seat = who.speaking(m, by)
    way, wall = _pair(m, command, seat)
    if seat.role is not Role.CITIZEN:
        who.require_open(m)
    if seat.role not in who.TEAM and seat.id not in (way.by, wall.by):
        raise Refused("only-the-team-unties", "constraint")
    return (e.ConstraintUntied(possibility=way.id, constraint=wall.id),) if wall.id in way.constraints else ()


def _pair(m: Meeting, command: c.TieConstraint | c.UntieConstraint, seat: Seat) -> tuple[Possibility, Constraint]:
    way, wall = _way(m, command.possibility), m.constraints.get(command.constraint)
    if wall is None or wall.withdrawn or wall.draft:
        raise Refused("no-such-post", "constraint")
    if wall.is_own_limit and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", "constraint")
    return way, wall


def _way(m: Meeting, id: PostId, *, withdrawn_too: bool = False) -> Possibility:
    way = m.possibilities.get(id)
    if way is None or (way.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", "possibility")
    return way


def _said(m: Meeting, command: c.OfferPossibility | c.RewordPossibility) -> dict[str, Any]:
    """What the command says of a way. A duty says what follows from a no, and only a duty does (P9)."""
    _require_standing_wishes(m, command.wishes)
    if command.required and not command.if_refused:
        raise Refused("duty-needs-what-follows", "if_refused")
    if command.if_refused and not command.required:
        raise Refused("an-offer-can-be-refused", "required")
    said = {name: getattr(command, name) for name in WORDS}
    return said | {"wishes": tuple(dict.fromkeys(command.wishes))}


def _require_standing_wishes(m: Meeting, wishes: tuple[PostId, ...]) -> None:
    standing = {wish.id for wish in m.standing_wishes()}
    if not standing.issuperset(wishes):
        raise Refused("wish-does-not-stand", "wishes")


RULES: Rules = {
    c.OfferPossibility: offer,
    c.RewordPossibility: reword,
    c.WithdrawPossibility: withdraw,
    c.SetPossibilityAside: set_aside,
    c.TakePossibilityUp: take_up,
    c.LookFirstAt: look_first,
    c.TieConstraint: tie,
    c.UntieConstraint: untie,
}

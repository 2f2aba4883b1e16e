"""Possibilities, and the walls tied to them: the only way to close one (P7)."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Constraint, Possibility
from ..refusals import Refused
from ..terms import ConstraintKind, PostId, Role, SeatId, Stage
from . import who
from .rule import Rules

MOST_POSSIBILITIES = 200


def offer(m: Meeting, command: c.OfferPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.speaking(m, by)
    # Heard before solved (P8): until the meeting is open, ways are the citizen's alone to think of.
    if m.stage is not Stage.OPEN and seat.role is not Role.CITIZEN:
        raise Refused("meeting-is-not-open")
    if not who.is_new(m, command.id, by):
        return ()
    _require_standing_wishes(m, command.wishes)
    if len(m.standing_possibilities()) >= MOST_POSSIBILITIES:
        raise Refused("too-many", "text")
    return (
        e.PossibilityOffered(
            possibility=PostId(command.id),
            text=command.text,
            origin=command.origin,
            wishes=tuple(dict.fromkeys(command.wishes)),
        ),
    )


def reword(m: Meeting, command: c.RewordPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    way = _way(m, command.possibility)
    who.author(m, by, way.by)
    _require_standing_wishes(m, command.wishes)
    wishes = tuple(dict.fromkeys(command.wishes))
    if (way.now.text, way.now.origin, way.now.wishes) == (command.text, command.origin, wishes):
        return ()
    return (e.PossibilityReworded(possibility=way.id, text=command.text, origin=command.origin, wishes=wishes),)


def withdraw(m: Meeting, command: c.WithdrawPossibility, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    way = _way(m, command.possibility, withdrawn_too=True)
    who.author(m, by, way.by)
    return () if way.withdrawn else (e.PossibilityWithdrawn(possibility=way.id),)


def tie(m: Meeting, command: c.TieConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    way, wall = _pair(m, command, by)
    return () if wall.id in way.constraints else (e.ConstraintTied(possibility=way.id, constraint=wall.id),)


def untie(m: Meeting, command: c.UntieConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    way, wall = _pair(m, command, by)
    return (e.ConstraintUntied(possibility=way.id, constraint=wall.id),) if wall.id in way.constraints else ()


def _pair(m: Meeting, command: c.TieConstraint | c.UntieConstraint, by: SeatId) -> tuple[Possibility, Constraint]:
    seat = who.speaking(m, by)
    way, wall = _way(m, command.possibility), m.constraints.get(command.constraint)
    if wall is None or wall.withdrawn or wall.draft:
        raise Refused("no-such-post", "constraint")
    if wall.now.kind is ConstraintKind.OWN_LIMIT and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", "constraint")
    return way, wall


def _way(m: Meeting, id: PostId, *, withdrawn_too: bool = False) -> Possibility:
    way = m.possibilities.get(id)
    if way is None or (way.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", "possibility")
    return way


def _require_standing_wishes(m: Meeting, wishes: tuple[PostId, ...]) -> None:
    standing = {wish.id for wish in m.standing_wishes()}
    if not standing.issuperset(wishes):
        raise Refused("wish-does-not-stand", "wishes")


RULES: Rules = {
    c.OfferPossibility: offer,
    c.RewordPossibility: reword,
    c.WithdrawPossibility: withdraw,
    c.TieConstraint: tie,
    c.UntieConstraint: untie,
}

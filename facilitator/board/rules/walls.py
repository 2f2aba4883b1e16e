"""What is done with a wall that stands: asked about, moved, softened, put back; and imagined moved (P7).

The citizen's own limits are walls of their own kind: nobody else moves them, asks them for a source, or imagines them away.
"""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Constraint, Seat
from ..refusals import Refused
from ..terms import Firmness, Mandate, PostId, Role, SeatId, ShiftKind
from . import who
from .rule import Rules

MOST_ASKED = 20
MOST_SHIFTS = 60
"""Of one wall and by one seat: whoever has used up theirs keeps nobody else from it."""
FIRMEST_FIRST = tuple(Firmness)


def ask(m: Meeting, command: c.AskAboutConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """One question at a time: while nobody has answered, asking again adds nothing."""
    _, wall = _open_wall(m, command.constraint, by)
    if wall.is_own_limit:
        raise Refused("only-the-citizens-limit", "constraint")
    if wall.waits_for_an_answer:
        return ()
    if sum(asked.by == by for asked in wall.asked) >= MOST_ASKED:
        raise Refused("too-many", "constraint")
    return (e.ConstraintAskedAbout(constraint=wall.id),)


def answer(m: Meeting, command: c.AnswerAboutConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Whoever knows may say it."""
    _, wall = _open_wall(m, command.constraint, by)
    if wall.asked and wall.asked[-1].answer == command.text and wall.asked[-1].answered_by == by:
        return ()
    if not wall.waits_for_an_answer:
        raise Refused("nobody-has-asked", "constraint")
    return (e.ConstraintAnswered(constraint=wall.id, text=command.text),)


def move(m: Meeting, command: c.MoveConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Also when another has said so a moment before: then their reasons stand side by side (P16)."""
    wall = _wall_to_shift(m, command, by)
    if wall.moved and not _adds_a_reason(wall, ShiftKind.MOVED, command.reason, by):
        return ()
    return (e.ConstraintMoved(constraint=wall.id, reason=command.reason),)


def soften(m: Meeting, command: c.SoftenConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Towards what can move; the other way it is put back, or said anew by who named it."""
    wall = _wall_to_shift(m, command, by)
    if wall.softened is command.firmness and not _adds_a_reason(wall, ShiftKind.SOFTENED, command.reason, by):
        return ()
    if not wall.softened and wall.firmness is command.firmness:
        raise Refused("that-is-as-firm", "firmness")
    if FIRMEST_FIRST.index(command.firmness) < FIRMEST_FIRST.index(wall.firmness):
        raise Refused("that-is-firmer", "firmness")
    return (e.ConstraintSoftened(constraint=wall.id, firmness=command.firmness, reason=command.reason),)


def put_back(m: Meeting, command: c.PutConstraintBack, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    wall = _wall_to_shift(m, command, by)
    if not wall.moved and not wall.softened:
        if wall.last_shift is None and command.reason:
            raise Refused("wall-stands-already", "constraint")
        if wall.last_shift is None or not _adds_a_reason(wall, ShiftKind.PUT_BACK, command.reason, by):
            return ()
    return (e.ConstraintPutBack(constraint=wall.id, reason=command.reason),)


def imagine(m: Meeting, command: c.ImagineMoved, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Anyone with a mandate, the citizen, and who leads, for the room to think with; nothing is moved by it."""
    seat, wall = _open_wall(m, command.constraint, by)
    if wall.is_own_limit and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", "constraint")
    _require_imagining(seat)
    return () if wall.moved or wall.id in m.imagined else (e.MoveImagined(constraint=wall.id),)


def stop_imagining(m: Meeting, command: c.StopImagining, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _require_imagining(who.speaking(m, by))
    ends = command.constraint in m.imagined if command.constraint else bool(m.imagined)
    return (e.ImaginingEnded(constraint=command.constraint),) if ends else ()


def _open_wall(m: Meeting, id: PostId, by: SeatId) -> tuple[Seat, Constraint]:
    """A wall that everybody can see, in a meeting that is open."""
    seat = who.speaking(m, by)
    who.require_open(m)
    wall = m.constraints.get(id)
    if wall is None or wall.withdrawn or wall.draft:
        raise Refused("no-such-post", "constraint")
    return seat, wall


def _wall_to_shift(
    m: Meeting, command: c.MoveConstraint | c.SoftenConstraint | c.PutConstraintBack, by: SeatId
) -> Constraint:
    """The team says what has moved, with its reason; of an own limit the citizen alone, who owes nobody one."""
    seat, wall = _open_wall(m, command.constraint, by)
    if wall.is_own_limit:
        if seat.role is not Role.CITIZEN:
            raise Refused("only-the-citizens-limit", "constraint")
        return wall
    if seat.role not in who.TEAM and seat.id != wall.by:
        raise Refused("only-the-team-moves-walls", "constraint")
    if not command.reason:
        raise Refused("moving-needs-a-reason", "reason")
    if sum(shift.by == by for shift in wall.shifts) >= MOST_SHIFTS:
        raise Refused("too-many", "constraint")
    return wall


def _adds_a_reason(wall: Constraint, kind: ShiftKind, reason: str, by: SeatId) -> bool:
    """Whether it was done before for another reason, or by another: what was acknowledged is not lost (P16)."""
    last = next((shift for shift in reversed(wall.shifts) if shift.kind is kind), None)
    return last is not None and reason != "" and (last.by, last.reason) != (by, reason)


def _require_imagining(seat: Seat) -> None:
    leads = seat.role in (Role.CITIZEN, Role.FACILITATOR)
    if not leads and seat.mandate is Mandate.NEITHER:
        raise Refused("imagining-needs-a-mandate")


RULES: Rules = {
    c.AskAboutConstraint: ask,
    c.AnswerAboutConstraint: answer,
    c.MoveConstraint: move,
    c.SoftenConstraint: soften,
    c.PutConstraintBack: put_back,
    c.ImagineMoved: imagine,
    c.StopImagining: stop_imagining,
}

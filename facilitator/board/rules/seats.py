"""Calling a meeting, making and closing seats, arriving."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import OFFICE, Meeting
from ..refusals import Refused
from ..terms import Profession, Role, SeatId, Stage
from . import who
from .rule import Rules

MOST_SEATS = 40
MOST_PROFESSIONS = 8


def call(m: Meeting, command: c.CallMeeting, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The first entry of a journal; only the office calls."""
    if m.stage is not None:
        raise Refused("meeting-is-called-already")
    if by != OFFICE:
        raise Refused("only-the-facilitator")
    return (
        e.MeetingCalled(
            meeting_type=command.meeting_type,
            language=command.language,
            title=command.title,
            purpose=command.purpose,
            at_stake=command.at_stake,
            outcome=command.outcome,
        ),
    )


def state_purpose(m: Meeting, command: c.StatePurpose, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.office_or_facilitator(m, by)
    if (m.title, m.purpose, m.at_stake) == (command.title, command.purpose, command.at_stake):
        return ()
    return (e.PurposeStated(title=command.title, purpose=command.purpose, at_stake=command.at_stake),)


def add(m: Meeting, command: c.AddSeat, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """One citizen; a profession for every professional; a companion speaks from the network."""
    who.office_or_facilitator(m, by)
    if command.id in m.seats:
        return ()
    # A seat called like the office would be taken for it.
    if command.id == OFFICE or next(m.authors_of(command.id), None) is not None:
        raise Refused("id-is-taken", "id")
    profession = _profession(m, command)
    if command.role is Role.CITIZEN and m.citizen:
        raise Refused("one-citizen-only", "role")
    standing = [seat for seat in m.seats.values() if not seat.closed]
    if len(standing) >= MOST_SEATS:
        raise Refused("too-many", "role")
    return (
        e.SeatAdded(
            seat=SeatId(command.id),
            role=command.role,
            name=command.name,
            profession=profession,
            mandate=command.mandate,
            mandate_text=command.mandate_text,
            reason=command.reason,
        ),
    )


def _profession(m: Meeting, command: c.AddSeat) -> Profession:
    if command.role is Role.COMPANION:
        profession = command.profession or Profession("network")
    elif command.role is not Role.PROFESSIONAL:
        return Profession("")
    elif not command.profession:
        raise Refused("professional-needs-a-profession", "profession")
    else:
        profession = command.profession
    # As everybody sees it: a draft from a closed seat must not be felt here (P6).
    if len({*m.as_seen_by(None).columns, profession}) > MOST_PROFESSIONS:
        raise Refused("too-many", "profession")
    return profession


def close(m: Meeting, command: c.CloseSeat, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.office_or_facilitator(m, by)
    if command.seat not in m.seats:
        raise Refused("no-such-seat", "seat")
    if command.seat == by:
        raise Refused("not-your-own-seat", "seat")
    if m.seats[command.seat].closed:
        return ()
    if m.seats[command.seat].role is Role.CITIZEN and _has_spoken(m, command.seat):
        raise Refused("the-citizens-seat-stays", "seat")
    return (e.SeatClosed(seat=command.seat),)


def _has_spoken(m: Meeting, seat: SeatId) -> bool:
    """Whether anything in this meeting is that person's already, a course too: then nobody else may come to own its centre (P1)."""
    return m.last_time is not None or seat in m.spoke or any(wall.by == seat for wall in m.constraints.values())


def arrive(m: Meeting, command: c.Arrive, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Noted once, in an open meeting; the wall is no participant."""
    seat = who.seated(m, by)
    if m.stage is not Stage.OPEN or seat.arrived or seat.role is Role.WALL:
        return ()
    return (e.Arrived(),)


def join_remotely(m: Meeting, command: c.JoinRemotely, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Each says it for themselves, before the meeting too; a wall hangs where it hangs."""
    seat = who.speaking(m, by, frozenset(Role) - {Role.WALL})
    return () if seat.remote is command.remote else (e.JoinedRemotely(remote=command.remote),)


RULES: Rules = {
    c.CallMeeting: call,
    c.StatePurpose: state_purpose,
    c.AddSeat: add,
    c.CloseSeat: close,
    c.Arrive: arrive,
    c.JoinRemotely: join_remotely,
}

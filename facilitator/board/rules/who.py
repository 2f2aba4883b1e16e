"""Who may: one predicate in words for each kind of right, refused by its own code."""

from collections.abc import Collection

from ..meeting import OFFICE, Meeting
from ..posts import Seat
from ..refusals import Refused
from ..terms import Phase, Role, SeatId, Stage

SPEAKERS = frozenset({Role.CITIZEN, Role.COMPANION, Role.PROFESSIONAL, Role.FACILITATOR})
TEAM = frozenset({Role.PROFESSIONAL, Role.FACILITATOR})
HELPERS = frozenset({Role.COMPANION, Role.INTERPRETER, Role.PROFESSIONAL, Role.FACILITATOR})
AT_THE_TABLE = frozenset({Role.CITIZEN, Role.PROFESSIONAL, Role.FACILITATOR})


def seated(meeting: Meeting, by: SeatId) -> Seat:
    """The seat, if it is in this meeting and not closed."""
    if meeting.stage is None:
        raise Refused("meeting-is-not-called")
    seat = meeting.seats.get(by)
    if seat is None:
        raise Refused("no-such-seat")
    if seat.closed:
        raise Refused("seat-is-closed")
    return seat


def speaking(meeting: Meeting, by: SeatId, roles: Collection[Role] = SPEAKERS, code: str = "") -> Seat:
    """The seat, if it may put something on the board of a meeting that is not sealed."""
    seat = seated(meeting, by)
    if seat.role is Role.WALL:
        raise Refused("wall-only-shows")
    if seat.role not in roles:
        raise Refused(code or "interpreter-carries-words-only")
    if meeting.stage is Stage.SEALED:
        raise Refused("already-sealed")
    return seat


def citizen(meeting: Meeting, by: SeatId, code: str = "only-the-citizen") -> Seat:
    """The citizen's seat and no other (P1, P13, P14)."""
    return speaking(meeting, by, {Role.CITIZEN}, code)


def citizen_or_aloud(meeting: Meeting, by: SeatId, heard_by: tuple[SeatId, ...], code: str) -> SeatId | None:
    """The citizen's own hand; or whoever leads, for what the citizen has said aloud in the room: returns who took it down then.

    Only for a citizen who has never come on a screen of their own, or who has allowed it there, and only if two people heard it.
    """
    if not heard_by:
        citizen(meeting, by, code)
        return None
    speaking(meeting, by, {Role.FACILITATOR}, code)
    require_open(meeting)
    speaker = meeting.citizen
    if speaker is None or (speaker.arrived and not meeting.aloud_allowed):
        raise Refused("citizen-answers-on-their-own-screen")
    heard = [
        seat for id in set(heard_by) if (seat := meeting.seats.get(id)) and not seat.closed and seat.role in HELPERS
    ]
    if len(heard) != 2 or len(heard_by) != 2:
        raise Refused("two-people-hear-it", "heard_by")
    return by


def facilitator(meeting: Meeting, by: SeatId) -> Seat:
    """A seat that leads."""
    return speaking(meeting, by, {Role.FACILITATOR}, "only-the-facilitator")


def office_or_facilitator(meeting: Meeting, by: SeatId) -> None:
    """Those who arrange the meeting: before it from the lobby, in it from the facilitator's seat."""
    if meeting.stage is None:
        raise Refused("meeting-is-not-called")
    if by != OFFICE:
        facilitator(meeting, by)
    elif meeting.stage is Stage.SEALED:
        raise Refused("already-sealed")


def author(meeting: Meeting, by: SeatId, of: SeatId, *, or_facilitator: bool = False) -> Seat:
    """The one who wrote it; nobody edits another's words."""
    seat = speaking(meeting, by)
    if seat.id != of and not (or_facilitator and seat.role is Role.FACILITATOR):
        raise Refused("only-the-author")
    return seat


def require_open(meeting: Meeting) -> None:
    """Some things wait until people have come together."""
    if meeting.stage is not Stage.OPEN:
        raise Refused("meeting-is-not-open")


def require_not_own_time(meeting: Meeting) -> None:
    """The citizen's own time is filled by nobody else."""
    if meeting.phase is Phase.OWN_TIME:
        raise Refused("own-time-is-the-citizens")


def is_new(meeting: Meeting, id: str, by: SeatId) -> bool:
    """Whether this id still names nothing. A repeat by the same seat is harmless; anybody else's is refused."""
    for owner in meeting.authors_of(id):
        if owner != by:
            raise Refused("id-is-taken", "id")
        return False
    return True

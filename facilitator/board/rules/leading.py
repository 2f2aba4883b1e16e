"""Leading: phases moved by a person (P12), the reveal (P6), the pause, the seal (P15)."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Constraint, Perspective, Seat
from ..record import checksum, record_of
from ..refusals import Refused
from ..terms import Phase, PostId, Role, SeatId, Stage
from . import who
from .rule import Rules


def go_to_phase(m: Meeting, command: c.GoToPhase, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Any phase from any other; going back loses nothing."""
    who.facilitator(m, by)
    if m.paused_by:
        raise Refused("meeting-is-paused")
    return () if m.phase is command.phase else (e.PhaseEntered(phase=command.phase),)


def reveal(m: Meeting, command: c.RevealDrafts, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """All that was written in quiet, at once; what an author keeps back stays theirs."""
    who.facilitator(m, by)
    who.require_open(m)
    if m.paused_by:
        raise Refused("meeting-is-paused")
    shelves: tuple[Perspective | Constraint, ...] = (*m.perspectives.values(), *m.constraints.values())
    waiting = [post for post in shelves if post.draft and not post.kept and not post.withdrawn]
    # By seat, and in a column by who wrote there, not as they came: who wrote before whom is nobody's business (P6).
    seats = list(m.seats)
    waiting.sort(key=lambda post: (seats.index(post.by), seats.index(getattr(post, "written_by", None) or post.by)))
    return (e.DraftsRevealed(drafts=tuple(post.id for post in waiting), together=True),) if waiting else ()


def show_on_wall(m: Meeting, command: c.ShowOnWall, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Until the next phase, or until it is turned back; what was put large there goes back with it."""
    who.facilitator(m, by)
    turned = m.spotlight is not None or (m.invitation is not None and m.invitation.on_wall)
    return () if m.wall_view is command.view and not turned else (e.WallTurned(view=command.view),)


def show_part(m: Meeting, command: c.ShowPart, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """How many there are only the wall knows. The part it was turned to already is told once more: by now there may be as many."""
    who.facilitator(m, by)
    if m.paused_by:
        raise Refused("meeting-is-paused")
    who.require_not_own_time(m)
    if m.curtain:
        raise Refused("the-curtain-is-drawn")
    already = command.id == m.wall_turn or command.part == m.wall_part == 1
    return () if already else (e.PartShown(part=command.part),)


def mark_done(m: Meeting, command: c.MarkDone, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    if m.phase is not Phase.QUIET_WRITING:
        raise Refused("not-in-the-quiet-phase")
    return () if (by in m.done) is command.done else (e.DoneMarked(done=command.done),)


def pause(m: Meeting, command: c.PauseMeeting, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Asked for by the citizen it becomes the citizen's, also when the facilitator has paused already."""
    seat = _citizen_or_facilitator(m, by)
    who.require_open(m)
    already = m.paused_by and (seat.role is not Role.CITIZEN or _citizen_paused(m))
    return () if already else (e.MeetingPaused(),)


def resume(m: Meeting, command: c.ResumeMeeting, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The citizen ends any pause, the facilitator one the citizen has not asked for."""
    seat = _citizen_or_facilitator(m, by)
    if not m.paused_by:
        return ()
    if _citizen_paused(m) and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizen")
    return (e.MeetingResumed(),)


def seal(m: Meeting, command: c.SealMeeting, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Open and disagreed lines block nothing; they stand in the record as they are (P13)."""
    who.facilitator(m, by)
    who.require_open(m)
    if m.paused_by:
        raise Refused("meeting-is-paused")
    return (e.MeetingSealed(checksum=checksum(record_of(m, sealed_at=at))),)


def add_addendum(m: Meeting, command: c.AddAddendum, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.seated(m, by)
    if seat.role is Role.WALL:
        raise Refused("wall-only-shows")
    if seat.role not in who.AT_THE_TABLE:
        raise Refused("only-the-table-adds")
    if m.stage is not Stage.SEALED:
        raise Refused("not-sealed-yet")
    if not who.is_new(m, command.id, by):
        return ()
    return (e.AddendumAdded(addendum=PostId(command.id), text=command.text, reason=command.reason),)


def _citizen_paused(m: Meeting) -> bool:
    return m.paused_by is not None and m.seats[m.paused_by].role is Role.CITIZEN


def _citizen_or_facilitator(m: Meeting, by: SeatId) -> Seat:
    return who.speaking(m, by, {Role.CITIZEN, Role.FACILITATOR}, "only-the-citizen-or-the-facilitator")


RULES: Rules = {
    c.GoToPhase: go_to_phase,
    c.RevealDrafts: reveal,
    c.ShowOnWall: show_on_wall,
    c.ShowPart: show_part,
    c.MarkDone: mark_done,
    c.PauseMeeting: pause,
    c.ResumeMeeting: resume,
    c.SealMeeting: seal,
    c.AddAddendum: add_addendum,
}

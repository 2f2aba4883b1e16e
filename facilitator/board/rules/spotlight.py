"""Large on the wall, and the curtain before it: whoever leads puts something there; nobody opens the curtain against the citizen's wish."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..refusals import Refused
from ..spotlight import can_be_spotlit, only_the_citizen_opens
from ..terms import Role, SeatId
from ..topics import is_set_aside
from . import who
from .rule import Rules


def spotlight_post(m: Meeting, command: c.SpotlightPost, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _may_put(m, by)
    if can_be_spotlit(m, command.post) is None:
        raise Refused("no-such-post", "post")
    if is_set_aside(m, command.post):
        raise Refused("what-is-set-aside-stays-small", "post")
    already = m.spotlight and m.spotlight.post == command.post
    return () if already else (e.SpotlightPut(post=command.post),)


def spotlight_column(m: Meeting, command: c.SpotlightColumn, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _may_put(m, by)
    # As everybody sees the board: a column of drafts alone, by who has left, would tell that there are drafts (P6).
    if command.column not in m.as_seen_by(None).columns:
        raise Refused("no-such-post", "column")
    already = m.spotlight and m.spotlight.column == command.column
    return () if already else (e.SpotlightPut(column=command.column),)


def end_spotlight(m: Meeting, command: c.EndSpotlight, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.facilitator(m, by)
    return (e.SpotlightEnded(),) if m.spotlight else ()


def draw_curtain(m: Meeting, command: c.DrawCurtain, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The citizen's wish makes it theirs, also when it is drawn already; and it is made the facilitator's again by nobody."""
    seat = who.speaking(m, by, {Role.CITIZEN, Role.FACILITATOR}, "only-the-citizen-or-the-facilitator")
    citizens = seat.role is Role.CITIZEN or (command.citizen_opens and m.citizen is not None)
    already = m.curtain and (m.curtain.citizens or not citizens)
    return () if already else (e.CurtainDrawn(citizens=citizens),)


def open_curtain(m: Meeting, command: c.OpenCurtain, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """The citizen opens any; whoever leads one that was not left to the citizen, or where the citizen has no screen to open it on."""
    seat = who.speaking(m, by, {Role.CITIZEN, Role.FACILITATOR}, "only-the-citizen-or-the-facilitator")
    if m.curtain is None:
        return ()
    if only_the_citizen_opens(m) and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizen-opens-the-curtain")
    return (e.CurtainOpened(),)


def _may_put(m: Meeting, by: SeatId) -> None:
    who.facilitator(m, by)
    who.require_open(m)
    who.require_not_own_time(m)


RULES: Rules = {
    c.SpotlightPost: spotlight_post,
    c.SpotlightColumn: spotlight_column,
    c.EndSpotlight: end_spotlight,
    c.DrawCurtain: draw_curtain,
    c.OpenCurtain: open_curtain,
}

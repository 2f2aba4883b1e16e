"""Come along: whoever leads invites, and nobody is moved (P12)."""

from datetime import datetime

from .. import commands as c, events as e
from ..along import place_of
from ..meeting import Meeting
from ..refusals import Refused
from ..terms import Place, PostId, SeatId
from ..topics import is_set_aside
from . import who
from .rule import Rules


def to_place(m: Meeting, command: c.InviteToPlace, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _may_invite(m, by)
    return _invite(m, command.place, None)


def to_post(m: Meeting, command: c.InviteToPost, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _may_invite(m, by)
    place = place_of(m, command.post)
    if place is None:
        raise Refused("no-such-post", "post")
    if is_set_aside(m, command.post):
        raise Refused("nobody-is-invited-to-what-is-set-aside", "post")
    return _invite(m, place, command.post)


def end(m: Meeting, command: c.EndInvitation, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.facilitator(m, by)
    return (e.InvitationEnded(),) if m.invitation else ()


def _may_invite(m: Meeting, by: SeatId) -> None:
    """In the citizen's own time and in a pause nobody is asked to look at anything."""
    who.facilitator(m, by)
    who.require_open(m)
    if m.paused_by:
        raise Refused("meeting-is-paused")
    who.require_not_own_time(m)


def _invite(m: Meeting, place: Place, post: PostId | None) -> tuple[e.Event, ...]:
    standing = m.invitation
    same = standing and standing.on_wall and (standing.place, standing.post) == (place, post)
    return () if same else (e.EverybodyInvited(place=place, post=post),)


RULES: Rules = {c.InviteToPlace: to_place, c.InviteToPost: to_post, c.EndInvitation: end}

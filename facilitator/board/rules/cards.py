"""Perspectives and constraints, and when they are their author's alone (P4–P7)."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Seat
from ..refusals import Refused
from ..terms import ConstraintKind, Phase, PostId, Role, SeatId, Stage
from . import who
from .dates import require_date
from .rule import Rules

MOST_CARDS = 20_000
MOST_WALLS = 100
"""That stand for everybody, and one's own drafts: another's draft must not be felt (P6)."""
LONGEST_CHAIN = 20
MOST_GOING_ON = 60
"""Cards that may go on from one card: each is told anew whenever that card is."""


def post(m: Meeting, command: c.PostPerspective, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """In one's own column, or in that of somebody who said it and has nothing to write with."""
    who.speaking(m, by)
    said_by = command.said_by if command.said_by != by else None
    seat = _speaker(m, said_by) if said_by else m.seats[by]
    if not seat.profession:
        raise Refused("no-column-of-your-own", "said_by" if said_by else "")
    if not who.is_new(m, command.id, by):
        return ()
    _require_card(m, command.takes_up)
    _room_for_one_more(m.perspectives)
    kept = _is_kept(m, seat, draft=command.draft)
    return (
        e.PerspectivePosted(
            perspective=PostId(command.id),
            text=command.text,
            basis=command.basis,
            basis_text=command.basis_text,
            placement=command.placement,
            draft=kept or _writes_in_quiet(m, seat),
            kept=kept,
            resource=command.resource,
            takes_up=command.takes_up,
            said_by=said_by,
        ),
    )


def reword(m: Meeting, command: c.RewordPerspective, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    card = _own(m, m.perspectives, command.perspective, by, "perspective")
    fields = asdict(command)
    del fields["id"]
    if all(getattr(card.now, name) == value for name, value in fields.items() if name != "perspective"):
        return ()
    return (e.PerspectiveReworded(**fields, draft=card.draft),)


def withdraw(m: Meeting, command: c.WithdrawPerspective, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    card = _own(m, m.perspectives, command.perspective, by, "perspective", withdrawn_too=True)
    return () if card.withdrawn else (e.PerspectiveWithdrawn(perspective=card.id, draft=card.draft),)


def name_constraint(m: Meeting, command: c.NameConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Kind, source and owner are checked with the texts; the citizen's own limit is the citizen's to name."""
    seat = who.speaking(m, by)
    _require_own_limit(seat, command.kind)
    if not who.is_new(m, command.id, by):
        return ()
    require_date(command.until, "until", "until-needs-a-date-or-none")
    _room_for_a_wall(m, by)
    fields = asdict(command)
    del fields["id"], fields["draft"]
    kept = _is_kept(m, seat, draft=command.draft)
    draft = kept or _writes_in_quiet(m, seat)
    return (e.ConstraintNamed(constraint=PostId(command.id), **fields, draft=draft, kept=kept),)


def reword_constraint(m: Meeting, command: c.RewordConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    wall = _own(m, m.constraints, command.constraint, by, "constraint")
    _require_own_limit(m.seats[by], command.kind)
    require_date(command.until, "until", "until-needs-a-date-or-none")
    fields = asdict(command)
    del fields["id"]
    if all(getattr(wall.now, name) == value for name, value in fields.items() if name != "constraint"):
        return ()
    return (e.ConstraintReworded(**fields, draft=wall.draft),)


def withdraw_constraint(m: Meeting, command: c.WithdrawConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    wall = _own(m, m.constraints, command.constraint, by, "constraint", withdrawn_too=True)
    return () if wall.withdrawn else (e.ConstraintWithdrawn(constraint=wall.id, draft=wall.draft),)


def share(m: Meeting, command: c.ShareDraft, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """In the quiet phase a kept draft joins the others, to be revealed with them; else it is shown now."""
    shelf: Mapping[PostId, Any] = m.perspectives if command.draft in m.perspectives else m.constraints
    draft = _own(m, shelf, command.draft, by, "draft")
    if m.stage is not Stage.OPEN:
        raise Refused("meeting-is-not-open")
    if not draft.draft:
        return ()
    if m.phase is not Phase.QUIET_WRITING:
        return (e.DraftsRevealed(drafts=(draft.id,)),)
    return (e.DraftReadied(post=draft.id),) if draft.kept else ()


# Preparing and quiet writing are for those who have a column: what the citizen and the facilitator name is for everybody
# at once, unless they ask for a draft themselves.


def _is_kept(m: Meeting, seat: Seat, *, draft: bool) -> bool:
    """Whether the author's draft also stays out of the reveal: asked for as such, or prepared before the meeting."""
    return draft or (bool(seat.profession) and m.stage is Stage.CALLED)


def _writes_in_quiet(m: Meeting, seat: Seat) -> bool:
    return bool(seat.profession) and m.phase is Phase.QUIET_WRITING


def _own(
    m: Meeting, shelf: Mapping[PostId, Any], id: PostId, by: SeatId, field: str, *, withdrawn_too: bool = False
) -> Any:
    who.speaking(m, by)
    found = shelf.get(id)
    # Another's draft is answered as if it were not there: a refusal must not tell that it exists (P6).
    writer = getattr(found, "written_by", None) or (found.by if found else None)
    if found is None or (found.draft and writer != by) or (found.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", field)
    if by != writer:
        who.author(m, by, found.by)
    return found


def _speaker(m: Meeting, id: SeatId) -> Seat:
    seat = m.seats.get(id)
    if seat is None or seat.closed:
        raise Refused("no-such-seat", "said_by")
    return seat


def _require_card(m: Meeting, id: PostId | None) -> None:
    """Only what everybody can read is taken up: another's draft is answered as if it were not there (P6)."""
    if id is None:
        return
    if id not in m.perspectives or m.shared_post(id) is None:
        raise Refused("no-such-post", "takes_up")
    if len(m.chain_of(m.perspectives[id])) >= LONGEST_CHAIN:
        raise Refused("too-many", "takes_up")
    if sum(card.takes_up == id and not card.draft for card in m.perspectives.values()) >= MOST_GOING_ON:
        raise Refused("too-many", "takes_up")


def _require_own_limit(seat: Seat, kind: ConstraintKind) -> None:
    if kind is ConstraintKind.OWN_LIMIT and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", "kind")


def _room_for_a_wall(m: Meeting, by: SeatId) -> None:
    _room_for_one_more(m.constraints)
    walls = m.constraints.values()
    if sum(not wall.withdrawn and (not wall.draft or wall.by == by) for wall in walls) >= MOST_WALLS:
        raise Refused("too-many", "text")


def _room_for_one_more(shelf: Mapping[PostId, Any]) -> None:
    if len(shelf) >= MOST_CARDS:
        raise Refused("too-many", "text")


RULES: Rules = {
    c.PostPerspective: post,
    c.RewordPerspective: reword,
    c.WithdrawPerspective: withdraw,
    c.NameConstraint: name_constraint,
    c.RewordConstraint: reword_constraint,
    c.WithdrawConstraint: withdraw_constraint,
    c.ShareDraft: share,
}

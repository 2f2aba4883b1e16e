"""Perspectives and constraints, and when they are their author's alone (P4–P7)."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from .. import commands as c
from .. import events as e
from ..meeting import Meeting
from ..posts import Seat
from ..refusals import Refused
from ..terms import ConstraintKind, Phase, PostId, Role, SeatId, Stage
from . import who

MOST_CARDS = 20_000


def post(m: Meeting, command: c.PostPerspective, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.speaking(m, by)
    if not seat.profession:
        raise Refused("no-column-of-your-own")
    if not who.is_new(m, command.id, by):
        return ()
    _room_for_one_more(m.perspectives)
    return (
        e.PerspectivePosted(
            perspective=PostId(command.id),
            text=command.text,
            basis=command.basis,
            basis_text=command.basis_text,
            placement=command.placement,
            **_secrecy(m, draft=command.draft),
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
    _room_for_one_more(m.constraints)
    fields = asdict(command)
    del fields["id"], fields["draft"]
    # Only who has a column has quiet writing: what the citizen and the facilitator name is for everybody at once.
    secrecy = _secrecy(m, draft=command.draft) if seat.profession else {"draft": False, "kept": False}
    return (e.ConstraintNamed(constraint=PostId(command.id), **fields, **secrecy),)


def reword_constraint(m: Meeting, command: c.RewordConstraint, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    wall = _own(m, m.constraints, command.constraint, by, "constraint")
    _require_own_limit(m.seats[by], command.kind)
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


def _secrecy(m: Meeting, *, draft: bool) -> dict[str, bool]:
    """Drafts before the meeting and in its quiet phase; kept ones are those the author did not write for the reveal."""
    kept = draft or m.stage is Stage.CALLED
    return {"draft": kept or m.phase is Phase.QUIET_WRITING, "kept": kept}


def _own(
    m: Meeting, shelf: Mapping[PostId, Any], id: PostId, by: SeatId, field: str, *, withdrawn_too: bool = False
) -> Any:
    who.speaking(m, by)
    found = shelf.get(id)
    # Another's draft is answered as if it were not there: a refusal must not tell that it exists (P6).
    if found is None or (found.draft and found.by != by) or (found.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", field)
    who.author(m, by, found.by)
    return found


def _require_own_limit(seat: Seat, kind: ConstraintKind) -> None:
    if kind is ConstraintKind.OWN_LIMIT and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", "kind")


def _room_for_one_more(shelf: Mapping[PostId, Any]) -> None:
    if len(shelf) >= MOST_CARDS:
        raise Refused("too-many", "text")


RULES = {
    c.PostPerspective: post,
    c.RewordPerspective: reword,
    c.WithdrawPerspective: withdraw,
    c.NameConstraint: name_constraint,
    c.RewordConstraint: reword_constraint,
    c.WithdrawConstraint: withdraw_constraint,
    c.ShareDraft: share,
}

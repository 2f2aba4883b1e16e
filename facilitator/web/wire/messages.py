"""What goes over the wire: packets of fragments, events as JSON, answers to commands. See docs/protocol.md."""

from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from typing import Any

from facilitator.board import Entry, Event, Meeting, PostId, SeatId, is_draft, readers_of
from facilitator.board.events import (
    ConstraintNamed,
    ConstraintReworded,
    DraftsRevealed,
    PerspectivePosted,
    PerspectiveReworded,
)

from ..fragments import SCREENS, View, own_of
from ..saying import sentences
from ..saying.languages import Language
from ..touched import gone
from .concerns import concerns


def whole(view: View, screen: str) -> dict[str, Any]:
    """Every fragment of a screen."""
    keys = sorted(SCREENS[screen])
    packet = {"seq": view.meeting.seq, "whole": True, "fragments": [view.render(key) for key in keys]}
    return packet | own(view) if view.own else packet


def own(view: View) -> dict[str, Any]:
    """What only this seat may see: its drafts, what is written for the citizen if it is theirs or the helper's, and the citizen's
    answers to the three questions, shared and kept back."""
    assert view.own and view.seat
    keys = own_of(view.seat.role)
    return {"own": view.own.own_count(view.seat.id)} | {key: view.render(key) for key in keys}


def shown_on(screen: str, keys: Iterable[str]) -> tuple[str, ...]:
    """Which of these fragments a screen has."""
    return tuple(key for key in keys if key in SCREENS[screen] or key.startswith("post-"))


def change(
    view: View, keys: tuple[str, ...], before: Meeting, entries: list[Entry], done: dict[str, str]
) -> dict[str, Any]:
    """What these entries changed, in these fragments. ``done`` keeps what was rendered for others who read alike."""
    left = gone(keys, view.meeting)
    for key in keys:
        if key not in done and key not in left:
            done[key] = view.render(key)
    return {
        "after": before.seq,
        "seq": view.meeting.seq,
        "fragments": [done[key] for key in keys if done.get(key)],
        "gone": left,
        "said": [_said(view, entry) for entry in entries],
    }


def _said(view: View, entry: Entry) -> dict[str, Any]:
    concerned = concerns(view.meeting, entry)
    said = {"by": entry.by, "sentence": sentences.happened(view.language, view.meeting, entry)}
    return said | ({"concerns": concerned} if concerned else {})


def as_json(entry: Entry, seq: int) -> dict[str, Any]:
    """One event for clients that draw their own screens. ``seq`` is its number among those everybody may see."""
    return {
        "seq": seq,
        "kind": type(entry.event).__name__,
        "by": entry.by,
        "at": entry.at.isoformat(),
        "command": entry.command,
        **asdict(entry.event),
    }


def numbered(entries: Iterable[Entry], seq: int, seat: SeatId) -> list[dict[str, Any]]:
    """What this seat may hear as JSON, numbered on from ``seq``; a draft carries the number of what everybody saw last.

    Another's draft comes with its reveal, as it was put forward: neither earlier wordings nor when it was written (P6).
    """
    told: list[dict[str, Any]] = []
    drafted: dict[PostId, Entry] = {}
    for entry in entries:
        if is_draft(entry.event) and seat not in readers_of(entry.event, entry.by):
            _reword(drafted, entry)
            continue
        if isinstance(entry.event, DraftsRevealed):
            shown = [drafted.pop(id) for id in entry.event.drafts if id in drafted]
            told += [as_json(replace(draft, at=entry.at), seq) for draft in shown]
        seq += not is_draft(entry.event)
        told.append(as_json(entry, seq))
    return told


def _reword(drafted: dict[PostId, Entry], entry: Entry) -> None:
    if isinstance(entry.event, PerspectivePosted | ConstraintNamed):
        drafted[_post_of(entry.event)] = replace(entry, event=replace(entry.event, kept=False))
    elif isinstance(entry.event, PerspectiveReworded | ConstraintReworded):
        first = drafted[_post_of(entry.event)]
        drafted[_post_of(entry.event)] = replace(first, event=replace(first.event, **_fields(entry.event)))


def _post_of(event: PerspectivePosted | PerspectiveReworded | ConstraintNamed | ConstraintReworded) -> PostId:
    return event.perspective if isinstance(event, PerspectivePosted | PerspectiveReworded) else event.constraint


def _fields(event: Event) -> dict[str, Any]:
    return {field.name: getattr(event, field.name) for field in fields(event)}


def refusal(language: Language, code: str, field: str = "") -> dict[str, Any]:
    """The answer to a command that is refused, or cannot be read."""
    return {"ok": False, "code": code, "message": sentences.refusal(language, code), "field": field}

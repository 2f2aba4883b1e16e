"""The board as JSON, as one seat may see it."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from facilitator.board import Meeting, Openings, PossibilitySpace, SeatId, WallReading

from .pieces.space_seen import space_seen

INTERNAL = frozenset({"number", "own", "spoke"})
"""What stays on the server: the journal's own numbering would tell how many drafts others have (P6); the rest is nobody's business."""


def board_as_json(meeting: Meeting, seat: SeatId) -> dict[str, Any]:
    """Every field of the meeting, with the readings of wishes and ways."""
    seen = meeting.as_seen_by(seat)
    board = {name: value for name, value in plain(seen).items() if name not in INTERNAL}
    board["own"] = seen.own_count(seat)
    board["columns"] = list(seen.columns)
    board["readings"] = _readings(space_seen(seen))
    if seen.imagined:
        board["imagined_readings"] = _readings(space_seen(seen, seen.imagined))
    return board


def _readings(space: PossibilitySpace) -> dict[str, Any]:
    """What stands in the way of what, and what would open it: of wishes, ways and walls by their ids."""
    return {
        "wishes": {one.wish.id: one.reading for one in space.wishes},
        "possibilities": {one.way.id: one.reading for one in space.ways},
        "openings": {one.wish.id: _openings(one.openings) for one in space.wishes},
        "everything": _openings(space.everything),
        "constraints": {one.wall.id: _leverage(one) for one in space.walls},
    }


def _openings(openings: Openings) -> dict[str, Any]:
    return {"sets": [[wall.id for wall in walls] for walls in openings.sets], "exact": openings.exact}


def _leverage(one: WallReading) -> dict[str, Any]:
    return {
        "stops": [way.id for way in one.stops],
        "alone": [way.id for way in one.alone],
        "opens": [wish.id for wish in one.opens],
        "eases": [wish.id for wish in one.eases],
        "stops_nothing": one.stops_nothing,
    }


def plain(value: Any) -> Any:
    """The same in lists, dictionaries, strings and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return value

"""The board as JSON, as one seat may see it."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from facilitator.board import Meeting, SeatId, possibility_space

INTERNAL = frozenset({"number", "own"})
"""What stays on the server: the journal's own numbering would tell how many drafts others have (P6)."""


def board_as_json(meeting: Meeting, seat: SeatId) -> dict[str, Any]:
    """Every field of the meeting, with the readings of wishes and ways."""
    seen = meeting.as_seen_by(seat)
    board = {name: value for name, value in plain(seen).items() if name not in INTERNAL}
    board["own"] = seen.own_count(seat)
    board["columns"] = list(seen.columns)
    board["readings"] = {
        "wishes": {wish.id: possibility_space.reading_of_wish(seen, wish) for wish in seen.standing_wishes()},
        "possibilities": {way.id: possibility_space.reading_of_way(seen, way) for way in seen.standing_possibilities()},
    }
    return board


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

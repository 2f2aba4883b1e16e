"""In how many parts each wall shows what has no room on it at once, by its own word: that depends on its size, which only it knows.

Kept for as long as its line stands, told to whoever leads, and trusted with nothing else. Known to the server process the wall is connected to.
"""

from dataclasses import dataclass
from typing import Any

MOST_PARTS = 1000


@dataclass(frozen=True, slots=True)
class Standing:
    """The part a wall stands at, and how many it has; 0 where that is not known."""

    part: int
    parts: int


class WallParts:
    """What the walls connected here have said last, by meeting and connection."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, Standing]] = {}

    def hear(self, sid: str, meeting: str, screen: str, message: Any) -> str:
        """A wall says where it stands; returns why it was not heard, or nothing."""
        if screen != "wall":
            return "only-the-wall"
        said = message if isinstance(message, dict) else {}
        part, parts = (said.get(name) for name in ("part", "parts"))
        # Not isinstance: true and false are numbers too.
        if type(part) is not int or type(parts) is not int or not 1 <= part <= parts <= MOST_PARTS:
            return "bad-message"
        self._said.setdefault(meeting, {})[sid] = Standing(part, parts)
        return ""

    def leave(self, sid: str, meeting: str) -> None:
        """Its line is gone."""
        walls = self._said.get(meeting, {})
        walls.pop(sid, None)
        if not walls:
            self._said.pop(meeting, None)

    def of(self, meeting: str) -> Standing | None:
        """Where the wall with most parts stands: one with fewer is at the same, or at its last. None where no wall has said anything."""
        walls = tuple(self._said.get(meeting, {}).values())
        return max(walls, key=lambda wall: (wall.parts, wall.part), default=None)

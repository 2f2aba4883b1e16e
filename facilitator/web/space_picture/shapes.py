"""What is drawn in a sector: zones, points and arcs; and the room that a letter must keep clear of."""

from dataclasses import dataclass
from math import hypot

from facilitator.board import Reading

from .plan import Wall, Way, Wish

APART = 3
"""Units between a letter and what it must not touch."""
TAG = 15
"""Half the height of a wall's tag, in units, and half the width of one with a single letter."""
WIDE_TAG = 20
"""Half the width of a tag with two letters, in units."""
LETTERS = 25
"""How large the letters in tags and the least figures in points are, in units."""
SQUARE = 0.9
"""Half the side of a closed way's point, in radii of the others: the room of a whole disc is kept for it."""
STAR = 16
"""Half of a star's width, in units: the sign of the way that the citizen wants to look at first."""


def star_of(radius: float) -> float:
    """Half of the star's width, in units: smaller beside the smallest points, where it would lie over the next one's figure."""
    return min(STAR, radius * 0.75)


def star_beside(radius: float) -> float:
    """How far to the right of its point's middle, and above it, a star stands, in units."""
    return radius * 0.707 + 9


@dataclass(frozen=True, slots=True)
class Zone:
    """Part of a sector: ways of one reading stand in it."""

    reading: Reading
    path: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A way as a point, or with ``more`` how many have no room."""

    way: Way | None
    x: float
    y: float
    more: int = 0


@dataclass(frozen=True, slots=True)
class Arc:
    """A wall in front of the points it stops; ``tag`` is the room of its letter, if it is named here and has room.

    The first wall of a way is broad and named, what else stops it is thinner; ``width`` is in units.
    """

    wall: Wall
    path: str
    width: float
    is_ghost: bool
    is_named: bool
    tag: "Taken | None"


@dataclass(frozen=True, slots=True)
class Sector:
    """All that is drawn for one wish, but its label."""

    wish: Wish
    begin: float
    end: float
    outline: str
    zones: tuple[Zone, ...]
    marks: tuple[Mark, ...]
    arcs: tuple[Arc, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a letter must keep clear of, by its middle and half its width and height: a point or another letter."""

    x: float
    y: float
    wide: float
    high: float
    is_round: bool = False

    @classmethod
    def by(cls, mark: Mark, radius: float) -> tuple["Taken", ...]:
        """What a point takes, with its star: a way that is closed is a square."""
        is_round = mark.way is not None and mark.way.reading is not Reading.CLOSED
        point = cls(mark.x, mark.y, radius, radius, is_round)
        if mark.way is None or not mark.way.is_first:
            return (point,)
        right = star_beside(radius)
        return (point, cls(mark.x + right, mark.y - right, star_of(radius), star_of(radius), is_round=True))

    def meets(self, other: "Taken") -> bool:
        """Whether a letter comes nearer to the other than can be told apart."""
        across = max(0.0, abs(self.x - other.x) - self.wide)
        down = max(0.0, abs(self.y - other.y) - self.high)
        if other.is_round:
            return hypot(across, down) < other.wide + APART
        return across < other.wide + APART and down < other.high + APART

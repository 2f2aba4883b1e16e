"""The walls that stand and the wishes, each with its place as a power of two: a set of them is then one number.

A meeting has thirty walls, a board may have thousands; every way and every wall is looked at once, and no pair of them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from ..meeting import Meeting
from ..posts import Constraint, Possibility, Wish
from ..terms import Firmness, PostId, Reading
from .readings import WayReading

BEST_FIRST = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED, Reading.NO_WAY)


@dataclass(frozen=True, slots=True)
class Look:
    """A way as the space sees it: the walls that stand in it and the standing wishes it serves, as numbers.

    ``fixed`` counts the fixed ones; it is kept shut if one of them all is the citizen's own limit.
    """

    way: Possibility
    reading: WayReading
    mask: int
    fixed: int
    wishes: int
    is_kept_shut: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in some way: the walls by id, the number of each wall and wish, and the sets of the fixed and of the own limits."""

    walls: dict[PostId, Constraint]
    bits: dict[PostId, int]
    wishes: dict[PostId, int]
    fixed: int
    own: int

    @classmethod
    def of(cls, meeting: Meeting, moved: Collection[PostId] = ()) -> "Standing":
        """What stands in this meeting, once ``moved`` are moved too."""
        # A board may hold thousands of walls that are tied to nothing: they stop nothing, and need no number.
        counts = set[PostId]().union(*(way.constraints for way in meeting.standing_possibilities())).difference(moved)
        walls = {wall.id: wall for wall in meeting.standing_constraints() if wall.id in counts and stands(wall)}
        bits = {id: 1 << place for place, id in enumerate(walls)}
        wishes = {wish.id: 1 << place for place, wish in enumerate(meeting.standing_wishes())}
        fixed = any_of(bits[id] for id, wall in walls.items() if wall.firmness is Firmness.FIXED)
        return cls(walls, bits, wishes, fixed, any_of(bits[id] for id, wall in walls.items() if wall.is_own_limit))

    def look_at(self, way: Possibility) -> Look:
        """The way with its state."""
        here = [id for id in way.constraints if id in self.bits]
        mask = any_of(map(self.bits.__getitem__, here))
        walls = tuple(map(self.walls.__getitem__, here))
        reading = reading_behind(any_wall=bool(mask), any_fixed=bool(mask & self.fixed))
        found = WayReading(way, reading, walls)
        wishes = any_of(self.wishes[id] for id in way.now.wishes if id in self.wishes)
        fixed = (mask & self.fixed).bit_count()
        return Look(way, found, mask, fixed, wishes, is_kept_shut=bool(mask & self.own))

    def walls_in(self, mask: int) -> tuple[Constraint, ...]:
        """The walls whose sum this is."""
        return tuple(wall for id, wall in self.walls.items() if mask & self.bits[id])


def stands(wall: Constraint) -> bool:
    """Whether a wall stands in the ways it is tied to."""
    return not (wall.withdrawn or wall.draft or wall.moved)


def reading_behind(*, any_wall: bool, any_fixed: bool) -> Reading:
    """A way is closed by a fixed wall, to be asked for if every wall in it can move, open where none stands."""
    return Reading.CLOSED if any_fixed else Reading.CAN_BE_ASKED if any_wall else Reading.OPEN


def serves(way: Possibility, wish: Wish) -> bool:
    """Whether it is a way to this wish that the citizen has not set aside."""
    return way.aside is None and wish.id in way.now.wishes


def best(readings: Iterable[Reading]) -> Reading:
    """A wish is as good as the best of its ways."""
    return min(readings, key=BEST_FIRST.index, default=Reading.NO_WAY)


def any_of(bits: Iterable[int]) -> int:
    """What is in any of these sets."""
    return reduce(or_, bits, 0)

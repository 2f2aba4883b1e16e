"""The room in a wish's sector: how deep each of its zones is, and which part of the sector each column of points has to itself.

Points that something stops have their part of the sector to themselves, from the middle to the rim: so no wall stands before a
point that it does not stop. Points that nothing stops lie within all walls, and share no part with a ghost.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from facilitator.board import Reading

from .columns import Alike, Column, alike, columns_of, count_of, fewer
from .ellipse import Ring
from .plan import Wish
from .shapes import APART

Span = tuple[float, float]

BETWEEN_POINTS = 9
"""Units between two points."""
FRONTS = (0, 15, 17, 25)
"""Units that no wall, one, two and three of them take before a point."""
OFF_THE_MIDDLE = 12
"""Units between the middle's edge and a ghost."""
EMPTY = 20
"""Units between the middle and the first wall where no way is open. No other zone is drawn empty: it would look like a barrier."""
ZONES = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED)
STOPPED = (Reading.CAN_BE_ASKED, Reading.CLOSED)
DEEPEST = 8
"""Points that may stand behind one another in one zone."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A column with its part of the sector: from one angle to another, the points' angle, and how far out its points stand."""

    column: Column
    begin: float
    end: float
    angle: float
    outs: tuple[float, ...]


class Crowd:
    """The ways of one wish, sorted by what stops them."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish
        ways = {zone: [way for way in wish.ways if way.reading is zone] for zone in ZONES}
        self.free = alike([way for way in ways[Reading.OPEN] if not way.front])
        ways[Reading.OPEN] = [way for way in ways[Reading.OPEN] if way.front]
        self.stopped = {zone: alike(ways[zone]) for zone in ZONES}
        self.walls = {zone: max((len(way.front) for way in ways[zone]), default=0) for zone in ZONES}
        self.deepest = {zone: max(map(len, self.stopped[zone]), default=0) for zone in ZONES}
        self.deepest[Reading.OPEN] = max(self.deepest[Reading.OPEN], *map(len, self.free), 0)


class Room:
    """One sector with points of one size."""

    def __init__(self, crowd: Crowd, span: Span, ring: Ring, radius: float, scale: float) -> None:
        (self.begin, self.end), self.crowd, self.ring, self.radius = span, crowd, ring, radius
        self.scale, self.pitch = scale, 2 * radius + BETWEEN_POINTS
        self.thick = ring.thickness(*span)
        self.lengths = [ring.arc_length(*span, out) for out in (0.0, 1.0)]

    @property
    def is_enough(self) -> bool:
        """Whether every point has room."""
        return self._found is not None

    @cached_property
    def depths(self) -> "Depths":
        """The zones' depths that have room for every point; where none have, those that leave out the fewest."""
        return self._found or min(self._tried(), key=lambda one: (max(0.0, one.need - self.thick), one.load))

    @cached_property
    def _found(self) -> "Depths | None":
        return next((one for one in self._tried() if one.need <= self.thick and one.load <= 1), None)

    def _tried(self) -> Iterator["Depths"]:
        """From one point deep to as many as there are, the shallowest first; then again with points as far out as they can be."""
        most = self.crowd.deepest
        counts = (most[Reading.OPEN], max(most[zone] for zone in STOPPED))
        rows = sorted(product(*(range(1, min(DEEPEST, max(1, count)) + 1) for count in counts)), key=sum)
        for are_far, (rows_open, rows_stopped) in product((False, True), rows):
            yield Depths(self, rows_open, rows_stopped, are_far=are_far)

    def length(self, out: float) -> float:
        """Units along the sector, this far out, that points may stand in: so near to straight that two arcs are measured, not all."""
        nearest, farthest = self.lengths
        return max(self.pitch, nearest + out * (farthest - nearest) - self.pitch * 0.4)

    def angle(self, part: float, out: float) -> float:
        """The angle after this part of that length."""
        return self.ring.angle_along(self.begin, self.end, out, self.pitch * 0.2 + part * self.length(out))


class Depths:
    """How many points stand behind one another, and so how thick each zone is; or with ``are_far`` as near to its outer edge as
    can be, where a sector is wider."""

    def __init__(self, room: Room, rows_open: int, rows_stopped: int, *, are_far: bool) -> None:
        self.room, self.are_far = room, are_far
        self.rows = {
            zone: min(rows, room.crowd.deepest[zone])
            for zone, rows in zip(ZONES, (rows_open, rows_stopped, rows_stopped), strict=True)
        }
        self.needs = {zone: self._need(zone) for zone in ZONES}
        self.need = sum(self.needs.values())

    def front(self, zone: Reading) -> float:
        """Units that the walls before its points take."""
        walls = self.room.crowd.walls[zone]
        return (FRONTS[walls] + (OFF_THE_MIDDLE if walls and zone is Reading.OPEN else 0)) * self.room.scale

    def _need(self, zone: Reading) -> float:
        """The least thickness, in units."""
        if not self.rows[zone]:
            return EMPTY * self.room.scale if zone is Reading.OPEN else 0.0
        return self.rows[zone] * self.room.pitch + BETWEEN_POINTS + self.front(zone)

    @cached_property
    def bounds(self) -> dict[Reading, Span]:
        """How far out each zone begins and ends: what is left over goes to where there are ways, and most to what is open."""
        left = max(0.0, self.room.thick - self.need)
        weights = {zone: self.rows[zone] * (1.6 if zone is Reading.OPEN else 1.0) for zone in ZONES}
        total = sum(weights.values()) or 1.0
        sizes = {zone: self.needs[zone] + left * weights[zone] / total for zone in ZONES}
        if not self.room.crowd.wish.ways:
            sizes = dict.fromkeys(ZONES, 1.0)
        whole, begin = sum(sizes.values()), 0.0
        bounds = {}
        for zone in ZONES:
            bounds[zone] = (begin, begin + sizes[zone] / whole)
            begin += sizes[zone] / whole
        return bounds

    def outs(self, zone: Reading) -> tuple[float, ...]:
        """How far out each row of its points is."""
        inner, outer = self.bounds[zone]
        begin, rows, thick = inner + self.front(zone) / self.room.thick, max(1, self.rows[zone]), self.room.thick
        if self.are_far:
            begin = max(begin, outer - (rows * self.room.pitch + BETWEEN_POINTS) / thick)
        deep = max(0.0, outer - begin)
        last = 1 - (self.room.radius + APART) / thick
        return tuple(min(begin + deep * (row + 0.5) / rows, last) for row in range(rows))

    def part(self, zone: Reading) -> float:
        """The part of the sector that a column of it takes at least."""
        return self.room.pitch / self.room.length(self.outs(zone)[0])

    def _counts(self) -> tuple[dict[Reading, int], int]:
        """How many columns there are of points that something stops, or would stop; and of those that nothing stops."""
        rows, crowd = {zone: max(1, self.rows[zone]) for zone in ZONES}, self.room.crowd
        return {zone: count_of(crowd.stopped[zone], rows[zone]) for zone in ZONES}, count_of(
            crowd.free, rows[Reading.OPEN]
        )

    @property
    def load(self) -> float:
        """The part of the sector that all columns need."""
        return self._load(*self._counts())[0]

    def _load(self, counts: dict[Reading, int], free: int) -> tuple[float, float]:
        stopped = sum(counts[zone] * self.part(zone) for zone in STOPPED)
        nearest = max(stopped, free * self.part(Reading.OPEN))
        ghosts = counts[Reading.OPEN] * self.part(Reading.OPEN)
        return nearest + ghosts, nearest

    def _held(self) -> tuple[dict[Reading, int], int]:
        """How many columns of each kind there is room for, at least one each."""
        counts, free = self._counts()
        while self._load(counts, free)[0] > 1:
            stopped = sum(counts[zone] * self.part(zone) for zone in STOPPED)
            fullest = max(ZONES, key=counts.__getitem__)
            if free > 1 and free * self.part(Reading.OPEN) >= stopped:
                free -= 1
            elif counts[fullest] > 1:
                counts[fullest] -= 1
            else:
                break
        return counts, free

    @cached_property
    def stands(self) -> dict[Reading, list[Stand]]:
        """Every column in its part of the sector: those that something stops, then those before which a ghost stands."""
        counts, free = self._held()
        whole, nearest = self._load(counts, free)
        if not whole:
            return {zone: [] for zone in ZONES}
        border = nearest / whole
        columns = {zone: self._columns(self.room.crowd.stopped[zone], zone, counts[zone]) for zone in ZONES}
        unstopped = self._columns(self.room.crowd.free, Reading.OPEN, free)
        stopped = sum(counts[zone] * self.part(zone) for zone in STOPPED)
        found, begin = {}, 0.0
        for zone in STOPPED:
            each = self.part(zone) * border / stopped if stopped else 0.0
            found[zone] = list(self._stands(zone, columns[zone], begin, each))
            begin += each * counts[zone]
        ghosts = counts[Reading.OPEN]
        found[Reading.OPEN] = [
            *self._stands(Reading.OPEN, unstopped, 0.0, border / free if free else 0.0),
            *self._stands(Reading.OPEN, columns[Reading.OPEN], border, (1 - border) / ghosts if ghosts else 0.0),
        ]
        return found

    def _columns(self, groups: Alike, zone: Reading, most: int) -> list[Column]:
        return fewer(columns_of(groups, max(1, self.rows[zone])), most)

    def _stands(self, zone: Reading, columns: list[Column], begin: float, each: float) -> Iterator[Stand]:
        outs = self.outs(zone)
        for place, column in enumerate(columns):
            borders = [self.room.angle(begin + each * (place + part), outs[0]) for part in (0, 0.5, 1)]
            yield Stand(column, borders[0], borders[2], borders[1], outs)

"""A wish's sector: its zones from the middle outwards, the ways as points in them, and the walls as arcs in front of the points.

How thick a zone is follows the ways in it; where they stand close, points are smaller. What has no room at all is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import pi

from facilitator.board import Reading

from .ellipse import Ring
from .plan import Wall, Way, Wish

GAP = 0.035
"""Radians between a sector's edge and its neighbour's."""
CLEAR = 9
"""Units between two points."""
TAG = 15
"""Half of a wall's tag, in units."""
LEVEL = 9
"""Units between two arcs in front of one point."""
MOST_LEVELS = 3
ZONES = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED)
EMPTY = 0.1
"""The part of a sector that an empty zone keeps, so that walls have a place."""
RADII: tuple[tuple[int, bool], ...] = (
    (30, True), (27, True), (24, True), (22, True), (20, True), (24, False), (22, False), (20, False), (18, False),
)  # fmt: skip
"""Sizes of a point, and whether walls carry their letters: the first that has room for every point in every sector."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Part of a sector: ways of one reading stand in it. ``inner`` and ``outer`` are how far out it begins and ends."""

    reading: Reading
    path: str
    inner: float
    outer: float
    ways: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A way as a point, or with ``more`` how many have no room."""

    way: Way | None
    x: float
    y: float
    more: int = 0


@dataclass(frozen=True, slots=True)
class Arc:
    """A wall in front of the points it stops; ``tag`` is where its letter stands, if that has room."""

    wall: Wall
    path: str
    is_ghost: bool
    tag: tuple[float, float] | None


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


def sectors_of(wishes: tuple[Wish, ...], ring: Ring) -> tuple[int, tuple[Sector, ...]]:
    """The radius of every point, and the sectors, clockwise; with an even number of them two meet at the top."""
    count = len(wishes)
    if not count:
        return RADII[0][0], ()
    each = 2 * pi / count
    first = -pi / 2 - each / 2 if count % 2 else -pi / 2 - each
    gap = GAP if count > 1 else 0.0
    spans = [(first + place * each + gap, first + (place + 1) * each - gap) for place in range(count)]
    for radius, tagged in RADII:
        rooms = [_Room(wish, span, ring, radius, tagged=tagged) for wish, span in zip(wishes, spans, strict=True)]
        if all(room.is_enough for room in rooms):
            break
    return radius, tuple(room.sector() for room in rooms)


class _Room:
    """One sector with points of one size: whether they have room, and where they stand."""

    def __init__(self, wish: Wish, span: tuple[float, float], ring: Ring, radius: int, *, tagged: bool) -> None:
        (self.begin, self.end), self.wish, self.ring, self.radius = span, wish, ring, radius
        self.tagged, self.pitch = tagged, 2 * radius + CLEAR
        self.thick = ring.thickness(*span)
        self.by_zone = {zone: [way for way in wish.ways if way.reading is zone] for zone in ZONES}
        self.rows = {zone: self._rows(len(ways)) for zone, ways in self.by_zone.items()}
        needs = {zone: self._need(zone) for zone in ZONES}
        self.is_enough = sum(needs.values()) <= self.thick
        self.bounds = self._bounds(needs)

    def sector(self) -> Sector:
        zones: list[Zone] = []
        marks: list[Mark] = []
        arcs: list[Arc] = []
        for zone, (inner, outer) in self.bounds.items():
            path = self.ring.zone(self.begin, self.end, inner, outer)
            zones.append(Zone(zone, path, inner, outer, len(self.by_zone[zone])))
            slots = self._slots(zone)
            marks += [mark for slot in slots for mark in slot.marks]
            arcs += self._arcs(zone, slots)
        outline = self.ring.zone(self.begin, self.end, 0, 1)
        return Sector(self.wish, self.begin, self.end, outline, tuple(zones), tuple(marks), tuple(arcs))

    def _rows(self, ways: int) -> int:
        """How many points stand behind one another where a row is as long as the middle is round."""
        room = self.ring.arc_length(self.begin, self.end, 0.1) - self.pitch * 0.4
        in_a_row = max(1, int(room // self.pitch))
        return -(-ways // in_a_row)

    def _need(self, zone: Reading) -> float:
        """The least thickness, in units."""
        rows = self.rows[zone]
        if not rows:
            return EMPTY * self.thick
        return rows * self.pitch + CLEAR + self._front(zone)

    def _front(self, zone: Reading) -> float:
        """What the walls in front of the points take: of the tags one half lies here and the other before the wall."""
        if zone is Reading.OPEN:
            return TAG if self.tagged and len(self.by_zone[zone]) < len(self.wish.ways) else 0.0
        ways = self.by_zone[zone]
        levels = max((min(MOST_LEVELS, len(way.walls)) for way in ways), default=1)
        return LEVEL * levels + (TAG * 1.6 if self.tagged and ways else 0.0)

    def _bounds(self, needs: dict[Reading, float]) -> dict[Reading, tuple[float, float]]:
        """How far out each zone begins and ends: what is left over goes to where there are ways, and most to what is open."""
        left = max(0.0, self.thick - sum(needs.values()))
        weights = {zone: self.rows[zone] * (1.6 if zone is Reading.OPEN else 1.0) for zone in ZONES}
        total = sum(weights.values()) or 1.0
        sizes = {zone: needs[zone] + left * weights[zone] / total for zone in ZONES}
        if not self.wish.ways:
            sizes = dict.fromkeys(ZONES, 1.0)
        whole, begin = sum(sizes.values()), 0.0
        bounds = {}
        for zone in ZONES:
            bounds[zone] = (begin, begin + sizes[zone] / whole)
            begin += sizes[zone] / whole
        return bounds

    def _slots(self, zone: Reading) -> list["_Slot"]:
        """The zone's points, column by column, those behind the same wall side by side."""
        ways = sorted(self.by_zone[zone], key=lambda way: (way.walls[0].mark if way.walls else "", way.figure))
        if not ways:
            return []
        inner, outer = self.bounds[zone]
        front = self._front(zone) / self.thick if zone is not Reading.OPEN else 0.0
        back = self._front(zone) / self.thick if zone is Reading.OPEN else 0.0
        rows = max(1, min(self.rows[zone], int(((outer - inner - front - back) * self.thick - CLEAR) // self.pitch)))
        lowest = inner + front + (outer - inner - front - back) / (2 * rows)
        room = self.ring.arc_length(self.begin, self.end, lowest) - self.pitch * 0.4
        most = max(1, int(room // self.pitch)) * rows
        shown, left = (ways, 0) if len(ways) <= most else (ways[: most - 1], len(ways) - most + 1)
        columns = -(-(len(shown) + bool(left)) // rows)
        edge = self.pitch * 0.2
        begin = self.ring.angle_along(self.begin, self.end, lowest, edge)
        end = self.ring.angle_along(self.begin, self.end, lowest, edge + room)
        angles = self.ring.spread(begin, end, lowest, columns)
        outs = [inner + front + (outer - inner - front - back) * (row + 0.5) / rows for row in range(rows)]
        slots = [_Slot(angle, []) for angle in angles]
        for place, way in enumerate((*shown, *([None] if left else []))):
            slot = slots[place // rows]
            x, y = self.ring.place(slot.angle, outs[place % rows] if len(slots) > 1 or rows > 1 else sum(outs) / rows)
            slot.marks.append(Mark(way, x, y, 0 if way else left))
        return slots

    def _arcs(self, zone: Reading, slots: list["_Slot"]) -> Iterator[Arc]:
        """One arc for each run of points behind the same wall; further walls of a point lie behind the first, shorter."""
        inner, _ = self.bounds[zone]
        for ghost in (False, True):
            for level in range(MOST_LEVELS):
                out = inner + level * LEVEL / self.thick + (0.02 if ghost else 0.0)
                places = [(place, wall) for place, slot in enumerate(slots) for wall in slot.walls(level, ghost=ghost)]
                for wall, run in groupby(sorted(places, key=lambda one: (one[1].mark, one[0])), key=lambda one: one[1]):
                    yield from self._runs(wall, [place for place, _ in run], slots, out, level, ghost=ghost)

    def _runs(
        self, wall: Wall, places: list[int], slots: list["_Slot"], out: float, level: int, *, ghost: bool
    ) -> Iterator[Arc]:
        for _, run in groupby(enumerate(places), key=lambda one: one[1] - one[0]):
            ends = [place for _, place in run]
            begin, end = self._reach(slots, ends[0], ends[-1], narrow=level > 0)
            tag = self.ring.place((begin + end) / 2, out) if self.tagged and not level and not ghost else None
            if tag and self.ring.arc_length(begin, end, out) < 3 * TAG:
                tag = None
            yield Arc(wall, self.ring.arc(begin, end, out), ghost, tag)

    def _reach(self, slots: list["_Slot"], first: int, last: int, *, narrow: bool) -> tuple[float, float]:
        """From halfway to the slot before to halfway to the one after; a further wall is a little shorter."""
        before = slots[first - 1].angle if first else 2 * self.begin - slots[first].angle
        after = slots[last + 1].angle if last + 1 < len(slots) else 2 * self.end - slots[last].angle
        begin, end = (before + slots[first].angle) / 2, (after + slots[last].angle) / 2
        trim = (end - begin) * (0.22 if narrow else 0.03)
        return begin + trim, end - trim


@dataclass(frozen=True, slots=True)
class _Slot:
    """Points that stand behind one another at the same angle."""

    angle: float
    marks: list[Mark]

    def walls(self, level: int, *, ghost: bool) -> tuple[Wall, ...]:
        """The walls at this level in front of any of them."""
        rows = [(mark.way.ghosts if ghost else mark.way.walls) for mark in self.marks if mark.way]
        return tuple(dict.fromkeys(walls[level] for walls in rows if level < len(walls)))

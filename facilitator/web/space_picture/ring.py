"""A wish's sector: its zones from the middle outwards, the ways as points in them, and the walls as arcs in front of the points.

How thick a zone is follows the ways in it; where they stand close, points are smaller. What has no room at all is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, product
from math import pi

from facilitator.board import Reading

from .ellipse import Point, Ring
from .plan import Wall, Wish
from .shapes import APART, Arc, Mark, Sector, Taken, Zone

Span = tuple[float, float]

GAP = 0.035
"""Radians between a sector's edge and its neighbour's."""
CLEAR = 9
"""Units between two points."""
TAG = 15
"""Half the height of a wall's tag, in units."""
WIDE_TAG = 20
"""Half the width of a tag with two letters."""
LEVEL = 9
"""Units between two arcs in front of one point."""
MOST_LEVELS = 3
ZONES = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED)
EMPTY = 20
"""Units that an empty zone keeps, so that walls have a place."""
RADII = (32, 29, 26, 24, 22, 20, 18)
"""Sizes of a point, in units: the first with room for every point, and for the letter of every wall."""
MOST_TRIED = 3
"""Sizes of points that are tried until every letter has room; then the largest is kept, and the list says which wall it is."""
PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.06, 0.94)
"""Where on its arc a wall's letter may stand, the best first."""


def sectors_of(wishes: tuple[Wish, ...], ring: Ring, scale: float) -> tuple[float, tuple[Sector, ...]]:
    """The radius of every point, and the sectors, clockwise; with an even number of them two meet at the top."""
    count = len(wishes)
    if not count:
        return RADII[0] * scale, ()
    each = 2 * pi / count
    first = -pi / 2 - each / 2 if count % 2 else -pi / 2 - each
    gap = GAP if count > 1 else 0.0
    spans = [(first + place * each + gap, first + (place + 1) * each - gap) for place in range(count)]
    drawn: tuple[float, tuple[Sector, ...]] | None = None
    for radius in _radii(wishes, spans, ring, scale):
        rooms = [_Room(wish, span, ring, radius, scale) for wish, span in zip(wishes, spans, strict=True)]
        taken = [Taken.by(mark, radius) for room in rooms for mark in room.marks]
        sectors = tuple(room.sector(taken) for room in rooms)
        if all(arc.tag for sector in sectors for arc in sector.arcs if arc.is_named):
            return radius, sectors
        drawn = drawn or (radius, sectors)
    if drawn is None:
        raise AssertionError("there is always a size of points to try")
    return drawn


def _radii(wishes: tuple[Wish, ...], spans: list[Span], ring: Ring, scale: float) -> list[float]:
    """The sizes that have room for every point, the largest first; the smallest where none has."""
    sizes = [radius * scale for radius in RADII]
    enough = [
        radius
        for radius in sizes
        if all(_Room(wish, span, ring, radius, scale).is_enough for wish, span in zip(wishes, spans, strict=True))
    ]
    return enough[:MOST_TRIED] or sizes[-1:]


class _Room:
    """One sector with points of one size: whether they have room, and where they stand."""

    def __init__(self, wish: Wish, span: Span, ring: Ring, radius: float, scale: float) -> None:
        (self.begin, self.end), self.wish, self.ring, self.radius = span, wish, ring, radius
        self.scale, self.pitch = scale, 2 * radius + CLEAR
        self.thick = ring.thickness(*span)
        self.by_zone = {zone: [way for way in wish.ways if way.reading is zone] for zone in ZONES}
        self.rows = {zone: self._rows(len(ways)) for zone, ways in self.by_zone.items()}
        needs = {zone: self._need(zone) for zone in ZONES}
        self.is_enough = sum(needs.values()) <= self.thick
        self.needs = needs

    @cached_property
    def bounds(self) -> dict[Reading, Span]:
        """How far out each zone begins and ends."""
        return self._bounds(self.needs)

    @cached_property
    def slots(self) -> dict[Reading, list["_Slot"]]:
        """The points of each zone, column by column."""
        return {zone: self._slots(zone) for zone in ZONES}

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All points."""
        return tuple(mark for column in self.slots.values() for slot in column for mark in slot.marks)

    def sector(self, taken: list["Taken"]) -> Sector:
        """The sector as it is drawn; where letters have found room is added to what is ``taken``."""
        zones = tuple(
            Zone(zone, self.ring.zone(self.begin, self.end, *bounds), *bounds, len(self.by_zone[zone]))
            for zone, bounds in self.bounds.items()
        )
        arcs = tuple(arc for zone in ZONES for arc in self._arcs(zone, self.slots[zone], taken))
        outline = self.ring.zone(self.begin, self.end, 0, 1)
        return Sector(self.wish, self.begin, self.end, outline, zones, self.marks, arcs)

    def _rows(self, ways: int) -> int:
        """How many points stand behind one another where a row is as long as the middle is round."""
        room = self.ring.arc_length(self.begin, self.end, 0.1) - self.pitch * 0.4
        in_a_row = max(1, int(room // self.pitch))
        return -(-ways // in_a_row)

    def _need(self, zone: Reading) -> float:
        """The least thickness, in units."""
        rows = self.rows[zone]
        if not rows:
            return EMPTY * self.scale
        return rows * self.pitch + CLEAR + self._front(zone)

    def _front(self, zone: Reading) -> float:
        """What the arcs in front of the points take."""
        levels = max((min(MOST_LEVELS, len(way.walls)) for way in self.by_zone[zone]), default=0)
        return LEVEL * levels * self.scale

    def _bounds(self, needs: dict[Reading, float]) -> dict[Reading, Span]:
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
        front = self._front(zone) / self.thick
        deep = outer - inner - front
        rows = max(1, min(self.rows[zone], int((deep * self.thick - CLEAR) // self.pitch)))
        lowest = inner + front + deep / (2 * rows)
        room = self.ring.arc_length(self.begin, self.end, lowest) - self.pitch * 0.4
        most = max(1, int(room // self.pitch)) * rows
        shown, left = (ways, 0) if len(ways) <= most else (ways[: most - 1], len(ways) - most + 1)
        columns = -(-(len(shown) + bool(left)) // rows)
        edge = self.pitch * 0.2
        begin = self.ring.angle_along(self.begin, self.end, lowest, edge)
        end = self.ring.angle_along(self.begin, self.end, lowest, edge + room)
        angles = self.ring.spread(begin, end, lowest, columns)
        outs = [inner + front + deep * (row + 0.5) / rows for row in range(rows)]
        outs = [min(out, 1 - (self.radius + APART) / self.thick) for out in outs]
        slots = [_Slot(angle, []) for angle in angles]
        for place, way in enumerate((*shown, *([None] if left else []))):
            slot = slots[place // rows]
            x, y = self.ring.place(slot.angle, outs[place % rows] if len(slots) > 1 or rows > 1 else sum(outs) / rows)
            slot.marks.append(Mark(way, x, y, 0 if way else left))
        return slots

    def _arcs(self, zone: Reading, slots: list["_Slot"], taken: list["Taken"]) -> Iterator[Arc]:
        """One arc for each run of points behind the same wall; further walls of a point lie behind the first, shorter."""
        inner, _ = self.bounds[zone]
        for ghost, level in product((False, True), range(MOST_LEVELS)):
            out = inner + level * LEVEL * self.scale / self.thick + (0.02 if ghost else 0.0)
            places = [(wall, place) for place, slot in enumerate(slots) for wall in slot.walls(level, ghost=ghost)]
            for wall, first, last in _runs(places):
                begin, end = self._reach(slots, first, last, narrow=level > 0)
                is_named = not level and not ghost
                tag = self._tag(wall, begin, end, out, taken) if is_named else None
                yield Arc(wall, self.ring.arc(begin, end, out), ghost, is_named, tag)

    def _tag(self, wall: Wall, begin: float, end: float, out: float, taken: list["Taken"]) -> Point | None:
        """Where on the arc its letter is clear of points and of other letters, if anywhere."""
        wide = (WIDE_TAG if len(wall.mark) > 1 else TAG) * self.scale
        for part in PLACES:
            x, y = self.ring.place(begin + (end - begin) * part, out)
            tag = Taken(x, y, wide, TAG * self.scale)
            if not any(tag.meets(other) for other in taken):
                taken.append(tag)
                return (x, y)
        return None

    def _reach(self, slots: list["_Slot"], first: int, last: int, *, narrow: bool) -> tuple[float, float]:
        """From halfway to the slot before to halfway to the one after; a further wall is a little shorter."""
        before = slots[first - 1].angle if first else 2 * self.begin - slots[first].angle
        after = slots[last + 1].angle if last + 1 < len(slots) else 2 * self.end - slots[last].angle
        begin, end = (before + slots[first].angle) / 2, (after + slots[last].angle) / 2
        trim = (end - begin) * (0.22 if narrow else 0.03)
        return begin + trim, end - trim


def _runs(places: list[tuple[Wall, int]]) -> Iterator[tuple[Wall, int, int]]:
    """Each wall with the first and the last of neighbouring places that it stands in front of."""
    for wall, of_one in groupby(sorted(places, key=lambda one: (one[0].mark, one[1])), key=lambda one: one[0]):
        for _, run in groupby(enumerate(place for _, place in of_one), key=lambda one: one[1] - one[0]):
            ends = [place for _, place in run]
            yield wall, ends[0], ends[-1]


@dataclass(frozen=True, slots=True)
class _Slot:
    """Points that stand behind one another at the same angle."""

    angle: float
    marks: list[Mark]

    def walls(self, level: int, *, ghost: bool) -> tuple[Wall, ...]:
        """The walls at this level in front of any of them."""
        rows = [(mark.way.ghosts if ghost else mark.way.walls) for mark in self.marks if mark.way]
        return tuple(dict.fromkeys(walls[level] for walls in rows if level < len(walls)))

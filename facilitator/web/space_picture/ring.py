"""A wish's sector: its zones from the middle outwards, the ways as points in them, and the walls as arcs in front of the points.

How thick a zone is follows the ways in it; where they stand close, points are smaller. What has no room at all is counted.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby, islice
from math import pi

from facilitator.board import Reading

from .ellipse import Ring
from .plan import Drawn, Wall, Wish
from .room import OFF_THE_MIDDLE, ZONES, Crowd, Room, Span, Stand
from .shapes import APART, TAG, WIDE_TAG, Arc, Mark, Sector, Taken, Zone
from .steady import Part, SteadyRoom, parts_of

GAP = 0.035
"""Radians between a sector's edge and its neighbour's."""
INWARDS = (0, 11)
"""Units that a tag lies nearer to the middle than its arc does, the best first."""
FIRST, FURTHER, GHOST = 9, 5, 3
"""Units: how wide the first wall before a point is drawn, a further one, and one that is imagined moved."""
BEHIND = (0, 10, 18)
"""Units that a further wall lies behind the first: 3 between one wall's edge and the next."""
TRIM = 4
"""Units between an arc's end and the next column."""
RADII = (32, 29, 26, 24, 22, 20, 18)
"""Sizes of a point, in units, the largest first."""
MOST_TRIED = 3
"""Sizes of points that are tried until each way's first wall has room for its letter; then the one with most of them is kept, and
the list says which wall it is."""
PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.06, 0.94)
"""Where on its arc a wall's letter may stand, the best first."""
Near = list[list[Taken]]
"""What is taken in a sector, and in its neighbours."""


def sectors_of(wishes: tuple[Wish, ...], ring: Ring, scale: float) -> tuple[float, tuple[Sector, ...]]:
    """The radius of every point, and the sectors, clockwise; with an even number of them two meet at the top."""
    count = len(wishes)
    if not count:
        return RADII[0] * scale, ()
    each = 2 * pi / count
    first = -pi / 2 - each / 2 if count % 2 else -pi / 2 - each
    gap = GAP if count > 1 else 0.0
    spans = [(first + place * each + gap, first + (place + 1) * each - gap) for place in range(count)]
    drawn: list[tuple[int, float, tuple[Sector, ...]]] = []
    for radius, rooms in _tried(wishes, spans, ring, scale):
        stands = [room.depths.stands for room in rooms]
        marks = [_marks(*one) for one in zip(rooms, stands, strict=True)]
        taken = [[one for mark in of_room for one in Taken.by(mark, radius)] for of_room in marks]
        # What stands further away than in the sector beside it meets nothing.
        near = [[taken[place], taken[place - 1], taken[(place + 1) % count]] for place in range(count)]
        sectors = tuple(_sector(*one) for one in zip(rooms, stands, marks, near, strict=True))
        missing = sum(not arc.tag for sector in sectors for arc in sector.arcs if arc.is_named)
        drawn.append((missing, radius, sectors))
        if not missing:
            break
    _, radius, sectors = min(drawn, key=lambda one: one[0])
    return radius, sectors


def _tried(wishes: tuple[Wish, ...], spans: list[Span], ring: Ring, scale: float) -> Iterator[tuple[float, list[Room]]]:
    """The sizes that have room for every point, the largest first; the smallest where none has."""
    parts = [parts_of(len(wish.ways), span, ring, scale) for wish, span in zip(wishes, spans, strict=True)]

    def rooms(size: int, kept: Sequence[tuple[Part, ...]]) -> list[Room]:
        return [_room(*one, ring, size * scale, scale) for one in zip(wishes, spans, kept, strict=True)]

    # A way keeps its place wherever it can; where all would have room only without that, none does.
    for kept in (parts, [()] * len(parts)) if any(parts) else (parts,):
        tried = ((size * scale, rooms(size, kept)) for size in RADII)
        enough = (one for one in tried if all(room.is_enough for room in one[1]))
        if (largest := next(enough, None)) is not None:
            yield largest
            yield from islice(enough, MOST_TRIED - 1)
            return
    yield RADII[-1] * scale, rooms(RADII[-1], parts)


@lru_cache(maxsize=512)
def _room(wish: Wish, span: Span, parts: tuple[Part, ...], ring: Ring, radius: float, scale: float) -> Room:
    """One wish's room; a wall that moves changes that of few wishes."""
    crowd, measures = Crowd(wish), (ring, radius, scale)
    return SteadyRoom(crowd, span, *measures, parts) if parts else Room(crowd, span, *measures)


def _marks(room: Room, stands: dict[Reading, list[Stand]]) -> tuple[Mark, ...]:
    """All points of a sector."""
    marks = []
    for stand in (stand for zone in ZONES for stand in stands[zone]):
        rows = stand.outs[: len(stand.column.ways)]
        marks += [
            Mark(way, *room.ring.place(stand.angle, out)) for way, out in zip(stand.column.ways, rows, strict=True)
        ]
        if stand.column.more:
            marks.append(Mark(None, *room.ring.place(stand.angle, stand.outs[0]), stand.column.more))
    return tuple(marks)


def _sector(room: Room, stands: dict[Reading, list[Stand]], marks: tuple[Mark, ...], near: Near) -> Sector:
    """The sector as it is drawn; where letters have found room is added to what is taken in it."""
    whole = (room.begin, room.end)
    zones = tuple(Zone(zone, room.ring.zone(*whole, *room.depths.bounds[zone])) for zone in ZONES)
    arcs = tuple(arc for zone in ZONES for arc in _arcs(room, zone, stands[zone], near))
    return Sector(room.crowd.wish, *whole, room.ring.zone(*whole, 0, 1), zones, marks, arcs)


def _arcs(room: Room, zone: Reading, stands: list[Stand], near: Near) -> Iterator[Arc]:
    """One arc for each run of columns behind the same wall; further walls of a point lie behind the first."""
    levels = max((len(stand.column.front) for stand in stands), default=0)
    for level in range(levels):
        out = _out(room, zone, levels) + BEHIND[level] * room.scale / room.thick
        for (wall, is_ghost), run in _runs(stands, level):
            trim = TRIM / room.length(out) * (room.end - room.begin)
            begin, end = run[0].begin + trim, run[-1].end - trim
            is_named = not level and not is_ghost
            # A wall that is imagined moved is named too: it is what the room talks of.
            tag = _tag(room, wall, (begin, end), out, near) if is_named or is_ghost else None
            width = GHOST if is_ghost else FURTHER if level else FIRST
            yield Arc(wall, room.ring.arc(begin, end, out), width, is_ghost, is_named, tag)


def _out(room: Room, zone: Reading, levels: int) -> float:
    """How far out a zone's first walls stand: where it begins, or nearer where its points have hardly room."""
    inner = room.depths.bounds[zone][0] + (OFF_THE_MIDDLE * room.scale / room.thick if zone is Reading.OPEN else 0)
    before = room.radius + APART + FURTHER / 2 + BEHIND[levels - 1] * room.scale
    return max(min(inner, room.depths.outs(zone)[0] - before / room.thick), 0.02)


def _runs(stands: list[Stand], level: int) -> Iterator[tuple[Drawn, list[Stand]]]:
    """Each wall with neighbouring columns that it stands before at this level; what stands in another zone comes between."""
    begins = {stand.begin for stand in stands} - {stand.end for stand in stands}
    blocks = accumulate(stand.begin in begins for stand in stands)
    placed = zip(blocks, stands, strict=True)
    for (_, drawn), run in groupby(placed, key=lambda one: (one[0], one[1].column.front[level : level + 1])):
        if drawn:
            yield drawn[0], [stand for _, stand in run]


def _tag(room: Room, wall: Wall, span: Span, out: float, near: Near) -> Taken | None:
    """Where on the arc its letter is clear of points, stars and other letters, if anywhere; never under the middle."""
    wide = (WIDE_TAG if len(wall.mark) > 1 else TAG) * room.scale
    nearest = (wide + APART * room.scale) / room.thick
    for inwards in INWARDS:
        for part in PLACES:
            nearer = max(out - inwards * room.scale / room.thick, nearest)
            x, y = room.ring.place(span[0] + (span[1] - span[0]) * part, nearer)
            tag = Taken(x, y, wide, TAG * room.scale)
            if not any(tag.meets(other) for taken in near for other in taken):
                near[0].append(tag)
                return tag
    return None

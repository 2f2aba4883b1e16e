"""Where every way of a wish has a part of the sector to itself, it keeps it: a wall that moves lets the way in, never aside."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from math import dist

from facilitator.board import Reading

from .columns import Column
from .ellipse import Ring
from .room import BETWEEN_POINTS, ZONES, Crowd, Depths, Room, Span, Stand

HALFWAY = 0.5
"""How far out the parts are equally long."""
NEAREST = 0.12
"""How far out the nearest points stand, at the least."""
LEAST = 22
"""The size of a point, in units, that each way has room for."""
MOST_SIDE_BY_SIDE = 12
"""Ways of one wish beyond which no sector holds them side by side: not even tried."""

Part = tuple[float, float, float]
"""Where a way's part of the sector begins, its middle and its end, as angles."""


@lru_cache(maxsize=256)
def parts_of(count: int, span: Span, ring: Ring, scale: float) -> tuple[Part, ...]:
    """A sector in as many parts, if each has room for a point; this follows how many ways there are and nothing else, so that no
    wall that is named, moved or imagined moved changes it."""
    if not 0 < count <= MOST_SIDE_BY_SIDE:
        return ()
    long = ring.arc_length(*span, HALFWAY)
    borders = [ring.angle_along(*span, HALFWAY, long * part / count) for part in range(count + 1)]
    parts = tuple(zip(borders, ring.spread(*span, HALFWAY, count), borders[1:], strict=False))
    narrowest = min(_across(part, ring, NEAREST) for part in parts)
    return parts if narrowest >= 2 * LEAST * scale + BETWEEN_POINTS else ()


def _across(part: Part, ring: Ring, out: float) -> float:
    """Units from one edge of a part to the other, this far out."""
    return dist(ring.place(part[0], out), ring.place(part[2], out))


class SteadyRoom(Room):
    """A sector in which each way stands in its own part, by its figure."""

    def __init__(
        self, crowd: Crowd, span: Span, ring: Ring, radius: float, scale: float, parts: tuple[Part, ...]
    ) -> None:
        super().__init__(crowd, span, ring, radius, scale)
        self.parts = tuple(zip(sorted(crowd.wish.ways, key=lambda way: way.figure), parts, strict=True))

    def _tried(self) -> Iterator[Depths]:
        for are_far in (False, True):
            yield SideBySide(self, are_far=are_far)


class SideBySide(Depths):
    """One point deep: how far out a way stands is all that its walls say."""

    def __init__(self, room: SteadyRoom, *, are_far: bool) -> None:
        super().__init__(room, 1, 1, are_far=are_far)
        self.parts = room.parts

    @property
    def load(self) -> float:
        """How much of its own part the point with the least room takes."""
        outs = {zone: self.outs(zone)[0] for zone in ZONES}
        return max(self.room.pitch / _across(part, self.room.ring, outs[way.reading]) for way, part in self.parts)

    @cached_property
    def stands(self) -> dict[Reading, list[Stand]]:
        """Every way in its part, in the zone of its reading."""
        found: dict[Reading, list[Stand]] = {zone: [] for zone in ZONES}
        for way, (begin, middle, end) in self.parts:
            found[way.reading].append(Stand(Column(way.front, (way,)), begin, end, middle, self.outs(way.reading)))
        return found

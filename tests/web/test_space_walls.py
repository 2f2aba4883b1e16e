"""In the picture a wall stands before the ways it stops and before no other; and no wall lies upon another."""

import re
from itertools import combinations
from math import atan2, cos, hypot, sin

import pytest

from facilitator.board import Firmness, Reading
from facilitator.web.space_picture import SpacePicture, space_picture
from facilitator.web.space_picture.ellipse import CENTRE, RIM, Ring
from facilitator.web.space_picture.plan import Wall, Way, Wish
from facilitator.web.space_picture.ring import sectors_of
from facilitator.web.space_picture.shapes import Arc, Mark, Sector
from tests.spaces import spaces

SPACES = spaces(64)
ARC = re.compile(r"M(\S+) (\S+) A(\S+) (\S+) 0 (\d) 1 (\S+) (\S+)")
DRAWN = 3
"""Walls of one way that are drawn, the firmest first."""
TURN = 2 * 3.141592653589793


class Seen:
    """Where on the ring something is seen, measured from what is drawn: from one angle to another, and how far out."""

    def __init__(self, begin: float, end: float, out: float) -> None:
        self.begin, self.end, self.out = begin, end, out

    def covers(self, angle: float) -> bool:
        return self.begin <= angle <= self.end or self.begin <= angle + TURN <= self.end

    def meets(self, other: "Seen") -> bool:
        return any(self.begin < other.end + turn and other.begin + turn < self.end for turn in (-TURN, 0, TURN))


def arc_seen(arc: Arc, ring: Ring) -> Seen:
    x, y, across, down, _, far_x, far_y = map(float, ARC.fullmatch(arc.path).groups())
    begin, end = ((atan2((b - CENTRE[1]) / down, (a - CENTRE[0]) / across)) for a, b in ((x, y), (far_x, far_y)))
    return Seen(begin, end if end > begin else end + TURN, (across - ring.hole[0]) / (RIM[0] - ring.hole[0]))


def point_seen(mark: Mark, ring: Ring, radius: float) -> Seen:
    """The whole of its disc."""
    right, down = mark.x - CENTRE[0], mark.y - CENTRE[1]
    low, high = 0.0, 1.0
    for _ in range(40):
        out = (low + high) / 2
        axes = ring.axes(out)
        low, high = (out, high) if hypot(right / axes[0], down / axes[1]) > 1 else (low, out)
    axes = ring.axes(low)
    angle = atan2(down / axes[1], right / axes[0])
    half = radius / hypot(axes[0] * sin(angle), axes[1] * cos(angle))
    return Seen(angle - half, angle + half, low)


def untrue(sectors: tuple[Sector, ...], ring: Ring, radius: float) -> list[str]:
    """What the arcs of these sectors say that is not so, and what they leave out."""
    wrong = []
    for sector in sectors:
        arcs = [(arc, arc_seen(arc, ring)) for arc in sector.arcs]
        for mark in sector.marks:
            if not mark.way:
                continue
            at = point_seen(mark, ring, radius)
            before = [(arc, seen) for arc, seen in arcs if seen.out < at.out and seen.meets(at)]
            tied = {(wall, False) for wall in mark.way.walls} | {(wall, True) for wall in mark.way.ghosts}
            name = f"{sector.wish.letter}{mark.way.figure}"
            wrong += [
                f"{arc.wall.mark} stands before {name}" for arc, _ in before if (arc.wall, arc.is_ghost) not in tied
            ]
            middle = (at.begin + at.end) / 2
            there = {(arc.wall, arc.is_ghost) for arc, seen in before if seen.covers(middle)}
            missing = [(wall, False) for wall in mark.way.walls[:DRAWN]] + [
                (wall, True) for wall in mark.way.ghosts[: DRAWN - len(mark.way.walls[:DRAWN])]
            ]
            wrong += [f"{wall.mark} is missing before {name}" for wall, ghost in missing if (wall, ghost) not in there]
        wrong += [
            f"{sector.wish.letter}: {one.wall.mark} lies upon {other.wall.mark}"
            for (one, seen), (other, at) in combinations(arcs, 2)
            if seen.meets(at)
            and abs(seen.out - at.out) * ring.thickness(sector.begin, sector.end) < (one.width + other.width) / 2
        ]
    return wrong


def untrue_in(picture: SpacePicture) -> list[str]:
    return untrue(picture.sectors, Ring(picture.middle.hole), picture.radius)


def test_a_wall_stands_before_the_ways_it_stops_and_before_no_other():
    pictures = {str(space): space_picture(space.meeting()) for space in SPACES}
    arcs = [arc for picture in pictures.values() for sector in picture.sectors for arc in sector.arcs]
    assert len(arcs) > 500
    assert any(arc.is_ghost for arc in arcs)
    assert {name: wrong for name, picture in pictures.items() if (wrong := untrue_in(picture))} == {}


def test_no_letter_of_a_wall_lies_under_the_middle():
    """The middle is drawn last. A wall that is imagined moved stands close to it: half of its letter was covered."""
    covered, tags = [], 0
    for space in SPACES:
        picture = space_picture(space.meeting())
        across, down = picture.middle.hole
        for arc in (arc for sector in picture.sectors for arc in sector.arcs if arc.tag):
            tags += 1
            right, below = abs(arc.tag.x - CENTRE[0]), abs(arc.tag.y - CENTRE[1])
            # The two sides that face the middle, at their middles; the corners are round.
            sides = ((right - arc.tag.wide, below), (right, below - arc.tag.high))
            if any(hypot(max(x, 0) / across, max(y, 0) / down) < 1 for x, y in sides):
                covered.append(f"{space}: {arc.wall.mark}")
    assert tags > 200
    assert covered == []


def crowded(wishes: int, ways: int) -> tuple[Wish, ...]:
    """Every way serves every wish, and no two of them are stopped by the same walls."""
    firm, readings = tuple(Firmness), (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED)
    walls = [Wall(f"{chr(97 + n // 26)}{chr(97 + n % 26)}", firm[n % 3], n % 7 == 0) for n in range(ways * 3)]
    all_of_them = tuple(
        Way(n, readings[n % 3], tuple(walls[n * 3 : n * 3 + 1 + n % 4]) if n % 3 else (), (), n % 5 == 0, n == 4, False)
        for n in range(ways)
    )
    return tuple(Wish("ABCDEFG"[n], "", Reading.OPEN, all_of_them, False) for n in range(wishes))


@pytest.mark.parametrize("wishes", range(1, 8))
@pytest.mark.parametrize("hole", [(200, 156), (306, 242), (392, 318)])
def test_where_there_is_too_much_it_is_counted_and_what_is_drawn_is_still_true(wishes: int, hole: tuple[float, float]):
    scale = 1.28 if hole[0] == 200 else 1.0
    for ways in (3, 12, 30):
        radius, sectors = sectors_of(crowded(wishes, ways), Ring(hole), scale)
        assert untrue(sectors, Ring(hole), radius) == []
        for sector in sectors:
            assert sum(mark.more or 1 for mark in sector.marks) == ways

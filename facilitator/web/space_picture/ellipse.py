"""The ground of the picture: a ring between two ellipses, in units of the picture's own (1300 × 1000)."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import cos, dist, hypot, pi, sin

WIDTH, HEIGHT = 1300, 1000
"""The picture, in its own units: every other measure is in these."""
CENTRE = (WIDTH / 2, HEIGHT / 2)
RIM = (580.0, 446.0)
"""Half axes of the ring's outer edge."""
FINENESS = 32
"""Straight pieces that an arc is measured in."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """The room between the middle, whose half axes are ``hole``, and the rim.

    A place in it is an angle (radians, clockwise from the right) and how far out it lies: 0 at the middle's edge, 1 at the rim.
    """

    hole: Point

    def axes(self, out: float) -> Point:
        """The half axes of the ellipse that lies this far out."""
        return (self.hole[0] + out * (RIM[0] - self.hole[0]), self.hole[1] + out * (RIM[1] - self.hole[1]))

    def place(self, angle: float, out: float) -> Point:
        """The point at this angle, this far out."""
        across, down = self.axes(out)
        return (CENTRE[0] + across * cos(angle), CENTRE[1] + down * sin(angle))

    @lru_cache(maxsize=512)  # noqa: B019 -- a ring is a value, and there are few of them
    def thickness(self, begin: float, end: float) -> float:
        """The least distance from the middle to the rim between two angles, straight across."""
        angles = [begin + (end - begin) * step / FINENESS for step in range(FINENESS + 1)]
        return min(self._across(angle) for angle in angles)

    def _across(self, angle: float) -> float:
        inner, outer = self.place(angle, 0), self.place(angle, 1)
        # Not along the ray but square to the rim: a point lies in a zone with the whole of its disc.
        normal = (cos(angle) / RIM[0], sin(angle) / RIM[1])
        ray = (outer[0] - inner[0], outer[1] - inner[1])
        return abs(ray[0] * normal[0] + ray[1] * normal[1]) / hypot(*normal)

    def arc_length(self, begin: float, end: float, out: float) -> float:
        """The length of the arc between two angles."""
        return self._measured(begin, end, out)[-1]

    def spread(self, begin: float, end: float, out: float, count: int) -> list[float]:
        """The angles in the middles of this many equal parts of an arc."""
        measured = self._measured(begin, end, out)
        wanted = [(part + 0.5) * measured[-1] / count for part in range(count)]
        return [self._angle_at(length, measured, begin, end) for length in wanted]

    def angle_along(self, begin: float, end: float, out: float, length: float) -> float:
        """The angle that lies this far along an arc, in units."""
        measured = self._measured(begin, end, out)
        return self._angle_at(max(0.0, min(length, measured[-1])), measured, begin, end)

    @lru_cache(maxsize=2048)  # noqa: B019 -- a ring is a value, and there are few of them
    def _measured(self, begin: float, end: float, out: float) -> list[float]:
        """How long the arc is up to each step."""
        across, down = self.axes(out)
        angles = [begin + (end - begin) * step / FINENESS for step in range(FINENESS + 1)]
        points = [(across * cos(angle), down * sin(angle)) for angle in angles]
        return list(accumulate((dist(*pair) for pair in pairwise(points)), initial=0.0))

    @staticmethod
    def _angle_at(length: float, measured: list[float], begin: float, end: float) -> float:
        step = next((step for step in range(1, FINENESS) if measured[step] >= length), FINENESS)
        part = (length - measured[step - 1]) / (measured[step] - measured[step - 1])
        return begin + (end - begin) * (step - 1 + part) / FINENESS

    def zone(self, begin: float, end: float, inner: float, outer: float) -> str:
        """The outline of a zone, as a path."""
        if end - begin > 2 * pi - 0.01:
            return f"{self._round(outer)} {self._round(inner)}"
        large = 1 if end - begin > pi else 0
        out, back = self.axes(outer), self.axes(inner)
        return (
            f"M{_at(self.place(begin, inner))} L{_at(self.place(begin, outer))} "
            f"A{_at(out)} 0 {large} 1 {_at(self.place(end, outer))} L{_at(self.place(end, inner))} "
            f"A{_at(back)} 0 {large} 0 {_at(self.place(begin, inner))} Z"
        )

    def arc(self, begin: float, end: float, out: float) -> str:
        """A line along the ring, as a path."""
        large = 1 if end - begin > pi else 0
        return f"M{_at(self.place(begin, out))} A{_at(self.axes(out))} 0 {large} 1 {_at(self.place(end, out))}"

    def _round(self, out: float) -> str:
        across, down = self.axes(out)
        left, right = (CENTRE[0] - across, CENTRE[1]), (CENTRE[0] + across, CENTRE[1])
        return f"M{_at(left)} A{_at((across, down))} 0 1 1 {_at(right)} A{_at((across, down))} 0 1 1 {_at(left)} Z"


def _at(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"


def touches_rim(left: float, top: float, width: float, height: float, clear: float) -> bool:
    """Whether a box comes nearer to the rim's ellipse than ``clear``, or lies over it."""
    across, down = RIM[0] + clear, RIM[1] + clear
    nearest = (
        max(left - CENTRE[0], 0.0, CENTRE[0] - left - width) / across,
        max(top - CENTRE[1], 0.0, CENTRE[1] - top - height) / down,
    )
    return hypot(*nearest) < 1

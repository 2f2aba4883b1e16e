"""A wish's label: its letter always, and its words beside it where they have room outside the ring. Words are never cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from .ellipse import CENTRE, HEIGHT, RIM, WIDTH, touches_rim
from .letter_widths import width_of, wrapped
from .ring import Sector

SIZE = 32
LINE = 38
BADGE = 23
"""Half of the letter's badge, in units."""
EDGE = 6
CLEAR = 10
ROOMS = (460, 380, 320, 270, 230, 195, 165)
"""Widths that the words are tried in, the widest first."""
MOST_LINES = 6
STEPS = 9


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, width, height."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes come nearer than a letter needs."""
        return (
            self.left < other.left + other.width + CLEAR
            and other.left < self.left + self.width + CLEAR
            and self.top < other.top + other.height + CLEAR
            and other.top < self.top + self.height + CLEAR
        )

    @property
    def lies_free(self) -> bool:
        """Whether it lies in the picture and outside the ring."""
        inside = self.left >= EDGE and self.left + self.width <= WIDTH - EDGE
        return (
            inside
            and self.top >= EDGE
            and self.top + self.height <= HEIGHT - EDGE
            and not touches_rim(self.left, self.top, self.width, self.height, CLEAR)
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Where a wish's letter and, line by line, its words stand: the badge by its middle, the lines by their left baselines."""

    letter: str
    box: Box
    badge: tuple[float, float]
    lines: tuple[tuple[str, float, float], ...]


def labels_of(sectors: tuple[Sector, ...]) -> tuple[Label, ...]:
    """One label for each sector: first every letter has its place, then those get words whose words have room."""
    labels = [_letter_alone(sector) for sector in sectors]
    for place, sector in enumerate(sectors):
        others = [label.box for label in labels if label is not labels[place]]
        labels[place] = _with_words(sector, others) or labels[place]
    return tuple(labels)


def _letter_alone(sector: Sector) -> Label:
    """On the rim's outside, in the sector's middle."""
    angle = (sector.begin + sector.end) / 2
    x = CENTRE[0] + (RIM[0] + CLEAR + BADGE + 2) * cos(angle)
    y = CENTRE[1] + (RIM[1] + CLEAR + BADGE + 2) * sin(angle)
    return Label(sector.wish.letter, Box(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE), (x, y), ())


def _with_words(sector: Sector, others: list[Box]) -> Label | None:
    """The widest setting that has room, as near to the sector's middle as can be."""
    for room in ROOMS:
        lines = wrapped(sector.wish.text, SIZE, [room] * MOST_LINES)
        if lines is None:
            continue
        beside = 2 * BADGE + 12
        width = beside + max(width_of(line, SIZE) for line in lines)
        height = max(2 * BADGE, len(lines) * LINE)
        for box in _places(sector, width, height):
            if box.lies_free and not any(box.meets(other) for other in others):
                return _set(sector.wish.letter, box, lines, beside)
    return None


def _places(sector: Sector, width: float, height: float) -> Iterator[Box]:
    """Boxes outside the rim, from the sector's middle to its edges, each pushed out until it is free."""
    middle, half = (sector.begin + sector.end) / 2, min((sector.end - sector.begin) / 2, pi * 0.45)
    for step in sorted(range(-STEPS, STEPS + 1), key=abs):
        angle = middle + half * step / STEPS
        rim = (CENTRE[0] + RIM[0] * cos(angle), CENTRE[1] + RIM[1] * sin(angle))
        normal = (cos(angle) / RIM[0], sin(angle) / RIM[1])
        length = hypot(*normal)
        for away in (14, 22, 34, 50, 70):
            x, y = rim[0] + normal[0] / length * away, rim[1] + normal[1] / length * away
            left = x if cos(angle) > 0.25 else x - width if cos(angle) < -0.25 else x - width / 2
            top = y if sin(angle) > 0.25 else y - height if sin(angle) < -0.25 else y - height / 2
            left = min(max(left, EDGE), WIDTH - EDGE - width)
            top = min(max(top, EDGE), HEIGHT - EDGE - height)
            yield Box(left, top, width, height)


def _set(letter: str, box: Box, lines: tuple[str, ...], beside: float) -> Label:
    top = box.top + max(0.0, (2 * BADGE - len(lines) * LINE) / 2)
    placed = tuple(
        (line, box.left + beside, top + LINE * place + SIZE * 0.86 + (LINE - SIZE) / 2)
        for place, line in enumerate(lines)
    )
    return Label(letter, box, (box.left + BADGE, box.top + BADGE), placed)

"""A wish's label: its letter always, and its words beside it where they have room outside the ring. Words are never cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, pi, sin

from .ellipse import CENTRE, HEIGHT, RIM, WIDTH, touches_rim
from .letter_widths import width_of, wrapped
from .shapes import Sector

WORDS = (32, 29, 26)
"""How large the wishes' words may be, in units, where the middle is full of words: all of them as large as each has room for."""
LINE_HEIGHT = 1.17
"""From one line of them to the next, in their own size."""
BADGE = 24
"""Half of the letter's badge, in units."""
BESIDE = 2 * BADGE + 12
"""Units from a label's left edge to its words."""
OFF_THE_EDGE = 2
"""Units between a label and the picture's edge."""
BETWEEN_LABELS = 6
"""Units between two labels, and between a label and the rim."""
OFF_THE_RIM = (14, 22, 34, 50, 70)
"""Units between the rim and where a label is tried, the nearest first."""
ROOMS = (460, 380, 320, 270, 230, 195, 165)
"""Widths, in units, that the words are tried in, the widest first."""
MOST_LINES = 6
"""Lines of a wish's words."""
TRIED_EACH_WAY = 9
"""Places to either side of the sector's middle that a label is tried in."""


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
            self.left < other.left + other.width + BETWEEN_LABELS
            and other.left < self.left + self.width + BETWEEN_LABELS
            and self.top < other.top + other.height + BETWEEN_LABELS
            and other.top < self.top + self.height + BETWEEN_LABELS
        )

    @property
    def lies_free(self) -> bool:
        """Whether it lies in the picture and outside the ring."""
        inside = self.left >= OFF_THE_EDGE and self.left + self.width <= WIDTH - OFF_THE_EDGE
        return (
            inside
            and self.top >= OFF_THE_EDGE
            and self.top + self.height <= HEIGHT - OFF_THE_EDGE
            and not touches_rim(self.left, self.top, self.width, self.height, BETWEEN_LABELS)
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Where a wish's letter and, line by line, its words stand: the badge by its middle, the lines by their left baselines."""

    letter: str
    box: Box
    badge: tuple[float, float]
    lines: tuple[tuple[str, float, float], ...]


Said = tuple[tuple[str, str, float, float], ...]
"""The wishes: each one's letter, its words, and where its sector begins and ends."""


def labels_of(sectors: tuple[Sector, ...], scale: float) -> tuple[float, tuple[Label, ...]]:
    """How large the words are, and one label for each sector."""
    return _labels(tuple((one.wish.letter, one.wish.text, one.begin, one.end) for one in sectors), scale)


@lru_cache(maxsize=128)
def _labels(wishes: Said, scale: float) -> tuple[float, tuple[Label, ...]]:
    """The largest words that all of them have room for, or else the most of them.

    A hundred and twenty-eight of them are kept, in memory only: an erased meeting's wishes too, until newer ones come.
    """
    tried = []
    for size in (scale * size for size in WORDS):
        labels = _in_size(wishes, size)
        unsaid = sum(not label.lines for label in labels)
        tried.append((unsaid, size, labels))
        if not unsaid:
            break
    return min(tried, key=lambda one: one[0])[1:]


def _in_size(wishes: Said, size: float) -> tuple[Label, ...]:
    """First every letter has its place, then those get words whose words have room."""
    labels = [_letter_alone(letter, begin, end) for letter, _, begin, end in wishes]
    for place, (letter, text, begin, end) in enumerate(wishes):
        others = [label.box for label in labels if label is not labels[place]]
        labels[place] = _with_words(letter, text, (begin, end), size, others) or labels[place]
    return tuple(labels)


def _letter_alone(letter: str, begin: float, end: float) -> Label:
    """On the rim's outside, in the sector's middle."""
    angle, away = (begin + end) / 2, OFF_THE_EDGE + BADGE + 2
    x, y = CENTRE[0] + (RIM[0] + away) * cos(angle), CENTRE[1] + (RIM[1] + away) * sin(angle)
    return Label(letter, Box(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE), (x, y), ())


def _with_words(letter: str, text: str, span: tuple[float, float], size: float, others: list[Box]) -> Label | None:
    """On as few lines as have room, and these as even as can be; as near to the sector's middle as can be."""
    tried, found = set(), None
    for room in ROOMS:
        lines = wrapped(text, size, [room] * MOST_LINES)
        if lines is None or lines in tried:
            continue
        if found and len(lines) > len(found.lines):
            break
        tried.add(lines)
        width = BESIDE + max(width_of(line, size) for line in lines)
        height = max(2 * BADGE, len(lines) * LINE_HEIGHT * size)
        for box in _places(span, width, height):
            if box.lies_free and not any(box.meets(other) for other in others):
                found = _label_in(letter, box, lines, size)
                break
    return found


def _places(span: tuple[float, float], width: float, height: float) -> Iterator[Box]:
    """Boxes outside the rim, from the sector's middle to its edges, each pushed out until it is free."""
    middle, half = sum(span) / 2, min((span[1] - span[0]) / 2, pi * 0.45)
    for step in sorted(range(-TRIED_EACH_WAY, TRIED_EACH_WAY + 1), key=abs):
        angle = middle + half * step / TRIED_EACH_WAY
        rim = (CENTRE[0] + RIM[0] * cos(angle), CENTRE[1] + RIM[1] * sin(angle))
        normal = (cos(angle) / RIM[0], sin(angle) / RIM[1])
        length = hypot(*normal)
        for away in OFF_THE_RIM:
            x, y = rim[0] + normal[0] / length * away, rim[1] + normal[1] / length * away
            left = x if cos(angle) > 0.25 else x - width if cos(angle) < -0.25 else x - width / 2
            top = y if sin(angle) > 0.25 else y - height if sin(angle) < -0.25 else y - height / 2
            left = min(max(left, OFF_THE_EDGE), WIDTH - OFF_THE_EDGE - width)
            top = min(max(top, OFF_THE_EDGE), HEIGHT - OFF_THE_EDGE - height)
            yield Box(left, top, width, height)


def _label_in(letter: str, box: Box, lines: tuple[str, ...], size: float) -> Label:
    line = LINE_HEIGHT * size
    top = box.top + max(0.0, (2 * BADGE - len(lines) * line) / 2)
    placed = tuple(
        (text, box.left + BESIDE, top + line * place + size * 0.86 + (line - size) / 2)
        for place, text in enumerate(lines)
    )
    return Label(letter, box, (box.left + BADGE, box.top + BADGE), placed)

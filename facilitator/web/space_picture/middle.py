"""The middle of the picture: the citizen's own definition, whole and as large as it may be, or their name where it is too long."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import sqrt

from .ellipse import CENTRE, Point
from .letter_widths import wrapped

LEAST = 45
"""Units: where the wall shows the picture at five sixths of the screen's height, the promise to the back row."""
HEADING = 26
"""How high the line above them is, which says whose words they are, in units."""
TRIED: tuple[tuple[Point, int], ...] = (
    ((246, 192), 58),
    ((276, 218), 54),
    ((306, 242), 50),
    ((332, 264), 48),
    ((356, 286), 47),
    ((376, 304), 46),
    ((392, 318), LEAST),
)
"""Half axes of the middle with a size of its words: a small middle leaves more room to move."""
FOR_A_NAME: Point = (200, 156)
"""Half axes of a middle with a name."""
LEAST_HEADING = 272
"""Units that a short name with "own words" takes."""
INSIDE = 20
"""Units between the words and the middle's edge."""
LINE_HEIGHT = 1.18
"""From one line to the next, in the words' own size."""
INK = 0.15
"""The part of the words' size that is empty above a line's letters, and below them."""
MOST_LINES = 12
"""Lines of a definition."""
LONGEST = 320
"""Signs that no middle holds: not even tried."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, by the middle of its baseline."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Middle:
    """``holds`` is "definition" or "name"; ``hole`` the half axes; ``heading`` where whose words it are stands."""

    holds: str
    hole: Point
    size: int
    heading: Point
    lines: tuple[Line, ...]


@lru_cache(maxsize=256)
def middle_of(definition: str) -> Middle:
    """How the definition stands in the middle; without one, and where it is too long, there is a name.

    Two hundred and fifty-six of them are kept, in memory only: an erased meeting's words are there until newer ones take their
    place, or the process ends.
    """
    for hole, size in TRIED if 0 < len(definition) <= LONGEST else ():
        if found := _lines_in(definition, hole, size):
            return found
    return Middle("name", FOR_A_NAME, 0, CENTRE, ())


def _lines_in(definition: str, hole: Point, size: int) -> Middle | None:
    height = size * LINE_HEIGHT
    # The quotation marks are the language's own, and stand in the first and the last line.
    quoted = f"»{' '.join(definition.split())}«"
    for count in range(1, MOST_LINES + 1):
        top = -(HEADING * 1.5 + count * height) / 2
        edges = [top + HEADING * 1.5 + line * height for line in range(count + 1)]
        ink = size * INK
        widths = [_width(hole, above + ink, below - ink) for above, below in pairwise(edges)]
        if min(widths) <= 0 or _width(hole, top, top + HEADING) < LEAST_HEADING:
            return None
        if lines := wrapped(quoted, size, widths):
            placed = tuple(
                Line(text, CENTRE[0], CENTRE[1] + above + size * 0.9)
                for text, above in zip(_bare(lines), edges, strict=False)
            )
            return Middle("definition", hole, size, (CENTRE[0], CENTRE[1] + top + HEADING), placed)
    return None


def _width(hole: Point, above: float, below: float) -> float:
    """How wide a line may be between two heights, measured from the centre."""
    far = max(abs(above), abs(below)) / (hole[1] - INSIDE)
    return 2 * (hole[0] - INSIDE) * sqrt(1 - far**2) if far < 1 else 0.0


def _bare(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Without the quotation marks that were measured with them."""
    first, *rest = lines
    bare = (first.removeprefix("»"), *rest)
    return (*bare[:-1], bare[-1].removesuffix("«"))

"""The possibility space as a picture: the citizen's words in the middle, a sector for each wish, ways as points, walls as arcs.

Geometry only, in units of a picture of 1300 × 1000; ``templates/board/_space_picture.html`` draws it. What it shows stands in words
beside it (``_way.html``, ``_wall.html``), and a test compares the two.
"""

from dataclasses import dataclass
from functools import lru_cache

from facilitator.board import Meeting

from .ellipse import CENTRE, HEIGHT, RIM, WIDTH, Point, Ring
from .labels import BADGE, Label, labels_of
from .middle import Middle, middle_of
from .plan import Plan, plan_of
from .ring import sectors_of
from .shapes import LETTERS, SQUARE, Sector, star_beside, star_of

LARGER = 1.28
"""Beside a long definition the picture is smaller, and its letters are as large to the back row."""


@dataclass(frozen=True, slots=True)
class SpacePicture:
    """All that is drawn; ``radius`` is every point's, ``words`` how large the wishes' words are, and ``scale`` how much larger
    letters are than where the middle is full of words.

    What is drawn in a size that room was kept for has that size from here, in units.
    """

    middle: Middle
    scale: float
    radius: float
    words: float
    sectors: tuple[Sector, ...]
    labels: tuple[Label, ...]
    width: int = WIDTH
    height: int = HEIGHT
    centre: Point = CENTRE
    rim: Point = RIM
    badge: float = BADGE

    @property
    def letters(self) -> float:
        """How large the letters of walls are."""
        return LETTERS * self.scale

    @property
    def square(self) -> float:
        """Half the side of a closed way's point."""
        return self.radius * SQUARE

    @property
    def star(self) -> float:
        """Half the width of a star."""
        return star_of(self.radius)

    @property
    def star_beside(self) -> float:
        """How far to the right of a point's middle, and above it, its star stands."""
        return star_beside(self.radius)


def space_picture(meeting: Meeting) -> SpacePicture:
    """The picture of the meeting's space as it is, or as it is imagined. Drawn once for all who look at the same."""
    return _drawn(plan_of(meeting))


@lru_cache(maxsize=128)
def _drawn(plan: Plan) -> SpacePicture:
    """A hundred and twenty-eight pictures are kept, in memory only, with the words in them: an erased meeting's definition and
    wishes are there until newer pictures take their place, or the process ends."""
    middle = middle_of(plan.definition)
    scale = LARGER if middle.holds == "name" else 1.0
    radius, sectors = sectors_of(plan.wishes, Ring(middle.hole), scale)
    words, labels = labels_of(sectors, scale)
    return SpacePicture(middle, scale, radius, words, sectors, labels)

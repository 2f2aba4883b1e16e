"""The possibility space as a picture: the citizen's words in the middle, a sector for each wish, ways as points, walls as arcs.

Geometry only, in units of a picture of 1300 × 1000; ``templates/board/_space_picture.html`` draws it. What it shows stands in words
beside it (``_way.html``, ``_wall.html``), and a test compares the two.
"""

from dataclasses import dataclass
from functools import lru_cache

from facilitator.board import Meeting

from .ellipse import HEIGHT, RIM, WIDTH, Ring
from .labels import Label, labels_of
from .middle import Middle, middle_of
from .plan import Plan, plan_of
from .ring import sectors_of
from .shapes import Sector

LARGER = 1.28
"""Beside a long definition the picture is smaller, and its letters are as large to the back row."""


@dataclass(frozen=True, slots=True)
class SpacePicture:
    """All that is drawn; ``radius`` is every point's, ``scale`` how much larger letters are than where the middle is full of words."""

    middle: Middle
    scale: float
    radius: float
    sectors: tuple[Sector, ...]
    labels: tuple[Label, ...]
    width: int = WIDTH
    height: int = HEIGHT
    rim: tuple[float, float] = RIM

    @property
    def says_every_wish(self) -> bool:
        """Whether each wish has its words beside its letter."""
        return all(label.lines for label in self.labels)


def space_picture(meeting: Meeting) -> SpacePicture:
    """The picture of the meeting's space as it is, or as it is imagined. Drawn once for all who look at the same."""
    return _drawn(plan_of(meeting))


@lru_cache(maxsize=128)
def _drawn(plan: Plan) -> SpacePicture:
    middle = middle_of(plan.definition)
    scale = LARGER if middle.holds == "name" else 1.0
    radius, sectors = sectors_of(plan.wishes, Ring(middle.hole), scale)
    return SpacePicture(middle, scale, radius, sectors, labels_of(sectors, scale))

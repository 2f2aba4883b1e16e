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
from .ring import Sector, sectors_of


@dataclass(frozen=True, slots=True)
class SpacePicture:
    """All that is drawn; ``radius`` is every point's."""

    middle: Middle
    radius: int
    sectors: tuple[Sector, ...]
    labels: tuple[Label, ...]
    is_imagined: bool
    width: int = WIDTH
    height: int = HEIGHT
    rim: tuple[float, float] = RIM


def space_picture(meeting: Meeting) -> SpacePicture:
    """The picture of the meeting's space as it is, or as it is imagined. Drawn once for all who look at the same."""
    return _drawn(plan_of(meeting))


@lru_cache(maxsize=128)
def _drawn(plan: Plan) -> SpacePicture:
    middle = middle_of(plan.definition)
    radius, sectors = sectors_of(plan.wishes, Ring(middle.hole))
    return SpacePicture(middle, radius, sectors, labels_of(sectors), plan.is_imagined)

"""The same readings asked for one wish, one way or one wall: what stands, never what is imagined."""

from ..meeting import Meeting
from ..posts import Constraint, Possibility, Wish
from ..terms import Firmness, Reading
from .standing import best, reading_behind, serves, stands


def walls_of(meeting: Meeting, way: Possibility) -> tuple[Constraint, ...]:
    """The walls that stand in this way, in the order they were tied."""
    tied = (meeting.constraints.get(id) for id in way.constraints)
    return tuple(wall for wall in tied if wall and stands(wall))


def reading_of_way(meeting: Meeting, way: Possibility) -> Reading:
    """How open it is today."""
    firm = {wall.firmness for wall in walls_of(meeting, way)}
    return reading_behind(any_wall=bool(firm), any_fixed=Firmness.FIXED in firm)


def ways_to(meeting: Meeting, wish: Wish) -> tuple[Possibility, ...]:
    """The standing ways that serve this wish and that the citizen has not set aside, by their figure."""
    return tuple(way for way in meeting.standing_possibilities() if serves(way, wish))


def reading_of_wish(meeting: Meeting, wish: Wish) -> Reading:
    """As good as the best of its ways."""
    return best(reading_of_way(meeting, way) for way in ways_to(meeting, wish))


def open_ways_to(meeting: Meeting, wish: Wish) -> int:
    """How many ways to this wish are open today."""
    return sum(reading_of_way(meeting, way) is Reading.OPEN for way in ways_to(meeting, wish))

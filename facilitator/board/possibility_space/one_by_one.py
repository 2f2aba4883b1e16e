"""The same readings asked for one wish, one way or one wall: what stands, never what is imagined."""

from ..meeting import Meeting
from ..posts import Constraint, Possibility, Wish
from ..terms import Firmness, PostId, Reading
from .standing import best, stands


def walls_of(meeting: Meeting, way: Possibility) -> tuple[Constraint, ...]:
    """The walls that stand in this way, in the order they were tied."""
    tied = (meeting.constraints.get(id) for id in way.constraints)
    return tuple(wall for wall in tied if wall and stands(wall))


def reading_of_way(meeting: Meeting, way: Possibility) -> Reading:
    """Closed by a fixed wall, to be asked for if every wall can move, open where none stands."""
    firm = {wall.firmness for wall in walls_of(meeting, way)}
    if Firmness.FIXED in firm:
        return Reading.CLOSED
    return Reading.CAN_BE_ASKED if firm else Reading.OPEN


def ways_to(meeting: Meeting, wish: Wish) -> tuple[Possibility, ...]:
    """The standing ways that serve this wish and that the citizen has not set aside, by their figure."""
    ways = meeting.standing_possibilities()
    return tuple(way for way in ways if wish.id in way.now.wishes and way.aside is None)


def reading_of_wish(meeting: Meeting, wish: Wish) -> Reading:
    """As good as the best of its ways."""
    return best(reading_of_way(meeting, way) for way in ways_to(meeting, wish))


def open_ways_to(meeting: Meeting, wish: Wish) -> int:
    """How many ways to this wish are open today."""
    return sum(reading_of_way(meeting, way) is Reading.OPEN for way in ways_to(meeting, wish))


def stopped_by(meeting: Meeting, wall: PostId) -> tuple[Possibility, ...]:
    """The standing ways that this wall is tied to, whether it stands today or has moved."""
    return tuple(way for way in meeting.standing_possibilities() if wall in way.constraints)

"""The possibility space: what the standing walls leave of each way and each wish (P7)."""

from .meeting import Meeting
from .posts import Constraint, Possibility, Wish
from .terms import Firmness, PostId, Reading


def walls_of(meeting: Meeting, way: Possibility) -> tuple[Constraint, ...]:
    """The walls that stand in this way, in the order they were tied."""
    tied = (meeting.constraints.get(id) for id in way.constraints)
    return tuple(wall for wall in tied if wall and not wall.withdrawn and not wall.draft)


def reading_of_way(meeting: Meeting, way: Possibility) -> Reading:
    """Closed by a fixed wall, to be asked for if every wall can move, open where none stands."""
    walls = walls_of(meeting, way)
    if any(wall.now.firmness is Firmness.FIXED for wall in walls):
        return Reading.CLOSED
    return Reading.CAN_BE_ASKED if walls else Reading.OPEN


def ways_to(meeting: Meeting, wish: Wish) -> tuple[Possibility, ...]:
    """The standing ways that serve this wish, by their figure."""
    return tuple(way for way in meeting.standing_possibilities() if wish.id in way.now.wishes)


def reading_of_wish(meeting: Meeting, wish: Wish) -> Reading:
    """As good as the best of its ways."""
    readings = {reading_of_way(meeting, way) for way in ways_to(meeting, wish)}
    best_first = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED)
    return next((reading for reading in best_first if reading in readings), Reading.NO_WAY)


def open_ways_to(meeting: Meeting, wish: Wish) -> int:
    """How many ways to this wish are open today."""
    return sum(reading_of_way(meeting, way) is Reading.OPEN for way in ways_to(meeting, wish))


def stopped_by(meeting: Meeting, wall: PostId) -> tuple[Possibility, ...]:
    """The standing ways that this wall stands in."""
    return tuple(way for way in meeting.standing_possibilities() if wall in way.constraints)

"""The possibility space: what the standing walls leave of each way and each wish, and what would open it (P7).

A way is open when no wall stands in it. A set of walls opens a wish when at least one way to it is open once they have all
moved. The citizen's own limits are never among what others should move.
"""

from collections.abc import Collection

from ..meeting import Meeting
from ..terms import PostId
from .leverage import readings_of_walls
from .marks import marks_of
from .one_by_one import open_ways_to, reading_of_way, reading_of_wish, walls_of, ways_to
from .openings import MOST_OPENINGS, MOST_STEPS, opening_all, reading_of
from .readings import Openings, PossibilitySpace, WallReading, WayReading, WishReading
from .standing import Standing

__all__ = [
    "MOST_OPENINGS",
    "MOST_STEPS",
    "Openings",
    "PossibilitySpace",
    "WallReading",
    "WayReading",
    "WishReading",
    "marks_of",
    "open_ways_to",
    "reading_of_way",
    "reading_of_wish",
    "space_of",
    "walls_of",
    "ways_to",
]


def space_of(meeting: Meeting, moved: Collection[PostId] = ()) -> PossibilitySpace:
    """The space as it stands, or with ``moved``, as it would be if these walls were moved too (the what-if)."""
    standing = Standing.of(meeting, moved)
    ways = [standing.look_at(way) for way in meeting.standing_possibilities()]
    going = [one for one in ways if one.way.aside is None]
    wishes, masks = [], []
    for wish in meeting.standing_wishes():
        to_it = [one for one in ways if one.wishes & standing.wishes[wish.id]]
        reading, sets = reading_of(wish, to_it)
        wishes.append(reading)
        masks.append(sets)
    return PossibilitySpace(
        tuple(one.reading for one in ways),
        tuple(wishes),
        readings_of_walls(meeting, wishes, going, standing),
        opening_all(standing, masks, exact=all(one.openings.exact for one in wishes)),
    )

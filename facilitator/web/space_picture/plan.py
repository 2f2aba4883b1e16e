"""What the picture is drawn from: as little as it shows, so that what looks the same is worked out once."""

from dataclasses import dataclass
from functools import cached_property

from facilitator.board import Firmness, Meeting, PossibilitySpace, PostId, Reading, WallReading, WayReading

from ..pieces.space_seen import space_seen
from ..pieces.worked_out import WorkedOut

FIRMEST_FIRST = tuple(Firmness)
MOST_DRAWN = 3
"""Walls that are drawn before one way: the firmest, then those imagined moved. The list beside the picture says them all."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall by its mark."""

    mark: str
    firmness: Firmness
    is_own_limit: bool


Drawn = tuple[Wall, bool]
"""A wall that is drawn, and whether as a ghost: it is imagined moved."""


@dataclass(frozen=True)
class Way:
    """A way by its figure, with the walls that stand in it, the firmest first; ``ghosts`` are those imagined moved."""

    figure: int
    reading: Reading
    walls: tuple[Wall, ...]
    ghosts: tuple[Wall, ...]
    is_duty: bool
    is_first: bool
    is_better: bool

    @cached_property
    def front(self) -> tuple[Drawn, ...]:
        """The walls that are drawn before it, the nearest to the middle first."""
        walls = [*((wall, False) for wall in self.walls), *((wall, True) for wall in self.ghosts)]
        return tuple(walls[:MOST_DRAWN])


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish by its letter, with the ways that serve it."""

    letter: str
    text: str
    reading: Reading
    ways: tuple[Way, ...]
    is_better: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the picture shows."""

    definition: str
    wishes: tuple[Wish, ...]


_PLANNED = WorkedOut[Plan](16)


def plan_of(meeting: Meeting) -> Plan:
    """What is to be drawn of this meeting: as it is, or while somebody asks what if, as it would be."""
    so = space_seen(meeting)
    seen = space_seen(meeting, meeting.imagined) if meeting.imagined else so
    made_of = (so, seen, meeting.definition, meeting.imagined, meeting.look_first)
    return _PLANNED.once(made_of, lambda: _planned(meeting, so, seen))


def _planned(meeting: Meeting, so: PossibilitySpace, seen: PossibilitySpace) -> Plan:
    definition = meeting.definition[-1].text if meeting.definition else ""
    marks = {one.wall.id: _wall(one) for one in so.walls}
    ways = {one.way.id: _way(meeting, one, so, marks) for one in seen.ways}
    before = {one.wish.id: one.reading for one in so.wishes}
    wishes = tuple(
        Wish(
            one.wish.letter,
            one.wish.now.text,
            one.reading,
            tuple(ways[way.way.id] for way in one.ways),
            before[one.wish.id] is not one.reading,
        )
        for one in seen.wishes
    )
    return Plan(definition, wishes)


def _wall(one: WallReading) -> Wall:
    return Wall(one.mark, one.wall.firmness, one.wall.is_own_limit)


def _way(meeting: Meeting, one: WayReading, so: PossibilitySpace, marks: dict[PostId, Wall]) -> Way:
    standing = sorted((marks[wall.id] for wall in one.walls), key=lambda wall: FIRMEST_FIRST.index(wall.firmness))
    ghosts = tuple(marks[id] for id in one.way.constraints if id in meeting.imagined and id in marks)
    in_fact = next(other.reading for other in so.ways if other.way.id == one.way.id)
    return Way(
        one.way.figure,
        one.reading,
        tuple(standing),
        ghosts,
        one.way.now.required,
        meeting.look_first == one.way.id,
        in_fact is not one.reading,
    )

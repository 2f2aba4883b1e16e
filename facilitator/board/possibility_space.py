"""The possibility space: what the standing walls leave of each way and each wish, and what would open it (P7).

A way is open when no wall stands in it. A set of walls opens a wish when at least one way to it is open once they have all
moved. The citizen's own limits are never among what others should move.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .meeting import Meeting
from .posts import Constraint, Possibility, Wish
from .terms import Firmness, PostId, Reading

BEST_FIRST = (Reading.OPEN, Reading.CAN_BE_ASKED, Reading.CLOSED, Reading.NO_WAY)
MOST_OPENINGS = 24
"""Different sets of walls that are told of for one wish; what is beyond is said to be left out."""
MOST_STEPS = 2_000
"""Sets that are tried when all wishes shall open at once: enough for any meeting, and an end for any board."""


@dataclass(frozen=True, slots=True)
class WayReading:
    """A way, its state, and the walls that stand in it, in the order they were tied."""

    way: Possibility
    reading: Reading
    walls: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Openings:
    """Sets of walls each of which would be enough, none holding another, the smallest first.

    ``exact`` is false where there were too many to look at all of them.
    """

    sets: tuple[tuple[Constraint, ...], ...]
    exact: bool = True

    @property
    def smallest(self) -> tuple[tuple[Constraint, ...], ...]:
        """Those with the fewest walls."""
        return tuple(walls for walls in self.sets if len(walls) == len(self.sets[0]))


@dataclass(frozen=True, slots=True)
class WishReading:
    """A wish, its state, the ways to it that the citizen has not set aside, and what would open it if it is not open."""

    wish: Wish
    reading: Reading
    ways: tuple[WayReading, ...]
    openings: Openings

    @property
    def open_ways(self) -> int:
        """How many of its ways are open today."""
        return sum(one.reading is Reading.OPEN for one in self.ways)


@dataclass(frozen=True, slots=True)
class WallReading:
    """A wall and its leverage: the ways it stands in, those it alone closes, and what would be better without it.

    ``mark`` is its letter on the board (a, b … z, aa …), the same for as long as the meeting lasts.

    ``opens`` are the wishes that would be open if it moved and are not; ``eases`` those that would at least be something to
    ask for. ``stops_nothing`` says that no way to any of the citizen's wishes is stopped by it.
    """

    wall: Constraint
    mark: str
    stops: tuple[Possibility, ...]
    alone: tuple[Possibility, ...]
    opens: tuple[Wish, ...]
    eases: tuple[Wish, ...]
    stops_nothing: bool


@dataclass(frozen=True, slots=True)
class PossibilitySpace:
    """The whole space as it is read: ways by figure, wishes by letter, walls by what they would open."""

    ways: tuple[WayReading, ...]
    wishes: tuple[WishReading, ...]
    walls: tuple[WallReading, ...]
    everything: Openings
    """What would open every wish that has a way, at once."""

    @property
    def without_a_way(self) -> tuple[Wish, ...]:
        """The wishes that nobody has found a way to yet."""
        return tuple(one.wish for one in self.wishes if one.reading is Reading.NO_WAY)


@dataclass(frozen=True, slots=True)
class _Bits:
    """Sets of walls as numbers: each wall is a power of two."""

    walls: tuple[Constraint, ...]
    places: dict[PostId, int]

    @property
    def count(self) -> int:
        return len(self.walls)

    def of(self, walls: Iterable[Constraint]) -> int:
        return sum(1 << self.places[wall.id] for wall in walls if wall.id in self.places)

    def walls_in(self, mask: int) -> tuple[Constraint, ...]:
        return tuple(wall for place, wall in enumerate(self.walls) if mask >> place & 1)


def space_of(meeting: Meeting, moved: Collection[PostId] = ()) -> PossibilitySpace:
    """The space as it stands, or with ``moved``, as it would be if these walls were moved too (the what-if)."""
    standing = {wall.id: wall for wall in meeting.standing_constraints() if _stands(wall) and wall.id not in moved}
    ways = tuple(_way(way, standing) for way in meeting.standing_possibilities())
    going = [one for one in ways if one.way.aside is None]
    bits = _Bits(tuple(standing.values()), {id: place for place, id in enumerate(standing)})
    wishes = tuple(_wish(wish, going, bits) for wish in meeting.standing_wishes())
    marks = marks_of(meeting)
    walls = [_wall(wall, marks[wall.id], wishes, going, bits) for wall in meeting.standing_constraints()]
    # By what they would open, then by what they stand in; among equals as they were named.
    walls.sort(key=lambda one: (-len(one.opens), -len(one.alone), -len(one.eases), -len(one.stops), one.stops_nothing))
    closed = [one for one in wishes if one.reading in (Reading.CAN_BE_ASKED, Reading.CLOSED)]
    return PossibilitySpace(ways, wishes, tuple(walls), _opening_all(closed, bits))


def marks_of(meeting: Meeting) -> dict[PostId, str]:
    """A letter for each wall that everybody can see, in the order they came; a wall that is taken down keeps its own."""
    shared = [wall.id for wall in meeting.constraints.values() if not wall.draft]
    return {id: _letters(place) for place, id in enumerate(shared)}


def _letters(place: int) -> str:
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + last)


def walls_of(meeting: Meeting, way: Possibility) -> tuple[Constraint, ...]:
    """The walls that stand in this way, in the order they were tied."""
    tied = (meeting.constraints.get(id) for id in way.constraints)
    return tuple(wall for wall in tied if wall and _stands(wall))


def reading_of_way(meeting: Meeting, way: Possibility) -> Reading:
    """Closed by a fixed wall, to be asked for if every wall can move, open where none stands."""
    return _reading(walls_of(meeting, way))


def ways_to(meeting: Meeting, wish: Wish) -> tuple[Possibility, ...]:
    """The standing ways that serve this wish and that the citizen has not set aside, by their figure."""
    ways = meeting.standing_possibilities()
    return tuple(way for way in ways if wish.id in way.now.wishes and way.aside is None)


def reading_of_wish(meeting: Meeting, wish: Wish) -> Reading:
    """As good as the best of its ways."""
    return _best(reading_of_way(meeting, way) for way in ways_to(meeting, wish))


def open_ways_to(meeting: Meeting, wish: Wish) -> int:
    """How many ways to this wish are open today."""
    return sum(reading_of_way(meeting, way) is Reading.OPEN for way in ways_to(meeting, wish))


def stopped_by(meeting: Meeting, wall: PostId) -> tuple[Possibility, ...]:
    """The standing ways that this wall is tied to, whether it stands today or has moved."""
    return tuple(way for way in meeting.standing_possibilities() if wall in way.constraints)


def _stands(wall: Constraint) -> bool:
    return not (wall.withdrawn or wall.draft or wall.moved)


def _reading(walls: Iterable[Constraint]) -> Reading:
    firm = {wall.firmness for wall in walls}
    if Firmness.FIXED in firm:
        return Reading.CLOSED
    return Reading.CAN_BE_ASKED if firm else Reading.OPEN


def _best(readings: Iterable[Reading]) -> Reading:
    return min(readings, key=BEST_FIRST.index, default=Reading.NO_WAY)


def _way(way: Possibility, standing: dict[PostId, Constraint]) -> WayReading:
    walls = tuple(standing[id] for id in way.constraints if id in standing)
    return WayReading(way, _reading(walls), walls)


def _wish(wish: Wish, going: list[WayReading], bits: _Bits) -> WishReading:
    ways = tuple(one for one in going if wish.id in one.way.now.wishes)
    reading = _best(one.reading for one in ways)
    return WishReading(wish, reading, ways, _opening(ways, bits) if reading is not Reading.OPEN else Openings(()))


def _opening(ways: tuple[WayReading, ...], bits: _Bits) -> Openings:
    """To open a wish is to open one of its ways: of the ways' own sets of walls those that hold no other."""
    wanted = {bits.of(one.walls): one.walls for one in ways if not any(wall.is_own_limit for wall in one.walls)}
    smallest: list[int] = []
    for mask in sorted(wanted, key=int.bit_count):
        if not any(other & mask == other for other in smallest):
            smallest.append(mask)
    return Openings(tuple(wanted[mask] for mask in smallest[:MOST_OPENINGS]), len(smallest) <= MOST_OPENINGS)


def _wall(
    wall: Constraint, mark: str, wishes: tuple[WishReading, ...], going: list[WayReading], bits: _Bits
) -> WallReading:
    stopped = [one for one in going if bits.of(one.walls) & bits.of((wall,))]
    without = {one.way.id: _reading(other for other in one.walls if other is not wall) for one in stopped}
    opens: list[Wish] = []
    eases: list[Wish] = []
    stops_nothing = True
    for one in wishes:
        if not any(way.way.id in without for way in one.ways):
            continue
        stops_nothing = False
        reading = _best(without.get(way.way.id, way.reading) for way in one.ways)
        if reading is not one.reading:
            (opens if reading is Reading.OPEN else eases).append(one.wish)
    alone = tuple(one.way for one in stopped if len(one.walls) == 1)
    return WallReading(wall, mark, tuple(one.way for one in stopped), alone, tuple(opens), tuple(eases), stops_nothing)


def _opening_all(wishes: list[WishReading], bits: _Bits) -> Openings:
    """The smallest sets of walls that open each of these wishes at once, as few walls as possible in all.

    One way is chosen for each wish. Choosing well is a covering problem and hard in general, so a choice is left as soon as it
    needs more walls than the best so far, and the choices are counted: what was not tried is said.
    """
    choices = sorted(([bits.of(walls) for walls in one.openings.sets] for one in wishes), key=len)
    choices = [masks for masks in choices if masks]
    best, found, steps = bits.count + 1, dict[int, None](), 0

    def choose(place: int, union: int) -> None:
        nonlocal best, steps
        steps += 1
        if steps > MOST_STEPS or union.bit_count() > best:
            return
        if place == len(choices):
            if union.bit_count() < best:
                best = union.bit_count()
                found.clear()
            found[union] = None
            return
        # Those that add least come first; one that adds nothing is as good as any.
        for mask in sorted(choices[place], key=lambda mask: (mask & ~union).bit_count()):
            choose(place + 1, union | mask)
            if not mask & ~union:
                return

    choose(0, 0)
    exact = steps <= MOST_STEPS and len(found) <= MOST_OPENINGS and all(one.openings.exact for one in wishes)
    return Openings(tuple(bits.walls_in(mask) for mask in list(found)[:MOST_OPENINGS] if mask), exact)

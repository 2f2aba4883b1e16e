"""What is read: of a way, a wish, a wall, and of the whole space.

What asks for some looking is looked at once: every language and every screen asks for it.
"""

from dataclasses import dataclass
from functools import cached_property

from ..posts import Constraint, Possibility, Wish
from ..terms import Firmness, Reading


@dataclass(frozen=True, slots=True)
class WayReading:
    """A way, its state, and the walls that stand in it, in the order they were tied."""

    way: Possibility
    reading: Reading
    walls: tuple[Constraint, ...]


@dataclass(frozen=True)
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

    @cached_property
    def easiest(self) -> tuple[tuple[Constraint, ...], ...]:
        """Those in which every wall can move: one that can be agreed here and now, or else all that ask the fewest walls."""
        can_move = [walls for walls in self.sets if all(wall.firmness is not Firmness.FIXED for wall in walls)]
        here = next(
            (walls for walls in can_move if not any(wall.firmness is Firmness.CAN_BE_ASKED for wall in walls)), None
        )
        return (here,) if here else tuple(walls for walls in can_move if len(walls) == len(can_move[0]))


@dataclass(frozen=True)
class WishReading:
    """A wish, its state, the ways to it, how many more the citizen has set aside, and what would open it if it is not open."""

    wish: Wish
    reading: Reading
    ways: tuple[WayReading, ...]
    aside: int
    openings: Openings

    @cached_property
    def open_ways(self) -> int:
        """How many of its ways are open today."""
        return sum(one.reading is Reading.OPEN for one in self.ways)

    @cached_property
    def is_kept_shut(self) -> bool:
        """Whether the citizen's own limit is what nobody else can move: then nobody is asked, and another way is looked for."""
        if self.reading in (Reading.OPEN, Reading.NO_WAY) or self.openings.easiest:
            return False
        # Where it could be asked for and nobody can be asked, every way that is not closed has the citizen's own limit in it.
        own = all(any(wall.is_own_limit for wall in way.walls) for way in self.ways)
        return own or self.reading is Reading.CAN_BE_ASKED


@dataclass(frozen=True, slots=True)
class WallReading:
    """A wall and its leverage: the ways it stands in, those it alone closes, and what would be better without it.

    ``mark`` is its letter on the board (a, b … z, aa …), the same for as long as the meeting lasts.

    ``opens`` are the wishes that would be open if it moved and are not; ``eases`` those that would at least be something to
    ask others for. ``stops_nothing`` says that no way to any of the citizen's wishes is stopped by it.
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
    """What would open at once every wish that waits for others; what only the citizen's own limit closes is not among them."""

    @property
    def without_a_way(self) -> tuple[Wish, ...]:
        """The wishes that nobody has found a way to yet."""
        return tuple(one.wish for one in self.wishes if one.reading is Reading.NO_WAY and not one.aside)

    @property
    def ways_to_no_wish(self) -> tuple[WayReading, ...]:
        """Those the citizen has not set aside and that serve none of the wishes that stand."""
        to_one = {way.way.id for wish in self.wishes for way in wish.ways}
        return tuple(one for one in self.ways if one.way.aside is None and one.way.id not in to_one)

    @property
    def ways_aside(self) -> tuple[WayReading, ...]:
        """Those the citizen has set aside."""
        return tuple(one for one in self.ways if one.way.aside is not None)

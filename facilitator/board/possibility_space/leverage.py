"""For each wall its letter on the board, what it stops, and what would be better without it."""

from collections.abc import Iterable, Sequence

from ..meeting import Meeting
from ..posts import Constraint, Wish
from ..terms import PostId, Reading
from .marks import marks_of
from .readings import WallReading, WishReading
from .standing import Look, Standing, any_of


def readings_of_walls(
    meeting: Meeting, wishes: Sequence[WishReading], going: Iterable[Look], standing: Standing
) -> tuple[WallReading, ...]:
    """All walls on the board, those that have moved among them: by what they would open, then by what they stand in."""
    stopped: dict[PostId, list[Look]] = {id: [] for id in standing.walls}
    for one in going:
        for wall in one.reading.walls:
            stopped[wall.id].append(one)
    marks = marks_of(meeting)
    leverage = _Leverage(wishes, standing)
    walls = [leverage.of(wall, marks[wall.id], stopped.get(wall.id, [])) for wall in meeting.standing_constraints()]
    return tuple(sorted(walls, key=_first_is))  # among equals as they were named


def _first_is(one: WallReading) -> tuple[int | bool, ...]:
    """What a limit of the citizen's own closes puts it before no other wall: the list says what others could move."""
    would_open = [0 if one.wall.is_own_limit else -len(found) for found in (one.opens, one.alone, one.eases)]
    return (*would_open, -len(one.stops), one.stops_nothing)


class _Leverage:
    """What one wall does to the wishes, as they are read now."""

    def __init__(self, wishes: Sequence[WishReading], standing: Standing) -> None:
        self._standing = standing
        self._wishes = [(one.wish, standing.wishes[one.wish.id]) for one in wishes]
        self._shut = any_of(standing.wishes[one.wish.id] for one in wishes if one.reading is not Reading.OPEN)
        self._closed = any_of(standing.wishes[one.wish.id] for one in wishes if one.reading is Reading.CLOSED)

    def of(self, wall: Constraint, mark: str, stopped: list[Look]) -> WallReading:
        bit = self._standing.bits.get(wall.id, 0)
        alone = [one for one in stopped if one.mask == bit]
        # What would open if the citizen gave up a limit of their own is held up to nobody.
        opens = 0 if wall.is_own_limit else any_of(one.wishes for one in alone) & self._shut
        # Where it is the only fixed one of several walls, the rest can be asked for once it has moved; not of the citizen.
        after = (one.wishes for one in stopped if one.fixed == 1 and not one.is_kept_shut)
        eased = any_of(after) if bit & self._standing.fixed else 0
        return WallReading(
            wall,
            mark,
            tuple([one.way for one in stopped]),
            tuple(one.way for one in alone),
            self._of(opens),
            self._of(eased & self._closed & ~opens),
            stops_nothing=not any(one.wishes for one in stopped),
        )

    def _of(self, mask: int) -> tuple[Wish, ...]:
        return tuple(wish for wish, bit in self._wishes if mask & bit)

"""Which points of a zone may stand behind one another: only those that are stopped by the same walls."""

from dataclasses import dataclass
from itertools import groupby

from .plan import Drawn, Way


@dataclass(frozen=True, slots=True)
class Column:
    """Points behind one another, seen from the middle, and the walls before all of them; ``more`` is how many have no room."""

    front: tuple[Drawn, ...]
    ways: tuple[Way, ...]
    more: int = 0


Alike = tuple[tuple[Way, ...], ...]
"""Ways by what stops them: those in one of these are stopped by the same walls."""


def alike(ways: list[Way]) -> Alike:
    """Ways that are stopped by the same walls together, and those behind the same first wall beside each other."""
    ordered = sorted(ways, key=lambda way: ([_order(drawn) for drawn in way.front], way.figure))
    return tuple(tuple(same) for _, same in groupby(ordered, key=lambda way: way.front))


def count_of(groups: Alike, rows: int) -> int:
    """How many columns these take, each this many points deep."""
    return sum(-(-len(same) // rows) for same in groups)


def columns_of(groups: Alike, rows: int) -> list[Column]:
    """As few columns as can be, each this many points deep."""
    return [Column(same[0].front, same[first : first + rows]) for same in groups for first in range(0, len(same), rows)]


def fewer(columns: list[Column], most: int) -> list[Column]:
    """No more columns than this: where there are too many, the last one counts those that are left out."""
    if len(columns) <= most:
        return columns
    left = columns[most - 1 :]
    return [*columns[: most - 1], Column((), (), sum(len(column.ways) for column in left))]


def _order(drawn: Drawn) -> tuple[bool, int, str]:
    """By letter: z comes before aa."""
    wall, is_ghost = drawn
    return (is_ghost, len(wall.mark), wall.mark)

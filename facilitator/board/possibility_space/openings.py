"""The smallest sets of walls that would open a wish, or all of them at once; exact for the size of a meeting, bounded beyond."""

from collections.abc import Sequence

from ..posts import Constraint, Wish
from ..terms import Reading
from .readings import Openings, WishReading
from .standing import Look, Standing, best

MOST_OPENINGS = 32
"""Different sets of walls that are told of for one wish: as many as a meeting has ways. What is beyond is said to be left out."""
MOST_STEPS = 4_000
"""Choices that are tried when all wishes shall open at once: enough for most meetings, and an end for any board."""


def reading_of(wish: Wish, ways: Sequence[Look]) -> tuple[WishReading, list[int]]:
    """The wish with all that serve it, and the sets of walls that would open it as numbers, the smallest first."""
    going = [one for one in ways if one.way.aside is None]
    reading = best(one.reading.reading for one in going)
    openings, masks = _opening(going) if reading is not Reading.OPEN else (Openings(()), [])
    aside = len(ways) - len(going)
    return WishReading(wish, reading, tuple(one.reading for one in going), aside, openings), masks


def _opening(ways: Sequence[Look]) -> tuple[Openings, list[int]]:
    """To open a wish is to open one of its ways: of the ways' own sets of walls those that hold no other."""
    wanted: dict[int, tuple[Constraint, ...]] = {one.mask: one.reading.walls for one in ways if not one.is_kept_shut}
    smallest: list[int] = []
    for mask in sorted(wanted, key=int.bit_count):
        if any(other & mask == other for other in smallest):
            continue
        if len(smallest) == MOST_OPENINGS:
            return Openings(tuple(wanted[one] for one in smallest), exact=False), smallest
        smallest.append(mask)
    return Openings(tuple(wanted[mask] for mask in smallest)), smallest


def opening_all(standing: Standing, wishes: Sequence[list[int]], *, exact: bool) -> Openings:
    """The smallest sets of walls that open at once each wish that others can open, as few walls as possible in all.

    ``wishes`` has the sets that open each of them, or none; ``exact`` says whether these are all. One set is chosen for each
    wish. Choosing well is a covering problem and hard in general, so a choice is left as soon as it needs more walls than the
    best so far, and the choices are counted: what was not tried is said.
    """
    choices = sorted((masks for masks in wishes if masks), key=len)
    most, steps = len(standing.walls), 0
    found: dict[int, None] = {}

    def choose(place: int, union: int) -> None:
        nonlocal most, steps
        steps += 1
        if steps > MOST_STEPS or union.bit_count() > most:
            return
        if place == len(choices):
            if union.bit_count() < most:
                most = union.bit_count()
                found.clear()
            found[union] = None
            return
        # Those that add least come first; one that adds nothing is as good as any.
        for mask in sorted(choices[place], key=lambda mask: (mask & ~union).bit_count()):
            choose(place + 1, union | mask)
            if not mask & ~union:
                return

    choose(0, 0)
    exact = exact and steps <= MOST_STEPS and len(found) <= MOST_OPENINGS
    return Openings(tuple(standing.walls_in(mask) for mask in list(found)[:MOST_OPENINGS] if mask), exact)

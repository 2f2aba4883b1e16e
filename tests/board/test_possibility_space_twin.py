"""The possibility space against a twin that tries every set of walls there is, on 10,000 boards made by chance (P7).

The twin is written from the definition alone: a way is open when no wall stands in it, closed when a fixed one does, and to
be asked for otherwise; a wish is as open as its best way. It knows no shortcut. It shares with the board the generated sets
and nothing else: no post, no reading, no rule.

How 10,000 boards are done in some seconds: they are small (up to 6 walls, so up to 64 sets of walls), they are made as sets
and folded into posts directly, and each is asked once as it is and once as it is imagined.
"""

from collections import Counter
from itertools import combinations

import pytest

from facilitator.board import Openings, PossibilitySpace, space_of
from facilitator.board.possibility_space import (
    open_ways_to,
    reading_of_way,
    reading_of_wish,
    walls_of,
    ways_to,
)
from tests.board.made_by_chance import PlainBoard, PlainWay, a_board_by_chance

BOARDS, PARTS = 10_000, 10
BETTER = ["no-way", "closed", "can-be-asked", "open"]


class Twin:
    """What is left of a board when ``gone`` walls do not stand, looked at in the plainest way."""

    def __init__(self, board: PlainBoard, gone: frozenset[str] = frozenset()) -> None:
        self.board = board
        self.walls = {wall.id: wall for wall in board.walls if wall.stands and wall.id not in gone}
        self.wishes = [wish for wish in board.wishes if wish not in board.withdrawn]
        self.ways = [way for way in board.ways if not way.withdrawn]
        self.own = {wall.id for wall in board.walls if wall.own}
        self.movable = [id for id, wall in self.walls.items() if not wall.own]

    def in_the_way(self, way: PlainWay, gone: frozenset[str] = frozenset()) -> list[str]:
        return [id for id in way.walls if id in self.walls and id not in gone]

    def way(self, way: PlainWay, gone: frozenset[str] = frozenset()) -> str:
        walls = self.in_the_way(way, gone)
        if any(self.walls[id].fixed for id in walls):
            return "closed"
        return "can-be-asked" if walls else "open"

    def ways_to(self, wish: str) -> list[PlainWay]:
        return [way for way in self.ways if wish in way.wishes and not way.aside]

    def wish(self, wish: str, gone: frozenset[str] = frozenset()) -> str:
        return max((self.way(way, gone) for way in self.ways_to(wish)), key=BETTER.index, default="no-way")

    def others_can_be_asked(self, wish: str, gone: frozenset[str]) -> bool:
        """Whether some way to it then waits for walls that can be asked for, and none of them the citizen's own."""
        ways = [way for way in self.ways_to(wish) if self.way(way, gone) == "can-be-asked"]
        return any(self.own.isdisjoint(self.in_the_way(way, gone)) for way in ways)

    def every_set(self) -> list[frozenset[str]]:
        """Every set of walls that others than the citizen could move, the smallest first."""
        sizes = range(len(self.movable) + 1)
        return [frozenset(some) for size in sizes for some in combinations(self.movable, size)]

    def openings(self, wish: str) -> set[frozenset[str]]:
        """The sets that open a wish that is not open, of which no part is enough."""
        if self.wish(wish) in ("open", "no-way"):
            return set()
        enough = [gone for gone in self.every_set() if self.wish(wish, gone) == "open"]
        return {gone for gone in enough if not any(other < gone for other in enough)}

    def everything(self) -> set[frozenset[str]]:
        """The fewest walls that open at once all that is not open and that others than the citizen can open."""
        wanted = [wish for wish in self.wishes if self.openings(wish)]
        enough = [gone for gone in self.every_set() if all(self.wish(wish, gone) == "open" for wish in wanted)]
        fewest = min(len(gone) for gone in enough)
        return {gone for gone in enough if len(gone) == fewest and gone}

    def leverage(self, wall: str) -> dict[str, object]:
        """What one wall closes, and what would be without it."""
        without = frozenset([wall])
        going = [way for way in self.ways if not way.aside]
        stops = [way.id for way in going if wall in self.in_the_way(way)]
        now, then = ({wish: self.wish(wish, gone) for wish in self.wishes} for gone in (frozenset(), without))
        better = [wish for wish in self.wishes if BETTER.index(then[wish]) > BETTER.index(now[wish])]
        if wall in self.own:
            better = []
        return {
            "stops": stops,
            "alone": [way.id for way in going if self.way(way) != "open" and self.way(way, without) == "open"],
            "opens": [wish for wish in better if then[wish] == "open"],
            "eases": [wish for wish in better if then[wish] != "open" and self.others_can_be_asked(wish, without)],
            "stops_nothing": not any(way.id in stops for wish in self.wishes for way in self.ways_to(wish)),
        }

    def space(self) -> dict[str, object]:
        everybody_sees = [wall.id for wall in self.board.walls if not wall.draft]
        on_the_board = [wall.id for wall in self.board.walls if not wall.draft and not wall.withdrawn]
        leverage = {id: self.leverage(id) for id in on_the_board}
        return {
            "ways": {way.id: (self.way(way), self.in_the_way(way)) for way in self.ways},
            "wishes": {wish: (self.wish(wish), [way.id for way in self.ways_to(wish)]) for wish in self.wishes},
            "openings": {wish: self.openings(wish) for wish in self.wishes},
            "without_a_way": [wish for wish in self.wishes if not any(wish in way.wishes for way in self.ways)],
            "to_no_wish": [way.id for way in self.ways if not way.aside and set(self.wishes).isdisjoint(way.wishes)],
            "aside": [way.id for way in self.ways if way.aside],
            "walls": leverage,
            "order": sorted(on_the_board, key=lambda id: _first_is(leverage[id], own=id in self.own)),
            "marks": {id: "abcdefghijklmnopqrstuvwxyz"[everybody_sees.index(id)] for id in on_the_board},
            "everything": self.everything(),
        }


def _first_is(wall: dict, *, own: bool) -> tuple:
    """By what others would open with it, then by what it stands in; among equals what is in the way of a wish comes first."""
    would_do = [0 if own else -len(wall[name]) for name in ("opens", "alone", "eases")]
    return (*would_do, -len(wall["stops"]), wall["stops_nothing"])


def ids(openings: Openings) -> set[frozenset[str]]:
    assert openings.exact
    sets = [frozenset(wall.id for wall in walls) for walls in openings.sets]
    assert len(set(sets)) == len(sets)
    assert [len(one) for one in sets] == sorted(len(one) for one in sets), "the smallest first"
    return set(sets)


def told(space: PossibilitySpace) -> dict[str, object]:
    """What the board says, in the twin's words."""
    names = ("stops", "alone", "opens", "eases")
    return {
        "ways": {one.way.id: (one.reading, [wall.id for wall in one.walls]) for one in space.ways},
        "wishes": {one.wish.id: (one.reading, [way.way.id for way in one.ways]) for one in space.wishes},
        "openings": {one.wish.id: ids(one.openings) for one in space.wishes},
        "without_a_way": [wish.id for wish in space.without_a_way],
        "to_no_wish": [one.way.id for one in space.ways_to_no_wish],
        "aside": [one.way.id for one in space.ways_aside],
        "walls": {
            one.wall.id: {name: [found.id for found in getattr(one, name)] for name in names}
            | {"stops_nothing": one.stops_nothing}
            for one in space.walls
        },
        "order": [one.wall.id for one in space.walls],
        "marks": {one.wall.id: one.mark for one in space.walls},
        "everything": ids(space.everything),
    }


@pytest.mark.parametrize("part", range(PARTS))
def test_the_space_is_what_trying_every_set_of_walls_says(part: int):
    """P7: states, leverage, smallest sets, everything, what has no way, what stops nothing; as it is and as imagined."""
    seen: Counter[str] = Counter()
    for seed in range(part, BOARDS, PARTS):
        board = a_board_by_chance(seed)
        meeting, so, imagined = board.meeting, Twin(board), Twin(board, board.imagined)
        expected = so.space()
        assert told(space_of(meeting)) == expected, f"board {seed}"
        assert told(space_of(meeting, board.imagined)) == imagined.space(), f"board {seed}, imagined"
        _count(seen, so, expected, imagined)
    too_few = {what: count for what, count in seen.items() if count < BOARDS / PARTS / 20}
    assert not too_few, f"{too_few}: too few boards to mean anything"
    assert len(seen) == 10


def _count(seen: Counter[str], so: Twin, space: dict, imagined: Twin) -> None:
    """How often there was something to be wrong about."""
    seen["more walls than one needed"] += any(len(gone) > 1 for sets in space["openings"].values() for gone in sets)
    seen["more sets than one"] += any(len(sets) > 1 for sets in space["openings"].values())
    seen["all at once is more than each"] += any(
        gone not in space["openings"][wish] for gone in space["everything"] for wish in so.wishes
    )
    seen["no way at all"] += bool(space["without_a_way"])
    seen["a way to no wish"] += bool(space["to_no_wish"])
    seen["a way set aside"] += bool(space["aside"])
    seen["a wall that stops nothing"] += any(wall["stops_nothing"] for wall in space["walls"].values())
    seen["a wall that eases"] += any(wall["eases"] for wall in space["walls"].values())
    seen["only the citizen's to open"] += any(
        so.wish(wish) not in ("open", "no-way") and not so.openings(wish) for wish in so.wishes
    )
    seen["imagining opens"] += any(
        imagined.wish(wish) == "open" and so.wish(wish) in ("closed", "can-be-asked") for wish in so.wishes
    )


def test_what_is_asked_one_by_one_says_the_same():
    """P7: a page that asks for one wish or one way is told what the whole space says of it."""
    for seed in range(500):
        board = a_board_by_chance(seed)
        meeting, twin = board.meeting, Twin(board)
        for way in twin.ways:
            post = meeting.possibilities[way.id]
            assert reading_of_way(meeting, post) == twin.way(way)
            assert [wall.id for wall in walls_of(meeting, post)] == twin.in_the_way(way)
        for wish in twin.wishes:
            post = meeting.wishes[wish]
            assert reading_of_wish(meeting, post) == twin.wish(wish)
            assert [way.id for way in ways_to(meeting, post)] == [way.id for way in twin.ways_to(wish)]
            assert open_ways_to(meeting, post) == sum(twin.way(way) == "open" for way in twin.ways_to(wish))

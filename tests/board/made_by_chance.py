"""Boards of ways and walls made by chance: first as plain sets, so that a twin need not ask the board, then as a meeting."""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from facilitator.board import (
    Constraint,
    ConstraintKind,
    ConstraintWords,
    Firmness,
    Meeting,
    Origin,
    Possibility,
    PossibilityWords,
    SetAside,
    Wish,
    Words,
)
from tests import cast

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class PlainWall:
    id: str
    fixed: bool
    own: bool = False
    withdrawn: bool = False
    draft: bool = False
    moved: bool = False
    softened: bool = False

    @property
    def stands(self) -> bool:
        return not (self.withdrawn or self.draft or self.moved)


@dataclass(frozen=True)
class PlainWay:
    id: str
    wishes: tuple[str, ...]
    walls: tuple[str, ...]
    aside: bool = False
    withdrawn: bool = False


@dataclass(frozen=True)
class PlainBoard:
    """What the rules are about, and nothing else; ``withdrawn`` are wishes that were taken back."""

    wishes: tuple[str, ...]
    withdrawn: frozenset[str]
    ways: tuple[PlainWay, ...]
    walls: tuple[PlainWall, ...]
    imagined: frozenset[str] = frozenset()

    @property
    def meeting(self) -> Meeting:
        return Meeting().but(
            wishes={id: _wish(id, place, withdrawn=id in self.withdrawn) for place, id in enumerate(self.wishes)},
            constraints={wall.id: _constraint(wall) for wall in self.walls},
            possibilities={way.id: _possibility(way, place) for place, way in enumerate(self.ways, start=1)},
        )


def a_board_by_chance(seed: int, *, most_walls: int = 6, most_ways: int = 8, most_wishes: int = 4) -> PlainBoard:
    """The same for the same seed. Half the boards are crowded, half are bare; everything that can be out of play sometimes is."""
    chance = Random(seed)
    crowded = chance.random() < 0.5
    some_walls, some_wishes, some_ways = (
        chance.randint(most // 2 if crowded else 0, most) for most in (most_walls, most_wishes, most_ways)
    )
    walls = tuple(_wall(chance, f"wall-{n}") for n in range(some_walls))
    wishes = tuple(f"wish-{n}" for n in range(some_wishes))
    ties = chance.choice((0.3, 0.5)) if crowded else 0.2
    ways = tuple(_way(chance, f"way-{n}", wishes, walls, ties) for n in range(some_ways))
    withdrawn = frozenset(id for id in wishes if chance.random() < 0.1)
    # Also what is moved already, or is no wall at all, may be imagined moved: it makes no difference.
    imagined = frozenset(id for id in (*(wall.id for wall in walls), "wall-none") if chance.random() < 0.3)
    return PlainBoard(wishes, withdrawn, ways, walls, imagined)


def _wall(chance: Random, id: str) -> PlainWall:
    out_of_play = chance.choice(("", "", "", "", "", "", "withdrawn", "draft", "moved", "softened"))
    fixed = chance.random() < 0.5 and out_of_play != "softened"
    return PlainWall(id, fixed, own=chance.random() < 0.15, **{out_of_play: True} if out_of_play else {})


def _way(chance: Random, id: str, wishes: tuple[str, ...], walls: tuple[PlainWall, ...], ties: float) -> PlainWay:
    serves = [wish for wish in wishes if chance.random() < 0.4]
    tied = [wall.id for wall in walls if chance.random() < ties]
    chance.shuffle(tied)
    return PlainWay(id, tuple(serves), tuple(tied), aside=chance.random() < 0.1, withdrawn=chance.random() < 0.1)


def _wish(id: str, place: int, *, withdrawn: bool) -> Wish:
    return Wish(id, chr(ord("A") + place), cast.METTE, (Words(id, AT, cast.METTE),), withdrawn=withdrawn)


def _constraint(wall: PlainWall) -> Constraint:
    kind = ConstraintKind.OWN_LIMIT if wall.own else ConstraintKind.LAW
    # What was softened still says in its words that it is fixed.
    firm = Firmness.FIXED if wall.fixed or wall.softened else Firmness.CAN_BE_ASKED
    words = ConstraintWords(wall.id, kind, "The act", "The office", firm, "", AT)
    return Constraint(
        wall.id,
        cast.METTE if wall.own else cast.JONAS,
        cast.EMPLOYMENT,
        (words,),
        draft=wall.draft,
        withdrawn=wall.withdrawn,
        moved=wall.moved,
        softened=Firmness.OPEN_HERE if wall.softened else None,
    )


def _possibility(way: PlainWay, figure: int) -> Possibility:
    words = PossibilityWords(way.id, Origin.FOUND_TOGETHER, way.wishes, AT)
    aside = SetAside("", AT) if way.aside else None
    return Possibility(way.id, figure, cast.LONE, (words,), way.walls, aside, way.withdrawn)


def a_crowd(
    seed: int, *, ways: int, walls: int, wishes: int, ties: int, serves: int, may_be_own: bool = False
) -> PlainBoard:
    """A board of exactly this size: every way serves ``serves`` wishes and is tied to ``ties`` walls."""
    chance = Random(seed)
    some = [f"wish-{n}" for n in range(wishes)]
    all_walls = [
        PlainWall(f"wall-{n}", chance.random() < 0.5, own=may_be_own and chance.random() < 0.1) for n in range(walls)
    ]
    names = [wall.id for wall in all_walls]
    return PlainBoard(
        tuple(some),
        frozenset(),
        tuple(
            PlainWay(f"way-{n}", tuple(chance.sample(some, serves)), tuple(chance.sample(names, ties)))
            for n in range(ways)
        ),
        tuple(all_walls),
    )

"""Possibility spaces over the whole range of a meeting, made by chance from a number; the same ones in every run."""

from dataclasses import dataclass
from functools import cache
from random import Random

from facilitator.board import Command, Meeting, commands as c
from facilitator.board.terms import ConstraintKind, Firmness, Origin, Phase, PostId, SeatId
from tests import cast, given

WORDS = (  # noqa: SIM905 -- a sentence is easier to read than a list
    "jeg kan ikke love noget før det bliver torsdag min ryg holder måske to timer når huslejen er sikker så prøver vi igen i maj "
    "rehabiliteringsteamet arbejdsmarkedsforvaltningen spørges"
).split()
MOST_WISHES, MOST_WAYS, MOST_WALLS, LONGEST, LONGEST_DEFINITION = 7, 30, 30, 200, 1200
EDGES = (
    (1, 0, 0, 1, 0), (7, 0, 0, 200, 1200), (1, 30, 30, 200, 60), (7, 30, 30, 200, 160), (7, 30, 30, 1, 1), (3, 30, 0, 40, 120),
    (2, 1, 30, 80, 163), (0, 0, 0, 1, 80), (0, 6, 6, 80, 80), (4, 12, 12, 60, 200), (3, 9, 7, 45, 163), (5, 30, 8, 30, 320),
)  # fmt: skip
"""Wishes, ways, walls, the longest text, the definition: where chance comes too seldom."""
KINDS = tuple(kind for kind in ConstraintKind if kind is not ConstraintKind.OWN_LIMIT)


@dataclass(frozen=True)
class Space:
    """One space: how much there is of everything, and the chance that it is made by."""

    number: int
    wishes: int
    ways: int
    walls: int
    signs: int
    definition: int

    def __str__(self) -> str:
        return f"{self.number}-{self.wishes}-{self.ways}x{self.walls}-{self.signs}-{self.definition}"

    @cache  # noqa: B019 -- a space is a value, and there are few of them
    def meeting(self) -> Meeting:
        """The meeting where all of it stands on the wall."""
        story = given.an_open_meeting(Phase.ROOM_TO_MOVE)
        for by, command in self._said(Random(str(self))):
            story = story.then(by, command)
        return story.meeting

    def _said(self, chance: Random) -> list[tuple[SeatId, Command]]:
        said: list[tuple[SeatId, Command]] = []
        if self.definition:
            said.append((cast.METTE, given.a_definition(text=said_by_chance(chance, self.definition))))
        wishes = [f"wish-number-{n}" for n in range(self.wishes)]
        said += [(cast.METTE, c.AddWish(id=wish, text=self._text(chance))) for wish in wishes]
        ways, walls = [f"way-number-{n}" for n in range(self.ways)], [f"wall-number-{n}" for n in range(self.walls)]
        said += [(cast.JONAS, self._way(chance, way, wishes)) for way in ways]
        said += [self._wall(chance, wall) for wall in walls]
        for way in ways:
            stopping = chance.sample(walls, chance.choice((0, 0, 1, 1, 1, min(3, len(walls))))) if walls else []
            said += [(self._owner(wall, said), given.a_tie(way, wall)) for wall in stopping]
        return said + self._chosen(chance, ways, [wall for wall in walls if self._owner(wall, said) == cast.JONAS])

    def _text(self, chance: Random) -> str:
        return said_by_chance(chance, chance.randint(1, self.signs))

    def _way(self, chance: Random, way: str, wishes: list[str]) -> Command:
        served = chance.sample(wishes, min(len(wishes), chance.choice((0, 1, 1, 1, 2, 3))))
        duty = "Your benefit may stop" if chance.random() < 0.2 else ""
        return given.a_way(
            way, text=self._text(chance), origin=chance.choice(tuple(Origin)), wishes=tuple(PostId(wish) for wish in served),
            required=bool(duty), if_refused=duty,
        )  # fmt: skip

    def _wall(self, chance: Random, wall: str) -> tuple[SeatId, Command]:
        own = chance.random() < 0.15
        named = given.a_wall(
            wall, text=self._text(chance), firmness=chance.choice(tuple(Firmness)),
            kind=ConstraintKind.OWN_LIMIT if own else chance.choice(KINDS),
        )  # fmt: skip
        return (cast.METTE if own else cast.JONAS, named)

    @staticmethod
    def _owner(wall: str, said: list[tuple[SeatId, Command]]) -> SeatId:
        return next(by for by, command in said if command.id == wall)

    @staticmethod
    def _chosen(chance: Random, ways: list[str], walls: list[str]) -> list[tuple[SeatId, Command]]:
        """What the citizen would look at first and what she has set aside; and, every other time, what is imagined."""
        said: list[tuple[SeatId, Command]] = []
        if ways:
            first, *rest = chance.sample(ways, len(ways))
            said.append((cast.METTE, c.LookFirstAt(id="look-first", possibility=PostId(first))))
            said += [
                (cast.METTE, c.SetPossibilityAside(id=f"aside-{way}", possibility=PostId(way), reason=""))
                for way in rest[: len(rest) // 6]
            ]
        if walls and chance.random() < 0.5:
            said.append((cast.ALI, c.ImagineMoved(id="what-if", constraint=PostId(chance.choice(walls)))))
        return said


def spaces(count: int) -> tuple[Space, ...]:
    """The edges of the range, then as many by chance as make ``count``."""
    chance = Random("the whole range")
    found = [Space(number, *edge) for number, edge in enumerate(EDGES)]
    while len(found) < count:
        definition = chance.choice((0, 40, 90, 120, 163, 163, 200, 240, 280, 320, 500, LONGEST_DEFINITION))
        found.append(
            Space(
                len(found), chance.randint(1, MOST_WISHES), chance.randint(0, MOST_WAYS), chance.randint(0, MOST_WALLS),
                chance.choice((12, 30, 45, 80, LONGEST)), definition,
            )
        )  # fmt: skip
    return tuple(found)


def said_by_chance(chance: Random, signs: int) -> str:
    """As many signs as are asked for, of words that a meeting uses."""
    words = ""
    while len(words) < signs:
        words += chance.choice(WORDS) + " "
    return words[:signs].strip() or "x"

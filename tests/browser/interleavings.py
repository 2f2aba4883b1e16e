"""What may happen around people who are typing, drawn by chance from a seed: plain steps, so that some can be left out and the rest played again."""

from random import Random

from facilitator.board import Command, SeatId, commands as c
from facilitator.board.terms import Firmness, Hearing, Phase, Place, PostId, Recognition, WallView
from tests import cast, given

Step = tuple[str, float]
"""What happens, and a number from 0 to 1 that says to whom, where, or with which card."""
TYPED = {"types": 6, "moves the caret": 2}
OTHERS: dict[str, int] = {
    "phase": 4, "along": 3, "spotlight": 2, "curtain": 2, "pause": 2, "reveal": 1, "draft": 1, "card": 3, "restatement": 2, "hearing": 1,
    "wall": 1, "way": 1, "tie": 1, "agreement": 1, "line": 1, "wish": 1, "definition": 1, "agenda": 1, "tension": 1, "recognition": 1,
    "other words": 1, "topic": 2, "helper": 2, "floor": 2, "wall view": 1, "what if": 1, "done": 1, "part": 1, "elsewhere": 1,
}  # fmt: skip
LINE = {"cut": 2, "put back": 3, "reload": 1}
OFTEN = TYPED | OTHERS | LINE
PHASES = (*Phase, Phase.OWN_TIME, Phase.OWN_TIME)
"""The citizen's own time comes as often as all that could send somebody away from what they write."""


def interleaving(seed: int, *, seals: bool) -> list[Step]:
    """Six things, and the seal at the end where it is asked for; first of all everybody begins to type."""
    chance = Random(seed)
    kinds = chance.choices(list(OFTEN), list(OFTEN.values()), k=6)
    steps = [(kind, chance.random()) for kind in ("begins", *kinds)]
    return [*steps, ("seal", 0.0)] if seals else steps


class Others:
    """What the others do next, as a command of somebody's; what they did before is all they know of the board."""

    def __init__(self) -> None:
        self._number = 0
        self._cards: list[str] = ["card-ingrid"]
        self._other: dict[str, list[str]] = {
            "wall": ["wall-jonas"],
            "way": ["way-amina"],
            "restatement": [],
            "topic": [],
        }
        self._is: dict[str, bool] = dict.fromkeys(("pause", "curtain", "spotlight", "helper"), False)

    def does(self, kind: str, chance: float) -> tuple[SeatId, Command]:
        """Who does what; the same for the same steps."""
        self._number += 1
        act = getattr(self, f"_{kind.replace(' ', '_')}")
        found: tuple[SeatId, Command] = act(f"by-others-{self._number:06}", chance)
        return found

    def calms(self) -> list[tuple[SeatId, Command]]:
        """What lets the next round begin as the one before."""
        return [self.does(kind, 0.0) for kind, is_so in tuple(self._is.items()) if is_so]

    def _turned(self, kind: str) -> bool:
        """Whether what can be so or not so is so now: it is the other way round each time."""
        self._is[kind] = not self._is[kind]
        return self._is[kind]

    @staticmethod
    def _one(of: "list[str] | tuple[str, ...]", chance: float) -> PostId:
        return PostId(of[int(chance * len(of))])

    def _phase(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.ALI, c.GoToPhase(id=id, phase=Phase(self._one(PHASES, chance)))

    def _along(self, id: str, chance: float) -> tuple[SeatId, Command]:
        if chance < 0.2:
            return cast.ALI, c.EndInvitation(id=id)
        if chance < 0.5:
            return cast.ALI, c.InviteToPost(id=id, post=self._one(self._cards, chance))
        return cast.ALI, c.InviteToPlace(id=id, place=Place(self._one(tuple(Place), chance)))

    def _spotlight(self, id: str, chance: float) -> tuple[SeatId, Command]:
        if not self._turned("spotlight"):
            return cast.ALI, c.EndSpotlight(id=id)
        if chance < 0.5:
            return cast.ALI, c.SpotlightColumn(id=id, column=cast.MEDICINE)
        return cast.ALI, c.SpotlightPost(id=id, post=self._one(self._cards, chance))

    def _curtain(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.METTE, c.DrawCurtain(id=id) if self._turned("curtain") else c.OpenCurtain(id=id)

    def _pause(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.METTE, c.PauseMeeting(id=id) if self._turned("pause") else c.ResumeMeeting(id=id)

    def _reveal(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.ALI, c.RevealDrafts(id=id)

    def _draft(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.KAREN, given.a_perspective(id, draft=True)

    def _card(self, id: str, chance: float) -> tuple[SeatId, Command]:
        self._cards.append(id)
        return self._one(cast.PROFESSIONALS, chance), given.a_perspective(
            id, text="A long thought. " * int(1 + 30 * chance)
        )

    def _restatement(self, id: str, chance: float) -> tuple[SeatId, Command]:
        self._other["restatement"].append(id)
        return self._one(cast.PROFESSIONALS, chance), given.a_restatement(id)

    def _hearing(self, id: str, chance: float) -> tuple[SeatId, Command]:
        of = self._one(self._other["restatement"] or ["nothing-yet"], chance)
        return cast.METTE, c.AnswerRestatement(id=id, restatement=of, heard=Hearing.ALMOST, words="Nearly")

    def _wall(self, id: str, chance: float) -> tuple[SeatId, Command]:
        self._other["wall"].append(id)
        return cast.AMINA, given.a_wall(id, firmness=Firmness.FIXED)

    def _way(self, id: str, chance: float) -> tuple[SeatId, Command]:
        self._other["way"].append(id)
        return cast.KAREN, given.a_way(id)

    def _tie(self, id: str, chance: float) -> tuple[SeatId, Command]:
        way, wall = (self._one(self._other[kind], chance) for kind in ("way", "wall"))
        return cast.AMINA, c.TieConstraint(id=id, possibility=way, constraint=wall)

    def _agreement(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.AMINA, given.an_agreement(id)

    def _line(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.INGRID, given.a_line(id)

    def _wish(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.METTE, c.RewordWish(id=id, wish=given.WISH_A, text="Peace about money " * int(1 + 8 * chance))

    def _definition(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.METTE, given.a_definition(id, text="Once more, in her own words. " * int(1 + 20 * chance))

    def _agenda(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.LONE, c.AddAgendaItem(id=id, text="The money in June")

    def _tension(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.LONE, given.a_tension(id, "card-ingrid", "wall-jonas")

    def _recognition(self, id: str, chance: float) -> tuple[SeatId, Command]:
        card, mark = self._one(self._cards, chance), Recognition.NOT_RECOGNISED
        return cast.METTE, c.RecogniseCard(id=id, card=card, recognition=mark, words="Not like that")

    def _other_words(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.LONE, c.AskForOtherWords(id=id, post=self._one([*self._cards, *self._other["wall"]], chance))

    def _topic(self, id: str, chance: float) -> tuple[SeatId, Command]:
        topics = self._other["topic"]
        if topics and chance < 0.5:
            return cast.METTE, c.TakeTopicUp(id=id, topic=PostId(topics.pop()))
        topics.append(id)
        return cast.METTE, c.SetTopicAside(id=id, about=self._one(self._cards, chance), text="Not in this room")

    def _helper(self, id: str, chance: float) -> tuple[SeatId, Command]:
        lets = self._turned("helper")
        return cast.METTE, c.LetHelperWrite(id=id, seat=cast.JONAS) if lets else c.LetHelperGo(id=id)

    def _floor(self, id: str, chance: float) -> tuple[SeatId, Command]:
        who = self._one(cast.PROFESSIONALS, chance * 7 % 1)
        if chance < 0.4:
            return who, c.AskForFloor(id=id)
        return cast.ALI, c.GiveFloor(id=id, seat=who) if chance < 0.7 else c.LeaveFloor(id=id, seat=who)

    def _wall_view(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.ALI, c.ShowOnWall(id=id, view=WallView(self._one(tuple(WallView), chance)))

    def _what_if(self, id: str, chance: float) -> tuple[SeatId, Command]:
        wall = self._one(self._other["wall"], chance)
        return cast.METTE, c.ImagineMoved(id=id, constraint=wall) if chance < 0.6 else c.StopImagining(id=id)

    def _done(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.KAREN, c.MarkDone(id=id)

    def _part(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.ALI, c.ShowPart(id=id, part=1 + int(3 * chance))

    def _elsewhere(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return self._one((cast.INGRID, cast.JONAS), chance), c.JoinRemotely(id=id, remote=chance * 4 % 1 < 0.6)

    def _seal(self, id: str, chance: float) -> tuple[SeatId, Command]:
        return cast.ALI, c.SealMeeting(id=id)

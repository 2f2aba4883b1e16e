"""Two hundred boards by chance, the same ones in every run: every view of the wall, from nothing at all to as much as the board takes."""

import os
from random import Random

from facilitator.board import Command, commands as c
from facilitator.board.terms import Phase, PostId, Profession, Question, SeatId, WallView
from tests import cast
from tests.spaces import said_by_chance

from .walls import Board

HOW_MANY = int(os.environ.get("FACILITATOR_TEST_WALLS", "84"))
"""Each view once at each of four sizes; two hundred take the processor a minute and a half longer."""
Told = tuple[tuple[SeatId, Command], ...]
LARGE: dict[str, Command] = {
    "large card": c.SpotlightPost(id="large-card", post=PostId("card-0-0-post")),
    "large wall": c.SpotlightPost(id="large-wall", post=PostId("wall-1-2-post")),
    "large way": c.SpotlightPost(id="large-way", post=PostId("way-number-1")),
    "large column": c.SpotlightColumn(id="large-column", column=Profession("social-work")),
}
OTHERWISE = {
    "regimes": WallView.REGIMES,
    "words": WallView.WORDS,
}
VIEWS = (*Phase, *OTHERWISE, "sealed", "paused", "curtain", "three answers", "perspectives", *LARGE)
"""An odd number of them, so that each is seen in each of four sizes."""


def a_board(number: int) -> Board:
    """The board with this number; ``number`` also says which view of it is shown."""
    chance, view = Random(number), VIEWS[number % len(VIEWS)]
    cards = chance.choice((0, 1, 2, 3, 5, 8, 12))
    signs = chance.choice((1, 12, 40, 80, 120, 200, 350, 600))
    return Board(
        phase=Phase(view) if view in set(Phase) else Phase.THREE_QUESTIONS if view == "three answers" else Phase.ROOM_TO_MOVE,
        professions=chance.randint(2, 8), cards=max(cards, 3) if view in LARGE else cards, signs=signs, wishes=chance.randint(1, 7),
        definition=chance.choice((0, 1, 40, 100, 163, 300, 450, 600)), sealed=view == "sealed", view=OTHERWISE.get(view, WallView.PHASE),
        last=_last(chance, view, signs),
    )  # fmt: skip


def _last(chance: Random, view: str, signs: int) -> Told:
    if view in LARGE:
        return ((cast.ALI, LARGE[view]),)
    if view == "paused":
        return ((cast.METTE, c.PauseMeeting(id="mette-pauses")),)
    if view == "curtain":
        return ((cast.ALI, c.DrawCurtain(id="draw-curtain", citizen_opens=chance.random() < 0.5)),)
    if view == "three answers":
        return tuple((cast.METTE, _answer(chance, which, signs)) for which in Question)
    return ()


def _answer(chance: Random, which: Question, signs: int) -> Command:
    words = said_by_chance(chance, chance.randint(1, signs))
    return c.AnswerQuestion(
        id=f"answer-{which}", which=which, words=words, score=str(chance.randint(0, 10)), shared=True
    )

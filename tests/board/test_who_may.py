"""Every command from every seat in every phase is answered as the table in ``who_may`` says (P1–P15)."""

import pytest

from facilitator.board import Meeting, Refused, commands as c, decide
from facilitator.board.refusals import CODES
from facilitator.board.terms import Phase, Role
from tests import cast
from tests.board.specimens import specimens
from tests.board.who_may import SEATS, boards, expected, the_table
from tests.given import START


def answered(meeting: Meeting, command: c.Command, by: str) -> str:
    try:
        decide(meeting, command, by=by, at=START)
    except Refused as refused:
        return refused.code
    return ""


BOARDS = boards()


@pytest.mark.parametrize("who", SEATS)
@pytest.mark.parametrize("board", BOARDS)
def test_every_command_is_answered_as_the_table_says(board, who):
    """P1, P6, P12, P13, P14, P15: the matrix command × role × phase."""
    commands = specimens(SEATS[who])
    got = {name: answered(BOARDS[board], command, SEATS[who]) for name, command in commands.items()}
    assert got == {name: expected(name, who, board) for name in commands}
    assert set(got.values()) <= CODES | {""}


def test_the_table_knows_every_command_and_every_role():
    names = {kind.__name__ for kind in c.ALL}
    assert set(the_table()) == set(specimens(cast.JONAS)) == names
    assert {role.value for role in Role} | {"office"} == set(the_table()["AddWish"]) - {"called", "open", "sealed"}
    assert set(BOARDS) == {"not-called", "called", "sealed", *(phase.value for phase in Phase)}


def test_every_command_really_makes_something_happen_for_somebody():
    """A yes that does nothing would prove nothing; only resuming, untying, bringing along and turning the wall’s parts need a board of their own."""
    happened = {
        name
        for meeting in BOARDS.values()
        for seat in SEATS.values()
        for name, command in specimens(seat).items()
        if not answered(meeting, command, seat) and decide(meeting, command, by=seat, at=START)
    }
    assert {kind.__name__ for kind in c.ALL} - happened == {
        "CarryLastTimeOver", "ResumeMeeting", "ShowPart", "UntieConstraint",
    }  # fmt: skip


OTHERS_MAY = {("RewordAgreement", "facilitator"), ("WithdrawAgreement", "facilitator")} | {
    ("RewordLine", "facilitator"),
    ("WithdrawLine", "facilitator"),
}
ABOUT_A_POST = [
    name
    for name in specimens(cast.JONAS)
    if name.startswith(("Reword", "Withdraw")) and "Wish" not in name and name != "WithdrawHelpersWords"
]


@pytest.mark.parametrize("who", ["citizen", "companion", "facilitator"])
@pytest.mark.parametrize("name", ABOUT_A_POST)
def test_nobody_changes_anothers_words_but_agreements_and_lines_are_the_facilitators_to_mend(name, who):
    """P4, P5"""
    meeting = BOARDS[Phase.AGREEMENTS]
    jonas = specimens(cast.JONAS)[name]
    assert answered(meeting, jonas, cast.JONAS) == ""
    assert answered(meeting, jonas, SEATS[who]) == ("" if (name, who) in OTHERS_MAY else "only-the-author")

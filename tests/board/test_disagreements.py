"""A disagreement stands, with the words it was about, whatever becomes of the line afterwards (P13)."""

import pytest

from facilitator.board import commands as c, disagreements
from facilitator.board.terms import Answer
from tests import cast
from tests.given import a_line, a_whole_meeting, an_answer

REWORD_LINE = c.RewordLine(id="reword-1", line="line-heard", text="All were heard.")
REWORD_AGREEMENT = c.RewordAgreement(id="reword-1", agreement="agreement-trial", what="Else", who="Jonas")
WITHDRAW_LINE = c.WithdrawLine(id="withdraw-1", line="line-heard")
WITHDRAW_AGREEMENT = c.WithdrawAgreement(id="withdraw-1", agreement="agreement-trial")
WORDINGS = {"line-heard": a_line().text, "agreement-trial": "Trial at the bike workshop, 2 × 2 hours"}


def answered(line="line-heard", **answer):
    return a_whole_meeting().then(cast.METTE, an_answer(line, id="answer-no", **answer))


def about(story, line):
    return [one for one in disagreements(story.meeting) if one.text == WORDINGS[line]]


@pytest.mark.parametrize(
    ("line", "afterwards", "became"),
    [
        ("line-heard", (), (False, False)),
        ("line-heard", (REWORD_LINE,), (True, False)),
        ("line-heard", (WITHDRAW_LINE,), (False, True)),
        ("line-heard", (REWORD_LINE, WITHDRAW_LINE), (True, True)),
        ("agreement-trial", (), (False, False)),
        ("agreement-trial", (REWORD_AGREEMENT,), (True, False)),
        ("agreement-trial", (WITHDRAW_AGREEMENT,), (False, True)),
    ],
)
def test_a_no_stands_with_the_words_it_was_given_to(line, afterwards, became):
    story = answered(line, agreed=Answer.NO, words="No, not like that.")
    for command in afterwards:
        story = story.then(cast.ALI, command)
    (found,) = about(story, line)
    assert (found.answer.words, found.changed, found.withdrawn) == ("No, not like that.", *became)


def test_a_yes_to_the_new_words_does_not_take_away_the_no_to_the_old_ones():
    story = answered(agreed=Answer.NO).then(cast.ALI, REWORD_LINE)
    story = story.then(cast.METTE, an_answer("line-heard", id="answer-yes", version=2))
    assert len(about(story, "line-heard")) == 1


def test_a_change_of_mind_about_the_same_words_is_the_answer():
    story = answered(agreed=Answer.NO)
    assert about(story, "line-heard")
    assert not about(story.then(cast.METTE, an_answer("line-heard", id="answer-yes")), "line-heard")


@pytest.mark.parametrize("answer", [{"read": Answer.NO}, {"understood": Answer.NO}, {"agreed": Answer.ONLY_IF}])
def test_not_read_not_understood_and_only_if_are_no_agreement_either(answer):
    assert about(answered(words="Only if Lone is there.", **answer), "line-heard")

"""Summing up: the citizen first, the team's lines after, and an answer to exactly the words that were seen."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.rules import summing_up
from facilitator.board.terms import Answer, Phase
from tests import cast
from tests.given import a_line, a_meeting, a_summary, a_whole_meeting, an_agreement, an_answer, an_open_meeting

HAND_OVER = c.LetOthersSumUp(id="hand-over-1")
REWORD = c.RewordLine(id="reword-1", line="line-one", text="If your back gets worse: stop.")
WITHDRAW = c.WithdrawLine(id="withdraw-1", line="line-one")
OTHERS = [cast.LONE, cast.ALI, cast.INGRID, cast.JONAS]


def summed_up():
    return an_open_meeting(Phase.SUMMING_UP).then(cast.METTE, a_summary())


def a_board():
    return summed_up().then(cast.AMINA, a_line())


def line_of(story):
    return story.meeting.lines["line-one"]


@pytest.mark.parametrize("seat", OTHERS)
def test_nobody_sums_up_for_the_citizen(seat):
    """P13"""
    story = an_open_meeting(Phase.SUMMING_UP)
    assert story.refuses(cast.METTE, a_summary()) == story.refuses(cast.METTE, HAND_OVER) == ""
    assert story.refuses(seat, a_summary()) == story.refuses(seat, HAND_OVER) == "only-the-citizen-sums-up"


def test_the_teams_lines_come_after_the_citizens_own_words():
    """P13"""
    assert an_open_meeting(Phase.SUMMING_UP).refuses(cast.AMINA, a_line()) == "citizen-sums-up-first"
    assert summed_up().refuses(cast.AMINA, a_line()) == ""


def test_the_citizen_may_let_the_others_begin_and_still_sum_up():
    """P13"""
    story = an_open_meeting(Phase.SUMMING_UP).then(cast.METTE, HAND_OVER)
    assert story.then(cast.METTE, HAND_OVER) == story
    story = story.then(cast.AMINA, a_line()).then(cast.METTE, a_summary())
    assert story.meeting.summary[-1].text == a_summary().text


def test_a_line_never_touches_the_citizens_summary():
    """P13"""
    assert a_board().then(cast.ALI, REWORD).meeting.summary == summed_up().meeting.summary


def test_every_version_of_the_summary_is_kept():
    """P13, P16"""
    story = summed_up().then(cast.METTE, a_summary("summary-2"), a_summary("summary-3", text="Other words."))
    assert [words.text for words in story.meeting.summary] == [a_summary().text, "Other words."]


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE])
def test_lines_are_the_teams(seat):
    assert summed_up().refuses(seat, a_line()) == "lines-are-the-teams"


def test_nothing_is_summed_up_before_the_meeting():
    for command, seat in ((a_summary(), cast.METTE), (HAND_OVER, cast.METTE), (a_line(), cast.ALI)):
        assert a_meeting().refuses(seat, command) == "meeting-is-not-open"


@pytest.mark.parametrize("seat", OTHERS)
def test_nobody_confirms_on_the_citizens_behalf(seat):
    """P14"""
    assert a_board().refuses(cast.METTE, an_answer("line-one")) == ""
    assert a_board().refuses(seat, an_answer("line-one")) == "only-the-citizen-confirms"


def test_read_understood_and_agreed_are_three_answers():
    """P13"""
    answer = an_answer("line-one", read=Answer.YES, understood=Answer.NO, agreed=Answer.ONLY_IF, words="If Lone comes")
    story = a_board().then(cast.METTE, answer)
    given = line_of(story).confirmation
    assert (given.read, given.understood, given.agreed, given.words) == (
        Answer.YES,
        Answer.NO,
        Answer.ONLY_IF,
        "If Lone comes",
    )
    assert story.then(cast.METTE, replace(answer, id="answer-again")) == story


@pytest.mark.parametrize(
    "answers",
    [
        {"read": Answer.ONLY_IF},
        {"understood": Answer.ONLY_IF},
        {"read": Answer.NOT_SAID, "understood": Answer.NOT_SAID, "agreed": Answer.NOT_SAID},
    ],
)
def test_an_answer_that_says_nothing_is_none(answers):
    assert a_board().refuses(cast.METTE, an_answer("line-one", **answers)) == "answer-does-not-fit"


def test_the_citizen_may_answer_otherwise_and_the_newest_answer_stands():
    """P14"""
    story = a_board().then(cast.METTE, an_answer("line-one"), an_answer("line-one", agreed=Answer.NO, id="answer-no"))
    assert line_of(story).confirmation.agreed is Answer.NO
    assert len(line_of(story).answers) == 2


@pytest.mark.parametrize("who", [cast.AMINA, cast.ALI])
def test_a_changed_line_asks_again(who):
    """P14"""
    confirmed = a_board().then(cast.METTE, an_answer("line-one"))
    assert line_of(confirmed).confirmation
    changed = confirmed.then(who, REWORD)
    assert line_of(changed).confirmation is None
    assert line_of(changed).now.by == who
    assert changed.refuses(cast.METTE, an_answer("line-one", version=1)) == "line-has-changed"
    assert changed.refuses(cast.METTE, an_answer("line-one", version=3)) == "line-has-changed"
    assert line_of(changed.then(cast.METTE, an_answer("line-one", version=2))).confirmation
    back = changed.then(who, replace(REWORD, id="reword-back", text=a_line().text))
    assert line_of(back).confirmation is None, "the earlier words again are a new version"


def test_the_same_words_are_no_change():
    """P14"""
    confirmed = a_board().then(cast.METTE, an_answer("line-one"))
    assert confirmed.then(cast.AMINA, replace(REWORD, text=a_line().text)) == confirmed


@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_author_and_facilitator_change_a_line_and_nobody_else(change):
    assert [a_board().refuses(seat, change) for seat in (cast.AMINA, cast.ALI)] == ["", ""]
    for seat in (cast.METTE, cast.LONE, cast.JONAS):
        assert a_board().refuses(seat, change) == "only-the-author"


def test_a_withdrawn_line_is_asked_about_no_more():
    story = a_board().then(cast.AMINA, WITHDRAW)
    assert story.meeting.lines_to_confirm() == ()
    assert story.then(cast.AMINA, WITHDRAW) == story
    assert story.refuses(cast.AMINA, REWORD) == "no-such-post"
    assert story.refuses(cast.METTE, an_answer("line-one")) == "no-such-post"
    assert story.refuses(cast.METTE, an_answer("line-none")) == "no-such-post"


def test_agreements_are_asked_about_before_lines():
    """P13"""
    story = a_whole_meeting().then(cast.IDA, an_agreement("agreement-late"))
    asked = [line.id for line in story.meeting.lines_to_confirm()]
    assert asked == ["agreement-trial", "agreement-late", "line-heard"]


def test_sending_a_line_twice_makes_one():
    """P16"""
    assert a_board().then(cast.AMINA, a_line()) == a_board()
    assert a_board().refuses(cast.JONAS, a_line()) == "id-is-taken"


def test_lines_have_an_end(monkeypatch):
    monkeypatch.setattr(summing_up, "MOST_LINES", 1)
    assert a_board().refuses(cast.AMINA, a_line("line-two")) == "too-many"

"""The three questions are the citizen's to share, to keep or to skip; everybody else has one of their own."""

from dataclasses import replace
from itertools import permutations

import pytest

from facilitator.board import commands as c, events as e, is_draft, record_of
from facilitator.board.rules.questions import SCORES
from facilitator.board.terms import Phase, Question
from tests import cast
from tests.given import a_meeting, an_answer_to_a_question, an_open_meeting

OPEN = an_open_meeting(Phase.THREE_QUESTIONS)
KEPT, SHARED = an_answer_to_a_question(), an_answer_to_a_question(shared=True, id="answer-shared")
SEAL = c.SealMeeting(id="seal-1")
OTHERS = (*(seat for seat in cast.EVERYBODY if seat != cast.METTE), None)
INSIGHT = c.ShareInsight(id="insight-1", text="That the letters are the worst of it")


def test_what_is_kept_back_is_nobody_elses_and_leaves_no_trace():
    """P5, P6"""
    kept = OPEN.then(cast.METTE, KEPT)
    assert kept.as_seen_by(cast.METTE).answers[Question.HEARD].words == KEPT.words
    assert all(is_draft(entry.event) for entry in kept.entries[len(OPEN.entries) :])
    for other in OTHERS:
        assert kept.as_seen_by(other) == OPEN.as_seen_by(other)
    assert record_of(kept.meeting, OPEN.now) == record_of(OPEN.meeting, OPEN.now)


def test_a_sealed_record_has_what_was_shared_and_not_that_more_was_kept():
    """P15"""
    shared = OPEN.then(cast.METTE, replace(SHARED, which=Question.MATTERED, score="0"))
    both = shared.then(cast.METTE, KEPT)
    records = [record_of(story.then(cast.ALI, SEAL).meeting, OPEN.now)["answers"] for story in (shared, both)]
    assert records[0] == records[1]
    assert [(one["question"], one["score"]) for one in records[0]] == [("mattered", 0)]
    assert both.then(cast.ALI, SEAL).as_seen_by(cast.METTE).answers[Question.HEARD].words == KEPT.words


def test_shared_answers_are_everybodys_and_can_be_kept_after_all():
    shared = OPEN.then(cast.METTE, SHARED)
    for other in OTHERS:
        assert shared.as_seen_by(other).answers[Question.HEARD].score == 6
    kept = shared.then(cast.METTE, replace(SHARED, id="kept-after-all", shared=False))
    assert [type(entry.event) for entry in kept.entries[-2:]] == [e.AnswerTakenBack, e.QuestionAnswered]
    assert [is_draft(entry.event) for entry in kept.entries[-2:]] == [False, True]
    for other in OTHERS:
        assert not kept.as_seen_by(other).answers
    assert kept.as_seen_by(cast.METTE).answers[Question.HEARD].words == SHARED.words
    again = kept.then(cast.METTE, replace(SHARED, id="shared-again"))
    assert again.as_seen_by(cast.INGRID).answers[Question.HEARD].words == SHARED.words


@pytest.mark.parametrize("given", [KEPT, SHARED], ids=["kept", "shared"])
def test_an_answer_is_taken_back_as_quietly_as_it_was_given(given):
    """P6"""
    back = c.TakeAnswerBack(id="back-1", which=Question.HEARD)
    assert OPEN.then(cast.METTE, back) == OPEN
    story = OPEN.then(cast.METTE, given, back)
    assert not story.as_seen_by(cast.METTE).answers
    assert is_draft(story.entries[-1].event) is not given.shared
    assert story.then(cast.METTE, back) == story


@pytest.mark.parametrize("order", list(permutations(Question)), ids=lambda order: "-".join(order))
def test_they_can_be_answered_in_any_order_and_each_by_itself(order):
    story = OPEN
    for place, question in enumerate(order):
        story = story.then(cast.METTE, an_answer_to_a_question(question, shared=place != 1))
    assert set(story.meeting.answers) == set(Question)
    shared = [one["question"] for one in record_of(story.meeting, OPEN.now)["answers"]]
    assert shared == [question for question in Question if question != order[1]]


def test_words_or_a_number_are_enough_and_neither_is_no_answer():
    assert OPEN.refuses(cast.METTE, replace(KEPT, words="")) == ""
    assert OPEN.refuses(cast.METTE, replace(KEPT, score="")) == ""
    assert OPEN.refuses(cast.METTE, replace(KEPT, words=" ", score="")) == "question-needs-an-answer"
    assert OPEN.then(cast.METTE, replace(KEPT, score="")).meeting.answers[Question.HEARD].score is None


def test_a_number_is_one_of_eleven():
    assert len(SCORES) == 11
    for score in SCORES:
        assert OPEN.then(cast.METTE, replace(KEPT, score=score)).meeting.answers[Question.HEARD].score == int(score)
    for score in ("11", "-1", "5½", "٣", "07"):
        assert OPEN.refuses(cast.METTE, replace(KEPT, score=score)) in ("score-is-0-to-10", "text-is-too-long")


@pytest.mark.parametrize("phase", Phase)
def test_nobody_has_to_wait_for_the_last_phase(phase):
    assert an_open_meeting(phase).refuses(cast.METTE, KEPT) == ""


def test_they_come_before_the_seal_and_nothing_comes_after():
    """P15"""
    assert a_meeting().refuses(cast.METTE, KEPT) == "meeting-is-not-open"
    sealed = OPEN.then(cast.METTE, KEPT).then(cast.ALI, SEAL)
    for command in (SHARED, c.TakeAnswerBack(id="back-1", which=Question.HEARD)):
        assert sealed.refuses(cast.METTE, command) == "already-sealed"
    assert sealed.refuses(cast.JONAS, INSIGHT) == "already-sealed"


def test_everybody_else_says_what_they_had_not_seen_and_may_say_it_anew():
    story = OPEN.then(cast.JONAS, INSIGHT).then(cast.LONE, replace(INSIGHT, text="How quiet she is"))
    anew = story.then(cast.JONAS, replace(INSIGHT, id="insight-2", text="That she counts the hours"))
    assert [words.text for words in anew.meeting.insights.values()] == ["That she counts the hours", "How quiet she is"]
    assert [one["by"] for one in record_of(anew.meeting, OPEN.now)["insights"]] == [cast.JONAS, cast.LONE]
    assert anew.then(cast.JONAS, replace(INSIGHT, id="insight-2", text="That she counts the hours")) == anew
    assert OPEN.refuses(cast.METTE, INSIGHT) == "insights-are-the-others"


def test_nobody_takes_anothers_insight_back():
    story = OPEN.then(cast.JONAS, INSIGHT)
    back = c.TakeInsightBack(id="back-1")
    assert story.then(cast.INGRID, back) == story
    assert not story.then(cast.JONAS, back).meeting.insights

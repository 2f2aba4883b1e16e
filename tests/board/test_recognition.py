"""Recognition: the citizen says of a card whether they know themselves in it. It is no agreement, and no vote (P1, P3)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of
from facilitator.board.terms import ConstraintKind, Phase, Recognition
from tests import cast
from tests.given import a_board_to_talk_about, a_meeting, a_perspective, a_recognition, a_wall, a_whole_meeting

CARD = "card-ingrid"
NOT_ME = a_recognition(CARD, Recognition.NOT_RECOGNISED, "Some days I stand for four hours.")
REWORD = c.RewordPerspective(id="reword-1", perspective=CARD, text="On most days two hours is the limit.")


def a_board():
    return a_board_to_talk_about()


def mark(story, card=CARD):
    return story.meeting.recognition_of(story.meeting.shared_post(card))


def test_the_citizen_marks_a_card_and_adds_words_of_their_own():
    story = a_board().then(cast.METTE, NOT_ME)
    assert (mark(story).recognition, mark(story).words) == (Recognition.NOT_RECOGNISED, NOT_ME.words)
    assert story.meeting.own_words_on_cards() == ((story.meeting.perspectives[CARD], mark(story)),)
    assert mark(a_board().then(cast.METTE, a_recognition("wall-ten-hours")), "wall-ten-hours"), "a wall as well"


@pytest.mark.parametrize("seat", [cast.LONE, cast.INGRID, cast.ALI])
def test_nobody_recognises_for_the_citizen(seat):
    """P1, P14"""
    assert a_board().refuses(seat, NOT_ME) == "only-the-citizen-recognises"


def test_a_mark_is_for_this_wording_only():
    """P14"""
    story = a_board().then(cast.METTE, NOT_ME).then(cast.INGRID, REWORD)
    assert mark(story) is None
    assert story.meeting.own_words_on_cards() == ()
    assert story.refuses(cast.METTE, a_recognition(CARD)) == ""
    untouched = a_recognition(CARD, Recognition.NOT_SAID)
    assert story.then(cast.METTE, untouched) == story, "nothing stands, so there is nothing to take back"


def test_a_wall_that_is_reworded_is_asked_about_anew():
    """P14"""
    story = a_board().then(cast.METTE, a_recognition("wall-ten-hours"))
    reword = c.RewordConstraint(
        id="reword-1", constraint="wall-ten-hours", text="8 hours", kind=ConstraintKind.LAW, source="§ 1", owner="Team"
    )
    assert mark(story.then(cast.JONAS, reword), "wall-ten-hours") is None


def test_the_mark_is_changed_and_taken_back():
    story = a_board().then(cast.METTE, NOT_ME, a_recognition(CARD))
    assert (mark(story).recognition, mark(story).words) == (Recognition.RECOGNISED, "")
    story = story.then(cast.METTE, a_recognition(CARD, Recognition.NOT_SAID))
    assert mark(story).recognition is Recognition.NOT_SAID
    assert story.then(cast.METTE, a_recognition(CARD, Recognition.NOT_SAID)) == story


def test_the_same_mark_twice_is_one():
    """P16"""
    story = a_board().then(cast.METTE, NOT_ME)
    assert story.then(cast.METTE, replace(NOT_ME, id="recognise-again")) == story


def test_recognising_is_not_agreeing():
    """P13: what is confirmed is confirmed line by line, and by nothing else."""
    story = a_whole_meeting()
    marked = story.then(cast.METTE, a_recognition(CARD))
    assert [line.answers for line in marked.meeting.lines_to_confirm()] == [
        line.answers for line in story.meeting.lines_to_confirm()
    ]
    assert marked.refuses(cast.METTE, a_recognition("agreement-trial")) == "no-such-post"
    assert marked.refuses(cast.METTE, a_recognition("line-heard")) == "no-such-post"
    assert marked.refuses(cast.METTE, a_recognition("way-workshop")) == "no-such-post"


def test_a_draft_is_recognised_as_little_as_if_it_were_not_there():
    """P6"""
    story = a_meeting().then(cast.INGRID, a_perspective("draft-ingrid"), a_wall("draft-wall"))
    for phase in (Phase.QUIET_WRITING, Phase.PERSPECTIVES):
        story = story.in_phase(phase)
        for draft in ("draft-ingrid", "draft-wall", "no-post-at-all"):
            assert story.refuses(cast.METTE, a_recognition(draft)) == "no-such-post"
    story = story.then(cast.INGRID, c.ShareDraft(id="share-1", draft="draft-ingrid"))
    assert story.refuses(cast.METTE, a_recognition("draft-ingrid")) == ""


def test_what_was_taken_off_the_board_is_recognised_no_more():
    story = a_board().then(cast.METTE, NOT_ME)
    story = story.then(cast.INGRID, c.WithdrawPerspective(id="withdraw-1", perspective=CARD))
    assert story.refuses(cast.METTE, a_recognition(CARD)) == "no-such-post"
    assert story.meeting.own_words_on_cards() == ()


def test_the_mark_stands_in_the_record_word_for_word():
    """P13"""
    story = a_board().then(cast.METTE, NOT_ME)
    marks = {card["id"]: card["recognition"] for card in record_of(story.meeting)["perspectives"]}
    assert marks[CARD]["mark"] == "not-recognised"
    assert marks[CARD]["words"] == NOT_ME.words
    assert marks["card-jonas"] is None


def test_whoever_has_marked_a_card_keeps_the_citizens_seat():
    """P1: nobody else may come to own a centre that somebody has begun to answer from."""
    story = a_meeting().then(cast.ALI, a_wall("wall-ali"))
    close = c.CloseSeat(id="close-1", seat=cast.METTE)
    assert story.refuses(cast.ALI, close) == ""
    marked = story.then(cast.METTE, a_recognition("wall-ali"))
    assert marked.refuses(cast.ALI, close) == "the-citizens-seat-stays"

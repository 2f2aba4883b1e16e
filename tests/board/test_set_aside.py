"""I don't want to talk about this: the citizen's at any time, with no reason owed, and nothing is removed or blocked by it."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of, standing_topics, topic_about
from facilitator.board.terms import Phase
from tests import cast
from tests.given import a_board_to_talk_about, a_meeting, a_perspective, a_whole_meeting, an_open_meeting

BOARD = a_board_to_talk_about().then(cast.LONE, c.AddAgendaItem(id="item-nights", text="The nights"))
ABOUT = ("card-ingrid", "wall-ten-hours", "tension-lone", "item-nights")
NOT_THIS = c.SetTopicAside(id="topic-one", about="card-ingrid")


@pytest.mark.parametrize("about", ABOUT)
def test_a_card_a_wall_a_tension_or_a_point_is_set_aside_and_taken_up(about):
    story = BOARD.then(cast.METTE, replace(NOT_THIS, about=about))
    assert topic_about(story.meeting, about).by == cast.METTE
    assert [topic.about for topic in standing_topics(story.meeting)] == [about]
    up = c.TakeTopicUp(id="take-up-1", topic="topic-one")
    taken_up = story.then(cast.METTE, up)
    assert topic_about(taken_up.meeting, about) is None
    assert not standing_topics(taken_up.meeting)
    assert taken_up.then(cast.METTE, up) == taken_up
    again = taken_up.then(cast.METTE, replace(NOT_THIS, id="topic-two", about=about))
    assert topic_about(again.meeting, about).id == "topic-two"


def test_nothing_is_removed_and_nobody_is_stopped():
    """P5: the words stay, their author goes on, and an agreement about the wall can still be made."""
    before = BOARD
    for place, about in enumerate(ABOUT):
        before = before.then(cast.METTE, replace(NOT_THIS, id=f"topic-{place}-x", about=about))
    for shelf in ("perspectives", "constraints", "tensions", "agenda", "possibilities"):
        assert getattr(before.meeting, shelf) == getattr(BOARD.meeting, shelf)
    reword = c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="Said otherwise")
    assert before.refuses(cast.INGRID, reword) == ""
    asks = c.AskAboutConstraint(id="ask-1", constraint="wall-ten-hours")
    assert before.refuses(cast.LONE, asks) == BOARD.refuses(cast.LONE, asks) == ""


def test_what_is_talked_of_now_needs_no_words_once_there_is_talk():
    now = c.SetTopicAside(id="topic-now")
    called = a_meeting()
    assert called.refuses(cast.METTE, now) == "meeting-is-not-open"
    assert called.refuses(cast.METTE, replace(now, text="My brother")) == ""
    story = an_open_meeting(Phase.ROOM_TO_MOVE).then(cast.METTE, now)
    (topic,) = standing_topics(story.meeting)
    assert (topic.about, topic.text, topic.phase) == (None, "", Phase.ROOM_TO_MOVE)
    assert story.then(cast.METTE, now) == story


def test_words_in_which_nothing_can_be_seen_are_none():
    story = an_open_meeting(Phase.OWN_WORDS).then(cast.METTE, c.SetTopicAside(id="topic-one", text="\u200b\u3164"))
    assert story.meeting.topics["topic-one"].text == ""
    assert a_meeting().refuses(cast.METTE, c.SetTopicAside(id="topic-one", text="\u200b")) == "meeting-is-not-open"


def test_a_reason_can_be_added_and_the_topic_stays_one():
    story = BOARD.then(cast.METTE, NOT_THIS, replace(NOT_THIS, id="topic-two", text="It makes me tired"))
    (topic,) = standing_topics(story.meeting)
    assert (topic.id, topic.text) == ("topic-one", "It makes me tired")
    assert story.then(cast.METTE, replace(NOT_THIS, id="topic-three", text="It makes me tired")) == story


def test_what_is_not_there_for_everybody_is_not_set_aside():
    """P6: a refusal does not tell that there is a draft."""
    story = BOARD.in_phase(Phase.QUIET_WRITING).then(cast.AMINA, a_perspective("draft-amina"))
    for about in ("draft-amina", "card-nobody", "way-workshop"):
        assert story.refuses(cast.METTE, replace(NOT_THIS, about=about)) == "no-such-post"
    assert story.refuses(cast.METTE, c.TakeTopicUp(id="take-up-1", topic="topic-none")) == "no-such-post"


def test_what_its_author_takes_away_is_set_aside_no_more():
    story = BOARD.then(cast.METTE, NOT_THIS)
    gone = story.then(cast.INGRID, c.WithdrawPerspective(id="withdraw-1", perspective="card-ingrid"))
    assert not standing_topics(gone.meeting)


def test_the_record_says_what_was_set_aside_until_it_is_taken_up():
    """P15"""
    story = a_whole_meeting().then(cast.METTE, c.SetTopicAside(id="topic-now", text="My brother"))
    assert [one["text"] for one in record_of(story.meeting, story.now)["set_aside"]] == ["My brother"]
    up = story.then(cast.METTE, c.TakeTopicUp(id="take-up-1", topic="topic-now"))
    assert record_of(up.meeting, story.now)["set_aside"] == []
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-1"))
    assert sealed.refuses(cast.METTE, c.TakeTopicUp(id="take-up-1", topic="topic-now")) == "already-sealed"

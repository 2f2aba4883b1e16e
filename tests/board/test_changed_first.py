"""The citizen changes what they said last time before they say it again: in one step, and still for the same agreements."""

import pytest

from facilitator.board import Hand, commands as c, hand_of
from facilitator.board.last_time import wishes_of_earlier
from facilitator.board.terms import Phase
from tests import cast
from tests.following import NOT_REVIEWED, a_meeting_that_follows

STORY = a_meeting_that_follows(Phase.OWN_WORDS)


def up(words: str = "last-hands", text: str = "", **changes: str) -> c.TakeEarlierWordsUp:
    return c.TakeEarlierWordsUp(**{"id": f"up-{words}"} | changes, words=words, text=text)


def test_a_changed_wish_is_by_her_own_hand_and_for_what_was_agreed_for_it():
    """P1"""
    changed = STORY.then(cast.METTE, up(text="Work with wood")).meeting
    (wish,) = changed.standing_wishes()
    assert (wish.now.text, hand_of(changed, wish.now)) == ("Work with wood", Hand())
    assert wishes_of_earlier(changed, changed.last_time.agreements[NOT_REVIEWED.id]) == (wish,)
    assert "Work with my hands" not in repr(changed.as_seen_by(cast.ALI)), "the old words are hers to leave"


def test_changed_words_that_are_the_old_ones_still_say_whose_hand_it_was():
    same = STORY.then(cast.METTE, up(text="Work with my hands")).meeting
    assert hand_of(same, same.standing_wishes()[0].now) != Hand()


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        ("last-hands", "x" * 201, "text-is-too-long"), ("last-letters", "x" * 201, "text-is-too-long"), ("definition", "x" * 201, ""),
        ("last-hands", "x" * 200, ""), ("last-hands", "\u200b", "text-is-missing"),
    ],
)  # fmt: skip
def test_it_is_as_long_as_such_a_text_may_be(words: str, text: str, code: str):
    assert STORY.refuses(cast.METTE, up(words, text)) == code


def test_nobody_changes_it_for_her():
    """P1"""
    for seat in (cast.LONE, cast.ALI, cast.JONAS):
        assert STORY.refuses(seat, up(text="Something else")) == "the-centre-is-the-citizens"


def test_what_was_changed_after_it_was_taken_up_elsewhere_is_not_called_saved():
    """P16"""
    taken_up = STORY.then(cast.METTE, up())
    assert taken_up.refuses(cast.METTE, up(id="again", text="Work with wood")) == "no-such-post"
    assert taken_up.then(cast.METTE, up(id="again")).meeting == taken_up.meeting


def test_an_id_that_names_another_wish_takes_nothing_up():
    other = STORY.then(cast.METTE, c.AddWish(id="wish-other", text="Peace"))
    assert other.refuses(cast.METTE, up(id="wish-other")) == "id-is-taken"

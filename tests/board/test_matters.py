"""One matter in two ways of saying it: the citizen's words beside the system's, neither put above the other (P10)."""

from facilitator.board import commands as c, matters
from facilitator.board.terms import Origin, Recognition
from tests import cast
from tests.given import WISH_A, WISH_B, a_board_to_talk_about, a_perspective, a_recognition, a_way

OWN = a_recognition("card-ingrid", Recognition.NOT_RECOGNISED, "Some days I stand for four hours.")


def said(story):
    return [(matter.own.text, [other.text for other in matter.others]) for matter in matters(story.meeting)]


def test_a_wish_stands_beside_the_ways_that_serve_it():
    story = a_board_to_talk_about().then(
        cast.JONAS, a_way("way-1"), a_way("way-2", text="A flex job", wishes=(WISH_B, WISH_A))
    )
    assert said(story) == [
        ("Peace about money while I try", ["A flex job"]),
        ("A few hours, with my hands, close to home", ["The bike workshop on Nordvej, 2 × 2 hours", "A flex job"]),
    ]
    (first, _) = matters(story.meeting)
    assert (first.own.by, first.own.post, first.others[0].by, first.others[0].post) == (
        cast.METTE,
        WISH_A,
        cast.JONAS,
        "way-2",
    )


def test_the_citizens_own_way_is_not_the_systems_word_for_it():
    """P1"""
    assert said(a_board_to_talk_about().then(cast.METTE, a_way("way-1", origin=Origin.CITIZEN))) == []


def test_own_words_on_a_card_stand_beside_the_card():
    story = a_board_to_talk_about().then(cast.METTE, OWN)
    assert said(story) == [(OWN.words, [a_perspective().text])]
    assert matters(story.meeting)[0].own.by == cast.METTE


def test_a_mark_without_words_is_no_way_of_saying_it():
    assert said(a_board_to_talk_about().then(cast.METTE, a_recognition("card-ingrid"))) == []


def test_what_was_said_of_other_words_does_not_stand_beside_the_new_ones():
    """P14"""
    reword = c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="On most days.")
    assert said(a_board_to_talk_about().then(cast.METTE, OWN).then(cast.INGRID, reword)) == []


def test_what_is_withdrawn_is_no_matter_any_more():
    story = a_board_to_talk_about().then(cast.METTE, OWN).then(cast.JONAS, a_way("way-1"))
    assert len(said(story)) == 2
    story = story.then(cast.METTE, c.WithdrawWish(id="w-1", wish=WISH_B))
    story = story.then(cast.INGRID, c.WithdrawPerspective(id="w-2", perspective="card-ingrid"))
    assert said(story) == []

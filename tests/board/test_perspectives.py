"""Perspectives: side by side with their basis, in columns of equal room, edited by their authors alone."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.rules import cards
from facilitator.board.terms import Basis, Phase, Placement
from tests import cast
from tests.given import a_perspective, an_open_meeting

CARD = "card-one"
REWORD = c.RewordPerspective(id="reword-1", perspective=CARD, text="Sitting is fine.", basis=Basis.RECORD)
WITHDRAW = c.WithdrawPerspective(id="withdraw-1", perspective=CARD)


def a_board():
    return an_open_meeting(Phase.PERSPECTIVES).then(cast.INGRID, a_perspective())


def test_a_card_says_who_from_which_profession_on_which_basis_and_when():
    """P4, P11"""
    story = an_open_meeting(Phase.PERSPECTIVES)
    card = story.then(cast.INGRID, a_perspective()).meeting.perspectives[CARD]
    assert (card.by, card.profession) == (cast.INGRID, cast.MEDICINE)
    assert (card.now.basis, card.now.placement, card.now.at) == (Basis.TEST, Placement.PERSON, story.now)


def test_every_profession_at_the_table_has_one_column_before_anybody_has_written():
    """P3"""
    six = (cast.NETWORK, cast.MEDICINE, cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY)
    assert an_open_meeting().meeting.columns == six
    assert a_board().meeting.columns == six


def test_a_column_outlives_its_empty_chair():
    """P3, P16"""
    gone = a_board().then(
        cast.ALI, c.CloseSeat(id="close-1", seat=cast.INGRID), c.CloseSeat(id="close-2", seat=cast.IDA)
    )
    assert cast.MEDICINE in gone.meeting.columns
    assert cast.PSYCHOLOGY not in gone.meeting.columns
    assert [card.id for card in gone.meeting.perspectives_of(cast.MEDICINE)] == [CARD]


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI])
def test_who_has_no_column_posts_no_card(seat):
    assert a_board().refuses(seat, a_perspective("card-two")) == "no-column-of-your-own"


def test_the_author_rewords_and_the_earlier_words_stay():
    """P4, P16"""
    story = a_board().then(cast.INGRID, REWORD)
    card = story.meeting.perspectives[CARD]
    assert [words.text for words in card.versions] == [a_perspective().text, "Sitting is fine."]
    assert story.then(cast.INGRID, REWORD) == story


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_nobody_touches_anothers_card(seat, change):
    """P3, P4"""
    assert a_board().refuses(cast.INGRID, change) == ""
    assert a_board().refuses(seat, change) == "only-the-author"


def test_a_withdrawn_card_leaves_the_column_and_keeps_its_history():
    """P16"""
    story = a_board().then(cast.INGRID, WITHDRAW)
    assert story.meeting.perspectives_of(cast.MEDICINE) == ()
    assert story.meeting.perspectives[CARD].now.text
    assert story.then(cast.INGRID, WITHDRAW) == story
    assert story.refuses(cast.INGRID, REWORD) == "no-such-post"


def test_sending_a_card_twice_makes_one():
    """P16"""
    assert a_board().then(cast.INGRID, a_perspective()) == a_board()


def test_nobody_takes_anothers_id():
    assert a_board().refuses(cast.JONAS, a_perspective()) == "id-is-taken"


def test_a_card_that_is_not_there_cannot_be_changed():
    assert a_board().refuses(cast.INGRID, replace(REWORD, perspective="card-none")) == "no-such-post"


def test_a_board_has_an_end(monkeypatch):
    assert cards.MOST_CARDS >= 1_000
    monkeypatch.setattr(cards, "MOST_CARDS", 1)
    assert a_board().refuses(cast.INGRID, a_perspective("card-two")) == "too-many"

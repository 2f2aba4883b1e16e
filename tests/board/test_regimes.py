"""The regime map equals what was counted by hand, says what dominates and what is missing, and scores nobody (P3, P4, P11)."""

from dataclasses import asdict

import pytest

from facilitator.board import commands as c, regime_map
from facilitator.board.terms import Basis, Phase, Placement, Recognition
from tests import cast
from tests.board.hand_counted import BOARDS, asked_and_answered, evenly, records_everywhere, table, with_cards
from tests.given import a_perspective, a_recognition, an_open_meeting


@pytest.mark.parametrize("board", BOARDS)
def test_the_map_equals_the_count_by_hand(board):
    """P4: drafts, and cards whose speaker has not said yes, are not in it."""
    told, counted, _, _ = BOARDS[board]
    rows = regime_map(told().meeting).rows
    got = {
        row.profession or "citizen": {basis.value: n for basis, n in row.bases.items() if n}
        | ({"resources": row.resources} if row.resources else {})
        for row in rows
    }
    assert got == table(counted)
    assert list(got) == list(table(counted)), "the citizen first, then the columns in their order"


@pytest.mark.parametrize("board", BOARDS)
def test_the_placements_equal_the_count_by_hand(board):
    """P11"""
    told, _, counted, _ = BOARDS[board]
    assert {place.value: n for place, n in regime_map(told().meeting).placements.items()} == counted


@pytest.mark.parametrize(
    ("told", "total", "dominant", "leans"),
    [
        (records_everywhere, 12, Basis.RECORD, Placement.PERSON),
        (evenly, 6, None, None),
        (asked_and_answered, 4, Basis.LIVED_EXPERIENCE, None),
    ],
)
def test_half_or_more_dominates_but_of_two_halves_neither_does(told, total, dominant, leans):
    """P3"""
    found = regime_map(told().meeting)
    assert (found.total, found.dominant, found.leans) == (total, dominant, leans)


def test_one_word_of_the_citizens_own_tips_the_scale():
    """P1: their words on a card are lived experience as much as anybody's card is knowledge."""
    story = evenly().then(cast.METTE, a_recognition("card-1", Recognition.NOT_RECOGNISED, "Not every day."))
    found = regime_map(story.meeting)
    assert (found.rows[0].total, found.dominant) == (3, Basis.LIVED_EXPERIENCE)
    assert regime_map(evenly().then(cast.METTE, a_recognition("card-1")).meeting).rows[0].total == 2, (
        "a tap has no words"
    )


def test_less_than_half_does_not_dominate():
    found = regime_map(records_everywhere().then(cast.LONE, a_perspective("card-lone", basis=Basis.ASSUMPTION)).meeting)
    assert (found.bases[Basis.RECORD], found.total, found.dominant) == (6, 13, None)


def test_of_too_little_nothing_is_said():
    story = with_cards(an_open_meeting(Phase.PERSPECTIVES), "ingrid record person\n" * 3)
    assert (regime_map(story.meeting).dominant, regime_map(story.meeting).leans) == (None, None)
    story = story.then(cast.INGRID, a_perspective("card-four", basis=Basis.RECORD))
    assert (regime_map(story.meeting).dominant, regime_map(story.meeting).leans) == (Basis.RECORD, Placement.PERSON)
    assert regime_map(an_open_meeting().meeting).total == 0


def test_what_nothing_stands_on_is_named_in_the_order_of_the_list():
    assert regime_map(records_everywhere().meeting).missing == (
        Basis.EXAMINATION,
        Basis.JUDGEMENT,
        Basis.EMPLOYER_CONTACT,
        Basis.TOLD_BY_CITIZEN,
        Basis.ASSUMPTION,
    )


def test_where_explanations_lie_is_not_told_by_cards_that_are_not_placed():
    """P11"""
    story = with_cards(
        an_open_meeting(Phase.PERSPECTIVES), "ingrid record not-placed\n" * 6 + "jonas rule system\n" * 4
    )
    assert regime_map(story.meeting).leans is Placement.SYSTEM


def test_a_withdrawn_card_leaves_the_map():
    story = records_everywhere().then(cast.INGRID, c.WithdrawPerspective(id="w-1", perspective="card-0"))
    assert regime_map(story.meeting).total == 11


def test_no_person_is_in_it():
    """P3: rows are professions; neither seat nor name is anywhere in the picture."""
    shown = repr([asdict(row) for row in regime_map(records_everywhere().meeting).rows])
    assert "medicine" in shown
    assert not [seat for seat in cast.SEATS if str(seat.id) in shown or seat.name in shown]


def test_the_same_map_for_everybody_while_somebody_drafts():
    """P6"""
    meeting = records_everywhere().meeting
    assert meeting.drafts
    assert all(regime_map(meeting.as_seen_by(seat)) == regime_map(meeting) for seat in (*cast.EVERYBODY, None))

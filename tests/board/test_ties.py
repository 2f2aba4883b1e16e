"""Between us: two cards that pull apart, named in a sentence and taken on as a question, and two that say the same (P3)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of
from facilitator.board.rules import RULES, ties
from facilitator.board.terms import Phase
from tests import cast
from tests.board.specimens import specimens
from tests.given import a_board_to_talk_about, a_perspective, a_tension

CARDS = ("card-ingrid", "wall-ten-hours")
TENSION = a_tension("tension-one", *CARDS)
TOGETHER = c.StandTogether(id="together-1", one="card-ingrid", other="card-jonas")
APART = c.StandApart(id="apart-1", one="card-jonas", other="card-ingrid")
TAKE_ON = c.TakeOnTension(id="take-on-1", tension="tension-one", question="How can both be true?")
WITHDRAW = c.WithdrawTension(id="withdraw-1", tension="tension-one")


def a_board():
    return a_board_to_talk_about().then(cast.LONE, WITHDRAW_THE_GIVEN)


WITHDRAW_THE_GIVEN = c.WithdrawTension(id="withdraw-0", tension="tension-lone")


def tied():
    return a_board().then(cast.AMINA, TENSION)


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
def test_anyone_who_speaks_says_how_two_cards_pull_apart(seat):
    """P3: the citizen as well as the professionals, about cards of whomever."""
    (tension,) = a_board().then(seat, TENSION).meeting.standing_tensions()
    assert (tension.by, tension.one, tension.other, tension.text) == (seat, *CARDS, TENSION.text)


def test_one_sentence_is_needed_and_two_different_cards():
    assert a_board().refuses(cast.AMINA, replace(TENSION, text=" ")) == "text-is-missing"
    assert a_board().refuses(cast.AMINA, replace(TENSION, other="card-ingrid")) == "two-different-cards"
    assert a_board().refuses(cast.AMINA, replace(TENSION, other="card-none")) == "no-such-post"
    assert a_board().refuses(cast.AMINA, replace(TOGETHER, other="card-ingrid")) == "two-different-cards"


def test_two_may_see_the_same_pair_differently():
    """P3: nobody's reading replaces another's."""
    story = tied().then(cast.METTE, a_tension("tension-two", *CARDS, text="Ten hours would cost me Liv."))
    assert [tension.by for tension in story.meeting.standing_tensions()] == [cast.AMINA, cast.METTE]


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.JONAS])
def test_a_tension_becomes_a_question_to_take_on(seat):
    story = tied().then(seat, TAKE_ON)
    assert story.meeting.tensions["tension-one"].question == TAKE_ON.question
    assert story.then(seat, TAKE_ON) == story
    assert story.refuses(cast.IDA, replace(TAKE_ON, question="What would have to give?")) == ""


def test_nobody_but_who_named_it_takes_it_back():
    """P3"""
    for seat in (cast.METTE, cast.LONE, cast.ALI, cast.JONAS, cast.INGRID):
        assert tied().refuses(seat, WITHDRAW) == "only-the-author"
    story = tied().then(cast.AMINA, WITHDRAW)
    assert story.meeting.standing_tensions() == ()
    assert story.then(cast.AMINA, WITHDRAW) == story
    assert story.refuses(cast.JONAS, TAKE_ON) == "no-such-post"
    assert story.refuses(cast.JONAS, replace(WITHDRAW, tension="tension-none")) == "no-such-post"


def test_a_tension_is_never_voted_away():
    """P3: no command of anybody else's, about anything, makes it go; the seal keeps it."""
    story = tied()
    tried = {}
    for seat in (cast.METTE, cast.LONE, cast.ALI, cast.JONAS, cast.INGRID):
        for name, command in specimens(seat).items():
            about_it = {
                field: value
                for field, value in {"tension": "tension-one", "one": CARDS[0], "other": CARDS[1]}.items()
                if field in command.__dataclass_fields__
            }
            command = replace(command, **about_it)
            if not story.refuses(seat, command):
                after = story.then(seat, command).meeting
                assert story.meeting.tensions["tension-one"].id in [one.id for one in after.standing_tensions()], name
                tried[name] = seat
    assert {"TakeOnTension", "StandTogether", "GoToPhase", "SealMeeting"} <= set(tried)
    assert "WithdrawTension" not in tried
    assert not [kind.__name__ for kind in RULES if "vote" in kind.__name__.lower()]


def test_withdrawing_a_card_does_not_withdraw_what_another_said_about_it():
    """P3, P16"""
    story = tied().then(cast.INGRID, c.WithdrawPerspective(id="w-1", perspective="card-ingrid"))
    assert [tension.id for tension in story.meeting.standing_tensions()] == ["tension-one"]
    assert story.refuses(cast.JONAS, TAKE_ON) == ""
    assert story.refuses(cast.JONAS, a_tension("tension-new", *CARDS)) == "no-such-post", "but no new one is tied to it"


def test_a_draft_is_tied_as_little_as_if_it_were_not_there():
    """P6: not even by its author."""
    story = a_board().then(cast.INGRID, a_perspective("draft-ingrid", draft=True))
    for seat in (cast.INGRID, cast.JONAS):
        assert story.refuses(seat, replace(TENSION, one="draft-ingrid")) == "no-such-post"
        assert story.refuses(seat, replace(TOGETHER, other="draft-ingrid")) == "no-such-post"


def test_cards_that_say_the_same_stand_together_and_apart_again():
    story = a_board().then(cast.LONE, TOGETHER)
    (pair,) = story.meeting.standing_together()
    assert (pair.one, pair.other, pair.by) == ("card-ingrid", "card-jonas", cast.LONE)
    turned = replace(TOGETHER, id="together-2", one="card-jonas", other="card-ingrid")
    assert story.then(cast.IDA, turned) == story, "whichever is named first"
    apart = story.then(cast.JONAS, APART)
    assert apart.meeting.together == ()
    assert apart.then(cast.JONAS, APART) == apart


def test_standing_together_changes_neither_card_nor_its_place():
    """P3, P4"""
    before, after = a_board().meeting, a_board().then(cast.LONE, TOGETHER).meeting
    assert list(after.perspectives.items()) == list(before.perspectives.items())
    assert after.columns == before.columns


def test_a_pair_stands_only_while_both_cards_do():
    story = a_board().then(cast.LONE, TOGETHER)
    story = story.then(cast.JONAS, c.WithdrawPerspective(id="w-1", perspective="card-jonas"))
    assert story.meeting.standing_together() == ()
    assert record_of(story.meeting)["together"] == []


def test_a_card_knows_whether_anything_is_tied_to_it():
    story = tied().then(cast.LONE, TOGETHER)
    assert [story.meeting.is_tied(card) for card in (*CARDS, "card-jonas", "card-said")] == [True, True, True, False]


def test_the_record_keeps_the_tensions_with_their_questions():
    """P13"""
    (tension,) = record_of(tied().then(cast.METTE, TAKE_ON).in_phase(Phase.AGREEMENTS).meeting)["tensions"]
    assert (tension["text"], tension["question"], tension["by"]) == (TENSION.text, TAKE_ON.question, cast.AMINA)


def test_there_is_an_end_to_tying(monkeypatch):
    monkeypatch.setattr(ties, "MOST_TENSIONS", 1)
    monkeypatch.setattr(ties, "MOST_TOGETHER", 1)
    assert tied().refuses(cast.JONAS, a_tension("tension-two", *CARDS)) == "too-many"
    story = tied().then(cast.LONE, TOGETHER)
    assert story.refuses(cast.LONE, replace(TOGETHER, id="together-2", other="card-said")) == "too-many"


def test_naming_it_twice_names_one_tension():
    """P16"""
    assert tied().then(cast.AMINA, TENSION) == tied()
    assert tied().refuses(cast.JONAS, TENSION) == "id-is-taken"

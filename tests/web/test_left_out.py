"""What the citizen's summary speaks of and what it leaves out; and whether an agreement names anybody."""

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Phase
from facilitator.web.pieces.left_out import left_out
from facilitator.web.pieces.who_is_we import names_nobody, without_a_name
from tests import cast
from tests.given import a_line, a_summary, a_way, an_agreement, an_open_meeting

MONEY = c.AddWish(id="wish-money", text="Ro om pengene, mens jeg prøver")
HANDS = c.AddWish(id="wish-hands", text="Et par timer med hænderne, tæt på hjemmet")
BEGUN = an_open_meeting(Phase.SUMMING_UP).then(cast.METTE, MONEY, HANDS, a_way("way-bus", text="En billet til bussen"))
BEGUN = BEGUN.then(cast.JONAS, an_agreement("agreement-one", what="Cykelværkstedet to formiddage", wish=None))


def compared(text: str) -> tuple[list[str], list[str]]:
    comparison = left_out(BEGUN.then(cast.METTE, a_summary(text=text)).meeting)
    assert comparison
    return [one.id for one in comparison.first], [one.id for one in comparison.left_out]


def test_there_is_nothing_to_compare_before_the_citizen_has_summed_up():
    assert left_out(BEGUN.meeting) is None


def test_what_comes_first_comes_first_and_the_rest_is_left_out():
    """P13"""
    first, left = compared("Cykelværkstedet prøver jeg, to formiddage. Pengene skal der være ro om, mens jeg prøver.")
    assert first == ["agreement-one", "wish-money"]
    assert left == ["wish-hands", "way-bus"]


def test_other_endings_of_a_word_are_the_same_word():
    assert "way-bus" in compared("Jeg vil have billetter til busserne.")[0]
    assert "way-bus" in compared("Busserne, og en billet, tak.")[0]


def test_one_word_of_two_in_common_is_no_sign():
    assert "wish-money" in compared("Jeg prøver til jul.")[1]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Jeg tager ønske B først.", ["wish-hands"]),
        ("B og så videre", []),
        ("Vi tager vej 1.", ["way-bus"]),
        ("Det tager 1 time.", []),
    ],
)
def test_a_letter_or_a_figure_counts_where_it_can_mean_nothing_else(text: str, spoken: list[str]):
    assert compared(text)[0] == spoken


def test_small_words_in_common_mean_nothing():
    assert compared("Der skal ikke være noget, og det er også alt, når vi bare mødes.")[0] == []


def test_what_was_set_aside_or_taken_away_is_not_missed_and_a_line_of_the_team_is():
    story = BEGUN.then(cast.METTE, a_summary(text="Ingenting.")).then(
        cast.JONAS, a_line("line-one", text="Stop i tide")
    )
    aside = c.SetPossibilityAside(id="aside-bus", possibility="way-bus")
    story = story.then(cast.METTE, aside, c.WithdrawWish(id="withdraw-1", wish="wish-hands"))
    assert [one.id for one in left_out(story.meeting).left_out] == ["wish-money", "agreement-one", "line-one"]


@pytest.mark.parametrize("who", ["vi", "Vi alle", "we", "All of us", "man", "Nogen", "noen", "Everybody!", "alle"])
def test_we_is_nobody(who: str):
    assert names_nobody(who)


@pytest.mark.parametrize("who", ["Jonas", "vi: Jonas og Amina", "Mette", "Lægen", "We, Ingrid and Ali", ""])
def test_whoever_is_named_is_somebody(who: str):
    assert not names_nobody(who)


def test_an_agreement_without_a_name_stands_and_is_asked_about():
    story = BEGUN.then(cast.LONE, an_agreement("agreement-we", who="Vi alle", wish=None))
    assert [one.id for one in without_a_name(story.meeting)] == ["agreement-we"]

"""The regime map in words: what weighs most, what is missing, where explanations are placed; and the map itself in HTML."""

import re
from collections import Counter

import pytest

from facilitator.board import Phase, commands as c
from facilitator.board.regimes import CITIZEN, Regime, RegimeMap
from facilitator.board.terms import Basis, Placement, Profession
from facilitator.web.saying.languages import language
from facilitator.web.saying.regime_sentence import regime_sentence, shown_bases
from tests import cast, given
from tests.web.reading import rendered, words

PLENTY = {Placement.NOT_PLACED: 9}
"""Enough cards to speak of, and none of them placed."""


def a_map(bases: dict[Basis, int], placements: dict[Placement, int] = PLENTY, row: str = "medicine") -> RegimeMap:
    """Nothing in the citizen's row, and these in one profession's."""
    return RegimeMap((Regime(CITIZEN, Counter()), Regime(Profession(row), Counter(bases))), placements)


def said(bases: dict[Basis, int], placements: dict[Placement, int] = PLENTY, row: str = "medicine") -> str:
    return regime_sentence(a_map(bases, placements, row), "Mette", language("en"))


@pytest.mark.parametrize(
    ("records", "others", "sentence"),
    [
        (4, 0, "All that stands here rests on records."),
        (7, 3, "Most of what stands here rests on records."),
        (4, 4, "Half of what stands here rests on records."),
        (5, 6, "About half of what stands here rests on records."),
        (6, 5, "About half of what stands here rests on records."),
        (3, 6, "About a third of what stands here rests on records."),
        (2, 8, "What stands here rests on many kinds of knowledge; none of them outweighs the others."),
    ],
)
def test_what_weighs_most_is_said_in_words(records: int, others: int, sentence: str):
    rest = [Basis.TEST, Basis.RULE, Basis.JUDGEMENT, Basis.LIVED_EXPERIENCE, Basis.TOLD_BY_CITIZEN, Basis.ASSUMPTION]
    spread = Counter(rest[n % len(rest)] for n in range(others))
    assert said({Basis.RECORD: records, **spread}).startswith(sentence)


def test_of_two_that_weigh_the_same_neither_is_left_out():
    assert said({Basis.RECORD: 3, Basis.RULE: 3, Basis.LIVED_EXPERIENCE: 2, Basis.TOLD_BY_CITIZEN: 2}).startswith(
        "Most of what stands here rests on records and rules."
    )


def test_what_the_citizen_knows_is_missed_and_an_employer_only_where_one_could_be_asked():
    assert "Nothing yet on what Mette has told or lived experience." in said({Basis.RECORD: 4})
    asked = said({Basis.RECORD: 4}, row="employment")
    assert "Nothing yet on talks with employers, what Mette has told or lived experience." in asked
    assert "Nothing yet" not in said({Basis.TOLD_BY_CITIZEN: 4, Basis.LIVED_EXPERIENCE: 1})


def test_where_explanations_are_placed_and_where_none_are():
    placed = {Placement.PERSON: 5, Placement.SITUATION: 2, Placement.NOT_PLACED: 20}
    assert said({Basis.RECORD: 4}, placed).endswith(
        "Most explanations are placed in the person. None are placed in the workplace or in the system."
    )
    assert "placed" not in said({Basis.RECORD: 4}, {Placement.PERSON: 3, Placement.NOT_PLACED: 6})


def test_with_fewer_than_four_cards_it_is_early_whatever_the_citizen_has_said():
    assert said({Basis.RECORD: 3, Basis.LIVED_EXPERIENCE: 6}, {Placement.PERSON: 3}) == (
        "It is early: there is too little here to say what weighs most."
    )


def test_a_board_of_cards_without_a_basis_says_so():
    assert said({Basis.NOT_SAID: 6}).startswith("For much of it nobody has said how they know.")
    assert "nobody has said" not in said({Basis.NOT_SAID: 2, Basis.RECORD: 4})


def test_no_sentence_counts_in_percent_or_names_anybody_but_the_citizen():
    everybody = {seat.name for seat in cast.SEATS} - {"Mette"}
    story = given.a_whole_meeting()
    for n, basis in enumerate(Basis):
        story = story.then(cast.JONAS, given.a_perspective(f"card-number-{n}", basis=basis))
    text = words(rendered(story, "regimes"))
    assert "%" not in text
    assert not [name for name in everybody if name in text]


def test_the_columns_begin_with_what_the_citizen_knows_and_end_with_what_is_not_said():
    shown = shown_bases(a_map({Basis.RECORD: 2, Basis.NOT_SAID: 1, Basis.ASSUMPTION: 1}))
    assert shown == (
        Basis.LIVED_EXPERIENCE,
        Basis.TOLD_BY_CITIZEN,
        Basis.RECORD,
        Basis.ASSUMPTION,
        Basis.NOT_SAID,
    )


def test_the_area_of_a_mark_grows_as_its_number_does():
    story = given.an_open_meeting(Phase.PERSPECTIVES)
    for n in range(8):
        basis = Basis.RECORD if n < 6 else Basis.RULE
        story = story.then(cast.JONAS, given.a_perspective(f"card-number-{n}", basis=basis, placement=Placement.SYSTEM))
    found = re.findall(
        r'data-count="(\d+)" data-basis="(record|rule)"[^/]*<circle r="([\d.]+)"', rendered(story, "regimes")
    )
    areas = {basis: float(radius) ** 2 / int(count) for count, basis, radius in found}
    assert set(areas) == {"record", "rule"}
    assert areas["record"] == pytest.approx(areas["rule"], rel=0.01)


def test_the_citizens_row_comes_first_and_strengths_are_counted_together():
    story = given.with_the_centre(given.an_open_meeting(Phase.PERSPECTIVES))
    for n, resource in enumerate((True, True, False, False, False)):
        story = story.then(cast.LONE, given.a_perspective(f"card-number-{n}", resource=resource))
    html = rendered(story, "regimes")
    rows = re.findall(r'<th role="rowheader".*?</th>', html)
    assert words(rows[0]) == "★ Mette"
    assert 'data-count="4" data-basis="lived experience"' in html.split("<tbody")[1].split("</tr>")[0]
    assert "2 of 5 cards are strengths" in words(html)


def test_a_card_that_waits_for_its_speaker_is_not_counted_yet():
    story = given.an_open_meeting(Phase.PERSPECTIVES)
    story = story.then(cast.AMINA, given.a_perspective("card-of-lone", basis=Basis.RULE, said_by=cast.LONE))
    assert 'data-basis="rule"' not in rendered(story, "regimes")
    story = story.then(cast.LONE, c.ConfirmSaying(id="lone-says-yes", perspective="card-of-lone"))
    assert 'data-count="1" data-basis="rule"' in rendered(story, "regimes")

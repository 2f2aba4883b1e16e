"""Meeting types: the six we ship, what they say in which language, and faults that name file and key."""

from datetime import date

import pytest

from facilitator import meeting_types
from facilitator.board import terms
from facilitator.meeting_types import LANGUAGES, DataFault, Phrase, Said, UnknownMeetingType
from facilitator.meeting_types.professions import read
from facilitator.meeting_types.reading import meeting_type_of
from tests import cast

EVERY = pytest.mark.parametrize("kind", meeting_types.every(), ids=lambda kind: kind.id)

A_TYPE = """
id = "walk"
languages = ["nb"]
valid_from = 2026-01-01
name = { nb = "Tur", da = "Tur", en = "Walk" }
description = { nb = "En tur.", da = "En tur.", en = "A walk." }
outcome = { nb = "tur", da = "tur", en = "walk" }
purpose = { nb = "Gå." }
at_stake = { nb = "Været." }
appeal = { nb = "Snu." }

[[seats]]
role = "citizen"
mandate = "neither"

[[seats]]
role = "professional"
profession = "medicine"
mandate = "advises"
mandate_text = { nb = "Gir råd" }
reason = { nb = "Kan gå" }

[[phases]]
phase = "arrive"
minutes = 5

[[phases]]
phase = "summing-up"
minutes = 2
"""


def read_a_type(text: str, file: str = "walk.toml") -> meeting_types.MeetingType:
    return meeting_type_of(file, text, prompts=(Phrase({"en": "Where to?"}),), sheet=(Phrase({"en": "Bring shoes."}),))


def test_the_six_meeting_types_of_the_design_are_shipped():
    assert {(kind.id, kind.languages) for kind in meeting_types.every()} == {
        ("rehabilitation-team", ("da",)),
        ("coordinating-plan", ("da",)),
        ("dialogmote", ("nb",)),
        ("responsibility-group", ("nb",)),
        ("care-plan", ("en",)),
        ("network-meeting", ("da", "en", "nb")),
    }


def test_an_unknown_meeting_type_is_said_to_be_unknown():
    with pytest.raises(UnknownMeetingType, match="tea-party"):
        meeting_types.load("tea-party")


@EVERY
def test_everybody_can_read_what_kind_of_meeting_it_is_and_what_will_happen(kind):
    for phrase in (kind.name, kind.description, kind.outcome, *kind.prompts, *kind.sheet):
        assert [phrase.said_in(language).language for language in LANGUAGES] == list(LANGUAGES), phrase


@EVERY
def test_the_appeal_is_in_the_laws_own_language_and_says_so(kind):
    assert tuple(kind.appeal.texts) == kind.languages
    foreign = next((language for language in LANGUAGES if language not in kind.languages), kind.languages[0])
    assert kind.appeal.said_in(foreign).language == kind.languages[0]


@EVERY
def test_the_citizens_sheet_says_that_one_may_bring_someone_and_stop(kind):
    english = " ".join(str(sentence.said_in("en")) for sentence in kind.sheet)
    assert "You may bring someone" in english
    assert "stop the meeting" in english


@EVERY
def test_every_professional_seat_says_its_mandate_and_its_reason(kind):
    professionals = [seat for seat in kind.seats if seat.role is terms.Role.PROFESSIONAL]
    assert professionals, "a meeting type without professionals shows nothing here"
    assert all(seat.mandate_text and seat.reason for seat in professionals)


@EVERY
def test_a_meeting_begins_with_arriving_and_hears_the_citizen_before_the_others(kind):
    phases = [suggested.phase for suggested in kind.phases]
    assert phases == [phase for phase in terms.Phase if phase in phases], "the usual order, each once"
    assert phases[0] is terms.Phase.ARRIVE
    assert phases.index(terms.Phase.OWN_WORDS) < phases.index(terms.Phase.PERSPECTIVES)
    assert terms.Phase.SUMMING_UP in phases


@EVERY
def test_the_wall_has_room_for_the_suggested_professions(kind):
    columns = {seat.profession for seat in kind.seats if seat.profession} | {cast.NETWORK}
    assert 2 <= len(columns) <= 8


def test_own_words_asks_the_seven_questions_of_the_design_unless_the_type_asks_others():
    first = meeting_types.load("care-plan").prompts[0]
    assert str(first.said_in("en")) == "What would you like to be different?"
    assert meeting_types.load("dialogmote").prompts != meeting_types.load("care-plan").prompts
    assert read_a_type(A_TYPE).prompts == (Phrase({"en": "Where to?"}),)


def test_a_missing_language_is_answered_in_the_home_language_and_named_as_such():
    assert Phrase({"da": "møde", "en": "meeting"}).said_in("nb") == Said("møde", "da")
    assert not Phrase({})
    assert str(Phrase({}).said_in("nb")) == ""


def test_a_good_file_is_read_whole():
    kind = read_a_type(A_TYPE)
    assert (kind.id, kind.valid_from, kind.minutes) == ("walk", date(2026, 1, 1), 7)
    assert tuple(kind.name.texts) == ("nb", "da", "en"), "the home language first"
    assert kind.seats[1].profession == cast.MEDICINE


def test_every_profession_has_a_short_name_a_letter_and_a_colour_in_every_language():
    shown = meeting_types.every_profession().values()
    assert {cast.MEDICINE, cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY, cast.NETWORK} <= set(
        meeting_types.every_profession()
    )
    for language in LANGUAGES:
        assert all(len(str(one.name.said_in(language))) <= 16 for one in shown)
        letters = [str(one.letter.said_in(language)) for one in shown]
        assert len(set(letters)) == len(letters)


def test_the_six_professions_of_the_cast_have_six_colours():
    six = (cast.MEDICINE, cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY, cast.NETWORK)
    assert {meeting_types.profession(code).colour for code in six} == {1, 2, 3, 4, 5, 6}


A_PROFESSION = {
    "name": {"da": "A", "en": "A", "nb": "A"},
    "letter": {"da": "A", "en": "A", "nb": "A"},
    "colour": 1,
    "bases": ["record", "rule"],
}


def test_two_professions_with_one_letter_are_a_fault():
    with pytest.raises(DataFault, match=r"professions.toml:1: second.letter.da: is-taken \(found A, by first\)"):
        read({"first": A_PROFESSION, "second": A_PROFESSION})


def test_a_profession_names_the_two_to_four_ways_of_knowing_it_uses_most():
    bases = {code: shown.bases for code, shown in meeting_types.every_profession().items()}
    assert bases[cast.NETWORK] == (terms.Basis.LIVED_EXPERIENCE, terms.Basis.TOLD_BY_CITIZEN)
    assert bases[cast.MEDICINE][0] is terms.Basis.EXAMINATION
    assert all(2 <= len(some) <= 4 and terms.Basis.NOT_SAID not in some for some in bases.values())
    assert meeting_types.profession(terms.Profession("gardening")).bases == ()


@pytest.mark.parametrize(
    ("bases", "fault"),
    [
        (["record", "magic"], "none-of .found magic"),
        (["record", "not-said"], "none-of .found not-said"),
        (["record"], "not-bases"),
        (["record", "record"], "not-bases"),
        (["record", "rule", "test", "judgement", "assumption"], "not-bases"),
        ("record", "not-a-list"),
    ],
)
def test_ways_of_knowing_that_cannot_be_are_a_fault(bases, fault):
    with pytest.raises(DataFault, match=f"professions.toml:1: one.bases: {fault}"):
        read({"one": A_PROFESSION | {"bases": bases}})


def test_a_profession_we_do_not_know_is_shown_by_its_code():
    assert str(meeting_types.profession(terms.Profession("gardening")).name.said_in("da")) == "gardening"


def test_a_phase_the_type_does_not_plan_stands_in_its_usual_place():
    kind = meeting_types.load("network-meeting")
    planned = [step.phase for step in kind.phases]
    assert terms.Phase.QUIET_WRITING not in planned
    assert [step.phase for step in kind.phases_with(terms.Phase.QUIET_WRITING)] == sorted(
        [*planned, terms.Phase.QUIET_WRITING], key=list(terms.Phase).index
    )
    assert kind.phases_with(planned[2]) == kind.phases_with(None) == kind.phases

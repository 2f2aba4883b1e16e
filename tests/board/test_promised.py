"""Who promised an agreement is known by name, as people write names, and nobody answers for a namesake."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, commands as c
from facilitator.board.terms import Role
from tests import following, given
from tests.following import NOT_REVIEWED, a_review

THEIRS = [
    ("Jonas", "Jonas"), ("Jonas and Karen", "Karen"), ("Jonas og Ingrid", "Jonas Bang"), ("Jonas, Ingrid", "Ingrid Holm"),
    ("Ingrid", "Ingrid Holm"), ("ingrid holm", "Ingrid Holm"), ("Ingrid Marie Holm", "Ingrid Holm"), ("Ingrid Holm", "Ingrid Marie Holm"),
    ("Dr. Hansen", "Dr. Hansen"), ("Dr. Hansen", "Lars Hansen"), ("overlæge Holm", "Ingrid Holm"), ("Lars Hansen", "Dr. Hansen"),
    ("Overlæge Ingrid Holm", "Dr. Ingrid Holm"), ("I. Holm", "Ingrid Holm"), ("Ingrid H.", "Ingrid Holm"), ("IH", "Ingrid Holm"),
    ("Ingrid Holm", "I. Holm"), ("Jonas (Jobcentret)", "Jonas Bang"), ("Jonas from the job centre", "Jonas Bang"), ("Jonas Bang", "Jonas"),
    ("Anne-Marie", "Anne-Marie Krog"), ("Socialrådgiver", "Socialrådgiver"),
]  # fmt: skip
ANOTHERS = [
    ("Holm", "Ingrid Holm"), ("Jonassen", "Jonas"), ("We", "Jonas"), ("", "Jonas"), ("Dr. Hansen", "Dr. Berg"), ("Dr. Lars Hansen", "Dr. Berg"),
    ("Overlæge Hansen", "Overlæge Berg"), ("Dr. Lars Hansen", "Grete Hansen"), ("Ingrid Berg", "Ingrid Holm"), ("Ingrid B.", "Ingrid Holm"),
    ("Ingrid Berg og Jonas", "Ingrid Holm"), ("J. Holm", "Ingrid Holm"), ("I ring them", "Ingrid Holm"), ("Anne", "Anne-Marie Krog"),
    ("Dr. Hansen og Ingrid", "Dr. Berg"), ("Lægen", "Dr. Berg"),
]  # fmt: skip


def may_review(who: str, name: str) -> bool:
    story = given.a_meeting().then(OFFICE, following.last_time(agreements=(replace(NOT_REVIEWED, who=who),)))
    story = story.then(OFFICE, c.AddSeat(id="seat-named", role=Role.COMPANION, name=name))
    return story.refuses("seat-named", a_review()) == ""


@pytest.mark.parametrize(("who", "name"), THEIRS)
def test_whoever_promised_it_may_say_how_it_went(who: str, name: str):
    assert may_review(who, name)


@pytest.mark.parametrize(("who", "name"), ANOTHERS)
def test_nobody_says_it_for_somebody_else(who: str, name: str):
    assert not may_review(who, name)


def test_where_two_have_the_name_that_is_written_each_of_them_may():
    assert may_review("Jonas", "Jonas Bang")
    assert may_review("Jonas", "Jonas Krog")
    assert not may_review("Jonas Bang", "Jonas Krog")

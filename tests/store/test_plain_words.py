"""An organisation's own words: offered, answered once, and kept with no person and no meeting."""

import pytest

from facilitator.store import plain_words, register, tables
from facilitator.store.plain_words import OWN, OwnWord, State
from tests import given
from tests.meetings import told

LATER = given.START + given.A_MOMENT


@pytest.fixture
def office(meetings):
    for id in ("town-hall", "next-town"):
        meetings.write(register.add_organisation, id=id, name=id, language="da", at=given.START)
    return "town-hall"


def listed(meetings, office="town-hall"):
    return meetings.read(plain_words.own_words, office)


def test_an_offer_waits_for_an_answer_and_the_newest_stands(meetings, office):
    meetings.write(plain_words.offer_word, office, "da", " Afklarings  Forløb ", "en tid", given.START)
    meetings.write(plain_words.offer_word, office, "da", "afklarings forløb", "en tid, hvor vi ser", LATER)
    assert listed(meetings) == [OwnWord("afklarings forløb", "da", "en tid, hvor vi ser", State.OFFERED)]
    assert meetings.read(plain_words.accepted_words, office, "da") == ()
    assert listed(meetings, "next-town") == []


def test_an_accepted_word_keeps_its_text_whatever_is_offered(meetings, office):
    meetings.write(plain_words.offer_word, office, "da", "IPS", "et job", given.START)
    meetings.write(plain_words.accept_word, office, "da", "IPS", "et job med støtte", LATER)
    meetings.write(plain_words.offer_word, office, "da", "IPS", "noget helt andet", LATER)
    (word,) = meetings.read(plain_words.accepted_words, office, "da")
    assert word == ("IPS", "da", "et job med støtte", OWN)
    assert meetings.read(plain_words.accepted_words, office, "nb") == ()


def test_a_declined_word_is_forgotten_and_not_offered_again(meetings, office):
    meetings.write(plain_words.offer_word, office, "da", "visitator", "hende på anden sal", given.START)
    meetings.write(plain_words.decline_word, office, "da", "visitator", LATER)
    meetings.write(plain_words.offer_word, office, "da", "visitator", "hende på anden sal", LATER)
    assert listed(meetings) == [OwnWord("visitator", "da", "", State.DECLINED)]
    meetings.write(plain_words.accept_word, office, "da", "visitator", "den, der ser på det", LATER)
    assert listed(meetings) == [OwnWord("visitator", "da", "den, der ser på det", State.ACCEPTED)]


def test_nobody_declines_what_is_in_the_list_already(meetings, office):
    meetings.write(plain_words.accept_word, office, "da", "visitator", "den, der ser på det", given.START)
    meetings.write(plain_words.decline_word, office, "da", "visitator", LATER)
    assert [word.state for word in listed(meetings)] == [State.ACCEPTED]


def test_what_is_taken_away_may_be_offered_again(meetings, office):
    meetings.write(plain_words.accept_word, office, "da", "visitator", "den, der ser på det", given.START)
    meetings.write(plain_words.take_word_away, office, "da", "Visitator")
    assert listed(meetings) == []
    meetings.write(plain_words.offer_word, office, "da", "visitator", "den, der ser", LATER)
    assert [word.state for word in listed(meetings)] == [State.OFFERED]


def test_no_person_and_no_meeting_is_kept_with_a_word():
    assert set(tables.organisation_word.c.keys()) == {"organisation", "language", "term", "plain", "state", "at"}


def test_a_meeting_says_whose_words_it_uses(meetings, office):
    own, nobodys = meetings.call(told.CALL, organisation=office), meetings.call(told.CALL)
    assert meetings.read(plain_words.whose_meeting, own) == (office, "en")
    assert meetings.read(plain_words.whose_meeting, nobodys) == (None, "en")
    assert meetings.read(plain_words.whose_meeting, "no-such-meeting") is None

"""What a professional explains in a meeting is offered to their organisation; accepted, it is found in its meetings."""

import threading

import pytest

from facilitator.board import OFFICE, Origin, Phase, commands as c
from facilitator.board.events import OtherWordsSaid
from facilitator.plain_words import lexicon
from facilitator.plain_words.lexicons import LOOKED_AFTER, Lexicons
from facilitator.plain_words.offering import Offering
from facilitator.store import plain_words as store, register
from tests import cast, given
from tests.meetings import told

TOWN = "town-hall"
PATIENCE = 20
MORE_HOURS = "more hours, bit by bit"


@pytest.fixture
def watch():
    return [0.0]


@pytest.fixture
def lexicons(meetings, watch):
    meetings.write(register.add_organisation, id=TOWN, name="The town", language="en", at=given.START)
    return Lexicons(meetings, lambda: watch[0])


@pytest.fixture
def explain(meetings, lexicons):
    """Somebody says what they offered in other words; answers with the organisation's words once the offering has heard of it."""
    said = threading.Event()
    meetings.subscribe(Offering(meetings, lexicons).hear)
    meetings.subscribe(
        lambda _meeting, _before, _after, entries: (
            said.set() if any(isinstance(entry.event, OtherWordsSaid) for entry in entries) else None
        )
    )

    def explained(by, organisation=TOWN, word="Step-up plan"):
        meeting = meetings.call(told.CALL, organisation=organisation)
        for seat in cast.SEATS:
            meetings.record(meeting, seat, by=OFFICE)
        meetings.record(meeting, c.GoToPhase(id="to-the-phase", phase=Phase.PERSPECTIVES), by=cast.ALI)
        way = c.OfferPossibility(id="way-of-hers", text="A step-up plan.", origin=Origin.PROFESSION)
        meetings.record(meeting, way, by=by)
        said.clear()
        wish = c.SayInOtherWords(id="other-words", post="way-of-hers", text=MORE_HOURS, word=word)
        meetings.record(meeting, wish, by=by)
        assert said.wait(PATIENCE)
        return [(found.term, found.language, found.plain) for found in meetings.read(store.own_words, TOWN)]

    return explained


def test_a_word_a_professional_explained_is_offered_to_their_organisation(explain):
    assert explain(cast.AMINA) == [("step-up plan", "en", MORE_HOURS)]


def test_the_citizens_words_stay_in_the_meeting(explain):
    assert explain(cast.METTE) == []
    assert explain(cast.LONE) == []
    assert explain(cast.AMINA), "a professional's would have been offered"


def test_other_words_for_no_word_and_a_meeting_of_nobodys_offer_nothing(explain):
    assert explain(cast.AMINA, word="") == []
    assert explain(cast.AMINA, organisation=None) == []
    assert explain(cast.AMINA), "a word in an organisation's meeting would have been offered"


def test_an_accepted_word_is_found_in_the_organisations_meetings(meetings, lexicons):
    ours, nobodys = meetings.call(told.CALL, organisation=TOWN), meetings.call(told.CALL)
    before = lexicons.of_meeting(ours)
    assert not before.find("Two step-up plans.")
    meetings.write(store.accept_word, TOWN, "en", "step-up plan", MORE_HOURS, given.START)
    lexicons.forget(TOWN)
    (found,) = lexicons.of_meeting(ours).find("Two step-up plans.")
    assert (found.start, found.end, found.word.plain) == (4, 17, MORE_HOURS)
    assert not lexicons.of_meeting(nobodys).find("Two step-up plans.")
    assert not lexicons.of(TOWN, "da").find("Two step-up plans.")


def test_a_lexicon_is_the_same_one_until_its_list_changes(meetings, lexicons, watch):
    known = lexicons.of(TOWN, "en")
    watch[0] += LOOKED_AFTER
    assert lexicons.of(TOWN, "en") is known
    meetings.write(store.accept_word, TOWN, "en", "step-up plan", MORE_HOURS, given.START)
    assert lexicons.of(TOWN, "en") is known, "nobody asks the database for every card"
    watch[0] += LOOKED_AFTER
    assert lexicons.of(TOWN, "en") is not known


def test_where_there_is_no_meeting_there_are_no_words(lexicons):
    assert lexicons.of_meeting("no-such-meeting").words == ()
    assert lexicons.of("", "da").words == lexicon("da").words

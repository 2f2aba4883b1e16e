"""Voices: who opened, asked and answered, by profession and role; as counted by hand, about no person, gone with the seal (P3)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of, voice_of
from facilitator.board.terms import Phase
from tests import cast
from tests.board.hand_counted import BOARDS, KEYS, asked_and_answered, records_everywhere, table
from tests.given import a_perspective, a_tension, an_open_meeting, with_the_centre

SAID = a_perspective("card-said", said_by=cast.IDA)
YES = c.ConfirmSaying(id="confirm-1", perspective="card-said")


@pytest.mark.parametrize("board", BOARDS)
def test_the_voices_equal_the_count_by_hand(board):
    told, _, _, counted = BOARDS[board]
    meeting = told().meeting
    by_hand = {KEYS[name]: row for name, row in table(counted).items()}
    got = {
        key: {did: n for did in ("opened", "asked", "answered") if (n := getattr(voice, did))}
        for key, voice in meeting.voices.items()
        if voice.spoken
    }
    assert got == by_hand
    assert sum(voice.spoken for voice in meeting.voices.values()) == sum(sum(row.values()) for row in by_hand.values())


def test_who_has_not_spoken_has_a_voice_with_nothing_in_it():
    voice = voice_of(asked_and_answered().meeting, cast.EDUCATION)
    assert (voice.spoken, voice.last) == (0, None)


def test_the_last_time_is_when_words_were_put_on_the_board():
    story = asked_and_answered()
    assert voice_of(story.meeting, "citizen").last == story.entries[-1].at
    moved = story.in_phase(Phase.AGREEMENTS)
    assert voice_of(moved.meeting, "facilitator").last == voice_of(story.meeting, "facilitator").last, (
        "leading is no text"
    )


def test_a_draft_is_no_voice_until_everybody_can_read_it():
    """P6"""
    story = an_open_meeting(Phase.QUIET_WRITING).then(cast.INGRID, a_perspective())
    assert story.meeting.voices == {}
    shown = story.then(cast.ALI, c.RevealDrafts(id="reveal-1"))
    voice = voice_of(shown.meeting, cast.MEDICINE)
    assert (voice.opened, voice.last) == (1, story.now), "the moment of the reveal, not of the writing"


def test_a_card_for_another_is_the_speakers_voice_and_counts_from_their_yes_once():
    story = with_the_centre(an_open_meeting(Phase.PERSPECTIVES)).then(cast.KAREN, SAID)
    assert voice_of(story.meeting, cast.PSYCHOLOGY).spoken == 0
    story = story.then(cast.IDA, YES)
    assert voice_of(story.meeting, cast.PSYCHOLOGY).opened == 1
    reword = c.RewordPerspective(id="reword-1", perspective="card-said", text="Else")
    story = story.then(cast.KAREN, reword).then(cast.IDA, replace(YES, id="confirm-2"))
    assert voice_of(story.meeting, cast.PSYCHOLOGY).opened == 1
    assert voice_of(story.meeting, cast.EDUCATION).spoken == 0, "the pen is no voice"


def test_the_speakers_own_rewording_is_a_yes_that_counts():
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.KAREN, SAID)
    for text in ("My own words", "Better still"):
        story = story.then(cast.IDA, c.RewordPerspective(id="reword-1", perspective="card-said", text=text))
        assert voice_of(story.meeting, cast.PSYCHOLOGY).opened == 1


def test_a_card_for_another_that_was_written_in_quiet_waits_for_the_yes_as_well():
    """P6"""
    story = an_open_meeting(Phase.QUIET_WRITING).then(cast.KAREN, SAID).then(cast.ALI, c.RevealDrafts(id="reveal-1"))
    assert story.meeting.voices == {}
    assert voice_of(story.then(cast.METTE, YES).meeting, cast.PSYCHOLOGY).opened == 1


def test_two_of_one_profession_have_one_voice():
    """P3: nothing is counted by person."""
    second = replace(cast.SEATS[3], id="seat-second", name="Another doctor")
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.ALI, second)
    story = story.then(cast.INGRID, a_perspective("card-1")).then("seat-second", a_perspective("card-2"))
    assert {key: voice.opened for key, voice in story.meeting.voices.items()} == {cast.MEDICINE: 2}


def test_no_person_is_in_them():
    """P3"""
    shown = repr(asked_and_answered().meeting.voices)
    assert "medicine" in shown
    assert not [seat for seat in cast.SEATS if str(seat.id) in shown or seat.name in shown]


def test_nothing_is_kept_after_the_seal():
    """P3, P15: nor does the record know of them, nor an addendum bring them back."""
    story = asked_and_answered()
    assert story.meeting.voices
    assert "voices" not in record_of(story.meeting)
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-1"))
    assert sealed.meeting.voices == {}
    assert sealed.then(cast.METTE, c.AddAddendum(id="add-1", text="More", reason="Late")).meeting.voices == {}


def test_a_topic_of_the_citizens_is_told_from_an_answer():
    """DESIGN.md, 1: that the citizen mostly answers is what is counted here."""
    story = records_everywhere().then(cast.METTE, a_tension("tension-1", "card-0", "card-1"))
    assert (voice_of(story.meeting, "citizen").opened, voice_of(story.meeting, "citizen").answered) == (5, 0)

"""Hearing: somebody says back what they understood, in words of their own, and the citizen says whether that is it (P8)."""

from time import process_time

import pytest

from facilitator.board import Meeting, commands as c, heard, record_of, unheard, waiting_for_the_citizen
from facilitator.board.copied import is_copied
from facilitator.board.listening import earlier_tries
from facilitator.board.rules import hearing
from facilitator.board.terms import Hearing, Listening, Phase
from tests import cast
from tests.board.restated import READ_BACK, UNDERSTOOD
from tests.given import WISH_A, a_definition, a_hearing, a_restatement, an_open_meeting, with_the_centre

OTHERWISE = a_definition("definition-2", text="I can work mornings. The letters are what I am afraid of.")
AGAIN = a_restatement("restatement-two", text="Without a safe home there is no room for a job in your head.")
GENEROUS = 0.05
"""Seconds of work; the aim is a hundredth of it."""


def begun():
    return with_the_centre(an_open_meeting(Phase.HEARD))


def restated():
    return begun().then(cast.INGRID, a_restatement())


def answered(answer: Hearing, words: str = ""):
    return restated().then(cast.METTE, a_hearing("restatement-one", answer, words))


def medicine(meeting: Meeting) -> Listening:
    """How far Ingrid's profession has come."""
    return next(one.listening for one in heard(meeting) if one.profession == cast.MEDICINE)


def test_a_restatement_stands_open_until_the_citizen_has_answered():
    """P8"""
    story = restated()
    (one,) = story.meeting.restatements.values()
    assert (one.by, one.profession, one.version, one.answer) == (cast.INGRID, cast.MEDICINE, 1, None)
    for phase in Phase:
        assert waiting_for_the_citizen(story.in_phase(phase).meeting) == (one,), "no phase closes it"
    story = story.then(cast.METTE, a_hearing("restatement-one", Hearing.ALMOST, "The rent comes first."))
    (one,) = story.meeting.restatements.values()
    assert (one.answer.heard, one.answer.words) == (Hearing.ALMOST, "The rent comes first.")
    assert waiting_for_the_citizen(story.meeting) == ()


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE])
def test_it_is_the_team_that_shows_what_it_has_understood(seat):
    """P8"""
    assert begun().refuses(seat, a_restatement()) == "only-the-team-restates"
    assert begun().refuses(cast.ALI, a_restatement()) == ""


@pytest.mark.parametrize("seat", [cast.INGRID, cast.LONE, cast.ALI])
def test_nobody_answers_for_the_citizen(seat):
    """P8, P14"""
    assert restated().refuses(seat, a_hearing("restatement-one")) == "only-the-citizen-answers"


@pytest.mark.parametrize(("said", "text"), READ_BACK)
def test_reading_the_sentence_back_is_not_having_heard(said, text):
    """P8: also turned to *you*, with a word changed, or one part of a long definition."""
    assert is_copied(text, said)


@pytest.mark.parametrize(("said", "text"), UNDERSTOOD)
def test_own_words_may_share_the_matters_nouns(said, text):
    """P8: a refusal here would be an insult to somebody who has listened."""
    assert not is_copied(text, said)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Jeg er ikke redd for å jobbe, men jeg er redd for brevene.", "Du er ikke redd for å jobbe, men du er redd for brevene."),
        (a_definition().text, "You’re not afraid of working. When you know the rent is safe, you try."),
    ],
)  # fmt: skip
def test_norwegian_and_english_are_turned_to_you_as_easily(said, text):
    """P8"""
    assert is_copied(text, said)


def test_the_board_refuses_the_copy_and_takes_the_own_words():
    """P8: an earlier version read back is a copy, too."""
    first = a_definition().text
    changed = begun().then(cast.METTE, OTHERWISE)
    assert begun().refuses(cast.INGRID, a_restatement(text=first)) == "say-it-in-your-own-words"
    assert changed.refuses(cast.INGRID, a_restatement(text=first)) == "say-it-in-your-own-words"
    assert (
        begun().refuses(cast.INGRID, a_restatement(wish=WISH_A, text="Peace about money")) == "say-it-in-your-own-words"
    )
    assert begun().refuses(cast.INGRID, a_restatement()) == ""
    assert not is_copied("…", first), "nothing said is nothing copied"


@pytest.mark.timed
def test_a_text_that_repeats_itself_holds_nobody_up():
    """What is decided is decided on the loop that everybody waits for."""
    begun_at = process_time()
    assert not is_copied("a c " * 150, "a b " * 300)
    assert process_time() - begun_at < GENEROUS


def test_there_must_be_something_to_hear():
    """P8"""
    story = an_open_meeting(Phase.HEARD)
    assert story.refuses(cast.INGRID, a_restatement()) == "nothing-said-yet"
    assert story.refuses(cast.INGRID, a_restatement(wish=WISH_A)) == "wish-does-not-stand"
    assert unheard(story.meeting) == (), "nobody is late with hearing what nobody has said"


def test_almost_and_no_ask_for_a_new_try_and_the_chain_stays():
    """P8"""
    story = answered(Hearing.ALMOST, "The rent comes first.")
    assert medicine(story.meeting) is Listening.CORRECTED
    story = story.then(cast.INGRID, AGAIN)
    assert medicine(story.meeting) is Listening.WAITING
    newest = story.meeting.restatements[AGAIN.id]
    assert [one.id for one in earlier_tries(story.meeting, newest)] == ["restatement-one"]
    story = story.then(cast.METTE, a_hearing(AGAIN.id))
    assert medicine(story.meeting) is Listening.HEARD
    said = record_of(story.meeting)["restatements"]
    assert [[answer["heard"] for answer in one["answers"]] for one in said] == [["almost"], ["yes"]]
    assert said[0]["answers"][0]["words"] == "The rent comes first."


def test_only_the_newest_try_waits_for_the_citizen():
    """P8: nobody is asked about what its author has said better since."""
    story = restated().then(cast.INGRID, AGAIN)
    assert [one.id for one in waiting_for_the_citizen(story.meeting)] == [AGAIN.id]


def test_every_profession_is_told_apart_and_company_is_not_examined():
    """P8"""
    story = answered(Hearing.YES).then(cast.JONAS, a_restatement("restatement-jonas"))
    story = story.then(cast.IDA, a_restatement("restatement-ida")).then(
        cast.METTE, a_hearing("restatement-ida", Hearing.NO)
    )
    assert {one.profession: one.listening for one in heard(story.meeting)} == {
        cast.MEDICINE: Listening.HEARD,
        cast.SOCIAL_WORK: Listening.NOT_YET,
        cast.EMPLOYMENT: Listening.WAITING,
        cast.EDUCATION: Listening.NOT_YET,
        cast.PSYCHOLOGY: Listening.CORRECTED,
    }
    assert unheard(story.meeting) == (cast.SOCIAL_WORK, cast.EMPLOYMENT, cast.EDUCATION, cast.PSYCHOLOGY)


def test_who_heard_a_wish_and_missed_the_definition_has_more_to_hear():
    """P8"""
    story = answered(Hearing.NO).then(cast.INGRID, a_restatement("restatement-wish", wish=WISH_A))
    story = story.then(cast.METTE, a_hearing("restatement-wish"))
    assert medicine(story.meeting) is Listening.CORRECTED


def test_a_yes_holds_for_the_words_it_was_given_to():
    """P8, P14: when the citizen has put it otherwise since, nobody has heard that yet."""
    story = answered(Hearing.YES)
    assert medicine(story.meeting) is Listening.HEARD
    changed = story.then(cast.METTE, OTHERWISE)
    assert medicine(changed.meeting) is Listening.NOT_YET
    assert cast.MEDICINE in unheard(changed.meeting)
    assert changed.meeting.restatements["restatement-one"].answer.heard is Hearing.YES, "what was said stays"
    again = changed.then(cast.METTE, a_hearing("restatement-one", words="Still true."))
    assert medicine(again.meeting) is Listening.HEARD, "the citizen may say that it holds for the new words as well"


def test_what_waits_still_waits_when_the_citizen_has_put_it_otherwise():
    """P8"""
    story = restated().then(cast.METTE, OTHERWISE)
    assert medicine(story.meeting) is Listening.WAITING
    story = story.then(cast.METTE, a_hearing("restatement-one"))
    assert medicine(story.meeting) is Listening.HEARD, "they had the new words before them when they said yes"


def test_a_wish_that_is_withdrawn_is_not_asked_about_any_more():
    """P8: the tired are not asked about what they have let go; what was said of it stays in the record."""
    story = begun().then(cast.INGRID, a_restatement("restatement-wish", wish=WISH_A))
    assert medicine(story.meeting) is Listening.WAITING
    story = story.then(cast.METTE, c.WithdrawWish(id="withdraw-1", wish=WISH_A))
    assert waiting_for_the_citizen(story.meeting) == ()
    assert medicine(story.meeting) is Listening.NOT_YET
    assert story.refuses(cast.INGRID, a_restatement("restatement-two", wish=WISH_A)) == "wish-does-not-stand"
    assert story.refuses(cast.METTE, a_hearing("restatement-wish")) == "", "but they may"
    assert [one["wish"] for one in record_of(story.meeting)["restatements"]] == ["A"]


def test_a_pause_stops_the_meeting_and_no_pen():
    """P12, P16: what somebody is in the middle of saying back is not lost to a pause, nor is the answer."""
    story = restated().then(cast.METTE, c.PauseMeeting(id="pause-1"))
    assert story.refuses(cast.INGRID, AGAIN) == ""
    assert story.refuses(cast.METTE, a_hearing("restatement-one")) == ""


def test_sending_a_restatement_twice_makes_one():
    story = restated()
    assert story.then(cast.INGRID, a_restatement()) == story
    assert story.refuses(cast.JONAS, a_restatement()) == "id-is-taken"
    assert story.refuses(cast.METTE, a_hearing("restatement-none")) == "no-such-post"


def test_the_same_answer_twice_is_one_and_another_is_a_new_one():
    """P16"""
    story = answered(Hearing.NO)
    assert story.then(cast.METTE, a_hearing("restatement-one", Hearing.NO)) == story
    story = story.then(cast.METTE, a_hearing("restatement-one", Hearing.YES))
    answers = story.meeting.restatements["restatement-one"].answers
    assert [answer.heard for answer in answers] == [Hearing.NO, Hearing.YES]


def test_there_is_an_end_to_restating(monkeypatch):
    monkeypatch.setattr(hearing, "MOST_RESTATEMENTS", 1)
    assert restated().refuses(cast.INGRID, AGAIN) == "too-many"


def test_going_on_unheard_is_never_blocked():
    """P8, P12: a prompt is for the facilitator; the board stays usable."""
    story = begun()
    assert len(unheard(story.meeting)) == 5
    assert story.refuses(cast.ALI, c.GoToPhase(id="to-room", phase=Phase.ROOM_TO_MOVE)) == ""

"""What comes from the meeting before: the citizen's to keep (P1, P5), its agreements everybody's to see and theirs to look at whom they concern."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.board import (
    OFFICE,
    Review,
    commands as c,
    events as e,
    is_draft,
    readers_of,
    record_of,
    waiting_to_be_taken_up,
)
from facilitator.board.last_time import agreements_to_carry_over, never_reviewed, wishes_of_earlier, words_to_carry_over
from facilitator.board.terms import Answer, EarlierText, Going, OwnText, Phase
from tests import cast, following, given
from tests.board.stories import Step, in_any_step
from tests.following import NOT_REVIEWED, SAID_TO_BE_HARD, a_meeting_that_follows, a_review

KEEP = c.TakeEarlierWordsUp(id="keep-definition", words="definition")
KEEP_HANDS = c.TakeEarlierWordsUp(id="keep-hands", words="last-hands")


def text_of_all(meeting) -> str:
    return repr(meeting)


def test_the_old_definition_never_stands_by_itself():
    """P1"""
    story = a_meeting_that_follows(Phase.OWN_WORDS)
    assert story.meeting.definition == ()
    assert story.meeting.wishes == {}
    kept = story.then(cast.METTE, KEEP)
    assert [words.text for words in kept.meeting.definition] == ["I can try, when the rent is safe."]
    assert kept.meeting.definition[-1].by == cast.METTE
    assert kept.meeting.definition[-1].written_by is None


@pytest.mark.parametrize("seat", [seat for seat in (*cast.EVERYBODY, None) if seat != cast.METTE])
def test_nobody_else_is_sent_what_she_said_last_time_before_she_has_kept_it(seat):
    """P1, P6"""
    story = a_meeting_that_follows(Phase.OWN_WORDS)
    for words in following.SAID_LAST_TIME:
        assert words.text in text_of_all(story.as_seen_by(cast.METTE)), "else nothing is tested"
        assert words.text not in text_of_all(story.as_seen_by(seat))
    private = [entry for entry in story.entries if isinstance(entry.event, e.EarlierWordsCarriedOver)]
    assert len(private) == len(following.SAID_LAST_TIME)
    assert all(is_draft(entry.event) and seat not in readers_of(entry.event, entry.by) for entry in private)
    kept = story.then(cast.METTE, KEEP, KEEP_HANDS).as_seen_by(seat)
    assert "I can try, when the rent is safe." in text_of_all(kept)
    assert "Work with my hands" in text_of_all(kept)
    assert "Quiet evenings" not in text_of_all(kept)


def test_a_helper_keeps_nothing_without_her_yes():
    """P1: what the helper writes waits for her, and of last time they are shown nothing."""
    story = given.with_lone_writing(a_meeting_that_follows(Phase.OWN_WORDS))
    assert story.refuses(cast.LONE, KEEP) == "the-centre-is-the-citizens"
    written = story.then(
        cast.LONE, given.a_text_for_mette(about=OwnText.DEFINITION, text="I can try, when the rent is safe.")
    )
    assert written.meeting.definition == ()
    assert written.then(cast.METTE, given.a_yes_to("words-one")).meeting.definition[-1].written_by == cast.LONE


def test_what_is_kept_is_a_wish_or_a_point_of_the_agenda_like_any_other():
    story = a_meeting_that_follows().then(
        cast.METTE, KEEP_HANDS, c.TakeEarlierWordsUp(id="keep-letters", words="last-letters")
    )
    assert [(wish.letter, wish.now.text, wish.by) for wish in story.meeting.standing_wishes()] == [
        ("A", "Work with my hands", cast.METTE)
    ]
    assert [item.text for item in story.meeting.standing_agenda()] == ["The letters nobody explains"]
    assert story.then(cast.METTE, KEEP_HANDS).meeting == story.meeting, "keeping it again changes nothing"
    assert story.refuses(cast.METTE, c.LeaveEarlierWordsOut(id="leave", words="last-hands")) == "no-such-post"


def test_what_is_left_out_can_be_kept_after_all():
    story = a_meeting_that_follows().then(cast.METTE, c.LeaveEarlierWordsOut(id="leave", words="last-hands"))
    assert "last-hands" not in [words.id for words in waiting_to_be_taken_up(story.meeting)]
    assert story.then(cast.METTE, KEEP_HANDS).meeting.standing_wishes()


def test_once_she_has_said_anew_how_it_is_she_is_not_asked_about_the_old_words():
    story = a_meeting_that_follows()
    assert waiting_to_be_taken_up(story.meeting)[0].about is EarlierText.DEFINITION
    anew = story.then(cast.METTE, given.a_definition())
    assert [words.about for words in waiting_to_be_taken_up(anew.meeting)] == [
        EarlierText.WISH,
        EarlierText.WISH,
        EarlierText.AGENDA,
    ]


def test_a_long_note_is_not_put_on_the_agenda_as_it_is():
    note = following.SAID_LAST_TIME[-1]
    story = given.a_meeting().then(OFFICE, following.last_time(words=(replace(note, text="x" * 201),)))
    assert story.refuses(cast.METTE, c.TakeEarlierWordsUp(id="keep", words=note.id)) == "text-is-too-long"


def test_last_time_is_carried_over_once_by_the_office_and_for_a_citizen():
    story = a_meeting_that_follows()
    again = story.then(OFFICE, following.last_time(id="again", meeting="another"))
    assert again.meeting == story.meeting
    assert given.an_open_meeting().refuses(OFFICE, following.last_time()) == "carried-over-at-the-call"
    call = c.CallMeeting(id="call", meeting_type="network-meeting", language="en", title="Nobody’s meeting")
    assert given.Story().then(OFFICE, call).refuses(OFFICE, following.last_time()) == "the-course-is-a-citizens"
    assert given.a_meeting().refuses(OFFICE, following.last_time(citizen="Peter")) == "the-course-is-a-citizens"


def test_the_citizens_seat_stays_where_words_of_theirs_wait():
    """P1, P5: nobody else may come to read and keep them."""
    close = c.CloseSeat(id="close", seat=cast.METTE)
    assert given.a_meeting().refuses(OFFICE, close) == ""
    assert a_meeting_that_follows().refuses(OFFICE, close) == "the-citizens-seat-stays"


def test_everybody_sees_the_open_agreements_from_the_first_phase_on():
    """P5"""
    seen = a_meeting_that_follows(Phase.ARRIVE).as_seen_by(cast.KAREN).last_time
    assert list(seen.agreements) == [NOT_REVIEWED.id, SAID_TO_BE_HARD.id]
    assert seen.agreements[SAID_TO_BE_HARD.id] == SAID_TO_BE_HARD


def test_a_review_stands_beside_the_others_and_overwrites_none():
    story = a_meeting_that_follows(Phase.ARRIVE)
    assert [one.id for one in never_reviewed(story.meeting)] == [NOT_REVIEWED.id]
    story = story.then(cast.JONAS, a_review(words="The workshop said yes"))
    story = story.then(cast.METTE, a_review(going=Going.HARD, words="I was there twice"))
    reviews = story.meeting.last_time.agreements[NOT_REVIEWED.id].reviews
    assert [(review.who, review.by, review.going, review.words, review.is_citizens) for review in reviews] == [
        ("Jonas", cast.JONAS, Going.KEPT, "The workshop said yes", False),
        ("Mette", cast.METTE, Going.HARD, "I was there twice", True),
    ]
    assert reviews[0].at == story.entries[-2].at
    assert never_reviewed(story.meeting) == ()
    assert (
        story.then(cast.METTE, a_review(id="again", going=Going.HARD, words="I was there twice")).meeting
        == story.meeting
    )


@pytest.mark.parametrize(
    ("seat", "code"),
    [(cast.METTE, ""), (cast.ALI, ""), (cast.INGRID, ""), (cast.JONAS, "only-who-promised-reviews"), (cast.LONE, "only-who-promised-reviews")],
)  # fmt: skip
def test_those_it_concerns_review_an_agreement(seat, code):
    assert a_meeting_that_follows(Phase.ARRIVE).refuses(seat, a_review(SAID_TO_BE_HARD.id)) == code


def test_a_course_is_nobody_elses_also_where_no_words_were_left():
    """P1"""
    story = given.a_meeting().then(OFFICE, following.last_time(words=()))
    assert story.refuses(cast.ALI, c.CloseSeat(id="close-her-seat", seat=cast.METTE)) == "the-citizens-seat-stays"


def test_what_a_meeting_leaves_is_its_own_and_what_is_still_open_from_before():
    """An agreement nobody ever looks at is carried on from meeting to meeting."""
    story = a_meeting_that_follows(Phase.AGREEMENTS).then(cast.METTE, KEEP_HANDS, given.a_definition())
    story = story.then(cast.METTE, a_review(SAID_TO_BE_HARD.id, Going.KEPT))
    story = story.then(
        cast.JONAS,
        given.an_agreement("agreement-new", wish="keep-hands"),
        given.an_agreement("agreement-done", wish=None),
    )
    story = story.then(cast.METTE, given.an_answer("agreement-new", agreed=Answer.NO, words="not yet")).then(
        cast.ALI, c.SealMeeting(id="seal-it")
    )
    done = {"agreement-done": (Review(Going.KEPT, "", "Ali", False, given.START + timedelta(days=9)),)}
    left = agreements_to_carry_over(story.meeting, done)
    assert [(one.id, one.answered, one.answer_words) for one in left] == [
        (NOT_REVIEWED.id, Answer.NOT_SAID, ""),
        ("agreement-new", Answer.NO, "not yet"),
    ]
    carried = words_to_carry_over(story.meeting, [])
    assert [(one.text, one.agreements) for one in carried] == [
        (given.a_definition().text, ()),
        ("Work with my hands", (NOT_REVIEWED.id, "agreement-new")),
    ]


def test_an_earlier_agreement_names_the_wish_once_she_has_kept_it():
    story = a_meeting_that_follows()
    earlier = story.meeting.last_time.agreements[NOT_REVIEWED.id]
    assert wishes_of_earlier(story.meeting, earlier) == ()
    kept = story.then(cast.METTE, KEEP_HANDS)
    assert [wish.letter for wish in wishes_of_earlier(kept.as_seen_by(None), earlier)] == ["A"]
    gone = kept.then(cast.METTE, c.WithdrawWish(id="gone", wish="keep-hands"))
    assert wishes_of_earlier(gone.meeting, earlier) == ()


def test_the_record_says_what_was_kept_and_what_nobody_looked_at():
    story = a_meeting_that_follows(Phase.OWN_WORDS).then(cast.METTE, KEEP, KEEP_HANDS)
    found = record_of(story.meeting, given.START)["last_time"]
    assert (found["definition_taken_up"], found["wishes_taken_up"], found["meeting"]) == (True, ["A"], "meeting-before")
    assert [(one["id"], one["open"], len(one["reviews"])) for one in found["agreements"]] == [
        (NOT_REVIEWED.id, True, 0),
        (SAID_TO_BE_HARD.id, True, 1),
    ]
    assert "Quiet evenings" not in repr(found)
    assert record_of(given.a_whole_meeting().meeting, given.START)["last_time"] is None


def test_nobody_but_the_citizen_brings_her_words_in_any_story():
    """P1"""

    def check(step: Step) -> bool:
        kept = any(isinstance(event, e.EarlierWordsTakenUp) for event in step.events)
        assert not kept or step.by == cast.METTE
        return kept

    in_any_step(check, at_least=5)


def test_no_review_is_ever_taken_away_or_changed_in_any_story():
    def check(step: Step) -> bool:
        if not step.before.last_time or not step.after.last_time:
            return False
        for id, agreement in step.before.last_time.agreements.items():
            assert step.after.last_time.agreements[id].reviews[: len(agreement.reviews)] == agreement.reviews
        return any(isinstance(event, e.AgreementReviewed) for event in step.events)

    in_any_step(check, at_least=5)


def test_what_was_erased_is_neither_carried_over_nor_kept():
    erased = tuple(replace(words, text="") for words in following.SAID_LAST_TIME)
    gone = replace(NOT_REVIEWED, what="")
    story = given.a_meeting().then(OFFICE, following.last_time(agreements=(gone,), words=erased))
    assert waiting_to_be_taken_up(story.meeting) == ()
    assert story.refuses(cast.METTE, KEEP) == "no-such-post"
    assert agreements_to_carry_over(story.meeting, {}) == ()


def test_her_word_about_it_can_be_given_aloud_and_is_hers():
    story = a_meeting_that_follows().in_phase(Phase.ARRIVE)
    aloud = a_review(going=Going.HARD, words="I was there twice", heard_by=(cast.ALI, cast.LONE))
    told = story.then(cast.ALI, aloud)
    (review,) = told.meeting.last_time.agreements[NOT_REVIEWED.id].reviews
    assert (review.by, review.is_citizens, review.written_by, review.heard_by) == (
        cast.METTE,
        True,
        cast.ALI,
        (cast.ALI, cast.LONE),
    )
    assert told.then(cast.ALI, replace(aloud, id="again")).meeting == told.meeting
    assert story.refuses(cast.ALI, replace(aloud, heard_by=(cast.ALI,))) == "two-people-hear-it"
    assert story.refuses(cast.JONAS, aloud) == "only-who-promised-reviews"
    at_her_screen = story.then(cast.METTE, c.Arrive(id="arrive-mette"))
    assert at_her_screen.refuses(cast.ALI, aloud) == "citizen-answers-on-their-own-screen"
    (found,) = record_of(told.meeting, given.START)["last_time"]["agreements"][0]["reviews"]
    assert (found["citizens"], found["written_by"], found["heard_by"]) == (True, cast.ALI, [cast.ALI, cast.LONE])

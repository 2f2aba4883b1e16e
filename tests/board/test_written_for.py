"""Somebody writes for the citizen: one helper at a time, and nothing of theirs stands before the citizen's yes (P1, P13)."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, HelpersWordsState, OwnText, Phase, Role, commands as c, record_of
from tests import cast
from tests.board.stories import Step, in_any_step
from tests.given import (
    START,
    Story,
    a_definition,
    a_line,
    a_meeting,
    a_restatement,
    a_summary,
    a_text_for_mette,
    a_yes_to,
    an_answer,
    an_open_meeting,
    with_lone_writing,
    with_the_centre,
)

WORDS = "I can try, if nobody counts the hours at first."
ABOUT = {
    OwnText.DEFINITION: lambda m: list(m.definition),
    OwnText.WISH: lambda m: [words for wish in m.wishes.values() for words in wish.versions],
    OwnText.SUMMARY: lambda m: list(m.summary),
}


def lone_writes() -> Story:
    return with_lone_writing(with_the_centre(an_open_meeting(Phase.OWN_WORDS)))


@pytest.mark.parametrize("about", OwnText)
def test_what_a_helper_writes_stands_once_the_citizen_has_said_yes(about):
    """P1, P13"""
    before = lone_writes()
    waiting = before.then(cast.LONE, a_text_for_mette(about=about))
    assert ABOUT[about](waiting.meeting) == ABOUT[about](before.meeting)
    stands = waiting.then(cast.METTE, a_yes_to("words-one"))
    newest = ABOUT[about](stands.meeting)[-1]
    assert (newest.text, newest.by, newest.written_by) == (WORDS, cast.METTE, cast.LONE)
    assert len(ABOUT[about](stands.meeting)) == len(ABOUT[about](before.meeting)) + 1
    assert stands.meeting.written_for["words-one"].state is HelpersWordsState.TAKEN


def test_a_wish_can_be_said_anew_for_her():
    story = lone_writes().then(cast.LONE, a_text_for_mette(about=OwnText.WISH, wish="wish-money"))
    wish = story.then(cast.METTE, a_yes_to("words-one")).meeting.wishes["wish-money"]
    assert (wish.letter, wish.now.text, wish.now.written_by) == ("A", WORDS, cast.LONE)
    assert wish.versions[0].written_by is None


def test_words_she_has_changed_are_her_own():
    story = lone_writes().then(cast.LONE, a_text_for_mette()).then(cast.METTE, a_yes_to("words-one", text="I can try."))
    assert (story.meeting.definition[-1].text, story.meeting.definition[-1].written_by) == ("I can try.", None)
    for text in ("", "I can try.", WORDS):
        assert story.refuses(cast.METTE, a_yes_to("words-one", text=text)) == "", "a yes that is sent again is harmless"


def test_a_yes_under_the_id_of_another_wish_is_not_called_saved():
    """P16"""
    story = lone_writes().then(cast.LONE, a_text_for_mette(about=OwnText.WISH))
    assert story.refuses(cast.METTE, replace(a_yes_to("words-one"), id="wish-money")) == "id-is-taken"


def test_words_changed_on_another_screen_after_the_yes_are_not_called_saved():
    """P16: two screens of hers, one yes; the other words stand nowhere."""
    story = lone_writes().then(cast.LONE, a_text_for_mette()).then(cast.METTE, a_yes_to("words-one"))
    assert story.refuses(cast.METTE, a_yes_to("words-one", text="I can try.")) == "no-such-post"


def test_after_a_no_there_is_nothing_but_the_writers_own_copy():
    story = lone_writes().then(cast.LONE, a_text_for_mette())
    story = story.then(cast.METTE, c.DeclineHelpersWords(id="no-1", words="words-one"))
    assert "words-one" not in story.as_seen_by(cast.METTE).written_for
    assert story.as_seen_by(cast.LONE).written_for["words-one"].state is HelpersWordsState.DECLINED
    assert story.refuses(cast.METTE, a_yes_to("words-one")) == "no-such-post"
    assert WORDS not in str(record_of(story.meeting))
    cleared = story.then(cast.LONE, c.WithdrawHelpersWords(id="clear-1", words="words-one"))
    assert cleared.meeting.written_for["words-one"].state is HelpersWordsState.WITHDRAWN


ENDS = {
    "she lets nobody write": (cast.METTE, c.LetHelperGo(id="dismiss-1")),
    "she chooses another": (cast.METTE, c.LetHelperWrite(id="helper-ingrid", seat=cast.INGRID)),
    "the seat is closed": (cast.ALI, c.CloseSeat(id="close-1", seat=cast.LONE)),
}


@pytest.mark.parametrize("end", ENDS)
def test_when_the_helper_is_no_longer_that_nothing_waits_for_her(end):
    by, command = ENDS[end]
    waiting = lone_writes().then(cast.LONE, a_text_for_mette())
    assert waiting.as_seen_by(cast.METTE).written_for
    story = waiting.then(by, command)
    assert story.meeting.helper == (cast.INGRID if by == cast.METTE and isinstance(command, c.LetHelperWrite) else None)
    assert not story.as_seen_by(cast.METTE).written_for
    assert story.refuses(cast.METTE, a_yes_to("words-one")) == "no-such-post"
    kept = story.as_seen_by(cast.LONE).written_for["words-one"]
    assert (kept.text, kept.state) == (WORDS, HelpersWordsState.LEFT), "whose words they are keeps them"
    refused = story.refuses(cast.LONE, a_text_for_mette("words-two"))
    assert refused == ("seat-is-closed" if isinstance(command, c.CloseSeat) else "only-the-named-helper")


def test_only_somebody_who_sits_here_is_named_and_neither_the_wall_nor_herself():
    story = with_the_centre(an_open_meeting()).then(OFFICE, c.AddSeat(id="seat-i", role=Role.INTERPRETER, name="Sara"))
    naming = {
        seat: story.refuses(cast.METTE, c.LetHelperWrite(id="n-1", seat=seat)) for seat in (*story.meeting.seats, "x")
    }
    assert {seat for seat, code in naming.items() if not code} == {*cast.EVERYBODY, "seat-i"} - {cast.METTE, cast.WALL}
    assert naming[cast.METTE] == naming[cast.WALL] == "a-helper-is-somebody-else"
    assert naming["x"] == "no-such-seat"
    named = story.then(cast.METTE, c.LetHelperWrite(id="n-1", seat="seat-i"))
    assert named.refuses("seat-i", a_text_for_mette()) == "", "an interpreter carries words: here they write them"


def test_writing_anew_takes_the_place_of_what_waited():
    story = lone_writes().then(cast.LONE, a_text_for_mette(), a_text_for_mette("words-two", text="I will try."))
    assert list(story.as_seen_by(cast.METTE).written_for) == ["words-two"]
    wishes = lone_writes().then(cast.LONE, *(a_text_for_mette(f"wish-{n}", OwnText.WISH, text=f"{n}") for n in (1, 2)))
    assert len(wishes.as_seen_by(cast.METTE).written_for) == 2, "two new wishes are two things"


def test_a_wish_she_has_taken_away_is_asked_about_no_more():
    story = lone_writes().then(cast.LONE, a_text_for_mette(about=OwnText.WISH, wish="wish-money"))
    story = story.then(cast.METTE, c.WithdrawWish(id="away-1", wish="wish-money"))
    assert not story.as_seen_by(cast.METTE).written_for
    assert story.refuses(cast.LONE, a_text_for_mette("again", OwnText.WISH, wish="wish-money")) == "wish-does-not-stand"


def test_what_could_not_stand_is_refused_while_it_is_written():
    story = lone_writes()
    assert story.refuses(cast.LONE, a_text_for_mette(about=OwnText.WISH, text="x" * 201)) == "text-is-too-long"
    called = with_lone_writing(a_meeting())
    assert called.refuses(cast.LONE, a_text_for_mette(about=OwnText.SUMMARY)) == "meeting-is-not-open"
    assert called.refuses(cast.LONE, a_text_for_mette()) == "", "at home, before the meeting"


def test_there_is_an_end_to_what_may_wait():
    story = lone_writes()
    for n in range(10):
        story = story.then(cast.LONE, a_text_for_mette(f"words-{n}", OwnText.WISH, text=f"wish {n}"))
    assert story.refuses(cast.LONE, a_text_for_mette("one-more", OwnText.WISH)) == "too-many"


def test_her_yes_is_held_against_the_same_rules_as_her_own_hand():
    story = lone_writes().then(cast.LONE, a_text_for_mette(about=OwnText.WISH))
    for n in range(4):
        story = story.then(cast.METTE, c.AddWish(id=f"more-{n}", text=f"Wish {n}"))
    assert story.refuses(cast.METTE, a_yes_to("words-one")) == "too-many"


def test_a_helper_answers_nothing_for_her():
    """P8, P14"""
    story = lone_writes().then(cast.INGRID, a_restatement("restatement"))
    story = story.then(cast.METTE, a_summary()).then(cast.ALI, a_line())
    heard = c.AnswerRestatement(id="heard-1", restatement="restatement", heard="yes")
    assert story.refuses(cast.LONE, heard) == "only-the-citizen-answers"
    assert story.refuses(cast.LONE, an_answer("line-one")) == "only-the-citizen-confirms"
    assert story.refuses(cast.LONE, a_definition("by-lone")) == "the-centre-is-the-citizens"
    assert story.refuses(cast.LONE, a_yes_to("words-one")) == "only-the-citizen"


def test_the_record_says_who_wrote_it():
    story = lone_writes().then(cast.LONE, a_text_for_mette(), a_text_for_mette("words-wish", OwnText.WISH))
    story = story.then(cast.METTE, a_yes_to("words-one"), a_yes_to("words-wish"))
    record = record_of(story.meeting, sealed_at=START)
    assert [words["written_by"] for words in record["definition"]] == [None, cast.LONE]
    assert record["wishes"][-1]["versions"][0]["written_by"] == cast.LONE


def test_nobody_but_the_two_of_them_sees_that_something_waits():
    """P5, P6"""
    before = lone_writes()
    story = before.then(cast.LONE, a_text_for_mette())
    for seat in (cast.METTE, cast.LONE):
        assert WORDS in repr(story.as_seen_by(seat))
        assert story.as_seen_by(seat).own_count(seat) == before.as_seen_by(seat).own_count(seat) + 1
    for seat in (*{*cast.EVERYBODY} - {cast.METTE, cast.LONE}, None):
        assert story.as_seen_by(seat) == before.as_seen_by(seat)


OWN = ("definition", "wishes", "summary", "handed_over")


def test_in_no_story_does_a_helper_change_what_is_hers():
    """P1: whatever the helper does, the definition, the wishes, the summary and every answer are as they were."""

    def check(step: Step) -> bool:
        # Whoever leads may be the helper too, and take down what she says aloud: that has two who heard it.
        if step.by == step.before.helper and not getattr(step.command, "heard_by", ()):
            assert [getattr(step.before, name) for name in OWN] == [getattr(step.after, name) for name in OWN]
            for shelf in ("agreements", "lines", "restatements"):
                for id, post in getattr(step.before, shelf).items():
                    assert getattr(step.after, shelf)[id].answers == post.answers
        return step.by == step.before.helper and isinstance(step.command, c.WriteForCitizen)

    in_any_step(check, at_least=30)


def test_in_any_story_what_is_marked_as_written_by_another_had_her_yes():
    """P1"""

    def check(step: Step) -> bool:
        aloud = getattr(step.command, "heard_by", ())
        marked = [event for event in step.events if getattr(event, "written_by", None) and not aloud]
        for event in marked:
            assert step.before.seats[step.by].role is Role.CITIZEN
            waiting = step.before.as_seen_by(step.by).written_for[step.command.words]
            assert (event.text, event.written_by) == (waiting.text, waiting.by)
        return bool(marked)

    in_any_step(check, at_least=5)

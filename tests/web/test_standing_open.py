"""What is still open when a meeting is sealed: counted, said, and no hindrance."""

from dataclasses import replace

from facilitator.board import commands as c
from facilitator.board.standing_open import StandingOpen, standing_open
from facilitator.board.terms import Answer, Phase, Role
from tests import cast, following, given
from tests.following import a_meeting_that_follows, a_review
from tests.given import a_line, a_summary, an_answer, an_open_meeting
from tests.web.reading import rendered, words

BEGUN = an_open_meeting(Phase.SUMMING_UP).then(cast.METTE, a_summary())
BEGUN = BEGUN.then(cast.JONAS, *(a_line(f"line-{n}xx") for n in ("one", "two", "three", "four")))
ANSWERED = BEGUN.then(
    cast.METTE,
    an_answer("line-onexx"),
    an_answer("line-twoxx", agreed=Answer.NO, words="Not my back"),
    an_answer("line-threexx", agreed=Answer.ONLY_IF, words="In writing"),
)


def test_unanswered_and_disagreed_lines_are_counted_apart():
    """P13"""
    assert standing_open(BEGUN.meeting) == StandingOpen(4, 0)
    assert standing_open(ANSWERED.meeting) == StandingOpen(1, 2)


def test_a_changed_line_is_unanswered_again():
    """P14"""
    changed = ANSWERED.then(cast.JONAS, c.RewordLine(id="reword-1", line="line-twoxx", text="Said otherwise"))
    assert standing_open(changed.meeting) == StandingOpen(2, 1)


def test_who_seals_is_told_first_and_every_screen_says_when_it_was():
    """P15"""
    console = rendered(ANSWERED, "console")
    assert "1 line is not answered and stands so." in console
    assert "To 2 lines Mette says no, or only if. They stand word for word." in console
    assert "The three questions have not had their time." in console
    asked = ANSWERED.in_phase(Phase.THREE_QUESTIONS)
    assert "The three questions have not had their time." not in rendered(asked, "console")
    late = asked.then(cast.ALI, c.AddSeat(id="seat-late", role=Role.COMPANION, name="Somebody who never came"))
    assert "Sealed" not in words(rendered(late, "summing-up"))
    said = words(rendered(late.then(cast.ALI, c.SealMeeting(id="seal-1")), "summing-up"))
    assert "From here on nothing is changed." in said
    assert said.split("There were: ")[1].startswith("Mette, Lone, Ali, Ingrid Holm")
    assert "never came" not in said


def test_who_seals_is_told_what_from_last_time_nobody_has_looked_at():
    story = a_meeting_that_follows(Phase.AGREEMENTS)
    assert standing_open(story.meeting) == StandingOpen(0, 0, 1)
    assert "1 agreement from last time has not been looked at." in rendered(story, "console")
    looked = story.then(cast.ALI, a_review())
    assert standing_open(looked.meeting) == StandingOpen(0, 0, 0)
    assert "has not been looked at" not in rendered(looked, "console")


def test_nobody_is_told_of_an_erased_agreement_or_reads_one_aloud():
    """Its words are gone: it would be an empty frame, and a question about nothing."""
    for what, there in ((following.NOT_REVIEWED.what, True), ("", False)):
        last_time = following.last_time(agreements=(replace(following.NOT_REVIEWED, what=what),))
        story = given.a_meeting().then(given.OFFICE, last_time).in_phase(Phase.ARRIVE)
        assert (f'id="aloud-{following.NOT_REVIEWED.id}"' in rendered(story, "read-aloud")) is there
        assert ("1 agreement from last time has not been looked at." in rendered(story, "console")) is there
        assert ('data-open="review-agreement"' in rendered(story, "last-time")) is there
        asked = a_review(following.NOT_REVIEWED.id)
        assert story.refuses(cast.ALI, asked) == ("" if there else "no-such-post")

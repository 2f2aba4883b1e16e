"""What the citizen says aloud is theirs, with the two who heard it; nobody answers for somebody who has a screen (P1, P8, P13, P14)."""

from dataclasses import replace

import pytest

from facilitator.board import Phase, Role, commands as c, record_of, voice_of
from tests import cast
from tests.board.stories import Step, in_any_step
from tests.board.test_any_story import was_said_aloud
from tests.given import (
    START,
    Story,
    a_definition,
    a_hearing,
    a_line,
    a_meeting,
    a_restatement,
    a_summary,
    an_answer,
    an_open_meeting,
)

TWO = (cast.ALI, cast.LONE)
ALLOWED = c.AllowAloud(id="allow-1")


def without_her_screen() -> Story:
    """Mette is in the room, and her seat has never come to the meeting on a screen."""
    return a_meeting().in_phase(Phase.OWN_WORDS)


def everything_said() -> Story:
    story = without_her_screen().then(cast.ALI, a_definition(heard_by=TWO))
    story = story.then(cast.ALI, c.AddWish(id="wish-aloud", text="Sleep", heard_by=TWO))
    story = story.then(cast.INGRID, a_restatement("restatement"))
    story = story.then(cast.ALI, replace(a_hearing("restatement"), heard_by=TWO), a_summary(heard_by=TWO), a_line())
    return story.then(cast.ALI, an_answer("line-one", heard_by=TWO))


def test_what_she_says_aloud_stands_as_hers_with_who_wrote_it_and_the_two_who_heard_it():
    """P1, P13"""
    story = everything_said()
    m = story.meeting
    for words in (m.definition[-1], m.wishes["wish-aloud"].now, m.summary[-1]):
        assert (words.by, words.written_by, words.heard_by) == (cast.METTE, cast.ALI, TWO)
    for answer in (m.restatements["restatement"].answer, m.lines["line-one"].confirmation):
        assert (answer.written_by, answer.heard_by) == (cast.ALI, TWO)
    assert story.entries[-1].by == cast.ALI, "the journal says whose hand it was"
    assert cast.METTE in m.spoke
    assert voice_of(m, Role.CITIZEN).opened == 2
    assert voice_of(m, Role.FACILITATOR).opened == 0
    record = record_of(m, sealed_at=START)
    marked = {"written_by": cast.ALI, "heard_by": list(TWO)}
    said = [record["summary"][0], record["definition"][0], record["wishes"][0]["versions"][0]]
    said += [record["lines"][0]["answer"], record["restatements"][0]["answers"][0]]
    assert [one | marked for one in said] == said


def test_a_change_voids_what_was_given_aloud_as_any_other():
    """P14"""
    story = everything_said()
    assert story.meeting.lines["line-one"].confirmation
    story = story.then(cast.ALI, c.RewordLine(id="reword-1", line="line-one", text="Else"))
    assert story.meeting.lines["line-one"].confirmation is None
    assert story.refuses(cast.ALI, an_answer("line-one", heard_by=TWO)) == "line-has-changed"


def test_she_can_let_the_others_begin_aloud():
    story = without_her_screen().then(cast.ALI, c.LetOthersSumUp(id="let-others", heard_by=TWO))
    assert story.meeting.handed_over
    assert story.refuses(cast.ALI, a_line()) == ""


def test_who_has_a_screen_answers_on_it_unless_she_has_allowed_it_there():
    story = an_open_meeting(Phase.OWN_WORDS)
    aloud = a_definition(heard_by=TWO)
    assert story.refuses(cast.ALI, aloud) == "citizen-answers-on-their-own-screen"
    allowed = story.then(cast.METTE, ALLOWED)
    assert allowed.refuses(cast.ALI, aloud) == ""
    again = allowed.then(cast.METTE, c.AllowAloud(id="not-any-more", allowed=False))
    assert again.refuses(cast.ALI, aloud) == "citizen-answers-on-their-own-screen"
    assert story.refuses(cast.ALI, ALLOWED) == "only-the-citizen"


@pytest.mark.parametrize(
    "heard_by",
    [
        (cast.ALI,),
        (cast.ALI, cast.ALI),
        (cast.ALI, cast.METTE),
        (cast.ALI, cast.WALL),
        (cast.ALI, "nobody"),
        (*TWO, cast.IDA),
    ],
    ids=str,
)
def test_two_different_people_have_heard_it(heard_by):
    assert without_her_screen().refuses(cast.ALI, a_definition(heard_by=heard_by)) == "two-people-hear-it"


def test_a_closed_seat_has_heard_nothing():
    story = without_her_screen().then(cast.ALI, c.CloseSeat(id="close-lone", seat=cast.LONE))
    assert story.refuses(cast.ALI, a_definition(heard_by=TWO)) == "two-people-hear-it"


def test_only_whoever_leads_takes_it_down_and_only_in_the_meeting():
    aloud = {
        "the-centre-is-the-citizens": a_definition(heard_by=TWO),
        "only-the-citizen-sums-up": a_summary(heard_by=TWO),
        "only-the-citizen-confirms": an_answer("line-one", heard_by=TWO),
        "only-the-citizen-answers": replace(a_hearing("restatement"), heard_by=TWO),
    }
    story = without_her_screen()
    for code, command in aloud.items():
        for seat in (cast.LONE, cast.INGRID, cast.METTE):
            assert story.refuses(seat, command) == code
        assert story.refuses(cast.WALL, command) == "wall-only-shows"
        assert a_meeting().refuses(cast.ALI, command) == "meeting-is-not-open"


def test_after_it_her_seat_stays_hers():
    """P1: nobody else comes to own what was said there."""
    story = without_her_screen().then(cast.ALI, a_definition(heard_by=TWO))
    assert story.refuses(cast.ALI, c.CloseSeat(id="close-mette", seat=cast.METTE)) == "the-citizens-seat-stays"


def test_in_any_story_what_is_given_aloud_was_heard_by_two_and_allowed():
    def check(step: Step) -> bool:
        marked = any(getattr(event, "heard_by", ()) for event in step.events)
        if marked:
            assert was_said_aloud(step)
            assert step.before.seats[step.by].role is Role.FACILITATOR
        return marked

    in_any_step(check, at_least=20)

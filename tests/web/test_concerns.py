"""Whom what happened concerns: nobody is left behind by what all must know, and others' news about others can wait."""

import pytest

from facilitator.board import Phase, events as e
from facilitator.board.commands import (
    AddWish,
    AskAboutConstraint,
    AskForFloor,
    GiveFloor,
    GoToPhase,
    PauseMeeting,
    RewordLine,
)
from facilitator.web.fragments import View
from facilitator.web.saying.languages import language
from facilitator.web.wire import messages
from facilitator.web.wire.concerns import concerns
from tests import cast, given
from tests.given import Story


def last(story: Story):
    return concerns(story.meeting, story.entries[-1])


def said_of(story: Story) -> dict:
    view = View(
        meeting_id="one", meeting=story.meeting, language=language("en"), meeting_type=None, present=frozenset()
    )
    (said,) = messages.change(view, (), story.meeting, [story.entries[-1]], {})["said"]
    return said


def understood() -> Story:
    return given.an_open_meeting(Phase.PERSPECTIVES).then(cast.INGRID, given.a_perspective("card-ingrid"))


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (cast.METTE, given.a_definition("definition-2", text="Only when the rent is safe.")),
        (cast.METTE, AddWish(id="wish-rent", text="The rent is safe")),
        (cast.ALI, GoToPhase(id="further-on", phase=Phase.AGREEMENTS)),
        (cast.METTE, PauseMeeting(id="mette-pauses")),
    ],
    ids=["her own words", "a wish", "the phase", "a pause"],
)
def test_what_all_must_know_concerns_everybody(by, command):
    """P2, P12"""
    assert last(given.an_open_meeting().then(by, command)) == "everybody"


def test_a_confirmation_that_no_longer_holds_concerns_everybody():
    """P14"""
    story = given.an_open_meeting(Phase.SUMMING_UP).then(cast.METTE, given.a_summary())
    story = story.then(cast.ALI, given.a_line("line-ali"))
    assert last(story) == [cast.METTE], "she is asked"
    story = story.then(cast.METTE, given.an_answer("line-ali"))
    assert last(story) == [cast.ALI]
    assert last(story.then(cast.ALI, RewordLine(id="anew", line="line-ali", text="Other words"))) == "everybody"


def test_what_is_about_ones_words_concerns_oneself():
    story = understood()
    assert last(story) == [], "a new card is news, and nobody’s in particular"
    assert last(story.then(cast.METTE, given.a_recognition("card-ingrid"))) == [cast.INGRID]
    assert last(story.then(cast.KAREN, given.an_asking("card-ingrid"))) == [cast.INGRID]
    two = story.then(cast.JONAS, given.a_perspective("card-jonas"))
    assert last(two.then(cast.JONAS, given.a_tension("apart", "card-ingrid", "card-jonas"))) == [cast.INGRID]
    heard = story.then(cast.METTE, given.a_definition()).then(cast.INGRID, given.a_restatement("restated"))
    assert last(heard) == [cast.METTE]
    assert last(heard.then(cast.METTE, given.a_hearing("restated"))) == [cast.INGRID]


def test_who_is_named_is_concerned():
    asked = understood().then(cast.JONAS, AskForFloor(id="may-i-speak"))
    assert last(asked.then(cast.ALI, GiveFloor(id="yes-you-may", seat=cast.JONAS))) == [cast.JONAS]


def test_a_wall_that_is_asked_about_concerns_whoever_named_it():
    story = understood().then(cast.AMINA, given.a_wall("wall-amina"))
    assert last(story.then(cast.METTE, AskAboutConstraint(id="who-says", constraint="wall-amina"))) == [cast.AMINA]


def test_nothing_is_said_of_whom_where_nobody_is_concerned():
    story = understood()
    assert "concerns" not in said_of(story)
    assert said_of(story.then(cast.METTE, given.a_recognition("card-ingrid")))["concerns"] == [cast.INGRID]


def test_every_event_can_be_asked():
    """Whatever it names, and whatever is gone meanwhile."""
    story = given.a_whole_meeting()
    kinds = {type(entry.event) for entry in story.entries}
    assert {e.AgreementMade, e.LineAdded, e.PossibilityOffered} & kinds
    for entry in story.entries:
        found = concerns(story.meeting, entry)
        assert found == "everybody" or set(found) <= story.meeting.seats.keys() - {entry.by}

"""The floor as it is shown: names for everybody, an order for whoever leads."""

import re

from facilitator.board import Phase, commands as c
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import happened
from tests import cast
from tests.board.test_floor import ASK, asked_by, give, has_spoken, order, rest
from tests.given import a_meeting, an_open_meeting
from tests.web.reading import rendered, words


def test_everybody_sees_who_speaks_and_who_would_like_to_and_no_place_in_a_line():
    story = asked_by(cast.KAREN, cast.JONAS, cast.INGRID)
    assert "Would like to say something: Ingrid Holm , Jonas , Karen" in words(rendered(story, "floor"))
    given = story.then(cast.ALI, give(cast.KAREN))
    said = words(rendered(given, "floor"))
    assert "Karen has the floor. Would like to say something: Ingrid Holm , Jonas" in said
    for waiting in (cast.INGRID, cast.JONAS):
        assert f'data-seat="{waiting}" data-floor="asks"' in rendered(given, "floor")
    # Who rests is not told from who does not, and nobody's time is shown.
    assert rendered(given.then(cast.ALI, rest(cast.JONAS)), "floor") == rendered(given, "floor")
    assert not re.search(r"data-since|<time|\d:\d", rendered(given, "floor"))


def test_more_than_three_are_counted_where_there_is_little_room():
    story = asked_by(*cast.PROFESSIONALS)
    assert rendered(story, "floor").count('class="beyond"') == 2
    assert "and 2 more" in words(rendered(story, "floor"))
    assert "more" not in words(rendered(asked_by(*cast.PROFESSIONALS[:3]), "floor"))


def test_it_stands_beside_the_name_too():
    story = asked_by(cast.KAREN, cast.JONAS).then(cast.ALI, give(cast.KAREN))
    people = words(rendered(story, "people"))
    assert people.count("has the floor") == people.count("would like to say something") == 1


def test_whoever_leads_is_offered_the_citizen_first_then_who_has_not_spoken():
    story = has_spoken(an_open_meeting(), cast.JONAS)
    assert 'class="floor"' not in rendered(an_open_meeting(), "console")
    for seat in (cast.JONAS, cast.KAREN, cast.METTE):
        story = story.then(seat, ASK)
    console = rendered(story, "console")
    assert re.findall(r'<li id="floor-([\w-]+)"', console) == order(story) == [cast.METTE, cast.KAREN, cast.JONAS]
    assert "Jonas would like to say something more" in words(console)
    assert words(console).count("Give the floor") == 4, "one for each, and the next one at a phone's lower edge"
    given = rendered(story.then(cast.ALI, give(cast.METTE)), "console")
    assert "Give the floor" not in given, "nobody is interrupted"
    assert words(given).count("Has spoken") == 2


def test_that_somebody_has_spoken_can_be_taken_back():
    story = has_spoken(an_open_meeting(), cast.JONAS)
    assert "Jonas has spoken Not yet after all Jonas" in words(rendered(story, "console"))
    assert "Not yet after all" not in rendered(story.in_phase(Phase.HEARD), "console")
    asks_again = words(rendered(story.then(cast.JONAS, ASK), "console"))
    assert "has spoken" not in asks_again
    assert "would like to say something more" in asks_again


def test_the_next_one_at_the_lower_edge_never_waits_and_nobody_may_be_there():
    story = asked_by(cast.KAREN, cast.JONAS)
    assert 'id="lead-floor"' in rendered(story, "console")
    rested = story.then(cast.ALI, rest(cast.KAREN))
    assert "Give the floor Jonas" in words(rendered(rested, "console"))
    assert 'id="lead-floor"' not in rendered(rested.then(cast.ALI, rest(cast.JONAS)), "console")


def test_it_is_said_with_the_name_of_whoever_it_is_about():
    story = asked_by(cast.KAREN).then(cast.ALI, give(cast.KAREN)).then(cast.ALI, c.LeaveFloor(id="l", seat=cast.KAREN))
    told = [happened(language("en"), story.meeting, entry) for entry in story.entries[-3:]]
    assert told == [
        "Karen would like to say something.",
        "Karen has the floor.",
        "Karen no longer asks for the floor, or has spoken.",
    ]


def test_there_is_no_floor_before_the_meeting_or_after_it():
    assert "hidden" in rendered(a_meeting(), "floor").split(">")[0]
    assert "hidden" not in rendered(an_open_meeting(), "floor").split(">")[0]
    sealed = asked_by(cast.KAREN).then(cast.ALI, c.SealMeeting(id="seal-1"))
    assert "Karen" not in rendered(sealed, "floor")

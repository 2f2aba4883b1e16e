"""One card or one column large on the wall: who leads puts it there and takes it back; what falls away falls off the wall too."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Phase, Stage, WallView
from tests import cast
from tests.given import a_board_to_talk_about, a_meeting, a_perspective, a_way, an_open_meeting

BOARD = a_board_to_talk_about()
CARD, WALL = (
    c.SpotlightPost(id="large-card", post="card-ingrid"),
    c.SpotlightPost(id="large-wall", post="wall-ten-hours"),
)
COLUMN, BACK = c.SpotlightColumn(id="large-column", column="medicine"), c.EndSpotlight(id="back-to-all")

AMINAS = c.SpotlightColumn(id="large-aminas", column="social-work")


def spotlit(story) -> tuple[str | None, str | None] | None:
    spotlight = story.meeting.spotlight
    return spotlight and (spotlight.post, spotlight.column)


def test_one_thing_at_a_time_is_large_until_it_is_taken_back():
    card = BOARD.then(cast.ALI, CARD)
    assert spotlit(card) == ("card-ingrid", None)
    assert card.then(cast.ALI, CARD) == card
    wall = card.then(cast.ALI, WALL)
    assert spotlit(wall) == ("wall-ten-hours", None)
    column = wall.then(cast.ALI, COLUMN)
    assert spotlit(column) == (None, "medicine")
    assert column.then(cast.ALI, COLUMN) == column
    back = column.then(cast.ALI, BACK)
    assert spotlit(back) is None
    assert back.then(cast.ALI, BACK) == back


def test_a_way_can_be_large_too():
    story = BOARD.in_phase(Phase.ROOM_TO_MOVE).then(cast.AMINA, a_way("way-amina"))
    assert spotlit(story.then(cast.ALI, replace(CARD, post="way-amina"))) == ("way-amina", None)


@pytest.mark.parametrize("command", [CARD, COLUMN])
def test_only_an_open_meeting_has_something_large_on_the_wall(command):
    assert a_meeting().refuses(cast.ALI, command) == "meeting-is-not-open"


@pytest.mark.parametrize("command", [CARD, COLUMN])
def test_the_citizens_own_time_is_not_filled(command):
    own = BOARD.then(cast.ALI, CARD).in_phase(Phase.OWN_TIME)
    assert spotlit(own) is None
    assert own.refuses(cast.ALI, command) == "own-time-is-the-citizens"


def test_what_is_no_card_of_the_board_is_not_put_there():
    """P6: a draft is answered as if there were none."""
    draft = an_open_meeting(Phase.QUIET_WRITING).then(cast.INGRID, a_perspective("card-draft"))
    assert "card-draft" in draft.meeting.drafts
    assert draft.refuses(cast.ALI, replace(CARD, post="card-draft")) == "no-such-post"
    for post in ("card-nowhere", "tension-lone", cast.INGRID):
        assert BOARD.refuses(cast.ALI, replace(CARD, post=post)) == "no-such-post"
    assert BOARD.refuses(cast.ALI, replace(COLUMN, column="astrology")) == "no-such-post"


def test_what_the_citizen_has_set_aside_stays_small():
    aside = BOARD.then(cast.METTE, c.SetTopicAside(id="topic-one", about="card-ingrid"))
    assert aside.refuses(cast.ALI, CARD) == "what-is-set-aside-stays-small"
    ways = BOARD.in_phase(Phase.ROOM_TO_MOVE).then(cast.AMINA, a_way("way-amina"))
    ways = ways.then(cast.METTE, c.SetPossibilityAside(id="not-for-me", possibility="way-amina"))
    assert ways.refuses(cast.ALI, replace(CARD, post="way-amina")) == "what-is-set-aside-stays-small"


FALLS = {
    "withdrawn": (cast.INGRID, c.WithdrawPerspective(id="take-away", perspective="card-ingrid")),
    "set aside": (cast.METTE, c.SetTopicAside(id="topic-one", about="card-ingrid")),
    "another phase": (cast.ALI, c.GoToPhase(id="go-on-1", phase=Phase.AGREEMENTS)),
    "the wall turned": (cast.ALI, c.ShowOnWall(id="show-map", view=WallView.REGIMES)),
    "turned to what it is turned to": (cast.ALI, c.ShowOnWall(id="show-phase", view=WallView.PHASE)),
    "sealed": (cast.ALI, c.SealMeeting(id="seal-1")),
}


@pytest.mark.parametrize("falls", FALLS.values(), ids=FALLS)
def test_it_goes_back_when_what_it_shows_is_no_more_to_be_shown(falls):
    story = BOARD.then(cast.ALI, CARD)
    assert spotlit(story)
    assert spotlit(story.then(*falls)) is None


def test_what_is_taken_up_again_does_not_become_large_again_by_itself():
    """P12"""
    story = BOARD.then(cast.ALI, CARD).then(cast.METTE, c.SetTopicAside(id="topic-one", about="card-ingrid"))
    assert spotlit(story.then(cast.METTE, c.TakeTopicUp(id="take-up", topic="topic-one"))) is None


def test_a_new_wording_stays_large():
    story = BOARD.then(cast.ALI, CARD)
    reworded = story.then(cast.INGRID, c.RewordPerspective(id="reword-1", perspective="card-ingrid", text="Otherwise"))
    assert spotlit(reworded) == ("card-ingrid", None)
    assert reworded.meeting.stage is Stage.OPEN


def test_a_column_of_nothing_but_drafts_of_who_has_left_is_none():
    """P6: that it can be put there would tell that there are drafts."""
    large = BOARD.in_phase(Phase.QUIET_WRITING).then(cast.AMINA, a_perspective("card-draft")).then(cast.ALI, AMINAS)
    assert spotlit(large) == (None, AMINAS.column)
    left = large.then(cast.ALI, c.CloseSeat(id="close-amina", seat=cast.AMINA))
    assert "card-draft" in left.meeting.drafts
    assert AMINAS.column in left.meeting.columns, "for her alone"
    assert spotlit(left) is None
    assert left.refuses(cast.ALI, replace(AMINAS, id="large-again")) == "no-such-post"

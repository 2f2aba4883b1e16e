"""The wall's parts: whoever leads turns them, and whatever the wall turns to begins with the first."""

import pytest

from facilitator.board import commands as c
from facilitator.board.terms import Phase, Place, WallView
from tests import cast
from tests.given import a_board_to_talk_about, a_meeting, a_perspective

BOARD = a_board_to_talk_about()
SECOND = c.ShowPart(id="second-part", part=2)
CARD = c.SpotlightPost(id="large-card", post="card-ingrid")


def test_the_wall_shows_the_part_it_is_asked_for_until_another_is():
    assert BOARD.meeting.wall_part == 1
    turned = BOARD.then(cast.ALI, SECOND)
    assert turned.meeting.wall_part == 2
    assert turned.then(cast.ALI, c.ShowPart(id="third-part", part=3)).meeting.wall_part == 3
    assert turned.then(cast.ALI, c.ShowPart(id="first-part", part=1)).meeting.wall_part == 1


def test_asked_for_once_more_it_is_told_once_more():
    """A wall that had fewer parts stood at its last: by now there may be as many."""
    turned = BOARD.then(cast.ALI, SECOND)
    again = turned.then(cast.ALI, c.ShowPart(id="second-again", part=2))
    assert again.meeting.seq == turned.meeting.seq + 1
    assert again.then(cast.ALI, c.ShowPart(id="second-again", part=2)) == again, "the very same command is a retry"
    assert BOARD.then(cast.ALI, c.ShowPart(id="first-part", part=1)) == BOARD, "it stands there already"


TURNS = {
    "another phase": c.GoToPhase(id="go-on-1", phase=Phase.AGREEMENTS),
    "another view": c.ShowOnWall(id="show-map", view=WallView.REGIMES),
    "a card large": CARD,
    "the curtain": c.DrawCurtain(id="draw-it-1"),
    "an invitation": c.InviteToPlace(id="look-here", place=Place.HEARD),
    "the seal": c.SealMeeting(id="seal-1"),
}


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_what_the_wall_turns_to_begins_with_the_first_part(turns):
    turned = BOARD.then(cast.ALI, SECOND)
    assert turned.meeting.wall_part == 2
    after = turned.then(cast.ALI, turns).meeting
    assert (after.wall_part, after.wall_turn) == (1, "")


def test_what_is_taken_off_the_wall_leaves_it_at_the_first_part():
    large = BOARD.then(cast.ALI, c.SpotlightColumn(id="large-column", column="medicine"), SECOND)
    assert large.meeting.wall_part == 2
    assert large.then(cast.ALI, c.EndSpotlight(id="back-to-all")).meeting.wall_part == 1
    card = BOARD.then(cast.ALI, CARD, SECOND)
    withdrawn = card.then(cast.INGRID, c.WithdrawPerspective(id="take-away", perspective="card-ingrid"))
    assert withdrawn.meeting.wall_part == 1


def test_neither_a_card_nor_a_pause_turns_it_back():
    """P12: people go on reading where they were."""
    turned = BOARD.then(cast.ALI, SECOND).then(cast.AMINA, a_perspective("card-new"))
    assert turned.meeting.wall_part == 2
    paused = turned.then(cast.METTE, c.PauseMeeting(id="a-pause"))
    assert paused.refuses(cast.ALI, SECOND) == "meeting-is-paused"
    assert paused.then(cast.METTE, c.ResumeMeeting(id="go-on")).meeting.wall_part == 2


def test_where_there_is_nothing_to_turn_the_leader_is_told_why():
    assert a_meeting().then(cast.ALI, SECOND).meeting.wall_part == 2, "people arrive, and the agenda is long"
    own = BOARD.in_phase(Phase.OWN_TIME)
    assert own.refuses(cast.ALI, SECOND) == "own-time-is-the-citizens"
    assert BOARD.then(cast.ALI, TURNS["the curtain"]).refuses(cast.ALI, SECOND) == "the-curtain-is-drawn"


def test_behind_the_curtain_a_wall_is_not_told_where_it_would_stand():
    hidden = BOARD.then(cast.METTE, c.DrawCurtain(id="draw-it-1")).meeting.as_seen_by(cast.WALL)
    assert (hidden.wall_part, hidden.wall_turn) == (1, "")

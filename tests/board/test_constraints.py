"""Constraints: every 'cannot' has a kind, a source and an owner, and is its author's to change (P7)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.rules import cards
from facilitator.board.terms import ConstraintKind, Firmness, Phase
from tests import cast
from tests.given import a_perspective, a_tie, a_wall, a_way, an_open_meeting, with_the_centre

REWORD = c.RewordConstraint(
    id="reword-1",
    constraint="wall-one",
    text="Placements can start at 4 hours a week.",
    kind=ConstraintKind.ORGANISATION,
    source="Local practice",
    owner="The team leader",
    firmness=Firmness.OPEN_HERE,
)
WITHDRAW = c.WithdrawConstraint(id="withdraw-1", constraint="wall-one")
OWN_LIMIT = a_wall("wall-own-limit", kind=ConstraintKind.OWN_LIMIT, source="I know my back", owner="Me")


def a_board():
    return with_the_centre(an_open_meeting(Phase.ROOM_TO_MOVE)).then(cast.JONAS, a_wall())


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ({"source": " "}, "constraint-needs-a-source"),
        ({"owner": "\n"}, "constraint-needs-an-owner"),
        ({"text": ""}, "text-is-missing"),
    ],
)
def test_a_wall_without_source_or_owner_is_no_wall(missing, code):
    """P7"""
    assert a_board().refuses(cast.JONAS, a_wall("wall-two")) == ""
    assert a_board().refuses(cast.JONAS, a_wall("wall-two", **missing)) == code
    assert a_board().refuses(cast.JONAS, replace(REWORD, **missing)) == code


def test_what_would_move_a_wall_is_asked_for_and_may_be_missing():
    """P7"""
    wall = a_board().then(cast.IDA, a_wall("wall-two", mover="")).meeting.constraints["wall-two"]
    assert (wall.now.mover, wall.profession) == ("", cast.PSYCHOLOGY)


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI])
def test_everybody_who_speaks_may_name_a_wall(seat):
    """P7"""
    seen = a_board().then(seat, a_wall("wall-two")).as_seen_by(None)
    assert [wall.by for wall in seen.standing_constraints()] == [cast.JONAS, seat]


def test_the_author_rewords_a_wall_and_its_history_stays():
    """P16"""
    story = a_board().then(cast.JONAS, REWORD)
    assert [words.firmness for words in story.meeting.constraints["wall-one"].versions] == [
        Firmness.CAN_BE_ASKED,
        Firmness.OPEN_HERE,
    ]
    assert story.then(cast.JONAS, REWORD) == story


def test_the_author_takes_a_wall_down():
    story = a_board().then(cast.JONAS, WITHDRAW)
    assert story.meeting.standing_constraints() == ()
    assert story.meeting.constraints_of(cast.EMPLOYMENT) == ()
    assert story.then(cast.JONAS, WITHDRAW) == story
    assert story.refuses(cast.JONAS, REWORD) == "no-such-post"


@pytest.mark.parametrize("seat", [cast.METTE, cast.LONE, cast.ALI, cast.INGRID])
@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_nobody_touches_anothers_wall(seat, change):
    assert a_board().refuses(seat, change) == "only-the-author"


def test_the_citizens_own_limit_is_the_citizens_to_name_and_to_tie():
    """P1, P7"""
    story = a_board().then(cast.METTE, OWN_LIMIT).then(cast.LONE, a_way())
    for seat in (cast.LONE, cast.ALI, cast.INGRID):
        assert story.refuses(seat, replace(OWN_LIMIT, id="wall-for-her")) == "only-the-citizens-limit"
        assert story.refuses(seat, a_tie("way-one", "wall-own-limit")) == "only-the-citizens-limit"
    assert story.refuses(cast.JONAS, replace(REWORD, kind=ConstraintKind.OWN_LIMIT)) == "only-the-citizens-limit"
    story = story.then(cast.METTE, a_tie("way-one", "wall-own-limit"))
    untie = c.UntieConstraint(id="untie-1", possibility="way-one", constraint="wall-own-limit")
    assert story.refuses(cast.ALI, untie) == "only-the-citizens-limit"
    assert story.refuses(cast.METTE, untie) == ""


def test_sending_a_wall_twice_makes_one_and_nobody_takes_its_id():
    """P16"""
    assert a_board().then(cast.JONAS, a_wall()) == a_board()
    assert a_board().refuses(cast.IDA, a_wall()) == "id-is-taken"
    assert a_board().refuses(cast.IDA, a_perspective("wall-one")) == "id-is-taken"


def test_walls_have_an_end(monkeypatch):
    monkeypatch.setattr(cards, "MOST_CARDS", 1)
    assert a_board().refuses(cast.JONAS, a_wall("wall-two")) == "too-many"


def test_a_board_has_room_for_so_many_walls_and_anothers_drafts_are_not_felt(monkeypatch):
    """P6"""
    assert cards.MOST_WALLS >= 3 * 30
    story = a_board().then(cast.AMINA, a_wall("wall-draft", draft=True))
    monkeypatch.setattr(cards, "MOST_WALLS", len(a_board().meeting.standing_constraints()) + 1)
    assert story.refuses(cast.JONAS, a_wall("wall-two")) == ""
    assert story.refuses(cast.AMINA, a_wall("wall-two")) == "too-many"
    assert story.then(cast.JONAS, a_wall("wall-two")).refuses(cast.IDA, a_wall("wall-three")) == "too-many"

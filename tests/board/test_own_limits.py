"""The citizen's own limits: walls of their own kind, which nobody else moves, asks about, imagines away or agrees away (P1)."""

from dataclasses import replace

import pytest

from facilitator.board import Reading, commands as c, record_of, space_of
from facilitator.board.rules import walls
from facilitator.board.terms import ConstraintKind, Firmness, ShiftKind
from tests import cast
from tests.given import WISH_B, a_space, a_tie, a_wall, a_way, an_agreement, an_answer, an_own_limit

OWN = "wall-own"
OTHERS = (cast.LONE, cast.ALI, cast.INGRID, cast.JONAS)
MOVE = c.MoveConstraint(id="move-1", constraint=OWN, reason="She will manage")
SOFTEN = c.SoftenConstraint(id="soften-1", constraint=OWN, firmness=Firmness.OPEN_HERE, reason="She may manage")
BACK = c.PutConstraintBack(id="back-1", constraint=OWN, reason="She will not manage")
ASK = c.AskAboutConstraint(id="ask-1", constraint=OWN)
IMAGINE = c.ImagineMoved(id="imagine-1", constraint=OWN)
AGREE = an_agreement("agree-1", wish=None, constraint=OWN)
TIE = a_tie("way-workshop", OWN)
UNTIE = c.UntieConstraint(id="untie-1", possibility="way-course", constraint=OWN)


def the_limit(story):
    return story.meeting.constraints[OWN]


@pytest.mark.parametrize("seat", OTHERS)
@pytest.mark.parametrize("command", [MOVE, SOFTEN, BACK, IMAGINE, AGREE, TIE, UNTIE])
def test_from_any_other_seat_it_is_refused_and_nothing_changes(seat, command):
    """P1, P7: also who leads, also who decides."""
    story = a_space().then(cast.METTE, c.MoveConstraint(id="mine", constraint=OWN)) if command is BACK else a_space()
    assert story.refuses(cast.METTE, command) == "", "it could be done"
    assert story.refuses(seat, command) == "only-the-citizens-limit"


@pytest.mark.parametrize("seat", [*OTHERS, cast.METTE])
def test_nobody_asks_who_says_so_of_a_limit_that_is_the_citizens_own(seat):
    """P1: the citizen says so."""
    assert a_space().refuses(seat, replace(ASK, constraint="wall-ten-hours")) == ""
    assert a_space().refuses(seat, ASK) == "only-the-citizens-limit"


def test_the_citizen_moves_it_softens_it_and_puts_it_back_and_owes_nobody_a_reason():
    """P1"""
    story = a_space()
    assert space_of(story.meeting).wishes[0].reading is Reading.CLOSED
    soft = story.then(cast.METTE, replace(SOFTEN, reason=""))
    assert space_of(soft.meeting).wishes[0].reading is Reading.CAN_BE_ASKED
    moved = soft.then(cast.METTE, replace(MOVE, reason=""))
    assert space_of(moved.meeting).wishes[0].reading is Reading.OPEN
    back = moved.then(cast.METTE, replace(BACK, reason="Not after all"))
    assert space_of(back.meeting).wishes[0].reading is Reading.CLOSED
    assert [(shift.kind, shift.by, shift.reason) for shift in the_limit(back).shifts] == [
        (ShiftKind.SOFTENED, cast.METTE, ""),
        (ShiftKind.MOVED, cast.METTE, ""),
        (ShiftKind.PUT_BACK, cast.METTE, "Not after all"),
    ]
    for before, command in ((soft, SOFTEN), (moved, MOVE)):
        again = replace(command, reason="")
        assert before.then(cast.METTE, again) == before, "sent twice is harmless"


def test_the_citizen_is_never_stopped_from_changing_her_mind(monkeypatch):
    """P1"""
    monkeypatch.setattr(walls, "MOST_SHIFTS", 1)
    moved = a_space().then(cast.METTE, MOVE)
    assert moved.refuses(cast.METTE, BACK) == ""


def test_it_is_never_among_what_others_should_move():
    """P1, P7: what only the citizen can open is asked of nobody."""
    space = space_of(a_space().meeting)
    course, workshop = space.wishes[0], space.wishes[1]
    assert (course.reading, course.openings.sets) == (Reading.CLOSED, ())
    assert [[wall.id for wall in walls] for walls in workshop.openings.sets] == [["wall-ten-hours"]]
    assert [[wall.id for wall in walls] for walls in space.everything.sets] == [["wall-ten-hours"]]
    # Also beside walls that others can move: the way stays hers to open.
    both = space_of(a_space().then(cast.METTE, a_tie("way-workshop", OWN)).meeting)
    assert [one.openings.sets for one in both.wishes[:2]] == [(), ()]
    assert both.everything.sets == ()


def test_it_is_not_first_in_line_however_much_it_would_open():
    """P1: walls are listed by what others could move."""
    space = space_of(a_space().meeting)
    assert [one.wall.id for one in space.walls] == ["wall-ten-hours", OWN]
    limit = space.walls[-1]
    assert [way.id for way in limit.alone] == ["way-course"]
    assert (limit.opens, limit.eases) == ((), ()), "what she would gain by giving it up is held up to nobody"


def test_nothing_is_to_be_asked_for_where_only_her_limit_would_be_left():
    """P1: the law moved, and what is still in the way is hers: nobody is to be asked."""
    story = a_space().then(cast.JONAS, a_wall("wall-law", firmness=Firmness.FIXED), a_tie("way-workshop", "wall-law"))
    (law,) = (one for one in space_of(story.meeting).walls if one.wall.id == "wall-law")
    assert [wish.id for wish in law.eases] == [WISH_B], "then one could ask the team leader"
    story = story.then(
        cast.METTE, an_own_limit("wall-soft", firmness=Firmness.OPEN_HERE), a_tie("way-workshop", "wall-soft")
    )
    (law,) = (one for one in space_of(story.meeting).walls if one.wall.id == "wall-law")
    assert law.eases == ()


def test_what_the_citizen_agreed_about_her_own_limit_nobody_else_says_anew_or_takes_away():
    """P1"""
    story = a_space().then(cast.METTE, replace(AGREE, what="Ask me again in May"))
    anew = c.RewordAgreement(id="anew", agreement="agree-1", what="She gives it up", who="Mette")
    away = c.WithdrawAgreement(id="away", agreement="agree-1")
    for command in (anew, away):
        assert story.refuses(cast.METTE, command) == ""
        assert story.refuses(cast.ALI, command) == "only-the-citizens-limit"


def test_what_others_agreed_about_a_wall_that_is_now_her_own_limit_stands_without_it_and_is_asked_anew():
    """P1, P14"""
    about = an_agreement("agree-2", wish=None, constraint="wall-mette")
    story = (
        a_space().then(cast.METTE, a_wall("wall-mette")).then(cast.JONAS, about).then(cast.METTE, an_answer("agree-2"))
    )
    hers = story.then(cast.METTE, replace(about, id="agree-3"), reworded(kind=ConstraintKind.OWN_LIMIT)).meeting
    theirs = hers.agreements["agree-2"]
    assert (theirs.constraint, theirs.now.what, theirs.now.about) == (None, about.what, "")
    assert story.meeting.agreements["agree-2"].confirmation
    assert theirs.confirmation is None
    assert hers.agreements["agree-3"].constraint == "wall-mette", "her own stays as she made it"


def reworded(**changes):
    wall = a_wall("x", **changes)
    fields = {name: getattr(wall, name) for name in ("text", "kind", "source", "owner", "firmness", "mover")}
    return c.RewordConstraint(id="reword-1", constraint="wall-mette", **fields)


def test_a_wall_that_becomes_her_own_limit_stands_whatever_others_have_done_with_it():
    """P1: what was moved, softened, imagined or asked was another kind of wall."""
    story = a_space().then(cast.METTE, a_wall("wall-mette", firmness=Firmness.FIXED))
    story = story.then(cast.LONE, replace(ASK, id="first", constraint="wall-mette"))
    story = story.then(cast.JONAS, c.AnswerAboutConstraint(id="answer", constraint="wall-mette", text="The act"))
    story = story.then(cast.LONE, replace(ASK, id="second", constraint="wall-mette"))
    story = story.then(cast.JONAS, replace(SOFTEN, constraint="wall-mette"), replace(IMAGINE, constraint="wall-mette"))
    moved = story.then(cast.AMINA, replace(MOVE, constraint="wall-mette"))
    for before in (story, moved):
        wall = before.meeting.constraints["wall-mette"]
        assert wall.softened
        assert wall.moved or wall.id in before.meeting.imagined
        assert wall.waits_for_an_answer
        own = before.then(cast.METTE, reworded(kind=ConstraintKind.OWN_LIMIT, firmness=Firmness.FIXED))
        limit = own.meeting.constraints["wall-mette"]
        assert (limit.is_own_limit, limit.moved, limit.firmness) == (True, False, Firmness.FIXED)
        assert "wall-mette" not in own.meeting.imagined
        assert [asked.answer for asked in limit.asked] == ["The act"], "what was answered stays; nobody waits for her"
        assert limit.shifts == wall.shifts, "what was done with it stays told"
        assert own.refuses(cast.JONAS, replace(BACK, constraint="wall-mette")) == "only-the-citizens-limit"


def test_a_limit_she_gives_another_kind_is_a_wall_like_others():
    story = a_space().then(cast.METTE, a_wall("wall-mette", kind=ConstraintKind.OWN_LIMIT))
    story = story.then(cast.METTE, c.MoveConstraint(id="move-mine", constraint="wall-mette"))
    other = story.then(cast.METTE, reworded(kind=ConstraintKind.TIME))
    assert other.meeting.constraints["wall-mette"].moved, "she had moved it, and it stays moved"
    assert other.refuses(cast.JONAS, replace(BACK, constraint="wall-mette")) == ""


def test_who_may_not_move_it_may_not_take_it_down_or_name_one_for_her():
    """P1"""
    for seat in OTHERS:
        assert a_space().refuses(seat, c.WithdrawConstraint(id="down", constraint=OWN)) == "only-the-author"
        assert a_space().refuses(seat, an_own_limit("wall-for-her")) == "only-the-citizens-limit"
    assert a_space().refuses(cast.METTE, c.WithdrawConstraint(id="down", constraint=OWN)) == ""


def test_a_draft_of_a_limit_is_hers_alone():
    """P6"""
    story = a_space().then(cast.METTE, an_own_limit("wall-secret", text="I am afraid of the bus", draft=True))
    assert "I am afraid of the bus" in repr(story.as_seen_by(cast.METTE))
    for seat in (*OTHERS, None):
        assert "I am afraid of the bus" not in repr(story.as_seen_by(seat))
        assert seat is None or story.refuses(seat, replace(MOVE, constraint="wall-secret")) == "no-such-post"


def test_she_may_agree_on_something_about_her_own_limit_and_the_record_says_about_what():
    """P13"""
    story = a_space().then(cast.METTE, AGREE)
    (agreement,) = record_of(story.meeting)["agreements"]
    assert agreement["about_constraint"] == OWN
    with_a_way = story.then(cast.JONAS, a_way("way-new", text="Half days"))
    assert with_a_way.refuses(cast.METTE, a_tie("way-new", OWN)) == ""

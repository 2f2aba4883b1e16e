"""A wall is asked about, moved, softened, put back: each with who and why, and the space follows (P7, P9)."""

from dataclasses import replace

import pytest

from facilitator.board import Reading, commands as c, record_of, space_of
from facilitator.board.rules import walls
from facilitator.board.terms import Firmness, Phase, ShiftKind
from tests import cast
from tests.given import WISH_B, a_meeting, a_space, a_wall, with_the_centre

WALL = "wall-ten-hours"
ASK = c.AskAboutConstraint(id="ask-1", constraint=WALL)
ANSWER = c.AnswerAboutConstraint(id="answer-1", constraint=WALL, text="The team leader, in a mail in May")
MOVE = c.MoveConstraint(id="move-1", constraint=WALL, reason="The team leader has said yes")
SOFTEN = c.SoftenConstraint(id="soften-1", constraint=WALL, firmness=Firmness.OPEN_HERE, reason="The act allows it")
BACK = c.PutConstraintBack(id="back-1", constraint=WALL, reason="Only for new cases")
FIXED = a_wall("wall-fixed", firmness=Firmness.FIXED)
SHIFTS = (MOVE, SOFTEN, BACK)


def the_wall(story, id=WALL):
    return story.meeting.constraints[id]


def way(story, figure=1):
    return space_of(story.meeting).ways[figure - 1].reading


def test_who_says_so_is_asked_and_answered_with_names_and_times():
    """P7"""
    asked = a_space().then(cast.LONE, ASK)
    assert the_wall(asked).waits_for_an_answer
    answered = asked.then(cast.AMINA, ANSWER)
    (found,) = the_wall(answered).asked
    assert (found.by, found.answer, found.answered_by) == (cast.LONE, ANSWER.text, cast.AMINA)
    assert found.at < found.answered_at == asked.now
    assert not the_wall(answered).waits_for_an_answer
    assert way(answered) is way(a_space()), "asking moves nothing"


def test_one_question_at_a_time_and_another_once_it_is_answered():
    """P7, P16"""
    asked = a_space().then(cast.LONE, ASK)
    for seat in (cast.LONE, cast.METTE):
        assert asked.then(seat, ASK) == asked
    again = asked.then(cast.AMINA, ANSWER).then(cast.METTE, replace(ASK, id="ask-2"))
    assert [one.by for one in the_wall(again).asked] == [cast.LONE, cast.METTE]
    assert the_wall(again).asked[0].answer == ANSWER.text, "the first answer stays"
    assert the_wall(again).waits_for_an_answer


def test_an_answer_needs_a_question_and_a_text():
    """P7, P16"""
    assert a_space().refuses(cast.JONAS, ANSWER) == "nobody-has-asked"
    asked = a_space().then(cast.LONE, ASK)
    assert asked.refuses(cast.JONAS, replace(ANSWER, text=" ")) == "text-is-missing"
    answered = asked.then(cast.JONAS, ANSWER)
    assert answered.then(cast.JONAS, ANSWER) == answered, "sent twice is harmless"
    assert answered.refuses(cast.AMINA, ANSWER) == "nobody-has-asked", "what she wrote is not thrown away as if saved"
    assert answered.refuses(cast.JONAS, replace(ANSWER, text="Else")) == "nobody-has-asked"


def test_questions_have_an_end(monkeypatch):
    monkeypatch.setattr(walls, "MOST_ASKED", 1)
    story = a_space().then(cast.LONE, ASK).then(cast.JONAS, ANSWER)
    assert story.refuses(cast.LONE, ASK) == "too-many"
    assert story.refuses(cast.METTE, ASK) == "", "whoever has used up theirs keeps nobody else from it"


def test_a_wall_that_moves_opens_its_ways_for_everybody_and_says_who_and_why():
    """P7"""
    before, after = a_space(), a_space().then(cast.AMINA, MOVE)
    assert (way(before), way(after)) == (Reading.CAN_BE_ASKED, Reading.OPEN)
    (shift,) = the_wall(after).shifts
    assert (shift.kind, shift.by, shift.reason, shift.at) == (ShiftKind.MOVED, cast.AMINA, MOVE.reason, before.now)
    assert the_wall(after).moved
    assert the_wall(after) in after.meeting.standing_constraints(), "it stays on the board, as one that has moved"
    assert after.meeting.possibilities["way-workshop"].constraints == (WALL,), "the tie stays, should it come back"


def test_a_wall_is_put_back_as_its_words_say():
    """P7"""
    fixed = (
        a_space()
        .then(cast.JONAS, FIXED)
        .then(cast.JONAS, c.TieConstraint(id="t", possibility="way-workshop", constraint="wall-fixed"))
    )
    assert way(fixed) is Reading.CLOSED
    soft = fixed.then(cast.ALI, replace(SOFTEN, constraint="wall-fixed", firmness=Firmness.CAN_BE_ASKED))
    assert (way(soft), the_wall(soft, "wall-fixed").firmness) == (Reading.CAN_BE_ASKED, Firmness.CAN_BE_ASKED)
    assert the_wall(soft, "wall-fixed").now.firmness is Firmness.FIXED, "nobody's words were changed"
    moved = soft.then(cast.AMINA, replace(MOVE, constraint="wall-fixed"))
    back = moved.then(cast.JONAS, replace(BACK, constraint="wall-fixed"))
    assert (way(back), the_wall(back, "wall-fixed").firmness) == (Reading.CLOSED, Firmness.FIXED)
    told = [(shift.kind, shift.by, shift.reason, shift.firmness) for shift in the_wall(back, "wall-fixed").shifts]
    assert told == [
        (ShiftKind.SOFTENED, cast.ALI, SOFTEN.reason, Firmness.CAN_BE_ASKED),
        (ShiftKind.MOVED, cast.AMINA, MOVE.reason, None),
        (ShiftKind.PUT_BACK, cast.JONAS, BACK.reason, None),
    ]


def test_softening_goes_one_way_only():
    """P7: what is firmer is said by putting the wall back, or by its author in new words."""
    story = a_space()
    assert story.refuses(cast.JONAS, replace(SOFTEN, firmness=Firmness.FIXED)) == "that-is-firmer"
    assert story.refuses(cast.JONAS, replace(SOFTEN, firmness=Firmness.CAN_BE_ASKED)) == "that-is-as-firm"
    soft = story.then(cast.JONAS, SOFTEN)
    assert soft.refuses(cast.JONAS, replace(SOFTEN, firmness=Firmness.CAN_BE_ASKED)) == "that-is-firmer"
    assert the_wall(soft.then(cast.JONAS, BACK)).firmness is Firmness.CAN_BE_ASKED


def test_who_mends_a_slip_of_the_pen_does_not_undo_that_the_wall_was_softened():
    """P7"""
    soft = a_space().then(cast.AMINA, SOFTEN)
    wall = the_wall(soft).now
    fields = {name: getattr(wall, name) for name in ("text", "kind", "source", "owner", "firmness", "mover")}
    mended = soft.then(cast.JONAS, c.RewordConstraint(id="r", constraint=WALL, **fields | {"text": "Ten hours"}))
    assert the_wall(mended).firmness is Firmness.OPEN_HERE
    anew = c.RewordConstraint(id="s", constraint=WALL, **fields | {"firmness": Firmness.FIXED})
    assert the_wall(mended.then(cast.JONAS, anew)).firmness is Firmness.FIXED


@pytest.mark.parametrize("shift", SHIFTS)
@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_wall_of_others_moves_with_a_reason_or_not_at_all(shift, reason):
    """P7: everybody can follow what has happened to it."""
    story = a_space().then(cast.JONAS, MOVE) if shift is BACK else a_space()
    assert story.refuses(cast.JONAS, shift) == ""
    assert story.refuses(cast.JONAS, replace(shift, reason=reason)) == "moving-needs-a-reason"
    assert story.refuses(cast.JONAS, replace(shift, reason="x" * 201)) == "text-is-too-long"


@pytest.mark.parametrize("shift", SHIFTS)
def test_the_team_says_what_moves_and_so_does_who_named_it(shift):
    """P7, P9"""
    story = a_space().then(cast.LONE, a_wall("wall-lone")).then(cast.METTE, a_wall("wall-mette"))
    story = story.then(cast.ALI, *(replace(MOVE, constraint=id) for id in (WALL, "wall-lone", "wall-mette")))
    for seat in (cast.METTE, cast.LONE):
        assert story.refuses(seat, shift) == "only-the-team-moves-walls"
    for seat, id in ((cast.LONE, "wall-lone"), (cast.METTE, "wall-mette"), (cast.INGRID, WALL), (cast.ALI, WALL)):
        assert story.refuses(seat, replace(shift, constraint=id)) == ""


@pytest.mark.parametrize("shift", SHIFTS)
def test_saying_the_same_twice_is_harmless(shift):
    """P16"""
    story = a_space().then(cast.ALI, MOVE) if shift is BACK else a_space()
    once = story.then(cast.JONAS, shift)
    assert once != story
    assert once.then(cast.JONAS, shift) == once


@pytest.mark.parametrize("shift", SHIFTS)
def test_two_who_say_the_same_at_the_same_moment_are_both_heard(shift):
    """P16: a reason that was acknowledged is on the board, also when another was quicker."""
    story = a_space().then(cast.ALI, MOVE) if shift is BACK else a_space()
    both = story.then(cast.JONAS, shift).then(cast.AMINA, replace(shift, id="second", reason="So says the act"))
    assert [(one.by, one.reason) for one in the_wall(both).shifts[-2:]] == [
        (cast.JONAS, shift.reason),
        (cast.AMINA, "So says the act"),
    ]
    assert way(both) is way(story.then(cast.JONAS, shift))


def test_a_reason_stands_also_when_something_else_came_between():
    """P16: she moved it for a reason of her own, and was told that it was saved."""
    story = a_space().then(cast.INGRID, MOVE).then(cast.ALI, SOFTEN)
    again = story.then(cast.JONAS, replace(MOVE, id="move-2", reason="A new rule"))
    assert [shift.reason for shift in the_wall(again).shifts] == [MOVE.reason, SOFTEN.reason, "A new rule"]
    assert again.then(cast.JONAS, replace(MOVE, id="move-3", reason="A new rule")) == again


def test_what_made_a_wall_what_it_is_is_told_and_not_what_a_rewording_has_undone():
    story = a_space().then(cast.INGRID, MOVE).then(cast.ALI, SOFTEN)
    assert the_wall(story).last_shift.kind is ShiftKind.MOVED, "it does not stand; how firm it was matters less"
    back = story.then(cast.JONAS, BACK)
    assert the_wall(back).last_shift.kind is ShiftKind.PUT_BACK
    softened = a_space().then(cast.ALI, SOFTEN)
    wall = the_wall(softened)
    assert wall.last_shift.kind is ShiftKind.SOFTENED
    words = {name: getattr(wall.now, name) for name in ("text", "kind", "source", "owner", "mover")}
    anew = c.RewordConstraint(id="anew", constraint=WALL, firmness=Firmness.FIXED, **words)
    assert the_wall(softened.then(cast.JONAS, anew)).last_shift is None


def test_what_was_never_moved_is_not_put_back():
    """P16: a reason is not thrown away as if it were saved."""
    assert a_space().refuses(cast.JONAS, BACK) == "wall-stands-already"
    fields = {name: getattr(FIXED, name) for name in ("text", "kind", "source", "owner")}
    anew = c.RewordConstraint(id="anew", constraint=WALL, firmness=Firmness.FIXED, **fields)
    softened_once = a_space().then(cast.AMINA, SOFTEN).then(cast.JONAS, anew)
    assert softened_once.refuses(cast.JONAS, BACK) == "wall-stands-already"


def test_shifts_have_an_end(monkeypatch):
    monkeypatch.setattr(walls, "MOST_SHIFTS", 1)
    moved = a_space().then(cast.JONAS, MOVE)
    assert moved.refuses(cast.JONAS, BACK) == "too-many"
    assert moved.refuses(cast.AMINA, BACK) == "", "whoever has used up theirs keeps nobody else from it"


@pytest.mark.parametrize("command", [ASK, ANSWER, *SHIFTS, c.ImagineMoved(id="imagine-1", constraint=WALL)])
def test_only_a_wall_that_everybody_can_see_is_spoken_of(command):
    """P6: another's draft is answered as if it were not there."""
    story = a_space().then(cast.JONAS, a_wall("wall-mine", draft=True))
    assert "wall-mine" in story.meeting.drafts
    down = story.then(cast.JONAS, c.WithdrawConstraint(id="down", constraint=WALL))
    for seat in (cast.JONAS, cast.INGRID):
        assert story.refuses(seat, replace(command, constraint="wall-mine")) == "no-such-post"
        assert story.refuses(seat, replace(command, constraint="wall-none")) == "no-such-post"
        assert down.refuses(seat, command) == "no-such-post"


@pytest.mark.parametrize("command", [ASK, ANSWER, *SHIFTS, c.ImagineMoved(id="imagine-1", constraint="wall-ali")])
def test_before_the_meeting_no_wall_is_moved_or_asked_about(command):
    """P8"""
    story = with_the_centre(a_meeting()).then(cast.ALI, a_wall("wall-ali"))
    assert story.meeting.constraints["wall-ali"].draft is False
    assert story.refuses(cast.ALI, replace(command, constraint="wall-ali")) == "meeting-is-not-open"


def test_until_when_a_wall_stands_is_a_day_or_nothing():
    """P7"""
    story = a_space()
    told = story.then(cast.JONAS, a_wall("wall-two", until="2027-03-01"))
    assert the_wall(told, "wall-two").now.until == "2027-03-01"
    for until in ("soon", "2027-02-30", "20270301"):
        assert story.refuses(cast.JONAS, a_wall("wall-two", until=until)) == "until-needs-a-date-or-none"


def test_the_record_tells_all_that_was_asked_and_moved_word_for_word():
    """P7, P15"""
    story = a_space().then(cast.LONE, ASK).then(cast.AMINA, ANSWER, MOVE).then(cast.JONAS, BACK).then(cast.ALI, SOFTEN)
    sealed = story.in_phase(Phase.SUMMING_UP).then(cast.ALI, c.SealMeeting(id="seal"))
    record = record_of(sealed.meeting)
    (wall,) = (one for one in record["constraints"] if one["id"] == WALL)
    assert [(one["kind"], one["by"], one["reason"]) for one in wall["shifts"]] == [
        ("moved", cast.AMINA, MOVE.reason),
        ("put-back", cast.JONAS, BACK.reason),
        ("softened", cast.ALI, SOFTEN.reason),
    ]
    (asked,) = wall["asked"]
    assert (asked["by"], asked["answer"], asked["answered_by"]) == (cast.LONE, ANSWER.text, cast.AMINA)
    assert (wall["firmness"], wall["moved"]) == ("open-here", False)
    assert [one["reading"] for one in record["possibilities"]] == ["can-be-asked", "closed"]
    assert [one["id"] for one in record["wishes"] if one["reading"] == "can-be-asked"] == [WISH_B]

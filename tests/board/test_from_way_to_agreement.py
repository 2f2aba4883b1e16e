"""An agreement grows out of a way and keeps its wish, or out of a wall whose owner is to be asked; what has none stays told."""

import pytest

from facilitator.board import commands as c, record_of
from facilitator.board.possibility_space import space_of
from facilitator.board.terms import Firmness, Phase
from tests import cast
from tests.given import WISH_A, WISH_B, WISH_C, a_space, a_tie, a_wall, a_way, an_agreement, an_answer

FROM_A_WAY = an_agreement("agree-way", wish=None, possibility="way-workshop")
TO_ASK = an_agreement("agree-ask", what="Ask the team leader", wish=None, constraint="wall-ten-hours")


def without(story) -> str:
    """The letters of the wishes that have no agreement."""
    letters = [wish.letter for wish in story.meeting.wishes_without_agreement()]
    assert record_of(story.meeting)["wishes_without_agreement"] == letters
    return "".join(letters)


def test_an_agreement_out_of_a_way_keeps_its_wish_in_one_step():
    (agreement,) = a_space().then(cast.JONAS, FROM_A_WAY).meeting.agreements.values()
    assert (agreement.possibility, agreement.now.wish) == ("way-workshop", WISH_B)


def test_what_was_agreed_does_not_change_with_the_way_or_the_wall():
    """P14: she has said yes to exactly that, and to nothing that comes after."""
    story = a_space().then(cast.JONAS, FROM_A_WAY, TO_ASK)
    for line in ("agree-way", "agree-ask"):
        story = story.then(cast.METTE, an_answer(line))
    before = record_of(story.meeting)["agreements"]
    way, wall = story.meeting.possibilities["way-workshop"], story.meeting.constraints["wall-ten-hours"]
    more = c.RewordPossibility(
        id="more", possibility=way.id, text="More", origin=way.now.origin, wishes=(WISH_A, WISH_B)
    )
    other = c.RewordConstraint(
        id="other", constraint=wall.id, text="She must sell her home", kind=wall.now.kind, source="x", owner="y"
    )
    changed = story.then(way.by, more).then(wall.by, other)
    assert record_of(changed.meeting)["agreements"] == before
    assert [told["about"] for told in before] == ["", wall.now.text]
    assert all(told["answer"] for told in before)
    assert WISH_A in {wish.id for wish in changed.meeting.wishes_without_agreement()}
    # Who says the agreement anew says it of what stands now, and she is asked again.
    said = {"what": "Ask", "who": "Jonas"}
    anew = changed.then(cast.JONAS, c.RewordAgreement(id="anew", agreement="agree-ask", **said)).meeting
    assert (anew.agreements["agree-ask"].now.about, anew.agreements["agree-ask"].confirmation) == (
        "She must sell her home",
        None,
    )


def test_what_the_citizen_has_set_aside_becomes_nobody_elses_agreement():
    """P1: which ways to go is hers; she can still make an agreement of it herself."""
    aside = a_space().then(cast.METTE, c.SetPossibilityAside(id="aside", possibility="way-workshop"))
    for seat in (cast.JONAS, cast.LONE, cast.ALI):
        assert aside.refuses(seat, FROM_A_WAY) == "way-is-set-aside"
    assert "agree-way" in aside.then(cast.METTE, FROM_A_WAY).meeting.agreements
    up = aside.then(cast.METTE, c.TakePossibilityUp(id="up", possibility="way-workshop"))
    assert "agree-way" in up.then(cast.JONAS, FROM_A_WAY).meeting.agreements


def test_it_keeps_the_first_of_the_ways_wishes_that_stands():
    course = an_agreement("agree-course", wish=None, possibility="way-course")
    assert a_space().then(cast.KAREN, course).meeting.agreements["agree-course"].now.wish == WISH_A
    gone = a_space().then(cast.METTE, c.WithdrawWish(id="away-1", wish=WISH_A))
    assert gone.then(cast.KAREN, course).meeting.agreements["agree-course"].now.wish == WISH_B
    both_gone = gone.then(cast.METTE, c.WithdrawWish(id="away-2", wish=WISH_B))
    assert both_gone.then(cast.KAREN, course).meeting.agreements["agree-course"].now.wish is None


def test_a_wish_that_is_named_goes_before_the_ways_own():
    named = an_agreement("agree-named", wish=WISH_C, possibility="way-workshop")
    assert a_space().then(cast.JONAS, named).meeting.agreements["agree-named"].now.wish == WISH_C


def test_a_wall_with_an_owner_becomes_an_agreement_to_ask():
    """P7"""
    story = a_space().then(cast.JONAS, TO_ASK)
    agreement = story.meeting.agreements["agree-ask"]
    assert (agreement.constraint, agreement.possibility, agreement.now.wish) == ("wall-ten-hours", None, WISH_B)
    assert story.meeting.lines_to_confirm() == (agreement,), "and is confirmed by the citizen as any other (P13)"
    (told,) = record_of(story.meeting)["agreements"]
    assert (told["about_constraint"], told["from_way"]) == ("wall-ten-hours", None)
    assert story.then(cast.JONAS, TO_ASK) == story


@pytest.mark.parametrize("seat", [cast.JONAS, cast.INGRID, cast.METTE])
def test_only_a_wall_that_everybody_can_see_is_asked_about(seat):
    """P6"""
    story = a_space().then(cast.JONAS, a_wall("wall-mine", draft=True))
    assert "wall-mine" in story.meeting.drafts
    for wall in ("wall-mine", "wall-none", "way-workshop"):
        assert story.refuses(seat, an_agreement("agree-x", wish=None, constraint=wall)) == "no-such-post"
    down = a_space().then(cast.JONAS, c.WithdrawConstraint(id="down-1", constraint="wall-ten-hours"))
    assert down.refuses(seat, TO_ASK) == "no-such-post"


def test_to_ask_about_a_wall_is_for_all_the_wishes_it_would_open_or_ease_and_stays_so():
    """P14: the wishes are kept as they were agreed, whatever is said of ways and walls since."""
    to_home = a_way("way-home", wishes=(WISH_C, WISH_A))
    space = a_space().then(cast.LONE, to_home).then(cast.JONAS, a_tie("way-home", "wall-ten-hours"))
    story = space.then(cast.JONAS, TO_ASK)
    assert without(story) == "", "B by one way, A and C by the other"
    moved = story.then(cast.JONAS, c.MoveConstraint(id="moved", constraint="wall-ten-hours", reason="They said yes"))
    assert space_of(moved.meeting).walls[0].opens == (), "it opens nothing more"
    anew = c.RewordAgreement(id="anew", agreement="agree-ask", what="Ask by phone", who="Jonas", wish=WISH_A)
    assert without(moved) == without(moved.then(cast.JONAS, anew)) == ""


def test_to_ask_about_a_fixed_wall_is_for_what_one_could_then_ask_for():
    law = a_wall("wall-law", firmness=Firmness.FIXED)
    space = a_space().then(cast.JONAS, law, a_tie("way-workshop", "wall-law"))
    ask = an_agreement("agree-law", wish=None, constraint="wall-law")
    assert without(space.then(cast.JONAS, ask)) == "AC"
    ten_hours = space.then(cast.JONAS, TO_ASK).meeting.agreements["agree-ask"]
    assert ten_hours.now.wish is None, "with the law standing it would open nothing"


def test_to_ask_about_a_wall_brings_nothing_that_waits_for_the_citizens_own_limit():
    """Only she moves it: what it keeps shut is no agreement's to open."""
    space = a_space().then(cast.JONAS, a_tie("way-course", "wall-ten-hours"))
    assert without(space.then(cast.JONAS, TO_ASK)) == "AC"


def test_a_wish_that_is_named_goes_before_those_the_wall_would_open():
    named = an_agreement("agree-named", wish=WISH_C, constraint="wall-ten-hours")
    story = a_space().then(cast.JONAS, named)
    assert story.meeting.agreements["agree-named"].now.wish == WISH_C
    assert without(story) == "A"


def test_wishes_without_an_agreement_stay_told_also_in_the_record():
    """P14, P17"""
    story = a_space()
    assert without(story) == "ABC"
    story = story.then(cast.JONAS, FROM_A_WAY)
    assert without(story) == "AC"
    story = story.then(cast.KAREN, an_agreement("agree-home", wish=WISH_C))
    assert without(story) == "A"
    assert without(story.then(cast.JONAS, TO_ASK)) == "A", "the wall stands in no way to A"
    gone = story.then(cast.JONAS, c.WithdrawAgreement(id="away", agreement="agree-way"))
    assert without(gone) == "AB"
    assert without(story.then(cast.METTE, c.WithdrawWish(id="no-more", wish=WISH_A))) == ""


def test_a_way_that_serves_two_wishes_brings_an_agreement_to_both():
    story = a_space().then(cast.KAREN, an_agreement("agree-course", wish=None, possibility="way-course"))
    assert without(story) == "C"
    (told,) = record_of(story.meeting)["agreements"]
    assert told["wishes"] == ["A", "B"], "and says so"
    offered = story.then(cast.LONE, a_way("way-home", wishes=(WISH_C,)))
    assert without(offered) == "C", "a way alone is no agreement"


def test_an_agreement_outlives_its_way_and_keeps_the_wish():
    """P16"""
    story = (
        a_space()
        .then(cast.JONAS, FROM_A_WAY)
        .then(cast.LONE, c.WithdrawPossibility(id="x", possibility="way-workshop"))
    )
    assert without(story) == "AC"
    (told,) = record_of(story.meeting)["agreements"]
    assert (told["wishes"], told["from_way"]) == (["B"], 1)
    ways = {way["figure"]: way["withdrawn"] for way in record_of(story.meeting)["possibilities"]}
    assert ways == {1: True, 2: False}, "the record holds what it points at"


def test_the_record_holds_the_wall_that_an_agreement_asks_about_also_when_it_was_taken_down():
    """P15"""
    down = a_space().then(cast.JONAS, TO_ASK, c.WithdrawConstraint(id="down", constraint="wall-ten-hours"))
    walls = {wall["id"]: wall["withdrawn"] for wall in record_of(down.meeting)["constraints"]}
    assert walls == {"wall-ten-hours": True, "wall-own": False}
    none = down.then(cast.JONAS, c.WithdrawAgreement(id="away", agreement="agree-ask"))
    assert [wall["id"] for wall in record_of(none.meeting)["constraints"]] == ["wall-own"]


def test_what_was_left_is_in_what_was_sealed():
    """P15"""
    sealed = a_space().then(cast.JONAS, FROM_A_WAY).in_phase(Phase.SUMMING_UP).then(cast.ALI, c.SealMeeting(id="seal"))
    assert without(sealed) == "AC"

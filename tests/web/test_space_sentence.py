"""The possibility space in a sentence: what is open, what the rest waits for, and what would be if a wall moved."""

import pytest

from facilitator.board import commands as c, space_of
from facilitator.board.terms import ConstraintKind, Firmness, Phase
from facilitator.web.saying.languages import language
from facilitator.web.saying.space_sentence import (
    imagined_sentence,
    opening_sentence,
    read_otherwise,
    space_sentence,
    space_waits,
)
from tests import cast
from tests.given import WISH_A, WISH_B, WISH_C, a_tie, a_wall, a_way, an_open_meeting, with_the_centre

ENGLISH = language("en")


def a_board():
    """Mette's three wishes, and nothing found yet."""
    return with_the_centre(an_open_meeting(Phase.ROOM_TO_MOVE))


def said(story, spoken=ENGLISH) -> str:
    return space_sentence(space_of(story.meeting), "Mette", spoken)


def open_ways(story, *wishes):
    return story.then(cast.LONE, *(a_way(f"way-to-{wish}", wishes=(wish,)) for wish in wishes))


def test_nothing_said_yet_is_said_as_a_question():
    assert said(an_open_meeting(Phase.ROOM_TO_MOVE)) == "There is no wish on the board yet. What does Mette want?"
    assert said(a_board()) == "Nobody has put a way forward yet. What could be done?"


def test_what_is_open_is_said_first_and_what_has_no_way_is_not_forgotten():
    story = open_ways(a_board(), WISH_B)
    assert said(story) == ("1 of 3 wishes has a way that is open today: B. Nobody has found a way to A and C yet.")
    assert said(open_ways(story, WISH_A, WISH_C)) == "Every wish has a way that is open today."


def test_a_wish_takes_a_yes_from_the_owner_of_the_wall_that_stops_it():
    story = open_ways(a_board(), WISH_A, WISH_B, WISH_C).then(cast.JONAS, a_wall())
    story = story.then(cast.JONAS, a_tie(f"way-to-{WISH_A}", "wall-one"))
    assert said(story) == (
        "2 of 3 wishes have a way that is open today: B and C. A: it takes a yes from The team leader."
    )


def test_wishes_that_take_the_same_yes_are_said_together():
    story = open_ways(a_board(), WISH_A, WISH_B).then(cast.JONAS, a_wall())
    ties = [a_tie(f"way-to-{wish}", "wall-one") for wish in (WISH_A, WISH_B)]
    assert "A and B: it takes a yes from The team leader." in said(story.then(cast.JONAS, *ties))


def test_the_smallest_set_that_can_move_is_asked_for_not_one_that_is_fixed():
    story = open_ways(a_board(), WISH_A).then(cast.LONE, a_way("way-other", wishes=(WISH_A,)))
    walls = [a_wall("wall-fixed", firmness=Firmness.FIXED), a_wall("wall-one"), a_wall("wall-two", owner="The Region")]
    story = story.then(cast.JONAS, *walls, a_tie(f"way-to-{WISH_A}", "wall-fixed"))
    assert "All ways to A are closed today." not in said(story), "one of its ways is open"
    story = story.then(cast.JONAS, a_tie("way-other", "wall-one"), a_tie("way-other", "wall-two"))
    assert "A: it takes a yes from The team leader and The Region." in said(story)
    withdrawn = story.then(cast.LONE, c.WithdrawPossibility(id="away-1", possibility="way-other"))
    assert "All ways to A are closed today." in said(withdrawn)


def test_nobody_is_asked_to_talk_the_citizens_own_limit_away():
    limit = a_wall("wall-own", kind=ConstraintKind.OWN_LIMIT, owner="Mette", firmness=Firmness.OPEN_HERE)
    story = open_ways(a_board(), WISH_A).then(cast.METTE, limit, a_tie(f"way-to-{WISH_A}", "wall-own"))
    assert "A: this is where Mette’s limit is. Is there another way?" in said(story)
    assert "a yes from" not in said(story)


def test_where_a_law_closes_one_way_and_her_own_limit_the_other_another_way_is_asked_for():
    limit = a_wall("wall-own", kind=ConstraintKind.OWN_LIMIT, owner="Mette", firmness=Firmness.OPEN_HERE)
    story = open_ways(a_board(), WISH_A).then(cast.METTE, limit, a_tie(f"way-to-{WISH_A}", "wall-own"))
    law = a_wall("wall-law", firmness=Firmness.FIXED)
    story = story.then(cast.LONE, a_way("way-other", wishes=(WISH_A,))).then(
        cast.JONAS, law, a_tie("way-other", "wall-law")
    )
    assert "A: this is where Mette’s limit is. Is there another way?" in said(story)
    assert "closed" not in said(story), "it is not: she has said “open here”"


def test_a_limit_of_hers_is_not_the_last_word_where_a_wall_of_others_stands_beside_it():
    """Her limit and the team leader's wall stop the same way: neither is held up as what closes it, a way is looked for."""
    limit = a_wall("wall-own", kind=ConstraintKind.OWN_LIMIT, owner="Mette", firmness=Firmness.FIXED)
    story = open_ways(a_board(), WISH_A).then(cast.METTE, limit, a_tie(f"way-to-{WISH_A}", "wall-own"))
    story = story.then(cast.JONAS, a_wall(), a_tie(f"way-to-{WISH_A}", "wall-one"))
    assert "A: this is where Mette’s limit is. Is there another way?" in said(story)
    story = story.then(cast.LONE, a_way("way-other", wishes=(WISH_A,)), a_tie("way-other", "wall-one"))
    assert "A: it takes a yes from The team leader." in said(story)


def test_she_is_spoken_to_not_of():
    limit = a_wall("wall-own", kind=ConstraintKind.OWN_LIMIT, owner="Mette", firmness=Firmness.FIXED)
    story = open_ways(a_board(), WISH_A, WISH_B).then(cast.METTE, limit, a_tie(f"way-to-{WISH_A}", "wall-own"))
    story = story.then(cast.METTE, c.SetPossibilityAside(id="aside", possibility=f"way-to-{WISH_B}"))
    assert [one.to_the_citizen for one in space_waits(space_of(story.meeting), "Mette", ENGLISH)] == [
        "A: this is where your limit is. Is there another way?",
        "You have set the ways to B aside.",
        "Nobody has found a way to C yet.",
    ]


def test_what_can_be_agreed_here_is_waited_for_from_nobody():
    """Not even where another wall, whose owner would have to be asked, is named first."""
    story = open_ways(a_board(), WISH_A).then(cast.JONAS, a_wall(), a_tie(f"way-to-{WISH_A}", "wall-one"))
    here = a_wall("wall-here", owner="The doctor", firmness=Firmness.OPEN_HERE)
    story = story.then(cast.LONE, a_way("way-other", wishes=(WISH_A,))).then(
        cast.INGRID, here, a_tie("way-other", "wall-here")
    )
    assert "A: can be agreed here today." in said(story)
    assert "The doctor" not in said(story)


def test_either_of_two_owners_could_say_yes():
    story = open_ways(a_board(), WISH_A).then(cast.LONE, a_way("way-other", wishes=(WISH_A,)))
    story = story.then(cast.JONAS, a_wall(), a_wall("wall-two", owner="The Region"))
    story = story.then(cast.JONAS, a_tie(f"way-to-{WISH_A}", "wall-one"), a_tie("way-other", "wall-two"))
    assert "A: it takes a yes from The team leader or The Region." in said(story)


def test_ways_that_she_has_set_aside_were_found():
    story = open_ways(a_board(), WISH_A, WISH_B)
    story = story.then(cast.METTE, c.SetPossibilityAside(id="aside", possibility=f"way-to-{WISH_A}"))
    assert "Mette has set the ways to A aside. Nobody has found a way to C yet." in said(story)


def test_what_is_left_out_is_counted():
    """Seven wishes that each take somebody else's yes: three are said, and that there are more."""
    wishes = [c.AddWish(id=f"wish-{n}", text=f"Wish {n}") for n in range(7)]
    story = an_open_meeting(Phase.ROOM_TO_MOVE).then(cast.METTE, *wishes)
    for wish in wishes[:6]:
        wall = a_wall(f"wall-{wish.id}", owner=f"The owner of {wish.id}")
        story = open_ways(story, wish.id).then(cast.JONAS, wall, a_tie(f"way-to-{wish.id}", wall.id))
    assert said(story).count("it takes a yes from") == 3
    assert said(story).endswith("4 more wishes are not open yet.")


def test_what_is_imagined_says_what_would_open_and_never_that_it_is_so():
    story = open_ways(a_board(), WISH_A).then(
        cast.JONAS, a_wall(text="Ten hours"), a_tie(f"way-to-{WISH_A}", "wall-one")
    )
    story = story.then(cast.METTE, c.ImagineMoved(id="imagine-1", constraint="wall-one"))
    so, seen = space_of(story.meeting), space_of(story.meeting, story.meeting.imagined)
    assert (
        imagined_sentence(so, seen, story.meeting, ENGLISH) == "If “Ten hours” moved, A would have a way that is open."
    )
    assert "No wish has a way that is open today yet." in said(story)


def test_walls_that_only_open_a_wish_together_are_named_by_their_marks():
    story = open_ways(a_board(), WISH_A).then(cast.JONAS, a_wall(), a_wall("wall-two"))
    story = story.then(cast.JONAS, *(a_tie(f"way-to-{WISH_A}", wall) for wall in ("wall-one", "wall-two")))
    space = space_of(story.meeting)
    assert opening_sentence(space.wishes[0].openings, space, ENGLISH) == "a and b"


def test_more_sets_than_are_said_are_told_of():
    story = a_board()
    for n in range(4):
        walls = [a_wall(f"wall-{n}-{m}") for m in range(2)]
        story = story.then(cast.LONE, a_way(f"way-{n}", wishes=(WISH_A,)))
        story = story.then(cast.JONAS, *walls, *(a_tie(f"way-{n}", wall.id) for wall in walls))
    space = space_of(story.meeting)
    assert opening_sentence(space.wishes[0].openings, space, ENGLISH) == "a and b or c and d or e and f or others"


@pytest.mark.parametrize("spoken", ["da", "nb"])
def test_percent_signs_in_an_owners_name_are_only_signs(spoken):
    wall = a_wall(owner="100 % kontoret %(wishes)s")
    story = open_ways(a_board(), WISH_A).then(cast.JONAS, wall, a_tie(f"way-to-{WISH_A}", "wall-one"))
    assert "100 % kontoret %(wishes)s" in said(story, language(spoken))


def test_what_is_written_from_right_to_left_leaves_the_sentence_as_it_is():
    wall = a_wall(owner="أميرة حداد")
    story = open_ways(a_board(), WISH_A, WISH_B, WISH_C).then(cast.JONAS, wall, a_tie(f"way-to-{WISH_A}", wall.id))
    assert said(story).endswith("A: it takes a yes from \u2068أميرة حداد\u2069.")
    assert (
        ENGLISH.templates.from_string("{{ _('%(who)s asks', who=name) }}").render(name="<أ>")
        == "\u2068&lt;أ&gt;\u2069 asks"
    )


def test_what_reads_otherwise_is_what_only_the_imagined_has_changed():
    story = open_ways(a_board(), WISH_A, WISH_B).then(cast.JONAS, a_wall())
    story = story.then(cast.JONAS, a_tie(f"way-to-{WISH_B}", "wall-one"))
    meeting = story.then(cast.JONAS, c.ImagineMoved(id="what-if", constraint="wall-one")).meeting
    so, seen = space_of(meeting), space_of(meeting, meeting.imagined)
    assert read_otherwise(so, seen) == {f"way-to-{WISH_B}", WISH_B}
    assert read_otherwise(so, so) == frozenset()


def test_a_wish_that_was_open_already_reads_otherwise_when_one_more_of_its_ways_opens():
    story = open_ways(a_board(), WISH_A).then(cast.LONE, a_way("second-way", wishes=(WISH_A,)))
    story = story.then(cast.JONAS, a_wall(), a_tie("second-way", "wall-one"))
    assert read_otherwise(space_of(story.meeting), space_of(story.meeting, ("wall-one",))) == {"second-way", WISH_A}

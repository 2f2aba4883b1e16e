"""What stands on a way and a wall in words, on every screen: the agreement that grew out of it, and whose limit it is."""

import re

from facilitator.board import commands as c
from facilitator.board.terms import Answer
from tests import cast
from tests.given import a_space, an_agreement, an_answer

from .reading import rendered, words

OF_A_WAY = an_agreement("agree-way", who="Jonas at the centre", wish=None, possibility="way-workshop")
TO_ASK = an_agreement("agree-ask", who="Amina on Friday", by_when="", wish=None, constraint="wall-ten-hours")


def item(story, id: str, spoken: str = "en") -> str:
    """The way or the wall with this id, as HTML."""
    html = rendered(story, "possibilities", spoken)
    told = html.split(f'id="{id}"')[1]
    # Up to its own end: a list of its own may stand in it.
    inside, end = 1, 0
    while inside:
        end = min(place for place in (told.find("<li", end + 1), told.find("</li>", end + 1)) if place > 0)
        inside += -1 if told.startswith("</li>", end) else 1
    return told[:end]


def test_a_way_and_a_wall_say_that_there_is_an_agreement_and_until_when():
    story = a_space()
    before = words(item(story, "way-way-workshop"))
    assert "There is an agreement" not in before
    assert "Make it an agreement" in before
    story = story.then(cast.JONAS, OF_A_WAY, TO_ASK)
    way, wall = words(item(story, "way-way-workshop")), words(item(story, "standing-wall-ten-hours"))
    assert "There is an agreement: Jonas at the centre · by 1 December 2026" in way
    assert "Make one more agreement" in way, "and a second one is not offered as if it were the first"
    assert "There is an agreement to ask: Amina on Friday" in wall
    assert "There is an agreement" not in words(item(story, "way-way-course"))
    gone = story.then(cast.JONAS, c.WithdrawAgreement(id="away", agreement="agree-way"))
    assert "There is an agreement" not in words(item(gone, "way-way-workshop"))


def test_an_agreement_the_citizen_has_said_no_to_is_not_told_as_if_it_stood():
    """P13: until she has answered it is there to be answered; a no stands wherever the agreement does."""
    story = a_space().then(cast.JONAS, OF_A_WAY)
    assert "has said no" not in words(item(story, "way-way-workshop"))
    no = story.then(cast.METTE, an_answer("agree-way", agreed=Answer.NO))
    assert "by 1 December 2026 · Mette has said no to it" in words(item(no, "way-way-workshop"))


def test_the_citizens_own_limit_says_once_whose_it_is():
    """And where it comes from only where she says something of her own."""
    html = item(a_space(), "standing-wall-own")
    assert "I know my back" in html, "her change of it begins with her own words"
    shown = words(
        re.sub(r"<span hidden>.*?</span></span>|<span hidden>.*?</span> · </span>", "", html, flags=re.DOTALL)
    )
    assert shown.count("own limit") == 1
    assert shown.count("I know my back") == 1
    assert "owner:" not in shown
    assert "owner: The team leader" in words(item(a_space(), "standing-wall-ten-hours"))


def test_only_what_a_wall_opens_is_said_to_open():
    story = a_space().then(
        cast.JONAS, c.TieConstraint(id="both", possibility="way-course", constraint="wall-ten-hours")
    )
    assert " data-opens" in item(story, "standing-wall-ten-hours")
    more = story.then(cast.METTE, c.TieConstraint(id="mine", possibility="way-workshop", constraint="wall-own"))
    assert "together with others" in item(more, "standing-wall-ten-hours")
    assert " data-opens" not in item(more, "standing-wall-ten-hours")


def test_an_agreement_to_ask_tells_the_walls_words_once():
    """P14: what she is asked to say yes to says which wall it is about; not twice."""
    wall = "Placements normally start at 10 hours a week."
    asks = an_agreement("agree-ask", what=f"Ask whether this can move: {wall}", wish=None, constraint="wall-ten-hours")
    assert words(rendered(a_space().then(cast.JONAS, asks), "agreements")).count(wall) == 1
    shorter = a_space().then(cast.JONAS, TO_ASK)
    assert f"asks about a wall: {wall}" in words(rendered(shorter, "agreements"))

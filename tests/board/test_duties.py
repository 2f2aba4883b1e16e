"""An offer and a duty: what is required says so, and what follows from a no (P9)."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c, record_of
from facilitator.board.terms import Origin
from tests import cast
from tests.given import WISH_B, a_space, a_way

DUTY = a_way(
    "way-duty",
    text="A talk at the job centre each month",
    origin=Origin.STANDARD_OFFER,
    money="Sickness benefit as now",
    duties="Come, or call before",
    time="An hour a month",
    decides="Jonas, for the job centre",
    grounds="The act, § 8",
    first_step="A letter with the first day",
    required=True,
    if_refused="The benefit may stop from the day you stay away",
)
OFFER = replace(DUTY, id="way-offer", required=False, if_refused="")
MEANS = ("money", "duties", "time", "decides", "grounds", "first_step")


def reworded(way: c.OfferPossibility, **changes) -> c.RewordPossibility:
    names = [name for name in way.__dataclass_fields__ if name != "id"]
    said = {name: getattr(way, name) for name in names} | changes
    return c.RewordPossibility(id="reword-1", possibility=way.id, **said)


@pytest.mark.parametrize("seat", [cast.JONAS, cast.ALI, cast.METTE, cast.LONE])
def test_a_duty_says_what_follows_from_a_no(seat):
    """P9"""
    story = a_space()
    assert story.refuses(seat, DUTY) == ""
    for nothing in ("", " \n"):
        assert story.refuses(seat, replace(DUTY, if_refused=nothing)) == "duty-needs-what-follows"


def test_an_offer_can_be_refused_and_nothing_follows():
    """P9: a duty is never dressed up as an offer."""
    story = a_space()
    assert story.refuses(cast.JONAS, replace(DUTY, required=False)) == "an-offer-can-be-refused"
    assert story.refuses(cast.JONAS, OFFER) == ""


def test_rewording_keeps_the_rule():
    """P9"""
    story = a_space().then(cast.JONAS, DUTY, OFFER)
    assert story.refuses(cast.JONAS, reworded(DUTY, if_refused="")) == "duty-needs-what-follows"
    assert story.refuses(cast.JONAS, reworded(DUTY, required=False)) == "an-offer-can-be-refused"
    assert story.refuses(cast.JONAS, reworded(OFFER, required=True)) == "duty-needs-what-follows"
    freed = story.then(cast.JONAS, reworded(DUTY, required=False, if_refused=""))
    way = freed.meeting.possibilities["way-duty"]
    assert [words.required for words in way.versions] == [True, False], "that it was a duty stays in its history"


@pytest.mark.parametrize("name", [*MEANS, "text", "if_refused"])
def test_what_a_way_means_for_the_citizen_is_reworded_word_by_word_and_every_version_stays(name):
    """P9, P16"""
    story = a_space().then(cast.JONAS, DUTY)
    assert story.then(cast.JONAS, reworded(DUTY)) == story, "the same words are no change"
    way = story.then(cast.JONAS, reworded(DUTY, **{name: "Otherwise"})).meeting.possibilities["way-duty"]
    assert [getattr(words, name) for words in way.versions] == [getattr(DUTY, name), "Otherwise"]


def test_the_citizen_may_set_a_duty_aside_and_it_stays_a_duty_with_what_follows():
    """P9: the board shows power, it does not wish it away."""
    story = a_space().then(cast.JONAS, DUTY).then(cast.METTE, c.SetPossibilityAside(id="aside", possibility="way-duty"))
    way = story.meeting.possibilities["way-duty"]
    assert way.aside
    assert (way.now.required, way.now.if_refused) == (True, DUTY.if_refused)
    assert way in story.meeting.standing_possibilities()


def test_everybody_sees_the_same_of_a_duty():
    """P5, P9"""
    story = a_space().then(cast.JONAS, DUTY)
    for seat in (*cast.EVERYBODY, None):
        assert story.as_seen_by(seat).possibilities["way-duty"] == story.meeting.possibilities["way-duty"]


def test_the_record_tells_offer_from_duty_and_who_decides():
    """P9, P15"""
    record = record_of(a_space().then(cast.JONAS, DUTY, OFFER).meeting)
    duty, offer = record["possibilities"][-2:]
    assert (duty["required"], duty["if_refused"]) == (True, DUTY.if_refused)
    assert (offer["required"], offer["if_refused"]) == (False, "")
    for way in (duty, offer):
        assert way["means"] == {"money": DUTY.money, "duties": DUTY.duties, "time": DUTY.time}
        assert (way["decides"], way["grounds"], way["first_step"]) == (DUTY.decides, DUTY.grounds, DUTY.first_step)
        assert way["wishes"] == ["B"]
    assert DUTY.wishes == (WISH_B,)

"""A post costs about the same on a full board as on an empty one: decided and folded."""

from statistics import median
from time import perf_counter

import pytest

from facilitator.board import Entry, Meeting, after, decide
from facilitator.board.terms import Phase, PostId
from tests import cast
from tests.given import START, a_perspective, an_open_meeting

pytestmark = pytest.mark.timed

ROUNDS, POSTS = 15, 60
GENEROUS = 2.5
"""The aim is 1.5; a busy machine must not fail this, a walk through all cards must."""


def with_cards(count: int) -> Meeting:
    meeting = an_open_meeting(Phase.PERSPECTIVES).meeting
    for number in range(count):
        meeting = one_more(meeting, f"card-{number:05}")
    return meeting


def one_more(meeting: Meeting, id: str) -> Meeting:
    at = START
    for event in decide(meeting, a_perspective(PostId(id)), by=cast.INGRID, at=at):
        meeting = after(meeting, Entry(meeting.number + 1, event, cast.INGRID, at, id))
    return meeting


def seconds(work, meeting: Meeting) -> float:
    begun = perf_counter()
    for number in range(POSTS):
        work(meeting, f"post-{number:05}")
    return perf_counter() - begun


def test_a_post_costs_the_same_on_a_thousand_cards_as_on_ten():
    few, many = with_cards(10), with_cards(1_000)
    assert len(many.perspectives) == 100 * len(few.perspectives)
    # Side by side, round by round: what slows the machine slows both.
    ratios = [seconds(one_more, many) / seconds(one_more, few) for _ in range(ROUNDS)]
    assert median(ratios) < GENEROUS, f"{median(ratios):.2f} times"


def test_the_measure_would_see_a_walk_through_all_cards():
    def walking(meeting: Meeting, id: str) -> Meeting:
        assert all(card.now.text for card in meeting.perspectives.values())
        return one_more(meeting, id)

    few, many = with_cards(10), with_cards(1_000)
    ratios = [seconds(walking, many) / seconds(walking, few) for _ in range(5)]
    assert median(ratios) > GENEROUS

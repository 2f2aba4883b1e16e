"""How an agreement from last time went: who may say what of it, and when it is still open."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, Review, earlier_open, never_reviewed, record_of
from facilitator.board.last_time import agreements_to_carry_over, is_open
from facilitator.board.terms import Going, Phase
from tests import cast, following, given
from tests.following import NOT_REVIEWED, SAID_TO_BE_HARD, a_meeting_that_follows, a_review


def test_only_she_says_that_she_no_longer_wants_it():
    """P1: whoever leads may take it down where she says it aloud."""
    story = a_meeting_that_follows(Phase.ARRIVE)
    unwanted = a_review(going=Going.NOT_WANTED)
    for seat in (cast.JONAS, cast.ALI):
        assert story.refuses(seat, unwanted) == "only-the-citizen-wants"
    assert not is_open(story.then(cast.METTE, unwanted).meeting.last_time.agreements[NOT_REVIEWED.id])


def test_what_one_of_two_says_is_kept_stays_open_for_the_other():
    """Nobody's word takes another's place."""
    story = a_meeting_that_follows(Phase.ARRIVE)
    story = story.then(cast.JONAS, a_review(going=Going.HARD)).then(
        cast.ALI, a_review(going=Going.KEPT, id="review-of-ali")
    )
    assert is_open(story.meeting.last_time.agreements[NOT_REVIEWED.id])
    story = story.then(cast.JONAS, a_review(going=Going.KEPT, id="review-again"))
    assert not is_open(story.meeting.last_time.agreements[NOT_REVIEWED.id])


def test_what_was_erased_is_not_open_on_any_page_nor_in_the_record():
    gone = replace(NOT_REVIEWED, what="")
    story = given.a_meeting().then(OFFICE, following.last_time(agreements=(gone, SAID_TO_BE_HARD)))
    assert [one.id for one in earlier_open(story.meeting)] == [SAID_TO_BE_HARD.id]
    assert never_reviewed(story.meeting) == (), "nor is anybody reminded of it"
    assert [one.id for one in agreements_to_carry_over(story.meeting, {})] == [SAID_TO_BE_HARD.id]
    found = record_of(story.meeting, given.START)["last_time"]["agreements"]
    assert [one["open"] for one in found] == [False, True]


def reviewed(*said: tuple[Going, bool]):
    said_of_it = tuple(Review(going, "", "Somebody", citizens, following.LAST_TIME) for going, citizens in said)
    return replace(NOT_REVIEWED, reviews=said_of_it)


@pytest.mark.parametrize(
    ("said", "still_open"),
    [
        ([], True), ([(Going.KEPT, True)], False), ([(Going.KEPT, False)], False), ([(Going.GOES_WELL, True)], True), ([(Going.HARD, True)], True),
        ([(Going.NOT_KEPT, False)], True), ([(Going.KEPT, False), (Going.HARD, True)], True), ([(Going.HARD, True), (Going.KEPT, False)], True),
        ([(Going.HARD, True), (Going.KEPT, True)], False), ([(Going.NOT_WANTED, True)], False), ([(Going.NOT_WANTED, False)], True),
        ([(Going.NOT_WANTED, False), (Going.NOT_WANTED, True)], False), ([(Going.NOT_WANTED, False), (Going.KEPT, True)], False),
    ],
)  # fmt: skip
def test_an_agreement_is_open_until_all_who_spoke_of_it_say_that_it_is_kept(said, still_open):
    assert is_open(reviewed(*said)) is still_open

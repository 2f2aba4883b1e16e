"""A meeting that follows another in the same course: what last time has left, and a story that begins with it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from facilitator.board import OFFICE, EarlierAgreement, EarlierWords, Hand, Review, commands as c
from facilitator.board.terms import Answer, EarlierText, Going, Phase, PostId
from tests import cast
from tests.given import START, Story, a_meeting

LAST_TIME = START - timedelta(days=84)
"""When the meeting before was held."""
BIRTHE_WROTE, GIVEN_ALOUD = Hand("Birthe"), Hand("Ali", ("Ali", "Birthe"))
"""Birthe sat there last time, and has no seat here."""
NOT_REVIEWED = EarlierAgreement(
    PostId("earlier-trial"), "Trial at the bike workshop", "Jonas", "2026-09-30", "We stop and talk", LAST_TIME
)
SAID_TO_BE_HARD = EarlierAgreement(
    PostId("earlier-call"),
    "Calls the pain clinic",
    "Ingrid Holm",
    "",
    "",
    LAST_TIME,
    Answer.ONLY_IF,
    "only if I need not be there",
    (
        Review(
            Going.HARD, "Nobody picked up the phone", "Mette", True, LAST_TIME + timedelta(days=20), hand=GIVEN_ALOUD
        ),
    ),
    GIVEN_ALOUD,
)
SAID_LAST_TIME = (
    EarlierWords(PostId("definition"), EarlierText.DEFINITION, "I can try, when the rent is safe."),
    EarlierWords(PostId("last-hands"), EarlierText.WISH, "Work with my hands", (NOT_REVIEWED.id,), hand=GIVEN_ALOUD),
    EarlierWords(PostId("last-quiet"), EarlierText.WISH, "Quiet evenings", hand=BIRTHE_WROTE),
    EarlierWords(PostId("last-letters"), EarlierText.AGENDA, "The letters nobody explains"),
)


def last_time(**changes: Any) -> c.CarryLastTimeOver:
    """What a meeting twelve weeks ago has left: two open agreements, Mette’s words, two wishes, and one thing she will take up."""
    carried = c.CarryLastTimeOver(
        id="carry-last-time-over",
        meeting="meeting-before",
        held_at=LAST_TIME,
        citizen="Mette",
        agreements=(NOT_REVIEWED, SAID_TO_BE_HARD),
        words=SAID_LAST_TIME,
    )
    return replace(carried, **changes)


def a_meeting_that_follows(phase: Phase | None = None) -> Story:
    """Called with the whole cast and with what last time has left; in a phase, everybody has come."""
    story = a_meeting().then(OFFICE, last_time())
    if phase is None:
        return story
    story = story.in_phase(Phase.ARRIVE)
    for seat in cast.EVERYBODY:
        story = story.then(seat, c.Arrive(id=f"arrive-{seat}"))
    return story.in_phase(phase)


def a_review(
    agreement: str = NOT_REVIEWED.id, going: Going = Going.KEPT, words: str = "", **changes: Any
) -> c.ReviewAgreement:
    review = c.ReviewAgreement(id=f"review-{agreement}-{going}", agreement=PostId(agreement), going=going, words=words)
    return replace(review, **changes)

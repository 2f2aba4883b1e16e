"""A meeting that follows another in the same course: what last time has left, and a story that begins with it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from facilitator.board import OFFICE, Brought, EarlierAgreement, Hand, Look, commands as c
from facilitator.board.terms import Answer, BroughtText, Going, Phase, PostId
from tests import cast
from tests.given import START, Story, a_meeting

LAST_TIME = START - timedelta(days=84)
"""When the meeting before was held."""
BIRTHE_WROTE, GIVEN_ALOUD = Hand("Birthe"), Hand("Ali", ("Ali", "Birthe"))
"""Birthe sat there last time, and has no seat here."""
NOT_LOOKED_AT = EarlierAgreement(
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
    (Look(Going.HARD, "Nobody picked up the phone", "Mette", True, LAST_TIME + timedelta(days=20), hand=GIVEN_ALOUD),),
    GIVEN_ALOUD,
)
SAID_LAST_TIME = (
    Brought(PostId("definition"), BroughtText.DEFINITION, "I can try, when the rent is safe."),
    Brought(PostId("brought-hands"), BroughtText.WISH, "Work with my hands", (NOT_LOOKED_AT.id,), hand=GIVEN_ALOUD),
    Brought(PostId("brought-quiet"), BroughtText.WISH, "Quiet evenings", hand=BIRTHE_WROTE),
    Brought(PostId("brought-letters"), BroughtText.AGENDA, "The letters nobody explains"),
)


def last_time(**changes: Any) -> c.BringLastTime:
    """What a meeting twelve weeks ago has left: two open agreements, Mette’s words, two wishes, and one thing she will take up."""
    brought = c.BringLastTime(
        id="bring-last-time",
        meeting="meeting-before",
        held_at=LAST_TIME,
        citizen="Mette",
        agreements=(NOT_LOOKED_AT, SAID_TO_BE_HARD),
        words=SAID_LAST_TIME,
    )
    return replace(brought, **changes)


def a_meeting_that_follows(phase: Phase | None = None) -> Story:
    """Called with the whole cast and with what last time has left; in a phase, everybody has come."""
    story = a_meeting().then(OFFICE, last_time())
    if phase is None:
        return story
    story = story.in_phase(Phase.ARRIVE)
    for seat in cast.EVERYBODY:
        story = story.then(seat, c.Arrive(id=f"arrive-{seat}"))
    return story.in_phase(phase)


def a_look(
    agreement: str = NOT_LOOKED_AT.id, going: Going = Going.KEPT, words: str = "", **changes: Any
) -> c.LookAtAgreement:
    look = c.LookAtAgreement(id=f"look-{agreement}-{going}", agreement=PostId(agreement), going=going, words=words)
    return replace(look, **changes)

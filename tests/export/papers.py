"""The pages that are made into documents: the demonstration's sealed meeting, and one that has as much as a meeting can have."""

from functools import cache

from facilitator import demonstration, meeting_types
from facilitator.board import Meeting, commands as c, disagreements
from facilitator.board.terms import Answer, Phase, Recognition
from facilitator.web.fragments import View
from facilitator.web.pages import shown
from facilitator.web.saying.languages import language
from tests import cast
from tests.given import (
    Story,
    a_meeting,
    a_perspective,
    a_recognition,
    a_space,
    a_summary,
    a_tension,
    a_text_for_mette,
    a_yes_to,
    an_agreement,
    an_answer,
    an_answer_to_a_question,
    an_open_meeting,
    with_lone_writing,
    with_the_centre,
)

LONG = (
    "We have talked about it for a long time, and each of us knows another part of what it asks of her every single day. "
    * 5
)
ONE_LONG_WORD = "Arbejdsmarkedsuddannelsescentervejledningssamtaleindkaldelse" * 4


@cache
def demonstrated(id: str) -> Meeting:
    """The demonstration's meeting with this id, played to its seal."""
    story = Story()
    for step in demonstration.steps(demonstration.load(id)):
        story = story.then(step.by, step.command)
    return story.meeting


@cache
def of_cards(number: int) -> Meeting:
    """A sealed meeting in which so many cards were written."""
    writers = (cast.INGRID, cast.AMINA, cast.JONAS, cast.KAREN, cast.IDA)
    story = with_the_centre(an_open_meeting(Phase.PERSPECTIVES))
    for one in range(number):
        story = story.then(writers[one % len(writers)], a_perspective(f"card-{one:04}"))
    return story.then(cast.ALI, c.SealMeeting(id="seal-it")).meeting


@cache
def empty() -> Meeting:
    """Sealed before anything was said."""
    return a_meeting().in_phase(Phase.ARRIVE).then(cast.ALI, c.SealMeeting(id="seal-it")).meeting


@cache
def of_everything() -> Meeting:
    """One part of each kind, long texts and a word no line has room for, two hundred cards, and something added afterwards."""
    story = with_lone_writing(a_space()).then(cast.LONE, a_text_for_mette(text=LONG[:400]))
    story = story.then(cast.METTE, a_yes_to("words-one"), c.SetTopicAside(id="topic-one", text=LONG[:200]))
    for number in range(200):
        text = ONE_LONG_WORD if number == 7 else LONG[: 20 + number * 4]
        story = story.then(cast.PROFESSIONALS[number % 5], a_perspective(f"card-{number:04}", text=text))
    story = story.then(cast.METTE, a_recognition("card-0000", Recognition.NOT_RECOGNISED, LONG[:200]))
    story = story.then(cast.LONE, a_tension("tension-lone", "card-0000", "card-0001", text=LONG[:200]))
    for number in range(4):
        agreement = an_agreement(f"agreement-{number}", what=LONG[:200], if_hard=LONG[:300])
        no = an_answer(agreement.id, agreed=Answer.NO, words=LONG[:200])
        story = story.then(cast.JONAS, agreement).then(cast.METTE, no)
    story = story.then(cast.METTE, a_summary(text=LONG[:500]), an_answer_to_a_question(shared=True))
    story = story.then(cast.IDA, c.ShareInsight(id="insight-ida", text=LONG[:200])).then(
        cast.ALI, c.SealMeeting(id="seal-it")
    )
    return story.then(cast.AMINA, c.AddAddendum(id="add-one", text=LONG[:200], reason="It was forgotten")).meeting


def paper(meeting: Meeting, spoken: str) -> str:
    """The document's page in this language, as the server renders it."""
    view = View(
        meeting_id="m",
        meeting=meeting.as_seen_by(None),
        language=language(spoken),
        meeting_type=meeting_types.load(meeting.meeting_type),
        present=frozenset(),
        seat=None,
        own=None,
    )
    template = view.language.templates.get_template("record/paper.html")
    return template.render(disagreed=disagreements(view.meeting), **shown(view))

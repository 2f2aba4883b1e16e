"""The pages that are made into documents: the demonstration's sealed meeting, and one that has as much as a meeting can have."""

from functools import cache

from facilitator import demonstration, meeting_types
from facilitator.board import Meeting, commands as c, disagreements
from facilitator.board.terms import Phase
from facilitator.web.fragments import View
from facilitator.web.languages import language
from facilitator.web.pages import shown
from tests import cast
from tests.given import Story, a_perspective, an_open_meeting, with_the_centre


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

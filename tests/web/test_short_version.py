"""On the one sheet, who wrote the citizen's words for them takes room too: it is counted, so that the sheet stays one."""

from facilitator.board.terms import Phase
from facilitator.web.afterwards.short_version import short_version
from tests import cast, given


def shown(**how: tuple[str, ...]) -> int:
    story = (
        given.a_meeting()
        .in_phase(Phase.SUMMING_UP)
        .then(cast.ALI if how else cast.METTE, given.a_summary(text="Short", **how))
    )
    for number in range(20):
        story = story.then(
            cast.JONAS, given.an_agreement(f"agreement-{number:02}", what="x", who="y", if_hard="", wish=None)
        )
    return len(short_version(story.meeting).agreements)


def test_who_heard_it_takes_the_room_of_a_line():
    own = shown()
    assert own < 20, "else nothing is tested"
    assert shown(heard_by=(cast.ALI, cast.LONE)) < own

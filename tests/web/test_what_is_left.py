"""Where the meeting is and what is left of it, as whoever leads sees it. Minutes are a suggestion, and nothing moves by itself (P12)."""

from facilitator.board import Phase, commands as c
from facilitator.meeting_types import load
from tests import cast
from tests.given import a_meeting, an_open_meeting
from tests.web.reading import rendered, words

PLANNED = load("network-meeting").phases


def left(phase: Phase) -> str:
    return words(rendered(an_open_meeting(phase), "console")).partition("Still to come ")[2]


def test_the_phases_that_are_left_stand_there_with_their_minutes_and_all_of_them_together():
    last, before = PLANNED[-1], PLANNED[-2]
    assert left(PLANNED[-3].phase).startswith(
        f"Summing up {before.minutes} min · Three questions {last.minutes} min . About {before.minutes + last.minutes} minutes in all."
    )
    assert left(last.phase) == ""
    assert f"About {load('network-meeting').minutes} minutes in all." in words(rendered(a_meeting(), "console"))


def test_in_the_last_phase_the_seal_stands_where_next_stood_and_says_first_that_it_cannot_be_undone():
    console = rendered(an_open_meeting(PLANNED[-1].phase), "console")
    assert console.count('data-command="SealMeeting"') == 1
    lead = console.split('class="all-phases"')[0]
    assert 'id="lead-next"' not in lead
    assert 'data-confirm="Seal the meeting? Nothing can be changed afterwards.' in lead.split('id="lead-seal"')[1]
    before = rendered(an_open_meeting(PLANNED[-2].phase), "console").split('class="all-phases"')[0]
    assert 'id="lead-next"' in before
    assert 'id="lead-seal"' not in before
    assert rendered(an_open_meeting(PLANNED[-2].phase), "console").count('data-command="SealMeeting"') == 1
    paused = an_open_meeting(PLANNED[-1].phase).then(cast.METTE, c.PauseMeeting(id="pause-1"))
    assert 'id="lead-seal"' not in rendered(paused, "console").split('class="all-phases"')[0]


def test_what_was_written_in_quiet_is_offered_only_where_somebody_can_have_written_in_quiet():
    offered = "Show what was written in quiet"
    assert Phase.QUIET_WRITING not in {planned.phase for planned in PLANNED}
    assert offered not in rendered(an_open_meeting(Phase.PERSPECTIVES), "console")
    quiet = an_open_meeting(Phase.QUIET_WRITING)
    assert offered not in rendered(quiet, "console"), "there the way on shows it"
    assert offered in rendered(quiet.in_phase(Phase.PERSPECTIVES), "console"), "somebody may have gone on without"


def test_that_it_cannot_be_hidden_again_is_said_before_it_is_shown():
    quiet = an_open_meeting(Phase.QUIET_WRITING)
    for story in (quiet, quiet.in_phase(Phase.PERSPECTIVES)):
        button = rendered(story, "console").split('data-command="RevealDrafts"')[1].split("</button>")[0]
        assert "cannot be hidden again" in words(f"<b{button}")


def test_from_a_phase_that_was_not_planned_next_and_back_lead_to_its_neighbours():
    lead = rendered(an_open_meeting(Phase.QUIET_WRITING), "console")
    order = [planned.phase for planned in load("network-meeting").phases_with(Phase.QUIET_WRITING)]
    before = order[order.index(Phase.QUIET_WRITING) - 1]
    assert f'{{"phase": "{before}"}}' in lead.split('id="lead-back"')[1].split(">")[0]

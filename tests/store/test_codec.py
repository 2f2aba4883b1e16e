"""The codec: every event comes back as it went, and a person's words never lie among the facts."""

import dataclasses
import json
from datetime import UTC, datetime

import pytest

from facilitator import demonstration
from facilitator.board import entries_of, fold, record_of, space_of
from facilitator.board.events import ALL, MeetingSealed, PerspectivePosted
from facilitator.board.rules.wordings import wordings_of
from facilitator.board.terms import Basis, Phase, Placement, Reading
from facilitator.store import codec
from tests import cast
from tests.given import Story, a_space, an_open_meeting, with_the_centre


def all_events():
    story = Story()
    for step in demonstration.steps(demonstration.load(demonstration.STORIES[0])):
        story = story.then(step.by, step.command)
    return [entry.event for entry in story.entries]


EVENTS = all_events()


def test_every_event_comes_back_as_it_went():
    assert len({type(event) for event in EVENTS}) > len(ALL) / 2, "the demonstration must show most kinds"
    for event in EVENTS:
        kind, shape, facts, wordings = codec.encode(event)
        back = codec.decode(kind, shape, facts, dict(wordings))
        assert back == event
        types = [type(getattr(back, field.name)) for field in dataclasses.fields(event)]
        assert types == [type(getattr(event, field.name)) for field in dataclasses.fields(event)]


def test_no_words_of_a_person_lie_among_the_facts():
    for event in EVENTS:
        _, _, facts, wordings = codec.encode(event)
        assert {name for name, _ in wordings} <= {*wordings_of(type(event))}
        assert not {*json.loads(facts)} & {*wordings_of(type(event))}


def test_an_erased_wording_says_since_when():
    at = datetime(2026, 11, 23, tzinfo=UTC)
    event = PerspectivePosted(
        perspective="card-one", text="Gone", basis=Basis.TEST, basis_text="", placement=Placement.PERSON, draft=False
    )
    kind, shape, facts, _ = codec.encode(event)
    back = codec.decode(kind, shape, facts, {"text": codec.Erased(at)})
    assert (back.text, back.text.at, back.basis_text) == ("", at, "")


def test_a_fact_that_an_old_entry_lacks_takes_its_default():
    kind, shape, facts, _ = codec.encode(
        PerspectivePosted(
            perspective="card-one",
            text="",
            basis=Basis.TEST,
            basis_text="",
            placement=Placement.PERSON,
            draft=True,
            kept=True,
        )
    )
    older = {name: value for name, value in json.loads(facts).items() if name != "kept"}
    assert codec.decode(kind, shape, json.dumps(older), {}).kept is False


def test_an_older_shape_is_brought_up_step_by_step(monkeypatch):
    monkeypatch.setattr(codec, "SHAPE", 3)
    steps = {
        ("MeetingSealed", 1): lambda facts: {"digest": facts["sum"]},
        ("MeetingSealed", 2): lambda facts: {"checksum": facts["digest"]},
    }
    monkeypatch.setattr(codec, "OLDER", steps)
    assert codec.decode("MeetingSealed", 1, '{"sum": "abc"}', {}) == MeetingSealed(checksum="abc")


def test_a_kind_from_the_future_is_not_guessed_at():
    with pytest.raises(KeyError):
        codec.decode("MeetingDissolved", 1, "{}", {})


# As they were stored before walls had a day, ways a price, a duty and who decides, and agreements a wall to ask about.
STORED = {
    "PossibilityOffered": (
        '{"possibility":"way-one","origin":"found-together","wishes":["wish-hands"]}',
        {"text": "The workshop"},
    ),
    "PossibilityReworded": (
        '{"possibility":"way-one","origin":"citizen","wishes":[]}',
        {"text": "The workshop on Fridays"},
    ),
    "ConstraintNamed": (
        '{"constraint":"wall-one","kind":"law","firmness":"fixed","draft":false,"kept":false}',
        {"text": "Ten hours", "source": "The act", "owner": "Parliament"},
    ),
    "ConstraintReworded": (
        '{"constraint":"wall-one","kind":"law","firmness":"can-be-asked","draft":false}',
        {"text": "Ten hours", "source": "The act, § 8", "owner": "Parliament"},
    ),
    "AgreementMade": (
        '{"agreement":"agreement-one","by_when":"","wish":null,"possibility":"way-one"}',
        {"what": "A trial", "who": "Jonas"},
    ),
}


@pytest.mark.parametrize("kind", STORED)
def test_what_was_stored_before_there_was_a_space_is_still_read(kind):
    facts, wordings = STORED[kind]
    event = codec.decode(kind, 1, facts, wordings)
    since = {*codec._SHAPES[kind].facts, *codec._SHAPES[kind].wordings} - {*json.loads(facts), *wordings}
    assert since, "nothing has been added since"
    empty = {"", None, False, ()}
    assert {getattr(event, name) for name in since} <= empty
    assert {name: getattr(event, name) for name in wordings} == wordings
    stored = json.loads(codec.encode(event)[2])
    assert {name: stored[name] for name in json.loads(facts)} == json.loads(facts)


def test_a_meeting_stored_before_there_was_a_space_folds_as_it_did():
    story = with_the_centre(an_open_meeting(Phase.ROOM_TO_MOVE))
    order = ("PossibilityOffered", "ConstraintNamed", "ConstraintReworded", "AgreementMade")
    events = tuple(codec.decode(kind, 1, *STORED[kind]) for kind in order)
    tied = codec.decode("ConstraintTied", 1, '{"possibility":"way-one","constraint":"wall-one"}', {})
    entries = entries_of(story.meeting, (*events, tied), by=cast.JONAS, at=story.now, command="old")
    meeting = fold(story.meeting, entries)
    way, wall = meeting.possibilities["way-one"], meeting.constraints["wall-one"]
    assert (way.aside, way.now.required, wall.moved, wall.now.until, meeting.imagined) == (None, False, False, "", {})
    assert space_of(meeting).wishes[1].reading is Reading.CAN_BE_ASKED
    assert record_of(meeting)["agreements"][0]["about_constraint"] is None


def test_an_agreement_stored_before_it_kept_what_its_wall_would_open_is_for_no_more_than_it_was():
    """P14, P15: a sealed record does not change with what agreements are for today."""
    facts = '{"agreement":"agree-ask","by_when":"","wish":null,"possibility":null,"constraint":"wall-ten-hours"}'
    made = codec.decode("AgreementMade", 1, facts, {"what": "Ask", "who": "Jonas"})
    story = a_space()
    assert space_of(story.meeting).walls[0].opens, "it would be for a wish if it were made now"
    meeting = fold(story.meeting, entries_of(story.meeting, (made,), by=cast.JONAS, at=story.now, command="old"))
    assert record_of(meeting)["agreements"][0]["wishes"] == []

"""The demonstration: Mette's meeting stands up to the real rules, in every language it is told in."""

import re
from dataclasses import fields
from datetime import date

import pytest

from facilitator import demonstration, meeting_types
from facilitator.board import OFFICE, Meeting, fold, standing_topics
from facilitator.board.commands import AddSeat, CallMeeting, MakeAgreement
from facilitator.board.possibility_space import open_ways_to, reading_of_way, reading_of_wish
from facilitator.board.rules.wordings import wordings_of
from facilitator.board.terms import Answer, Basis, Phase, Question, Reading, Role, Stage
from tests import cast
from tests.given import Story

EVERY = pytest.mark.parametrize(
    "story", [demonstration.load(id) for id in demonstration.STORIES], ids=lambda story: story.id
)
AN_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


def told(story: demonstration.Story, until: Phase | None = None) -> Story:
    so_far = Story()
    for step in demonstration.up_to(until, demonstration.steps(story)):
        so_far = so_far.then(step.by, step.command)
    return so_far


def shape(command):
    """A command without what is said in it."""
    words = {*wordings_of(type(command)), "id", "language", "meeting_type"}
    return type(command), {
        field.name: getattr(command, field.name) for field in fields(command) if field.name not in words
    }


def without(mark: str, value: object) -> str:
    return str(value).replace(mark, "")


@EVERY
def test_the_board_says_yes_to_every_step_and_every_step_makes_something_happen(story):
    so_far = Story()
    for step in demonstration.steps(story):
        longer = so_far.then(step.by, step.command)
        assert len(longer.entries) > len(so_far.entries), step
        so_far = longer
    assert so_far.meeting.stage is Stage.SEALED
    assert fold(Meeting(), so_far.entries) == so_far.meeting


def test_the_same_meeting_happens_in_every_language():
    first, *others = (
        [without(id, (step.by, *shape(step.command))) for step in demonstration.steps(demonstration.load(id))]
        for id in demonstration.STORIES
    )
    assert others, "one language alone would always agree with itself"
    assert all(other == first for other in others)


def test_one_story_is_in_danish_and_one_in_english():
    calls = [next(demonstration.steps(demonstration.load(id))).command for id in demonstration.STORIES]
    assert all(isinstance(call, CallMeeting) for call in calls)
    assert [call.language for call in calls] == [demonstration.load(id).language for id in demonstration.STORIES]
    assert {(call.language, call.meeting_type) for call in calls} >= {
        ("da", "rehabilitation-team"),
        ("en", "care-plan"),
    }


@EVERY
def test_the_meeting_is_of_a_type_we_ship_and_spoken_in_one_of_its_languages(story):
    meeting = told(story).meeting
    assert meeting.language in meeting_types.load(meeting.meeting_type).languages


@EVERY
def test_the_cast_is_the_one_we_use_everywhere(story):
    seats = [step.command for step in demonstration.steps(story) if isinstance(step.command, AddSeat)]
    wall_last = [(seat.role, seat.name) for seat in seats if seat.role is not Role.WALL]
    assert wall_last == [(seat.role, seat.name) for seat in cast.SEATS if seat.role is not Role.WALL]
    assert [seat.profession for seat in seats] == [seat.profession for seat in cast.SEATS]
    assert all(seat.reason for seat in seats if seat.role is not Role.WALL)


@EVERY
def test_ids_are_as_a_client_would_make_them_and_each_is_used_once(story):
    ids = [step.command.id for step in demonstration.steps(story, mark="abcd")]
    assert len(set(ids)) == len(ids)
    assert [id for id in ids if not AN_ID.fullmatch(id)] == []


@EVERY
def test_another_mark_makes_another_meeting_and_the_same_mark_the_same(story):
    first, again, other = (tuple(demonstration.steps(story, mark=mark)) for mark in ("one-", "one-", "two-"))
    assert first == again
    assert {step.command.id for step in first}.isdisjoint(step.command.id for step in other)
    assert {step.by for step in first} & {step.by for step in other} == {OFFICE}


@EVERY
def test_mette_finds_her_words_in_three_versions_and_has_three_wishes(story):
    meeting = told(story).meeting
    assert len(meeting.definition) == 3
    assert [wish.letter for wish in meeting.standing_wishes()] == ["A", "B", "C"]
    assert {words.by for words in meeting.definition} == {meeting.citizen.id}


@EVERY
def test_six_professions_each_show_one_to_three_cards_that_say_how_they_know(story):
    meeting = told(story).meeting
    assert len(meeting.columns) == 6
    for profession in meeting.columns:
        cards = meeting.perspectives_of(profession)
        assert 1 <= len(cards) <= 3, profession
        assert all(card.now.basis is not Basis.NOT_SAID and card.now.basis_text for card in cards)
    assert len({card.now.basis for card in meeting.perspectives.values()}) >= 6


@EVERY
def test_before_the_reveal_mette_sees_no_draft_and_afterwards_all(story):
    quiet = told(story, until=Phase.QUIET_WRITING).meeting
    assert len(quiet.drafts) > 10, "somebody must be writing for this to mean anything"
    seen = quiet.as_seen_by(quiet.citizen.id)
    assert not seen.perspectives
    assert not seen.constraints
    assert not told(story, until=Phase.PERSPECTIVES).meeting.drafts


@EVERY
def test_the_space_is_the_one_of_the_picture(story):
    meeting = told(story).meeting
    readings = [reading_of_way(meeting, way) for way in meeting.standing_possibilities()]
    ask, shut, free = Reading.CAN_BE_ASKED, Reading.CLOSED, Reading.OPEN
    assert readings == [ask, ask, shut, free, free, ask, free, ask, free, shut]
    assert [reading_of_wish(meeting, wish) for wish in meeting.standing_wishes()] == [ask, free, free]
    assert [open_ways_to(meeting, wish) for wish in meeting.standing_wishes()] == [0, 3, 1]
    assert len({way.now.origin for way in meeting.standing_possibilities()}) == 4


@EVERY
def test_a_duty_a_way_set_aside_a_first_look_and_a_wall_that_was_asked_about_and_one_that_has_moved_are_in_it(story):
    meeting = told(story).meeting
    ways = meeting.standing_possibilities()
    assert [way.figure for way in ways if way.now.required] == [9]
    assert [way.figure for way in ways if way.aside] == [10]
    assert meeting.possibilities[meeting.look_first].figure == 5
    assert sum(bool(wall.asked) and not wall.waits_for_an_answer for wall in meeting.standing_constraints()) == 1
    assert sum(wall.moved for wall in meeting.standing_constraints()) == 1
    assert not meeting.imagined


@EVERY
def test_lone_writes_the_summary_for_mette_and_it_stands_with_her_yes(story):
    meeting = told(story).meeting
    (summary,) = meeting.summary
    assert meeting.seats[summary.written_by].name == "Lone"
    assert summary.by == meeting.citizen.id
    assert not told(story, until=Phase.AGREEMENTS).meeting.summary


@EVERY
def test_mette_sets_a_topic_aside_and_shares_one_answer_of_two(story):
    meeting = told(story).meeting
    (topic,) = standing_topics(meeting)
    assert meeting.constraints[topic.about].now.source
    assert [answer.shared for answer in meeting.answers.values()] == [True, False]
    assert list(meeting.as_seen_by(None).answers) == [Question.HEARD]
    assert len(meeting.insights) == 2


@EVERY
def test_mette_answers_every_line_and_not_always_with_yes(story):
    meeting = told(story).meeting
    answers = [line.confirmation for line in meeting.lines_to_confirm()]
    assert None not in answers
    agreed = [answer.agreed for answer in answers]
    assert (agreed.count(Answer.ONLY_IF), agreed.count(Answer.NO)) == (1, 1)
    assert all(answer.words for answer in answers if answer.agreed is not Answer.YES)


@EVERY
def test_every_agreement_says_who_when_for_which_wish_and_what_if_it_gets_hard(story):
    agreements = told(story).meeting.standing_agreements()
    assert len(agreements) == 5
    assert all(one.now.who and one.now.by_when and one.now.wish and one.now.if_hard for one in agreements)


@EVERY
def test_agreements_fall_due_after_the_day_of_the_meeting(story):
    day = date(2030, 1, 31)
    due = [
        step.command.by_when for step in demonstration.steps(story, day=day) if isinstance(step.command, MakeAgreement)
    ]
    assert due
    assert all(date.fromisoformat(one) > day for one in due)


@EVERY
def test_playing_records_up_to_the_end_of_a_phase(story):
    recorded = []
    count = demonstration.play(lambda command, by: recorded.append((by, command)), story, until=Phase.ROOM_TO_MOVE)
    assert count == len(recorded)
    so_far = Story()
    for by, command in recorded:
        so_far = so_far.then(by, command)
    assert so_far.meeting.phase is Phase.ROOM_TO_MOVE
    assert len(so_far.meeting.standing_possibilities()) == 10
    assert not so_far.meeting.agreements


@EVERY
def test_a_meeting_played_live_takes_minutes_not_hours(story):
    steps = list(demonstration.steps(story))
    assert 120 < sum(step.pause for step in steps) < 480
    assert all(step.pause == 0 for step in steps if step.phase is None), "what happened days before takes no time"


def test_a_story_nobody_has_written_is_said_to_be_missing():
    with pytest.raises(LookupError):
        demonstration.load("mette-fr")


def test_a_text_that_is_missing_or_that_nobody_says_is_named():
    act = {"by": "mette", "does": "AddWish", "id": "wish-money"}
    with pytest.raises(ValueError, match="mette-da: wish-money lacks text"):
        demonstration.story.tell("mette-da", [act], {})
    words = {"wish-money": {"text": "Ro"}, "wish-honey": {"text": "Ro"}}
    with pytest.raises(ValueError, match="mette-da: nobody says wish-honey"):
        demonstration.story.tell("mette-da", [act], words)

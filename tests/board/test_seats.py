"""Calling a meeting, making and closing seats, arriving."""

from dataclasses import replace

import pytest

from facilitator.board import OFFICE, commands as c
from facilitator.board.rules.seats import MOST_PROFESSIONS, MOST_SEATS
from facilitator.board.terms import Answer, Phase, Role, Stage
from tests import cast
from tests.given import (
    Story,
    a_definition,
    a_meeting,
    a_perspective,
    a_wall,
    a_way,
    an_agreement,
    an_answer,
    an_open_meeting,
)

CALL = c.CallMeeting(id="call-the-meeting", meeting_type="network-meeting", language="en", title="A meeting")
PURPOSE = c.StatePurpose(id="purpose-1", title="Mette’s meeting", purpose="Listen", at_stake="The rent")
GUEST = c.AddSeat(id="seat-guest", role=Role.INTERPRETER, name="Guest")


def a_professional(number: int, **changes) -> c.AddSeat:
    seat = c.AddSeat(
        id=f"seat-more-{number:03}", role=Role.PROFESSIONAL, name="N", profession=cast.Profession(f"field-{number}")
    )
    return replace(seat, **changes)


def test_the_office_calls_a_meeting_once():
    story = Story().then(OFFICE, CALL)
    assert (story.meeting.stage, story.meeting.phase) == (Stage.CALLED, None)
    assert story.refuses(OFFICE, CALL) == "meeting-is-called-already"
    assert Story().refuses(cast.ALI, CALL) == "only-the-facilitator"


@pytest.mark.parametrize("command", [GUEST, PURPOSE, c.Arrive(id="arrive-1"), a_perspective()])
def test_nothing_happens_before_the_call(command):
    assert Story().refuses(OFFICE, command) == Story().refuses(cast.ALI, command) == "meeting-is-not-called"


@pytest.mark.parametrize("seat", [OFFICE, cast.ALI])
def test_what_is_at_stake_can_be_said_anew(seat):
    """P9"""
    story = a_meeting().then(seat, PURPOSE)
    assert (story.meeting.purpose, story.meeting.at_stake) == ("Listen", "The rent")
    assert story.then(seat, PURPOSE) == story
    assert story.refuses(cast.AMINA, PURPOSE) == "only-the-facilitator"


def test_a_seat_says_its_mandate_and_why_it_is_there():
    """P9"""
    seat = a_meeting().meeting.seats[cast.INGRID]
    assert (seat.mandate, seat.mandate_text) == ("advises", "Can describe function, not decide")
    assert seat.reason


def test_there_is_one_citizen():
    """P1"""
    another = c.AddSeat(id="seat-other", role=Role.CITIZEN, name="Another")
    story = a_meeting()
    assert story.refuses(OFFICE, another) == "one-citizen-only"
    gone = story.then(OFFICE, c.CloseSeat(id="close-1", seat=cast.METTE))
    assert gone.meeting.citizen is None
    assert gone.then(OFFICE, another).meeting.citizen.id == "seat-other"


@pytest.mark.parametrize(
    "said",
    [
        a_definition(),
        c.AddWish(id="wish-first", text="Peace"),
        c.AddAgendaItem(id="agenda-first", text="The rent"),
        a_wall("wall-hers"),
        a_way(wishes=()),
    ],
)
def test_nobody_takes_the_citizens_chair_once_they_have_spoken(said):
    """P1, P14"""
    story = a_meeting().then(cast.METTE, said)
    for arranger in (OFFICE, cast.ALI):
        assert a_meeting().refuses(arranger, c.CloseSeat(id="close-1", seat=cast.METTE)) == ""
        assert story.refuses(arranger, c.CloseSeat(id="close-1", seat=cast.METTE)) == "the-citizens-seat-stays"


def test_an_answer_alone_keeps_the_citizens_chair():
    """P1, P14: she has come by another door than a screen of ours, and has said one thing."""
    ask = c.AskAboutConstraint(id="ask", constraint="wall-hers")
    answer = c.AnswerAboutConstraint(id="answer", constraint="wall-hers", text="My doctor")
    close = c.CloseSeat(id="close-1", seat=cast.METTE)
    asked = (
        a_meeting()
        .in_phase(Phase.ARRIVE)
        .then(cast.JONAS, a_wall("wall-hers"), an_agreement(wish=None))
        .then(cast.LONE, ask)
    )
    assert asked.refuses(cast.ALI, close) == ""
    for said in (answer, an_answer("agreement-one", agreed=Answer.NO)):
        assert asked.then(cast.METTE, said).refuses(cast.ALI, close) == "the-citizens-seat-stays"


def test_a_professional_has_a_profession_and_a_companion_speaks_from_the_network():
    story = a_meeting()
    assert story.refuses(OFFICE, a_professional(1, profession="")) == "professional-needs-a-profession"
    assert story.meeting.seats[cast.LONE].profession == cast.NETWORK
    facilitator = c.AddSeat(id="seat-second", role=Role.FACILITATOR, name="Second", profession=cast.MEDICINE)
    assert story.then(OFFICE, facilitator).meeting.seats["seat-second"].profession == ""


def test_the_wall_has_room_for_eight_columns():
    """P3"""
    story = a_meeting()
    for number in range(MOST_PROFESSIONS - len(story.meeting.columns)):
        story = story.then(OFFICE, a_professional(number))
    assert len(story.meeting.columns) == MOST_PROFESSIONS
    assert story.refuses(OFFICE, a_professional(9)) == "too-many"
    assert story.refuses(OFFICE, a_professional(9, profession=cast.MEDICINE)) == "", "a second doctor needs no column"


def test_seats_have_an_end_and_a_closed_one_makes_room():
    story = a_meeting()
    for number in range(MOST_SEATS - len(story.meeting.seats)):
        story = story.then(OFFICE, a_professional(number, profession=cast.MEDICINE))
    assert story.refuses(OFFICE, GUEST) == "too-many"
    assert story.then(OFFICE, c.CloseSeat(id="close-1", seat=cast.IDA)).refuses(OFFICE, GUEST) == ""


def test_making_a_seat_twice_makes_one_and_an_id_names_one_thing():
    story = a_meeting().then(cast.ALI, GUEST)
    assert story.then(OFFICE, GUEST) == story
    item = c.AddAgendaItem(id="agenda-one", text="A thing")
    assert story.then(cast.METTE, item).refuses(OFFICE, replace(GUEST, id="agenda-one")) == "id-is-taken"
    assert story.refuses(cast.METTE, replace(item, id=GUEST.id)) == "id-is-taken"


def test_no_seat_is_called_like_the_office():
    assert a_meeting().refuses(cast.ALI, replace(GUEST, id=OFFICE)) == "id-is-taken"


def test_a_closed_seat_is_silent_and_what_was_said_from_it_stays():
    """P16"""
    story = an_open_meeting(Phase.PERSPECTIVES).then(cast.INGRID, a_perspective())
    close = c.CloseSeat(id="close-1", seat=cast.INGRID)
    closed = story.then(cast.ALI, close)
    assert closed.meeting.perspectives == story.meeting.perspectives
    assert closed.refuses(cast.INGRID, a_perspective("card-two")) == "seat-is-closed"
    assert closed.refuses(cast.INGRID, c.Arrive(id="arrive-1")) == "seat-is-closed"
    assert closed.then(cast.ALI, close) == closed


def test_nobody_closes_their_own_seat_or_one_that_is_not_there():
    story = a_meeting()
    assert story.refuses(cast.ALI, c.CloseSeat(id="close-1", seat=cast.ALI)) == "not-your-own-seat"
    assert story.refuses(cast.ALI, c.CloseSeat(id="close-1", seat="seat-none")) == "no-such-seat"


def test_arriving_is_noted_once_in_an_open_meeting_and_the_wall_is_nobody():
    arrive = c.Arrive(id="arrive-1")
    assert a_meeting().then(cast.METTE, arrive) == a_meeting(), "looking in from home is not arriving"
    opened = a_meeting().in_phase(Phase.ARRIVE)
    story = opened.then(cast.METTE, arrive)
    assert story.meeting.seats[cast.METTE].arrived == opened.now
    assert story.then(cast.METTE, arrive).then(cast.WALL, arrive) == story

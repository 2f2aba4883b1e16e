"""The floor: asked for by everybody, given by whoever leads, and nobody who has it is interrupted (DESIGN.md, 4)."""

import pytest

from facilitator.board import OFFICE, asking_for_floor, commands as c, would_like_to_speak
from facilitator.board.terms import Phase, Role
from tests import cast
from tests.given import Story, a_meeting, an_open_meeting

ASK, LEAVE = c.AskForFloor(id="ask-floor"), c.LeaveFloor(id="leave-floor")
INTERPRETER = c.AddSeat(id="seat-interpreter", role=Role.INTERPRETER, name="The interpreter")


def give(seat: str) -> c.GiveFloor:
    return c.GiveFloor(id=f"give-{seat}", seat=seat)


def rest(seat: str, *, rests: bool = True) -> c.LetFloorRest:
    return c.LetFloorRest(id=f"rest-{seat}", seat=seat, rests=rests)


def asked_by(*seats: str) -> Story:
    story = an_open_meeting()
    for seat in seats:
        story = story.then(seat, ASK)
    return story


def order(story: Story) -> list[str]:
    return [request.seat for request in asking_for_floor(story.meeting)]


def has_spoken(story: Story, seat: str) -> Story:
    return story.then(seat, ASK).then(cast.ALI, give(seat)).then(seat, LEAVE)


def test_whoever_sits_there_asks_and_takes_it_back():
    story = an_open_meeting().then(OFFICE, INTERPRETER)
    for seat in (cast.METTE, cast.LONE, cast.INGRID, cast.ALI, INTERPRETER.id):
        asked = story.then(seat, ASK)
        assert order(asked) == [seat]
        assert asked.then(seat, ASK) == asked, "asking again is nothing new"
        back = asked.then(seat, LEAVE)
        assert order(back) == []
        assert back.meeting.had_floor == (), "who takes it back has not spoken"
        assert back.then(seat, LEAVE) == back
    assert story.refuses(cast.WALL, ASK) == "wall-only-shows"
    assert a_meeting().refuses(cast.METTE, ASK) == "meeting-is-not-open"


def test_the_citizen_comes_first_then_who_has_not_spoken_then_who_asked_first():
    story = has_spoken(has_spoken(an_open_meeting(), cast.JONAS), cast.METTE)
    for seat in (cast.JONAS, cast.KAREN, cast.INGRID, cast.METTE):
        story = story.then(seat, ASK)
    assert order(story) == [cast.METTE, cast.KAREN, cast.INGRID, cast.JONAS]
    rested = story.then(cast.ALI, rest(cast.METTE), rest(cast.KAREN))
    assert order(rested) == [cast.INGRID, cast.JONAS, cast.METTE, cast.KAREN]
    assert order(rested.then(cast.ALI, rest(cast.KAREN, rests=False))) == [
        cast.KAREN,
        cast.INGRID,
        cast.JONAS,
        cast.METTE,
    ]


def test_everybody_else_is_shown_names_and_no_queue():
    story = asked_by(cast.KAREN, cast.INGRID, cast.METTE)
    assert [seat.id for seat in would_like_to_speak(story.meeting)] == [cast.METTE, cast.INGRID, cast.KAREN]
    given = story.then(cast.ALI, give(cast.INGRID))
    assert [seat.id for seat in would_like_to_speak(given.meeting)] == [cast.METTE, cast.KAREN]


def test_whoever_leads_gives_it_and_nobody_is_interrupted():
    story = asked_by(cast.KAREN, cast.METTE).then(cast.ALI, give(cast.KAREN))
    assert (story.meeting.floor, order(story)) == (cast.KAREN, [cast.METTE])
    assert story.then(cast.ALI, give(cast.KAREN)) == story
    assert story.refuses(cast.ALI, give(cast.METTE)) == "somebody-has-the-floor"
    done = story.then(cast.KAREN, LEAVE)
    assert (done.meeting.floor, done.meeting.had_floor) == (None, (cast.KAREN,))
    assert done.then(cast.ALI, give(cast.METTE)).meeting.floor == cast.METTE
    assert done.refuses(cast.ALI, give(cast.JONAS)) == "nobody-asks-for-the-floor"


def test_whoever_leads_says_that_somebody_has_spoken_and_takes_nobodys_asking_away():
    story = asked_by(cast.KAREN, cast.METTE)
    leave = c.LeaveFloor(id="they-have-spoken", seat=cast.KAREN)
    assert story.refuses(cast.ALI, leave) == "only-who-asked-takes-it-back"
    given = story.then(cast.ALI, give(cast.KAREN))
    assert given.then(cast.ALI, leave).meeting.had_floor == (cast.KAREN,)
    assert given.refuses(cast.METTE, leave) == "only-the-facilitator"
    assert given.then(cast.ALI, c.LeaveFloor(id="a-stranger", seat="seat-gone")) == given


def test_the_floor_given_by_mistake_is_taken_back_and_nothing_is_lost():
    story = asked_by(cast.KAREN, cast.METTE)
    mistaken = story.then(cast.ALI, give(cast.KAREN)).then(cast.ALI, rest(cast.KAREN, rests=False))
    assert mistaken.meeting.floor_requests == story.meeting.floor_requests
    assert (mistaken.meeting.floor, mistaken.meeting.had_floor) == (None, ())


def test_what_somebody_said_in_an_earlier_turn_is_said_though_the_floor_is_given_back_to_them():
    story = asked_by(cast.KAREN).then(cast.ALI, give(cast.KAREN)).then(cast.KAREN, LEAVE)
    again = (c.AskForFloor(id="ask-again"), c.LeaveFloor(id="leave-again"))
    twice = story.then(cast.KAREN, again[0]).then(cast.ALI, give(cast.KAREN)).then(cast.KAREN, again[1])
    assert twice.meeting.had_floor == (cast.KAREN, cast.KAREN)
    assert twice.then(cast.ALI, give(cast.KAREN)).meeting.had_floor == (cast.KAREN,)


def test_that_somebody_has_spoken_is_taken_back_until_another_speaks_or_the_phase_is_over():
    story = asked_by(cast.KAREN, cast.METTE).then(cast.ALI, give(cast.KAREN)).then(cast.KAREN, LEAVE)
    back = story.then(cast.ALI, give(cast.KAREN))
    assert (back.meeting.floor, back.meeting.had_floor, order(back)) == (cast.KAREN, (), [cast.METTE])
    for later in (
        story.then(cast.ALI, give(cast.METTE)).then(cast.METTE, LEAVE),
        story.in_phase(Phase.HEARD),
        story.then(cast.ALI, c.CloseSeat(id="close-karen", seat=cast.KAREN)),
    ):
        assert later.refuses(cast.ALI, give(cast.KAREN)) == "nobody-asks-for-the-floor"


def test_what_rests_rests_until_it_is_given_or_waked():
    story = asked_by(cast.KAREN)
    rested = story.then(cast.ALI, rest(cast.KAREN))
    assert rested.then(cast.KAREN, ASK) == rested
    assert rested.then(cast.ALI, rest(cast.KAREN)) == rested
    assert rested.then(cast.ALI, rest(cast.KAREN, rests=False)).meeting.floor_requests == story.meeting.floor_requests
    assert rested.then(cast.ALI, give(cast.KAREN)).meeting.floor == cast.KAREN
    assert story.refuses(cast.ALI, rest(cast.METTE)) == "nobody-asks-for-the-floor"


@pytest.mark.parametrize("command", [give(cast.KAREN), rest(cast.KAREN)])
def test_nobody_else_gives_it(command: c.Command):
    story = asked_by(cast.KAREN)
    for seat in (cast.METTE, cast.LONE, cast.JONAS):
        assert story.refuses(seat, command) == "only-the-facilitator"


def test_a_new_phase_ends_what_somebody_is_saying_and_keeps_who_asks():
    story = asked_by(cast.KAREN, cast.METTE).then(cast.ALI, give(cast.KAREN)).in_phase(Phase.HEARD)
    assert (story.meeting.floor, story.meeting.had_floor, order(story)) == (None, (cast.KAREN,), [cast.METTE])


def test_a_pause_keeps_it_and_a_closed_seat_or_the_seal_ends_it():
    story = asked_by(cast.KAREN, cast.INGRID).then(cast.ALI, give(cast.KAREN))
    assert story.then(cast.METTE, c.PauseMeeting(id="pause-1")).meeting.floor == cast.KAREN
    closed = story.then(cast.ALI, c.CloseSeat(id="close-karen", seat=cast.KAREN))
    assert (closed.meeting.floor, order(closed)) == (None, [cast.INGRID])
    sealed = story.then(cast.ALI, c.SealMeeting(id="seal-1")).meeting
    assert (sealed.floor, sealed.floor_requests, sealed.had_floor) == (None, {}, ())

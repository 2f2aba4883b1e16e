"""Recording through the door, on both databases: what is answered is on disk, once, in one order."""

import threading
from dataclasses import replace

import pytest

from facilitator.board import Meeting, Refused, fold
from facilitator.board.commands import CloseSeat, PostPerspective
from facilitator.board.terms import Phase
from facilitator.meetings import NoSuchMeeting, NotSaved
from facilitator.store import register
from tests import cast, given
from tests.meetings import told


def test_before_and_events_make_after(meetings):
    changes = []
    meetings.subscribe(lambda *change: changes.append(change))
    id = told.a_whole_meeting(meetings)
    meetings.close()
    so_far = Meeting()
    for meeting_id, before, after, entries in changes:
        assert (meeting_id, before) == (id, so_far)
        assert after == fold(before, entries)
        so_far = after
    assert so_far == meetings.attend(id)
    assert so_far.number > 50


def test_a_meeting_is_the_same_after_a_restart(meetings, open_door):
    id = told.a_whole_meeting(meetings)
    assert meetings.attend(id).checksum
    assert open_door().attend(id) == meetings.attend(id)


def test_the_answer_carries_the_number_everybody_may_see(meetings):
    id = told.an_open_meeting(meetings, Phase.QUIET_WRITING)
    seq = meetings.attend(id).seq
    draft = meetings.record(id, given.a_perspective(), by=cast.INGRID)
    assert (draft.seq, draft.own) == (seq, 1)
    assert draft.after.number == draft.before.number + 1


def test_sending_twice_is_answered_twice_and_written_once(meetings, open_door):
    id = told.an_open_meeting(meetings)
    first = meetings.record(id, given.a_perspective(), by=cast.INGRID)
    meetings.record(id, given.a_perspective("card-two"), by=cast.INGRID)
    for door in (meetings, open_door()):
        again = door.record(id, given.a_perspective(), by=cast.INGRID)
        assert (again.seq, again.own, again.entries) == (first.seq, first.own, ())
    assert len(meetings.attend(id).perspectives) == 2


def test_nobody_takes_anothers_id(meetings):
    id = told.an_open_meeting(meetings)
    meetings.record(id, given.a_perspective(), by=cast.INGRID)
    with pytest.raises(Refused, match="id-is-taken"):
        meetings.record(id, given.a_perspective(), by=cast.JONAS)


def test_other_words_under_an_id_of_ones_own_are_not_called_saved(meetings, open_door):
    """P16"""
    id = told.an_open_meeting(meetings)
    meetings.record(id, given.a_perspective(), by=cast.INGRID)
    for door in (meetings, open_door()):
        with pytest.raises(Refused, match="id-is-taken"):
            door.record(id, replace(given.a_perspective(), text="Something else"), by=cast.INGRID)
        assert door.record(id, given.a_perspective(), by=cast.INGRID).entries == ()


def test_a_refusal_leaves_no_trace(meetings):
    id = told.an_open_meeting(meetings)
    before = meetings.attend(id)
    with pytest.raises(Refused, match="wall-only-shows"):
        meetings.record(id, given.a_perspective(), by=cast.WALL)
    assert meetings.attend(id) is before


def test_there_is_no_meeting_where_none_was_called(meetings):
    with pytest.raises(NoSuchMeeting):
        meetings.attend("no-such-meeting")
    with pytest.raises(NoSuchMeeting):
        meetings.record("no-such-meeting", given.a_perspective(), by=cast.INGRID)


def test_an_id_that_was_called_is_not_called_again(meetings):
    id = meetings.call(told.CALL)
    with pytest.raises(Exception, match=r"(?i)unique"):
        meetings.call(told.CALL, meeting_id=id)
    assert meetings.attend(id).number == 1


def test_a_seats_link_opens_it_until_the_seat_is_closed(meetings):
    id = told.an_open_meeting(meetings)
    guest = given.replace(cast.SEATS[1], id="seat-guest")
    seat, token = meetings.add_seat(id, guest, language="nb", by=cast.ALI)
    found = meetings.read(register.find_seat_by_token, token)
    assert (found.meeting, found.seat, found.language) == (id, seat, "nb")
    meetings.record(id, CloseSeat(id="close-the-guest", seat=seat), by=cast.ALI)
    assert meetings.read(register.find_seat_by_token, token) is None


def test_a_seat_made_again_gets_a_new_link_and_the_old_one_dies(meetings):
    id = meetings.call(told.CALL)
    _, lost = meetings.add_seat(id, cast.SEATS[0], language="da")
    _, token = meetings.add_seat(id, cast.SEATS[0], language="da")
    assert meetings.read(register.find_seat_by_token, lost) is None
    assert meetings.read(register.find_seat_by_token, token).seat == cast.METTE
    assert meetings.attend(id).number == 2


def test_a_refused_seat_has_no_link(meetings):
    id = meetings.call(told.CALL)
    meetings.add_seat(id, cast.SEATS[0], language="da")
    with pytest.raises(Refused, match="one-citizen-only"):
        meetings.add_seat(id, given.replace(cast.SEATS[0], id="seat-second"), language="da")
    assert meetings.read(register.find_seat, id, "seat-second") is None


def test_the_list_shows_the_title_as_it_stands(meetings):
    id = meetings.call(told.CALL)
    meetings.add_seat(id, cast.SEATS[2], language="en")
    meetings.record(id, given.c.StatePurpose(id="a-new-title", title="What now, Mette?"), by=cast.ALI)
    assert [(line.id, line.title, line.stage) for line in meetings.listed()] == [(id, "What now, Mette?", "called")]


def test_many_at_once_are_decided_one_after_the_other(meetings):
    told_in_order = []
    meetings.subscribe(lambda _id, _before, _after, entries: told_in_order.extend(entries))
    id = told.an_open_meeting(meetings)
    answers = [None] * 60
    done = threading.Event()

    def note(place):
        def then(outcome):
            answers[place] = outcome
            if all(answers):
                done.set()

        return then

    for place in range(60):
        seat = cast.PROFESSIONALS[place % 5]
        meetings.submit(id, given.a_perspective(f"card-{place:04}"), seat, note(place))
    assert done.wait(30)
    meetings.close()
    assert [answer.entries[0].number for answer in answers] == [entry.number for entry in told_in_order][-60:]
    assert [answer.seq for answer in answers] == [answers[0].seq + place for place in range(60)]


def test_one_jobs_trouble_is_its_own(meetings):
    id = told.an_open_meeting(meetings)
    outcomes = {}
    done = threading.Event()

    def then(name):
        def note(outcome):
            outcomes[name] = outcome
            if len(outcomes) == 3:
                done.set()

        return note

    nonsense = PostPerspective(id="card-nonsense", text=None)
    meetings.submit(id, given.a_perspective("card-first"), cast.INGRID, then("first"))
    meetings.submit(id, nonsense, cast.INGRID, then("nonsense"))
    meetings.submit(id, given.a_perspective("card-last"), cast.INGRID, then("last"))
    assert done.wait(30)
    assert isinstance(outcomes["nonsense"], TypeError)
    assert {*meetings.attend(id).perspectives} == {"card-first", "card-last"}


def test_a_closed_door_says_that_nothing_is_saved(meetings):
    id = told.an_open_meeting(meetings)
    outcomes = []
    meetings.close()
    with pytest.raises(NotSaved):
        meetings.record(id, given.a_perspective(), by=cast.INGRID)
    meetings.submit(id, given.a_perspective(), cast.INGRID, outcomes.append)
    assert [type(outcome) for outcome in outcomes] == [NotSaved]

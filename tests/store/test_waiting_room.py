"""The code to the waiting room, and those who wait: good for a time, nothing readable in the rows, and gone with the meeting."""

import threading
from datetime import timedelta

import pytest

from facilitator.board.commands import SealMeeting
from facilitator.board.terms import Profession, Role
from facilitator.store import join_codes, register, tables, waiting_room
from facilitator.store.waiting_room import SeatIsGiven, State, Waiting, WaitsNoMore
from tests import cast, given
from tests.meetings import told

SECRET = b"the server's own"


@pytest.fixture
def meeting(meetings):
    return told.an_open_meeting(meetings)


def shown(meetings, meeting, at=given.START):
    meetings.write(join_codes.show, meeting, SECRET, at)
    return meetings.read(join_codes.shown, SECRET, at)[meeting].code


def leads_to(meetings, code, at=given.START, secret=SECRET):
    found = meetings.read(join_codes.find, secret, code, at)
    return found and found[0]


def somebody(meeting, id="who-nadia", name="Nadia Berg", since=given.START):
    return Waiting(id, meeting, name, Role.PROFESSIONAL, Profession("education"), "nb", since)


def comes(meetings, who):
    return meetings.write(waiting_room.come, meetings.keys, who)


def who_wait(meetings, meeting, at=given.START):
    return [who.name for who in meetings.read(waiting_room.everybody, meetings.keys, at).get(meeting, ())]


def seals(meetings, meeting):
    meetings.record(meeting, SealMeeting(id="seal-it"), by=cast.ALI)


def test_a_code_leads_to_its_meeting_for_everybody_until_it_ends_or_another_is_shown(meetings, meeting):
    first = shown(meetings, meeting)
    assert len(first) == join_codes.DIGITS
    assert [leads_to(meetings, typed) for typed in (first, f" {first[:4]} {first[4:]}-", first)] == [meeting] * 3
    assert leads_to(meetings, first, given.START + join_codes.CODE_LASTS) is None
    second = shown(meetings, meeting)
    assert (leads_to(meetings, first), leads_to(meetings, second)) == (None, meeting)
    meetings.write(join_codes.take_away, meeting)
    assert leads_to(meetings, second) is None
    assert meetings.read(join_codes.shown, SECRET, given.START) == {}


def test_a_code_ends_with_the_meeting(meetings, meeting):
    code = shown(meetings, meeting)
    ((_, id),) = [meetings.read(join_codes.find, SECRET, code, given.START)]
    assert meetings.read(join_codes.still_leads, id, given.START) == meeting
    seals(meetings, meeting)
    assert leads_to(meetings, code) is None
    assert meetings.read(join_codes.still_leads, id, given.START) is None


def test_a_code_can_neither_be_read_in_the_rows_nor_worked_out_without_the_servers_secret(meetings, meeting):
    code = shown(meetings, meeting)
    (row,) = meetings.read(lambda rows: rows.execute(tables.join_code.select()).all())
    assert code not in repr(row)
    assert leads_to(meetings, code, secret=b"another's") is None
    assert meetings.read(join_codes.shown, b"another's", given.START)[meeting].code != code


def test_what_somebody_who_waits_is_called_cannot_be_read_in_the_rows(meetings, meeting):
    comes(meetings, somebody(meeting))
    (row,) = meetings.read(lambda rows: rows.execute(tables.waiting.select()).all())
    assert b"Nadia" not in row.name
    assert who_wait(meetings, meeting) == ["Nadia Berg"]


def test_nobody_who_waits_stands_in_the_journal(meetings, meeting):
    before = meetings.attend(meeting)
    comes(meetings, somebody(meeting))
    assert meetings.attend(meeting) == before


def test_only_so_many_wait_at_once_and_the_same_one_twice_is_one(meetings, meeting):
    for number in range(waiting_room.MOST_WAITING):
        assert comes(meetings, somebody(meeting, f"who-{number}"))
    assert comes(meetings, somebody(meeting, "who-0"))
    assert not comes(meetings, somebody(meeting, "one-too-many"))
    meetings.write(waiting_room.go_away, "who-0")
    assert comes(meetings, somebody(meeting, "one-too-many"))
    later = given.START + waiting_room.WAITS_FOR
    assert comes(meetings, somebody(meeting, "the-next-day", since=later)), "nobody waits for ever"


def test_of_two_who_answer_the_first_counts(meetings, meeting):
    who, token = somebody(meeting), register.new_token()
    comes(meetings, who)
    meetings.write(waiting_room.let_in, who.id, cast.JONAS, token)
    with pytest.raises(WaitsNoMore):
        meetings.write(waiting_room.turn_away, meetings.keys, who, "No")
    found = meetings.read(waiting_room.find, meetings.keys, who.id, given.START)
    assert (found.state, found.seat) == (State.LET_IN, cast.JONAS)
    assert found.mark == register.token_hash(token)[: register.MARK]
    assert who_wait(meetings, meeting) == []


def test_a_seat_is_given_to_one_of_two_though_two_who_lead_saw_it_empty(meetings, meeting):
    """Else the first is told that they come in, and their link opens nothing."""
    first, second = somebody(meeting, "who-nadia"), somebody(meeting, "who-bo")
    for who in (first, second):
        comes(meetings, who)

    meetings.write(waiting_room.let_in, first.id, cast.JONAS, register.new_token())
    with pytest.raises(SeatIsGiven):
        meetings.write(waiting_room.let_in, second.id, cast.JONAS, register.new_token())
    found = [meetings.read(waiting_room.find, meetings.keys, who.id, given.START).state for who in (first, second)]
    assert found == [State.LET_IN, State.WAITS]


def at_once(*deeds):
    """What each of them returns or raises, all begun together."""
    begun, outcomes = threading.Barrier(len(deeds)), []

    def does(deed):
        begun.wait()
        try:
            outcomes.append(deed())
        except Exception as failure:
            outcomes.append(failure)

    threads = [threading.Thread(target=does, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_two_who_lead_ask_for_a_code_at_once_at_two_servers(open_door):
    """It was a page that said that something had gone wrong, in two of three rounds."""
    here, there = open_door(), open_door()
    meeting = told.an_open_meeting(here)
    shows = [lambda door=door: door.write(join_codes.show, meeting, SECRET, given.START) for door in (here, there)]
    for _round in range(20):
        assert at_once(*shows) == [None, None]
        assert len(here.read(join_codes.shown, SECRET, given.START)) == 1


def test_two_who_come_at_once_at_two_servers_are_counted_and_who_presses_twice_is_one(open_door):
    here, there = open_door(), open_door()
    meeting = told.an_open_meeting(here)
    for number in range(waiting_room.MOST_WAITING - 2):
        twice = [lambda door=door, id=f"who-{number}": comes(door, somebody(meeting, id)) for door in (here, there)]
        assert at_once(*twice) == [True, True]
    assert comes(here, somebody(meeting, "the-last-but-one"))
    two = [lambda door=door, id=id: comes(door, somebody(meeting, id)) for door, id in ((here, "a"), (there, "b"))]
    assert sorted(at_once(*two)) == [False, True]


def test_a_no_is_kept_with_its_sentence_and_not_readable(meetings, meeting):
    who = somebody(meeting)
    comes(meetings, who)
    meetings.write(waiting_room.turn_away, meetings.keys, who, "Not today")
    found = meetings.read(waiting_room.find, meetings.keys, who.id, given.START)
    assert (found.state, found.said) == (State.NOT_LET_IN, "Not today")
    (row,) = meetings.read(lambda rows: rows.execute(tables.waiting.select()).all())
    assert b"Not today" not in row.said


def test_who_waits_is_forgotten_after_a_time_and_with_the_seal(meetings, meeting):
    comes(meetings, somebody(meeting))
    meetings.write(waiting_room.tidy, given.START + waiting_room.WAITS_FOR - timedelta(seconds=1))
    assert who_wait(meetings, meeting) == ["Nadia Berg"]
    meetings.write(waiting_room.tidy, given.START + waiting_room.WAITS_FOR)
    assert who_wait(meetings, meeting) == []
    comes(meetings, somebody(meeting, "who-else"))
    seals(meetings, meeting)
    assert who_wait(meetings, meeting) == []
    assert not comes(meetings, somebody(meeting, "after-the-seal"))
    meetings.write(waiting_room.tidy, given.START)
    assert meetings.read(lambda rows: rows.execute(tables.waiting.select()).all()) == []


def test_erasing_the_meeting_erases_them(meetings, meeting):
    comes(meetings, somebody(meeting))
    shown(meetings, meeting)
    meetings.erase(meeting)
    for table in (tables.waiting, tables.join_code):
        assert meetings.read(lambda rows, table=table: rows.execute(table.select()).all()) == []

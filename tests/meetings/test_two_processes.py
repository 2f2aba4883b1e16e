"""Two server processes on one PostgreSQL: a board open on both behaves as on one."""

import threading

import psycopg2
import pytest

from facilitator.meetings import NotSaved
from tests import cast, given
from tests.meetings import told
from tests.meetings.hearing import Ear

POSTS = 40

pytestmark = pytest.mark.postgres


@pytest.fixture
def database_url(emptied_postgresql):
    return emptied_postgresql()


def test_both_write_at_once_and_both_hear_all_in_one_order(open_door):
    doors = [open_door(), open_door()]
    id = told.an_open_meeting(doors[0])
    start = doors[1].attend(id).number
    ears = [Ear(), Ear()]
    refused = []

    def post(door, seat):
        for place in range(POSTS):
            try:
                door.record(id, given.a_perspective(f"{seat}-{place:04}"), by=seat)
            except Exception as failure:
                refused.append(failure)

    for door, ear in zip(doors, ears, strict=True):
        door.subscribe(ear)
    seats = (cast.INGRID, cast.AMINA, cast.JONAS, cast.KAREN)
    threads = [threading.Thread(target=post, args=(doors[place % 2], seat)) for place, seat in enumerate(seats)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == []
    everything = range(start + 1, start + 1 + 4 * POSTS)
    for ear in ears:
        assert ear.hears(lambda ear: ear.entries and ear.entries[-1].number == everything[-1])
        assert [entry.number for entry in ear.entries if entry.number > start] == [*everything]
    assert ears[0].entries[-4 * POSTS :] == ears[1].entries[-4 * POSTS :]
    assert doors[0].attend(id) == doors[1].attend(id)


def test_many_meetings_at_once_never_wait_in_a_ring(open_door):
    doors = [open_door(), open_door()]
    ids = [told.an_open_meeting(doors[0]) for _ in range(6)]
    left = threading.Semaphore(0)
    for place in range(20):
        for turn, door in enumerate(doors):
            for id in ids[:: 1 - 2 * turn]:
                card = given.a_perspective(f"card-{turn}-{place:04}")
                door.submit(id, card, cast.INGRID, lambda _outcome: left.release())
    assert all(left.acquire(timeout=20) for _ in range(240))
    third = open_door()
    assert [len(third.attend(id).perspectives) for id in ids] == [40] * 6


def test_a_retry_on_the_other_process_is_answered_and_not_written(open_door):
    first, second = open_door(), open_door()
    id = told.an_open_meeting(first)
    answer = first.record(id, given.a_perspective(), by=cast.INGRID)
    again = second.record(id, given.a_perspective(), by=cast.INGRID)
    assert (again.seq, again.entries) == (answer.seq, ())


def test_after_the_database_was_restarted_both_write_and_hear_again(open_door):
    first, second = open_door(), open_door()
    id = told.an_open_meeting(first)
    second.attend(id)
    ear = Ear()
    second.subscribe(ear)
    cut_all_lines(first)
    first.record(id, given.a_perspective("card-after"), by=cast.INGRID)
    assert ear.hears(lambda ear: "card-after" in [entry.command for entry in ear.entries])
    second.record(id, given.a_perspective("card-second"), by=cast.INGRID)
    assert {*second.attend(id).perspectives} == {"card-after", "card-second"}


def test_while_the_database_is_away_nothing_is_called_saved(open_door, monkeypatch):
    door = open_door()
    id = told.an_open_meeting(door)
    cut_all_lines(door)
    door.database.engine.dispose()
    with monkeypatch.context() as away:
        away.setattr(psycopg2, "connect", gone)
        with pytest.raises(NotSaved):
            door.record(id, given.a_perspective(), by=cast.INGRID)
    assert door.record(id, given.a_perspective(), by=cast.INGRID).entries


def gone(*_arguments, **_named):
    raise psycopg2.OperationalError("away, on purpose")


def cut_all_lines(door):
    """As a restart of PostgreSQL does: every connection but the one that asks is ended."""
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with door.database.engine.connect() as rows:
        rows.exec_driver_sql(cut)

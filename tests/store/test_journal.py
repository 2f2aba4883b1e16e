"""The journal alone: many jobs in one transaction, and what happens when the transaction fails."""

import pytest

from facilitator.board import Meeting, Refused, fold
from facilitator.store import register
from facilitator.store.jobs import Job, NoSuchMeeting, NotSaved, Recorded
from facilitator.store.pens import Broken
from tests import cast, given
from tests.meetings import told


def job(meeting, command, by=cast.INGRID):
    return Job(lambda outcome: None, meeting, command, by)


@pytest.fixture
def two_meetings(meetings):
    return sorted(told.an_open_meeting(meetings) for _ in range(2))


def test_one_transaction_holds_many_meetings(journal, two_meetings, commits):
    jobs = [job(id, given.a_perspective(f"card-{place:04}")) for place in range(5) for id in two_meetings]
    before = len(commits)
    outcomes, changes = journal.append(jobs)
    assert len(commits) == before + 1
    assert all(type(outcome) is Recorded for outcome in outcomes)
    assert [change.meeting for change in changes] == two_meetings
    for change in changes:
        assert change.after == fold(change.before, change.entries)
        assert len(change.entries) == 5


def test_each_command_is_decided_on_the_board_the_one_before_left(journal, two_meetings):
    id = two_meetings[0]
    post = job(id, given.a_perspective())
    withdraw = job(id, given.c.WithdrawPerspective(id="take-it-away", perspective="card-one"))
    outcomes, (change,) = journal.append([post, withdraw, post])
    assert [len(outcome.entries) for outcome in outcomes] == [1, 1, 0]
    assert outcomes[2].seq == outcomes[0].seq
    assert change.after.perspectives["card-one"].withdrawn


def test_a_refusal_concerns_its_own_job_only(journal, two_meetings):
    id = two_meetings[0]
    jobs = [
        job(id, given.a_perspective("card-first")),
        job(id, given.a_perspective("card-wall"), cast.WALL),
        job("no-such-meeting", given.a_perspective("card-lost")),
        job(id, given.a_perspective("card-last")),
    ]
    outcomes, (change,) = journal.append(jobs)
    assert [type(outcome) for outcome in outcomes] == [Recorded, Refused, NoSuchMeeting, Recorded]
    assert {*change.after.perspectives} == {"card-first", "card-last"}


@pytest.mark.parametrize("stop", ["write", "commit"])
def test_a_failing_transaction_saves_nothing_and_leaves_the_fold_as_it_was(journal, two_meetings, monkeypatch, stop):
    jobs = [job(id, given.a_perspective()) for id in two_meetings]

    def fail(*_rows):
        raise Broken("on purpose")

    with monkeypatch.context() as disk:
        disk.setattr(journal.pen, stop, fail)
        outcomes, changes = journal.append(jobs)
    assert [type(outcome) for outcome in outcomes] == [NotSaved, NotSaved]
    assert changes == []
    outcomes, changes = journal.append(jobs)
    assert [len(outcome.entries) for outcome in outcomes] == [1, 1]
    assert all(change.after == fold(change.before, change.entries) for change in changes)


def test_plain_rows_that_fail_take_only_their_own_job_with_them(journal, two_meetings):
    id = two_meetings[0]

    def fail(rows):
        register.set_language(rows, id, cast.METTE, "nb")
        raise ZeroDivisionError

    jobs = [
        Job(lambda outcome: None, id, given.a_perspective("card-rows"), cast.INGRID, also=fail),
        job(id, given.a_perspective("card-alone")),
    ]
    outcomes, (change,) = journal.append(jobs)
    assert [type(outcome) for outcome in outcomes] == [ZeroDivisionError, Recorded]
    assert {*change.after.perspectives} == {"card-alone"}


def test_a_meeting_nobody_has_asked_for_tells_only_what_is_new(journal, two_meetings):
    outcomes, (change,) = journal.append([job(two_meetings[0], given.a_perspective())])
    assert change.entries == [*outcomes[0].entries]
    assert change.before != Meeting()

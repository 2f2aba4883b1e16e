"""Under eventlet: nobody waits for the disk or the database but who asked. Each test is a process of its own, patched first."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATCHED = """
import warnings
warnings.simplefilter("ignore")
import eventlet
eventlet.monkey_patch()
import sys, threading, time
from eventlet import tpool
from facilitator.meetings import Meetings
from facilitator.store.database import Database
from facilitator.store.keys import Keys
from facilitator.store.schema import migrate
from tests import cast, given
from tests.conftest import MASTER_KEY
from tests.meetings import told
from tests.meetings.hearing import Ear

def door():
    database = Database(sys.argv[1])
    migrate(database)
    return Meetings(database, Keys(MASTER_KEY), run_outside=tpool.execute)

def cards(prefix, seat):
    for place in range(20):
        meetings.record(id, given.a_perspective(f"{prefix}-{place:04}"), by=seat)

meetings = door()
id = told.an_open_meeting(meetings)
"""


def run_green(script: str, url: str) -> str:
    code = PATCHED + textwrap.dedent(script)
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_many_green_threads_record_at_once(database_url):
    script = """
    ear = Ear()
    meetings.subscribe(ear)
    threads = [threading.Thread(target=cards, args=(seat, seat)) for seat in cast.PROFESSIONALS]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    assert ear.hears(lambda ear: len(ear.entries) >= 100)
    print(len(meetings.attend(id).perspectives))
    meetings.close()
    """
    assert run_green(script, database_url) == "100\n"


def test_others_go_on_while_the_disk_is_waited_for(tmp_path):
    """The disk is held up until another green thread has had a hundred turns; were it waited for, nobody would take them."""
    script = """
    go_on = eventlet.patcher.original("threading").Event()
    turns = []

    def others():
        while len(turns) < 100:
            turns.append(eventlet.sleep())
        go_on.set()

    def slow_disk(function, *arguments):
        def slowly():
            assert go_on.wait(30), "the others were held up"
            return function(*arguments)
        return tpool.execute(slowly)

    meetings._pen._run_outside = slow_disk
    threading.Thread(target=others).start()
    meetings.record(id, given.a_perspective(), by=cast.INGRID)
    print(len(turns))
    meetings.close()
    """
    assert run_green(script, f"sqlite:///{tmp_path / 'facilitator.sqlite'}") == "100\n"


def test_others_go_on_while_another_process_holds_the_meeting(emptied_postgresql):
    script = """
    turns = []

    def others(rows):
        while len(turns) < 100:
            turns.append(eventlet.sleep())
        rows.exec_driver_sql("COMMIT")

    def hold(rows):
        rows.exec_driver_sql("BEGIN; SELECT 1 FROM meeting FOR UPDATE")
        threading.Thread(target=others, args=(rows,)).start()
        meetings.record(id, given.a_perspective(), by=cast.INGRID)

    meetings.read(hold)
    print(len(turns))
    meetings.close()
    """
    assert run_green(script, emptied_postgresql()) == "100\n"


def test_two_processes_hear_each_other(emptied_postgresql):
    script = """
    other = door()
    other.attend(id)
    ear = Ear()
    other.subscribe(ear)
    cards("card", cast.INGRID)
    assert ear.hears(lambda ear: len(ear.entries) >= 20)
    print(len(other.attend(id).perspectives))
    other.close()
    meetings.close()
    """
    assert run_green(script, emptied_postgresql()) == "20\n"


@pytest.mark.timed
def test_a_query_that_waits_lets_others_run(emptied_postgresql):
    script = """
    began = time.monotonic()
    sleep = lambda: meetings.read(lambda rows: rows.exec_driver_sql("SELECT pg_sleep(0.4)"))
    threads = [threading.Thread(target=sleep) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(time.monotonic() - began < 1.2)
    meetings.close()
    """
    assert run_green(script, emptied_postgresql()) == "True\n"

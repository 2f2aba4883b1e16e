"""Power cuts: what was answered is there afterwards, once (P16)."""

import os
import signal
import subprocess
import sys

from tests import cast, given
from tests.meetings import told

ACKNOWLEDGED = 40

# A process that posts without end and says each number only after the door has answered.
POSTING = """
import itertools, sys
from facilitator.meetings import Meetings
from facilitator.store.database import Database
from facilitator.store.keys import Keys
from tests import cast, given
from tests.conftest import MASTER_KEY

meetings = Meetings(Database(sys.argv[1]), Keys(MASTER_KEY))
for place in itertools.count():
    meetings.submit(sys.argv[2], given.a_perspective(f"card-extra-{place:06}"), cast.AMINA, lambda outcome: None)
    meetings.record(sys.argv[2], given.a_perspective(f"card-{place:06}"), by=cast.INGRID)
    print(f"card-{place:06}", flush=True)
"""


def test_what_was_answered_survives_being_killed(meetings, open_door, database_url):
    id = told.an_open_meeting(meetings)
    meetings.close()
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    process = subprocess.Popen(
        [sys.executable, "-c", POSTING, database_url, id], stdout=subprocess.PIPE, text=True, cwd=root
    )
    answered = [process.stdout.readline().strip() for _ in range(ACKNOWLEDGED)]
    os.kill(process.pid, signal.SIGKILL)
    answered += process.communicate()[0].split()
    assert answered[ACKNOWLEDGED - 1] == f"card-{ACKNOWLEDGED - 1:06}", (
        "the other process must have posted for this to mean anything"
    )

    after = open_door()
    kept = [*after.attend(id).perspectives]
    assert {*answered} <= {*kept}
    numbers = [entry.number for entry in after.since(id, 0, cast.METTE)]
    assert numbers == [*range(1, len(numbers) + 1)]
    again = after.record(id, given.a_perspective(answered[-1]), by=cast.INGRID)
    assert again.entries == ()

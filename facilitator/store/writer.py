"""The writer: takes whatever waits into one transaction, and tells what happened while the next goes to disk."""

import threading
from collections import deque
from collections.abc import Callable

import structlog

from facilitator.board import Entry, Meeting

from .jobs import Change, Job, NotSaved
from .journal import Journal
from .known import KnownMeetings
from .pens import Broken, Pen

log = structlog.get_logger()
Subscriber = Callable[[str, Meeting, Meeting, list[Entry]], None]

MOST_AT_ONCE = 256
"""Jobs in one transaction. More would make the first of them wait for the last."""
LOOK_ROUND_SECONDS = 1.0
"""How often to see whether the command line has written to the SQLite file."""


class Writer:
    """Two threads: one writes and answers, one tells subscribers. Under eventlet both are green.

    No window to wait for: what has queued while the last transaction went to disk makes the next.
    """

    def __init__(self, journal: Journal, pen: Pen, known: KnownMeetings, *, looks_round: bool) -> None:
        self._journal, self._pen, self._known = journal, pen, known
        self._look_round = LOOK_ROUND_SECONDS if looks_round else None
        self._subscribers: list[Subscriber] = []
        self._jobs: deque[Job] = deque()
        self._heard: deque[tuple[str, int]] = deque()
        self._untold: deque[Change] = deque()
        self._closing = False
        self._wake_writer, self._wake_teller = threading.Event(), threading.Event()
        self._writing = threading.Thread(target=self._write_on, name="journal writer", daemon=True)
        self._telling = threading.Thread(target=self._tell_on, name="journal teller", daemon=True)
        self._writing.start()
        self._telling.start()

    def queue(self, job: Job) -> None:
        """Do this job soon; ``job.then`` gets its outcome: NotSaved, at once, when the writer has closed."""
        if self._closing:
            job.then(NotSaved())
            return
        self._jobs.append(job)
        self._wake_writer.set()

    def subscribe(self, subscriber: Subscriber) -> None:
        """Call this with every change, after it is on disk, in the order of the journal."""
        self._subscribers.append(subscriber)

    def hear(self, meeting: str | None, number: int) -> None:
        """Somebody, perhaps this process, has appended up to this number; -1 asks to look anyhow, None to look at all."""
        self._heard.extend([(meeting, number)] if meeting else [(id, -1) for id in self._known.ids()])
        self._wake_writer.set()

    def close(self) -> None:
        """Write and tell what still waits, then stop."""
        self._closing = True
        self._wake_writer.set()
        self._writing.join()
        self._wake_teller.set()
        self._telling.join()

    def _write_on(self) -> None:
        while not self._closing or self._jobs:
            if not (self._jobs or self._heard or self._closing):
                self._wake_writer.wait(self._look_round)
            self._wake_writer.clear()
            try:
                self._append(self._take_waiting())
                self._catch_up()
            except Exception:
                log.exception("the writer stumbled")

    def _take_waiting(self) -> list[Job]:
        jobs: list[Job] = []
        while self._jobs and len(jobs) < MOST_AT_ONCE and not (jobs and (jobs[-1].alone or self._jobs[0].alone)):
            jobs.append(self._jobs.popleft())
        return jobs

    def _append(self, jobs: list[Job]) -> None:
        if not jobs:
            return
        try:
            outcomes, changes = self._journal.append(jobs)
        except Exception:
            log.exception("a transaction went wrong")
            outcomes, changes = [NotSaved() for _ in jobs], []
        if isinstance(outcomes[0], NotSaved):
            # Nobody knows whether a failed commit reached the disk: look, so that nobody misses what did.
            self._heard.extend((job.meeting, -1) for job in jobs)
        self._tell_soon(changes)
        for job, outcome in zip(jobs, outcomes, strict=True):
            try:
                job.then(outcome)
            except Exception:
                log.exception("could not answer", meeting=job.meeting)

    def _catch_up(self) -> None:
        heard = [self._heard.popleft() for _ in range(len(self._heard))]
        stale = {meeting for meeting, number in heard if self._is_behind(meeting, number)}
        try:
            if self._pen.others_wrote():
                stale.update(self._known.ids())
            if stale:
                self._tell_soon(self._journal.catch_up(stale))
        except Broken as failure:
            log.error("cannot catch up", failure=str(failure))
            self._heard.extend((meeting, -1) for meeting in stale)
            # Without this the loop would turn as fast as it can until the database is back.
            self._wake_writer.wait(LOOK_ROUND_SECONDS)

    def _is_behind(self, meeting: str, number: int) -> bool:
        known = self._known.find(meeting)
        return known is not None and not 0 <= number <= known.meeting.number

    def _tell_soon(self, changes: list[Change]) -> None:
        if changes:
            self._untold.extend(changes)
            self._wake_teller.set()

    def _tell_on(self) -> None:
        while self._untold or not self._closing or self._writing.is_alive():
            self._wake_teller.wait()
            self._wake_teller.clear()
            while self._untold:
                self._tell(self._untold.popleft())

    def _tell(self, change: Change) -> None:
        for subscriber in self._subscribers:
            try:
                subscriber(change.meeting, change.before, change.after, change.entries)
            except Exception:
                log.exception("a subscriber stumbled", meeting=change.meeting)

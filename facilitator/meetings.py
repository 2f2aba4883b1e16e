"""The door: attend a meeting, record a command, hear what happened since. The same for every entrance; nothing else appends."""

import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeVar

import structlog

from facilitator.board import OFFICE, Command, Entry, Meeting, SeatId, is_draft
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.board.events import DraftsRevealed
from facilitator.settings import Settings
from facilitator.store import erasure, register
from facilitator.store.codec import Erased
from facilitator.store.database import Database
from facilitator.store.journal import Also, Change, Job, Journal, NoSuchMeeting, NotSaved, Outcome, Recorded
from facilitator.store.keys import Keys
from facilitator.store.known import Known, KnownMeetings
from facilitator.store.listener import Listener
from facilitator.store.pens import Broken, RunOutside, pen_for
from facilitator.store.reading import read_meeting
from facilitator.store.schema import migrate

__all__ = ["Erased", "Meetings", "NoSuchMeeting", "NotSaved", "Outcome", "Recorded", "directly", "utc_now"]

log = structlog.get_logger()
Found = TypeVar("Found")
Subscriber = Callable[[str, Meeting, Meeting, list[Entry]], None]

MOST_AT_ONCE = 256
"""Commands in one transaction. More would make the first of them wait for the last."""
LOOK_ROUND_SECONDS = 1.0
"""How often to see whether the command line has written to the SQLite file."""


def utc_now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


def directly(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run it here: right wherever threads are real."""
    return function(*arguments)


class Meetings:
    """All meetings of one database, as one process sees them.

    Two threads of its own: the writer takes whatever waits into one transaction; the teller tells subscribers, so that
    they render while the next transaction goes to disk. Under eventlet both are green.
    """

    def __init__(
        self,
        database: Database,
        keys: Keys,
        *,
        clock: Callable[[], datetime] = utc_now,
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
        run_outside: RunOutside = directly,
        most_known: int = 2_000,
    ) -> None:
        self.database, self.keys, self.clock, self._new_id = database, keys, clock, new_id
        self._known = KnownMeetings(most_known)
        self._pen = pen_for(database, run_outside)
        self._journal = Journal(self._pen, keys, self._known, clock)
        self._subscribers: list[Subscriber] = []
        self._jobs: deque[Job] = deque()
        self._stale: deque[str] = deque()
        self._untold: deque[Change] = deque()
        self._closing = False
        self._look_round = LOOK_ROUND_SECONDS if database.is_sqlite else None
        self._wake_writer, self._wake_teller = threading.Event(), threading.Event()
        self._threads = [
            threading.Thread(target=work, name=name, daemon=True)
            for name, work in (("journal writer", self._write_on), ("journal teller", self._tell_on))
        ]
        for thread in self._threads:
            thread.start()
        self._listener = None if database.is_sqlite else Listener(database.url, self._hear)

    @classmethod
    def open(cls, settings: Settings, *, run_outside: RunOutside = directly, alone: bool = False) -> "Meetings":
        """Open the database these settings name, brought up to date. ``alone`` for a server: raises AlreadyServed."""
        database = Database(settings.database)
        if alone:
            database.serve_alone()
        migrate(database)
        keys = Keys(settings.read_master_key(), keep=2 * settings.known_meetings)
        return cls(database, keys, run_outside=run_outside, most_known=settings.known_meetings)

    # Reading

    def attend(self, meeting_id: str) -> Meeting:
        """The meeting as it stands on disk, with everybody's drafts: show ``as_seen_by``. Raises NoSuchMeeting."""
        return self._find(meeting_id).meeting

    def since(self, meeting_id: str, seq: int, seat: SeatId) -> list[Entry]:
        """What this seat may hear that came after public number ``seq``, in order. Raises NoSuchMeeting.

        A reveal is preceded by the drafts it reveals, for those who have not seen them.
        """
        return list(_heard_after(self._find(meeting_id).entries, seq, seat))

    def revealed_by(self, meeting_id: str, reveal: Entry, seat: SeatId) -> list[Entry]:
        """Other seats' entries that this ``DraftsRevealed`` lets the seat see."""
        return list(_revealed(self._find(meeting_id).entries, reveal, seat))

    def read(self, question: Callable[..., Found], *arguments: Any) -> Found:
        """What a question of the register answers: ``meetings.read(register.find_seat_by_token, token)``."""
        return self.database.read(question, *arguments)

    def listed(self, organisation: str | None = None) -> list[register.ListedMeeting]:
        """The meetings of one organisation, or all, newest first."""
        return self.read(register.list_meetings, self.keys, organisation)

    def _find(self, meeting_id: str) -> Known:
        return self._known.find(meeting_id) or self._load(meeting_id)

    def _load(self, meeting_id: str) -> Known:
        found = self.read(read_meeting, meeting_id)
        if found is None:
            raise NoSuchMeeting(meeting_id)
        return self._journal.load(meeting_id, *found)

    # Recording

    def record(self, meeting_id: str, command: Command, *, by: SeatId) -> Recorded:
        """Do what the command asks, and return when it is on disk.

        A repeat (same id, same seat) returns the first answer. Raises Refused, NoSuchMeeting, or NotSaved: then the same
        command may be sent again.
        """
        return self._wait_for(meeting=meeting_id, command=command, by=by)

    def submit(self, meeting_id: str, command: Command, by: SeatId, then: Callable[[Outcome], None]) -> None:
        """As ``record``, without waiting: ``then`` gets the Recorded or the exception, in the writer's thread; it must be quick."""
        self._queue(Job(then, meeting_id, command, by))

    def call(
        self,
        command: CallMeeting,
        *,
        organisation: str | None = None,
        starts_at: datetime | None = None,
        meeting_id: str | None = None,
    ) -> str:
        """Call a meeting: its row, its key and its first entry, all or nothing. Returns its id; raises Refused, NotSaved."""
        id = meeting_id or self._new_id()
        wrapped_key, at = self.keys.make(id), self.clock()

        def list_it(rows: Any) -> None:
            register.add_meeting(
                rows,
                id=id,
                meeting_type=command.meeting_type,
                language=command.language,
                wrapped_key=wrapped_key,
                at=at,
                organisation=organisation,
                starts_at=starts_at,
            )

        self._wait_for(meeting=id, command=command, by=OFFICE, also=list_it, wrapped_key=wrapped_key)
        return id

    def add_seat(self, meeting_id: str, command: AddSeat, *, language: str, by: SeatId = OFFICE) -> tuple[SeatId, str]:
        """Make a seat and its link's token, which is kept nowhere. Returns (seat, token); a repeat gives a new token.

        Raises Refused, NoSuchMeeting, NotSaved.
        """
        id, token, at = SeatId(command.id), register.new_token(), self.clock()

        def note(rows: Any) -> bool:
            register.add_seat(rows, meeting=meeting_id, id=id, token=token, role=command.role, language=language, at=at)
            return True

        if not self._wait_for(meeting=meeting_id, command=command, by=by, also=note).also:
            self.write(register.renew_token, meeting_id, id, token)
        return id, token

    def write(self, change: Callable[..., Found], *arguments: Any, **named: Any) -> Found:
        """Change plain rows through the one writer: ``meetings.write(register.set_password, account, hash)``.

        Returns what the change returns and raises what it raises, or NotSaved.
        """
        also: Also = lambda rows: change(rows, *arguments, **named)  # noqa: E731 -- named only to be typed
        return self._wait_for(also=also).also

    def erase_wording(self, meeting_id: str, number: int, field: str) -> None:
        """Erase one text for good; it folds to ``Erased``. Raises NoSuchWording."""
        at = self.clock()
        self._wait_for(meeting=meeting_id, also=lambda rows: erasure.erase_wording(rows, meeting_id, number, field, at))
        self._forget(meeting_id)

    def erase(self, meeting_id: str) -> None:
        """Erase a meeting: its rows and its key. One line that it existed stays. Raises NoSuchMeeting."""
        at = self.clock()
        if not self._wait_for(meeting=meeting_id, also=lambda rows: erasure.erase_meeting(rows, meeting_id, at)).also:
            raise NoSuchMeeting(meeting_id)
        self._forget(meeting_id)

    def _forget(self, meeting_id: str) -> None:
        self._known.forget(meeting_id)
        self.keys.forget(meeting_id)
        self.database.read(erasure.wipe_traces)

    def _wait_for(self, **job: Any) -> Recorded:
        done = threading.Event()
        answers: list[Outcome] = []

        def then(outcome: Outcome) -> None:
            answers.append(outcome)
            done.set()

        self._queue(Job(then, **job))
        done.wait()
        if isinstance(answers[0], Exception):
            raise answers[0]
        return answers[0]

    def _queue(self, job: Job) -> None:
        if self._closing:
            raise NotSaved
        self._jobs.append(job)
        self._wake_writer.set()

    # Telling

    def subscribe(self, subscriber: Subscriber) -> None:
        """Call ``subscriber(meeting_id, before, after, entries)`` after every commit, in the order of the journal.

        Also for what other processes append to meetings that are known here. ``entries`` holds drafts too.
        """
        self._subscribers.append(subscriber)

    def close(self) -> None:
        """Write and tell what still waits, then let go of the database."""
        if self._closing:
            return
        self._closing = True
        if self._listener:
            self._listener.close()
        for wake, thread in zip((self._wake_writer, self._wake_teller), self._threads, strict=True):
            wake.set()
            thread.join()
        self._pen.close()
        self.database.close()

    def _hear(self, meeting_id: str | None, number: int) -> None:
        """Another process, or this one, has appended; None after the line was down: look at everything."""
        if meeting_id is None:
            self._stale.extend(self._known.ids())
        else:
            known = self._known.find(meeting_id)
            if known is None or 0 <= number <= known.meeting.number:
                return
            self._stale.append(meeting_id)
        self._wake_writer.set()

    def _write_on(self) -> None:
        while not self._closing or self._jobs:
            if not self._jobs and not self._stale and not self._closing:
                self._wake_writer.wait(self._look_round)
            self._wake_writer.clear()
            try:
                self._write_once()
            except Exception:
                log.exception("the writer stumbled")

    def _write_once(self) -> None:
        jobs = self._take_waiting()
        if jobs:
            self._append(jobs)
        stale = {self._stale.popleft() for _ in range(len(self._stale))}
        try:
            if self._pen.others_wrote():
                stale.update(self._known.ids())
            if stale:
                self._tell_later(self._journal.catch_up(stale))
        except Broken as failure:
            self._stale.extend(stale)
            log.error("cannot catch up", failure=str(failure))

    def _take_waiting(self) -> list[Job]:
        jobs: list[Job] = []
        while self._jobs and len(jobs) < MOST_AT_ONCE and not (jobs and (jobs[-1].alone or self._jobs[0].alone)):
            jobs.append(self._jobs.popleft())
        return jobs

    def _append(self, jobs: list[Job]) -> None:
        try:
            outcomes, changes = self._journal.append(jobs)
        except Exception:
            log.exception("a transaction went wrong")
            outcomes, changes = [NotSaved() for _ in jobs], []
        if outcomes and all(isinstance(outcome, NotSaved) for outcome in outcomes):
            # Nobody knows whether a failed commit reached the disk: look, so that nobody misses what did.
            self._stale.extend(job.meeting for job in jobs if self._known.find(job.meeting))
        self._tell_later(changes)
        for job, outcome in zip(jobs, outcomes, strict=True):
            try:
                job.then(outcome)
            except Exception:
                log.exception("could not answer", meeting=job.meeting)

    def _tell_later(self, changes: list[Change]) -> None:
        if changes:
            self._untold.extend(changes)
            self._wake_teller.set()

    def _tell_on(self) -> None:
        while not (self._closing and not self._threads[0].is_alive() and not self._untold):
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


def _heard_after(entries: list[Entry], seq: int, seat: SeatId) -> Iterator[Entry]:
    public = 0
    for entry in entries:
        if is_draft(entry.event):
            if public >= seq and entry.by == seat:
                yield entry
            continue
        public += 1
        if public > seq:
            if isinstance(entry.event, DraftsRevealed):
                yield from _revealed(entries, entry, seat)
            yield entry


def _revealed(entries: list[Entry], reveal: Entry, seat: SeatId) -> Iterator[Entry]:
    assert isinstance(reveal.event, DraftsRevealed)
    shown = frozenset(reveal.event.drafts)
    for entry in entries[: reveal.number]:
        if is_draft(entry.event) and entry.by != seat and not shown.isdisjoint(_posts(entry)):
            yield entry


def _posts(entry: Entry) -> Iterator[str]:
    names = ("perspective", "constraint", "post")
    return (getattr(entry.event, name) for name in names if hasattr(entry.event, name))

"""The door: attend a meeting, record a command, hear what happened since. The same for every entrance; nothing else appends."""

import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from facilitator.board import OFFICE, Command, Entry, Meeting, SeatId
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.meeting_types import MeetingType, UnknownMeetingType, load, written_out
from facilitator.settings import Settings
from facilitator.store import erasure, kept_types, register
from facilitator.store.codec import Erased
from facilitator.store.database import Database
from facilitator.store.heard import heard_after, revealed
from facilitator.store.jobs import Also, Job, NoSuchMeeting, NotSaved, Outcome, Recorded
from facilitator.store.journal import Journal
from facilitator.store.keys import Keys
from facilitator.store.known import Known, KnownMeetings
from facilitator.store.listener import Listener
from facilitator.store.pens import RunOutside, pen_for
from facilitator.store.reading import read_meeting
from facilitator.store.schema import migrate
from facilitator.store.writer import Subscriber, Writer

__all__ = ["Erased", "Meetings", "NoSuchMeeting", "NotSaved", "Outcome", "Recorded", "directly", "utc_now"]

Found = TypeVar("Found")


def utc_now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


def directly(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run it here: right wherever threads are real."""
    return function(*arguments)


class Meetings:
    """All meetings of one database, as one process sees them. Any thread may call, green or real."""

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
        self._writer = Writer(self._journal, self._pen, self._known, looks_round=database.is_sqlite)
        self._listener = None if database.is_sqlite else Listener(database.url, self._writer.hear)
        self._closed = False

    @classmethod
    def open(cls, settings: Settings, *, run_outside: RunOutside = directly, alone: bool = False) -> "Meetings":
        """Open the database these settings name, brought up to date. ``alone`` for a server: raises AlreadyServed."""
        database = Database(settings.database)
        if alone:
            database.serve_alone()
        migrate(database)
        _keep_earlier_types(database)
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
        return list(heard_after(self._find(meeting_id).entries, seq, seat))

    def revealed_by(self, meeting_id: str, reveal: Entry, seat: SeatId) -> list[Entry]:
        """Other seats' entries that this ``DraftsRevealed`` lets the seat see."""
        return list(revealed(self._find(meeting_id).entries, reveal, seat))

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

    def record(self, meeting_id: str, command: Command, *, by: SeatId, also: Also | None = None) -> Recorded:
        """Do what the command asks, and return when it is on disk. ``also`` are plain rows in the same transaction, if anything happened.

        A repeat (same id, same seat) returns the first answer. Raises Refused, NoSuchMeeting, or NotSaved: then the same
        command may be sent again.
        """
        return self._wait_for(meeting=meeting_id, command=command, by=by, also=also)

    def submit(self, meeting_id: str, command: Command, by: SeatId, then: Callable[[Outcome], None]) -> None:
        """As ``record``, without waiting: ``then`` gets the Recorded or the exception, in the writer's thread; it must be quick."""
        self._writer.queue(Job(then, meeting_id, command, by))

    def call(
        self,
        command: CallMeeting,
        *,
        organisation: str | None = None,
        starts_at: datetime | None = None,
        meeting_id: str | None = None,
        kind: MeetingType | None = None,
    ) -> str:
        """Call a meeting: its row, its key, its type as it is now and its first entry, all or nothing. Returns its id.

        ``kind`` where it is not one of those that come with the board. Raises Refused, NotSaved, UnknownMeetingType.
        """
        kept = written_out(kind or load(command.meeting_type))
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
                type_digest=kept_types.keep_type(rows, kept),
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

        self._writer.queue(Job(then, **job))
        done.wait()
        if isinstance(answers[0], Exception):
            raise answers[0]
        return answers[0]

    # Telling

    def subscribe(self, subscriber: Subscriber) -> None:
        """Call ``subscriber(meeting_id, before, after, entries)`` after every commit, in the order of the journal.

        Also for what other processes append to meetings that are known here. ``entries`` holds drafts too.
        """
        self._writer.subscribe(subscriber)

    def close(self) -> None:
        """Write and tell what still waits, then let go of the database."""
        if self._closed:
            return
        self._closed = True
        if self._listener:
            self._listener.close()
        self._writer.close()
        self._pen.close()
        self.database.close()


def _keep_earlier_types(database: Database) -> None:
    """Meetings called before types were kept get theirs as it is now, and keep it from here on."""
    earlier = database.read(kept_types.types_of_keepless)
    found = [(id, kind) for id in earlier if (kind := _known_type(id))]
    if found:
        with database.engine.begin() as rows:
            kept_types.keep_for_keepless(rows, [(id, written_out(kind)) for id, kind in found])


def _known_type(id: str) -> MeetingType | None:
    try:
        return load(id)
    except UnknownMeetingType:
        return None

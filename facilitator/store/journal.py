"""The journal: takes all waiting commands in one transaction, decides each on the board the one before left, and appends.

Group commit: one write to disk for as many commands, in as many meetings, as were waiting.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from sqlalchemy import update

from facilitator.board import SOMEBODY, Command, Meeting, Refused, decide, entries_of
from facilitator.board.events import SeatClosed

from . import codec, register, tables
from .jobs import Also, Change, Job, NoSuchMeeting, NotSaved, Outcome, Recorded
from .keys import Keys, MeetingKey
from .known import Known, KnownMeetings
from .moments import micros
from .pens import Broken, EntryRow, Head, Pen, WordingRow
from .reading import Rows, read_entries

log = structlog.get_logger()


@dataclass(slots=True)
class _Sitting:
    """One meeting in one transaction: what was known, what is new, and from which entry on it is ours to write."""

    known: Known
    new: Known
    key: MeetingKey
    ours: int = 0


class Journal:
    """The one writer of a process. Not for two threads at once; ``facilitator.meetings`` sees to that."""

    def __init__(self, pen: Pen, keys: Keys, known: KnownMeetings, clock: Callable[[], datetime]) -> None:
        self.pen, self._keys, self._known, self._clock = pen, keys, known, clock

    def append(self, jobs: Sequence[Job]) -> tuple[list[Outcome], list[Change]]:
        """Do all jobs in one transaction. Each gets its Recorded, or Refused, NoSuchMeeting, or NotSaved if the disk failed."""
        try:
            heads = self.pen.begin(sorted({job.meeting for job in jobs if job.meeting}))
            sittings = {id: self._sit(id, head) for id, head in heads.items() if head.wrapped_key}
            outcomes: list[Outcome] = [self._take(job, sittings) for job in jobs]
            self._write(sittings)
            self.pen.commit()
        except Broken as failure:
            log.error("not saved", jobs=len(jobs), failure=str(failure))
            self._undo()
            return [NotSaved() for _ in jobs], []
        except BaseException:
            self._undo()
            raise
        return outcomes, self._settle(sittings)

    def catch_up(self, meetings: Iterable[str]) -> list[Change]:
        """Fold what other processes appended to these. Takes no lock; raises Broken. Erased meetings are forgotten."""
        asked = sorted(set(meetings))
        heads = self.pen.heads(asked)
        for id in asked:
            if id not in heads or not heads[id].wrapped_key:
                self._known.forget(id)
                self._keys.forget(id)
        return self._settle({id: self._sit(id, head) for id, head in heads.items() if head.wrapped_key})

    def load(self, meeting: str, head: Head, rows: Rows) -> Known:
        """A meeting nobody here has asked for lately, folded from its rows."""
        assert head.wrapped_key
        return self._known.keep(meeting, self._unroll(self._keys.of(meeting, head.wrapped_key), head, rows))

    def _undo(self) -> None:
        try:
            self.pen.rollback()
        except Broken as failure:
            log.error("could not undo", failure=str(failure))

    def _sit(self, id: str, head: Head) -> _Sitting:
        assert head.wrapped_key
        key = self._keys.of(id, head.wrapped_key)
        known = self._known.find(id)
        if known is None or not _on_the_way_to(head, known):
            rows = self.pen.entries(id, 0)
            self._known.forget(id)
            known = self._unroll(key, head, rows)
        new = Known(known.meeting)
        if known.meeting.number < head.number:
            new.take(read_entries(key, *self.pen.entries(id, known.meeting.number)))
        return _Sitting(known, new, key, ours=len(new.entries))

    def _unroll(self, key: MeetingKey, head: Head, rows: Rows) -> Known:
        known = Known(erasures=head.erasures)
        known.take(read_entries(key, *rows))
        return known

    def _take(self, job: Job, sittings: dict[str, _Sitting]) -> Outcome:
        try:
            if job.command is None:
                return self._rows_alone(job)
            if job.wrapped_key:
                known = Known()
                sitting = _Sitting(known, Known(), self._keys.of(job.meeting, job.wrapped_key))
                recorded = self._decide(job, job.command, sitting)
                sittings[job.meeting] = sitting
                return recorded
            if job.meeting not in sittings:
                raise NoSuchMeeting(job.meeting)
            return self._decide(job, job.command, sittings[job.meeting])
        except Broken:
            raise
        except Exception as refusal:
            # Whatever one job's trouble is, the others in this transaction are not touched by it.
            return refusal

    def _decide(self, job: Job, command: Command, sitting: _Sitting) -> Recorded:
        board, seat = sitting.new, job.by
        before = board.meeting
        earlier = board.receipts.get(command.id) or sitting.known.receipts.get(command.id)
        if earlier:
            if earlier.by not in (seat, SOMEBODY) or not earlier.fits(command):
                raise Refused("id-is-taken", "id")
            # What nobody's name stands on has no private number of anybody's either (P10).
            own = before.own_count(seat) if earlier.by == SOMEBODY else earlier.own
            return Recorded(earlier.seq, own, before, before)
        at = self._clock()
        events = decide(before, command, by=seat, at=at)
        entries = entries_of(before, events, by=seat, at=at, command=command.id)
        newer = Known(before)
        newer.take(entries)
        also = self._rows(job.also) if entries and job.also else None
        for event in events:
            if type(event) is SeatClosed:
                self._rows(partial(register.revoke_seat, meeting=job.meeting, id=event.seat, at=at))
        # Last, when nothing can fail any more: what raised has left no trace on the board.
        board.absorb(newer)
        return Recorded(board.meeting.seq, board.meeting.own_count(seat), before, board.meeting, entries, also)

    def _rows_alone(self, job: Job) -> Recorded:
        nothing = Meeting()
        return Recorded(0, 0, nothing, nothing, also=self._rows(job.also) if job.also else None)

    def _rows(self, also: Also) -> Any:
        connection = self.pen.connection
        connection.exec_driver_sql("SAVEPOINT job")
        try:
            made = also(connection)
        except Exception:
            connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
            raise
        connection.exec_driver_sql("RELEASE SAVEPOINT job")
        return made

    def _write(self, sittings: Mapping[str, _Sitting]) -> None:
        entries: list[EntryRow] = []
        wordings: list[WordingRow] = []
        heads: list[tuple[int, str]] = []
        for id, sitting in sittings.items():
            new = sitting.new
            if len(new.entries) == sitting.ours:
                continue
            heads.append((new.meeting.number, id))
            for entry in new.entries[sitting.ours :]:
                number = entry.number
                kind, shape, facts, words = codec.encode(entry.event)
                entries.append((id, number, kind, shape, facts, entry.by, micros(entry.at), entry.command))
                wordings += [(id, number, name, sitting.key.seal(text, number, name), None) for name, text in words]
            self._note_in_list(id, sitting)
        self.pen.write(entries, wordings, heads)

    def _note_in_list(self, id: str, sitting: _Sitting) -> None:
        """The row in the list of meetings, when what it shows has changed."""
        before, now = sitting.known.meeting, sitting.new.meeting
        if (before.title, before.stage) != (now.title, now.stage):
            title = sitting.key.seal(now.title, 0, "title")
            row = {"title": title, "stage": now.stage, "sealed_at": now.sealed_at}
            self.pen.connection.execute(update(tables.meeting).where(tables.meeting.c.id == id).values(row))

    def _settle(self, sittings: Mapping[str, _Sitting]) -> list[Change]:
        changes = []
        for id, sitting in sittings.items():
            known, new = sitting.known, sitting.new
            before = known.meeting
            if new.entries:
                known.absorb(new)
                changes.append(Change(id, before, known.meeting, new.entries))
            self._known.keep(id, known)
        return changes


def _on_the_way_to(head: Head, known: Known) -> bool:
    """Whether what is known needs only newer entries: no text was erased since, nor the database set back."""
    return known.meeting.number <= head.number and known.erasures == head.erasures

"""Calling the meeting, and who sits where."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Seat
from ..terms import Stage
from .folding import folds, without_helper, without_on_floor


@folds(e.MeetingCalled)
def _called(m: Meeting, event: e.MeetingCalled, entry: Entry) -> Meeting:
    return m.but(
        stage=Stage.CALLED,
        called_at=entry.at,
        meeting_type=event.meeting_type,
        language=event.language,
        title=event.title,
        purpose=event.purpose,
        at_stake=event.at_stake,
        outcome=event.outcome,
    )


@folds(e.PurposeStated)
def _purpose(m: Meeting, event: e.PurposeStated, entry: Entry) -> Meeting:
    return m.but(title=event.title, purpose=event.purpose, at_stake=event.at_stake)


@folds(e.SeatAdded)
def _seat_added(m: Meeting, event: e.SeatAdded, entry: Entry) -> Meeting:
    seat = Seat(event.seat, event.role, event.name, event.profession, event.mandate, event.mandate_text, event.reason)
    return m.but(seats={**m.seats, event.seat: seat})


@folds(e.SeatClosed)
def _seat_closed(m: Meeting, event: e.SeatClosed, entry: Entry) -> Meeting:
    # Nobody is left to go back from what only they imagined.
    imagined = {wall: by for wall, by in m.imagined.items() if by != event.seat}
    changed = without_on_floor(without_helper(m) if m.helper == event.seat else m, event.seat)
    return changed.but(seats={**m.seats, event.seat: replace(m.seats[event.seat], closed=True)}, imagined=imagined)


@folds(e.Arrived)
def _arrived(m: Meeting, event: e.Arrived, entry: Entry) -> Meeting:
    return m.but(seats={**m.seats, entry.by: replace(m.seats[entry.by], arrived=entry.at)})


@folds(e.JoinedRemotely)
def _remote(m: Meeting, event: e.JoinedRemotely, entry: Entry) -> Meeting:
    return m.but(seats={**m.seats, entry.by: replace(m.seats[entry.by], remote=event.remote)})

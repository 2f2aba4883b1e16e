"""The floor: who would like to say something, and who is saying it."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import FloorRequest
from .folding import folds, without_on_floor


@folds(e.FloorAsked)
def _asked(m: Meeting, event: e.FloorAsked, entry: Entry) -> Meeting:
    return m.but(floor_requests={**m.floor_requests, entry.by: FloorRequest(entry.by, entry.at)})


@folds(e.FloorGiven)
def _given(m: Meeting, event: e.FloorGiven, entry: Entry) -> Meeting:
    # The request stays until they have spoken: the floor given by mistake can be taken back, and they wait where they waited.
    # To who has just spoken it is given back: they had not, after all. What they said in an earlier turn they have said.
    back = {} if event.seat in m.floor_requests else {event.seat: FloorRequest(event.seat, entry.at)}
    had = m.had_floor[:-1] if back else m.had_floor
    return m.but(floor=event.seat, floor_requests={**m.floor_requests, **back}, had_floor=had, spoke_last=None)


@folds(e.FloorRested)
def _rested(m: Meeting, event: e.FloorRested, entry: Entry) -> Meeting:
    request = replace(m.floor_requests[event.seat], rests=event.rests)
    floor = None if m.floor == event.seat else m.floor
    return m.but(floor=floor, floor_requests={**m.floor_requests, event.seat: request})


@folds(e.FloorLeft)
def _left(m: Meeting, event: e.FloorLeft, entry: Entry) -> Meeting:
    return without_on_floor(m, event.seat)

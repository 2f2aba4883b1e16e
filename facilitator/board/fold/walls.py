"""What is done with a wall that stands: asked about, moved, softened, put back; and imagined moved."""

from dataclasses import replace
from typing import Any

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Asked, Shift
from ..terms import ShiftKind
from .folding import folds, with_post, without_imagined


@folds(e.ConstraintAskedAbout)
def _asked(m: Meeting, event: e.ConstraintAskedAbout, entry: Entry) -> Meeting:
    asked = (*m.constraints[event.constraint].asked, Asked(entry.by, entry.at))
    return _wall(m, event, asked=asked)


@folds(e.ConstraintAnswered)
def _answered(m: Meeting, event: e.ConstraintAnswered, entry: Entry) -> Meeting:
    *earlier, last = m.constraints[event.constraint].asked
    answered = replace(last, answer=event.text, answered_by=entry.by, answered_at=entry.at)
    return _wall(m, event, asked=(*earlier, answered))


@folds(e.ConstraintMoved)
def _moved(m: Meeting, event: e.ConstraintMoved, entry: Entry) -> Meeting:
    shift = Shift(ShiftKind.MOVED, entry.by, event.reason, entry.at)
    return _shifted(without_imagined(m, event.constraint), event, shift, moved=True)


@folds(e.ConstraintSoftened)
def _softened(m: Meeting, event: e.ConstraintSoftened, entry: Entry) -> Meeting:
    shift = Shift(ShiftKind.SOFTENED, entry.by, event.reason, entry.at, event.firmness)
    return _shifted(m, event, shift, softened=event.firmness)


@folds(e.ConstraintPutBack)
def _put_back(m: Meeting, event: e.ConstraintPutBack, entry: Entry) -> Meeting:
    shift = Shift(ShiftKind.PUT_BACK, entry.by, event.reason, entry.at)
    return _shifted(m, event, shift, moved=False, softened=None)


@folds(e.MoveImagined)
def _imagined(m: Meeting, event: e.MoveImagined, entry: Entry) -> Meeting:
    return m.but(imagined={**m.imagined, event.constraint: entry.by})


@folds(e.ImaginingEnded)
def _imagining_ended(m: Meeting, event: e.ImaginingEnded, entry: Entry) -> Meeting:
    return without_imagined(m, event.constraint) if event.constraint else m.but(imagined={})


def _shifted(m: Meeting, event: Any, shift: Shift, **changes: Any) -> Meeting:
    return _wall(m, event, shifts=(*m.constraints[event.constraint].shifts, shift), **changes)


def _wall(m: Meeting, event: Any, **changes: Any) -> Meeting:
    wall = replace(m.constraints[event.constraint], **changes)
    return m.but(constraints=with_post(m.constraints, wall.id, wall))

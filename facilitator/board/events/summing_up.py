"""Agreements and the summing up."""

from dataclasses import dataclass

from ..terms import Answer, Line, LongText, OptionalText, PostId, SeatId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementMade(Event):
    agreement: PostId
    what: Text
    who: Line
    by_when: str
    if_hard: OptionalText
    wish: PostId | None
    possibility: PostId | None
    constraint: PostId | None = None
    opens: tuple[PostId, ...] = ()
    """The wishes that the wall would open or ease: said here, so that what was agreed does not change with how walls are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReworded(Event):
    agreement: PostId
    what: Text
    who: Line
    by_when: str
    if_hard: OptionalText
    wish: PostId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementWithdrawn(Event):
    agreement: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWritten(Event):
    text: LongText
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SummingUpHandedOver(Event):
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAdded(Event):
    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReworded(Event):
    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWithdrawn(Event):
    line: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAnswered(Event):
    line: PostId
    version: int
    read: Answer
    understood: Answer
    agreed: Answer
    words: OptionalText
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()

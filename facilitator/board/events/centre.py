"""The centre: the citizen’s definition and wishes; and the agenda, which is everybody’s."""

from dataclasses import dataclass

from ..terms import Line, LongText, PostId, SeatId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionWritten(Event):
    text: LongText
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WishAdded(Event):
    wish: PostId
    text: Line
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WishReworded(Event):
    wish: PostId
    text: Line
    written_by: SeatId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WishWithdrawn(Event):
    wish: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemAdded(Event):
    item: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemWithdrawn(Event):
    item: PostId

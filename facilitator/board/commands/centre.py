"""The centre: the citizen’s definition and wishes; and the agenda, which is everybody’s."""

from dataclasses import dataclass

from ..terms import Line, LongText, PostId, SeatId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteDefinition(Command):
    """The citizen's own definition, in a first or a new version (P1)."""

    text: LongText
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWish(Command):
    """One thing the citizen wants; it gets the next letter."""

    text: Line
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordWish(Command):
    """The same wish in other words."""

    wish: PostId
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawWish(Command):
    """Take a wish off the board; its letter is not used again."""

    wish: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgendaItem(Command):
    """Something to talk about."""

    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAgendaItem(Command):
    """Take one's own item off the agenda."""

    item: PostId

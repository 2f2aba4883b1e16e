"""What is between two cards: they pull apart, or they say the same."""

from dataclasses import dataclass

from ..terms import Line, PostId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTension(Command):
    """Say in a sentence how two cards pull apart."""

    one: PostId
    other: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOnTension(Command):
    """Make a question to take on of a tension. There is no way to vote one away (P3)."""

    tension: PostId
    question: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawTension(Command):
    """Take one's own tension off the board."""

    tension: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class StandTogether(Command):
    """Two cards say the same."""

    one: PostId
    other: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class StandApart(Command):
    """Two cards do not say the same after all."""

    one: PostId
    other: PostId

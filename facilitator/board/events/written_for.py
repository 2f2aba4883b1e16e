"""Somebody writes for the citizen. Their words are the helper's and the citizen's alone until the citizen's yes."""

from dataclasses import dataclass

from ..terms import LongText, OwnText, PostId, SeatId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperNamed(Event):
    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperLetGo(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpersWordsWritten(Event):
    words: PostId
    about: OwnText
    wish: PostId | None
    text: LongText
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpersWordsWithdrawn(Event):
    words: PostId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpersWordsTaken(Event):
    words: PostId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpersWordsDeclined(Event):
    words: PostId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class AloudAllowed(Event):
    allowed: bool

"""Restatements, and the citizen's answers to them (P8)."""

from dataclasses import dataclass

from ..terms import Hearing, OptionalText, PostId, SeatId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated(Event):
    restatement: PostId
    wish: PostId | None
    version: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RestatementAnswered(Event):
    restatement: PostId
    heard: Hearing
    words: OptionalText
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()

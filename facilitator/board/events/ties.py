"""What is between two cards: they pull apart, or they say the same."""

from dataclasses import dataclass

from ..terms import Line, PostId, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionNamed(Event):
    tension: PostId
    one: PostId
    other: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionTakenOn(Event):
    tension: PostId
    question: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionWithdrawn(Event):
    tension: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsStoodTogether(Event):
    one: PostId
    other: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsStoodApart(Event):
    one: PostId
    other: PostId

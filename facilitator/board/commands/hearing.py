"""Restatements, and the citizen's answers to them (P8)."""

from dataclasses import dataclass

from ..terms import Hearing, OptionalText, PostId, SeatId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Restate(Command):
    """Say in one's own words what one has understood of the definition, or of one wish."""

    text: Text
    wish: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRestatement(Command):
    """The citizen says whether that is what they meant, with words if they want."""

    restatement: PostId
    heard: Hearing
    words: OptionalText = ""
    heard_by: tuple[SeatId, ...] = ()

"""Somebody writes for the citizen, who says yes or no to it; and what the citizen says aloud may be taken down (P1, P13)."""

from dataclasses import dataclass

from ..terms import LongText, OptionalLongText, OwnText, PostId, SeatId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class LetHelperWrite(Command):
    """The citizen lets one other person write for them; whoever did so before no longer does."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class LetHelperGo(Command):
    """Nobody writes for the citizen any more; what waits for their yes is gone from their screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteForCitizen(Command):
    """The named helper writes the definition, a wish (new, or ``wish`` said anew) or the summary; it waits for the citizen's yes."""

    about: OwnText
    text: LongText
    wish: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawHelpersWords(Command):
    """The helper takes back what they wrote, or clears away what was not taken."""

    words: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeHelpersWords(Command):
    """The citizen says yes: it is what they mean. With ``text`` they have changed the words, which then are their own."""

    words: PostId
    text: OptionalLongText = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineHelpersWords(Command):
    """The citizen says no; nobody but they and the helper knows that it was written."""

    words: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowAloud(Command):
    """The citizen lets whoever leads take down what they say aloud, in front of two who hear it; or takes that back."""

    allowed: bool = True

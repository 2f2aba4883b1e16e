"""Agreements and the summing up."""

from dataclasses import dataclass

from ..terms import Answer, Line, LongText, OptionalText, PostId, SeatId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeAgreement(Command):
    """Who does what by when, for which wish, and what we do if it gets hard. ``by_when`` is an ISO date or empty.

    It may grow out of a ``possibility``, whose wish it keeps, or out of a ``constraint`` whose owner is to be asked.
    """

    what: Text
    who: Line
    by_when: str = ""
    if_hard: OptionalText = ""
    wish: PostId | None = None
    possibility: PostId | None = None
    constraint: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordAgreement(Command):
    """Change an agreement; a confirmation of the earlier text is void (P14)."""

    agreement: PostId
    what: Text
    who: Line
    by_when: str = ""
    if_hard: OptionalText = ""
    wish: PostId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAgreement(Command):
    """Take an agreement off the board."""

    agreement: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteSummary(Command):
    """The citizen sums up, in a first or a new version (P13)."""

    text: LongText
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetOthersSumUp(Command):
    """The citizen lets the team's lines come without a summary of their own."""

    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLine(Command):
    """A line of the team's, after the citizen's own summary."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordLine(Command):
    """Change one's own line; a confirmation of the earlier text is void (P14)."""

    line: PostId
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLine(Command):
    """Take one's own line off the summary."""

    line: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine(Command):
    """The citizen's three answers to version ``version`` (1, 2, …) of a line or an agreement."""

    line: PostId
    version: int
    read: Answer = Answer.NOT_SAID
    understood: Answer = Answer.NOT_SAID
    agreed: Answer = Answer.NOT_SAID
    words: OptionalText = ""
    heard_by: tuple[SeatId, ...] = ()

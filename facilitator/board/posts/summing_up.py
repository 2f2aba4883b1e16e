"""Agreements, the team’s lines, and the citizen’s answers to both."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Answer, PostId, SeatId
from .centre import Words


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The citizen's three answers to exactly one version of a line (P13, P14)."""

    version: int
    read: Answer
    understood: Answer
    agreed: Answer
    words: str
    at: datetime
    written_by: SeatId | None = None
    heard_by: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """One version of an agreement; ``by_when`` is an ISO date or empty.

    ``served`` are the wishes of the way it grew out of, or those that the wall it asks about would have opened or eased, and
    ``about`` that wall's words, all as they were when this was said: what the citizen has answered does not change with them (P14).
    """

    what: str
    who: str
    by_when: str
    if_hard: str
    wish: PostId | None
    at: datetime
    by: SeatId
    served: tuple[PostId, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what by when. Also a line for the citizen to confirm.

    ``possibility`` is the way it grew out of, ``constraint`` the wall whose owner it asks.
    """

    id: PostId
    by: SeatId
    possibility: PostId | None
    versions: tuple[AgreementWords, ...]
    answers: tuple[Confirmation, ...] = ()
    withdrawn: bool = False
    constraint: PostId | None = None

    @property
    def now(self) -> AgreementWords:
        return self.versions[-1]

    @property
    def confirmation(self) -> Confirmation | None:
        return _standing(self.answers, len(self.versions))


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the team's for the citizen to confirm."""

    id: PostId
    by: SeatId
    versions: tuple[Words, ...]
    answers: tuple[Confirmation, ...] = ()
    withdrawn: bool = False

    @property
    def now(self) -> Words:
        return self.versions[-1]

    @property
    def confirmation(self) -> Confirmation | None:
        return _standing(self.answers, len(self.versions))


@dataclass(frozen=True, slots=True)
class Addendum:
    """Something added after the seal, with its reason (P15)."""

    id: PostId
    by: SeatId
    text: str
    reason: str
    at: datetime


def _standing(answers: tuple[Confirmation, ...], version: int) -> Confirmation | None:
    """The newest answer, if it was given to this very version: confirmed means exactly that text (P14)."""
    return answers[-1] if answers and answers[-1].version == version else None

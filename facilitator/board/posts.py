"""What can stand on a board. Every post keeps all its versions; the newest is ``now``."""

from dataclasses import dataclass
from datetime import datetime

from .terms import (
    Answer,
    Basis,
    ConstraintKind,
    Firmness,
    Mandate,
    Origin,
    Placement,
    PostId,
    Profession,
    Role,
    SeatId,
)


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant's place. ``arrived`` is when they first came to the open meeting."""

    id: SeatId
    role: Role
    name: str
    profession: Profession
    mandate: Mandate
    mandate_text: str
    reason: str
    closed: bool = False
    arrived: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One version of a plain text."""

    text: str
    at: datetime
    by: SeatId


@dataclass(frozen=True, slots=True)
class PerspectiveWords:
    """One version of a perspective."""

    text: str
    basis: Basis
    basis_text: str
    placement: Placement
    at: datetime


@dataclass(frozen=True, slots=True)
class ConstraintWords:
    """One version of a constraint."""

    text: str
    kind: ConstraintKind
    source: str
    owner: str
    firmness: Firmness
    mover: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PossibilityWords:
    """One version of a possibility."""

    text: str
    origin: Origin
    wishes: tuple[PostId, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """One version of an agreement; ``by_when`` is an ISO date or empty."""

    what: str
    who: str
    by_when: str
    if_hard: str
    wish: PostId | None
    at: datetime
    by: SeatId


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The citizen's three answers to exactly one version of a line (P13, P14)."""

    version: int
    read: Answer
    understood: Answer
    agreed: Answer
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the citizen wants."""

    id: PostId
    letter: str
    by: SeatId
    versions: tuple[Words, ...]
    withdrawn: bool = False

    @property
    def now(self) -> Words:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something somebody wants to talk about."""

    id: PostId
    by: SeatId
    text: str
    at: datetime
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Perspective:
    """A card. A ``draft`` is its author's alone; a ``kept`` draft is also left out of the reveal."""

    id: PostId
    by: SeatId
    profession: Profession
    versions: tuple[PerspectiveWords, ...]
    draft: bool = False
    kept: bool = False
    withdrawn: bool = False

    @property
    def now(self) -> PerspectiveWords:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class Constraint:
    """A wall. Drafts as for a perspective."""

    id: PostId
    by: SeatId
    profession: Profession
    versions: tuple[ConstraintWords, ...]
    draft: bool = False
    kept: bool = False
    withdrawn: bool = False

    @property
    def now(self) -> ConstraintWords:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class Possibility:
    """A way. ``figure`` is its number on the board; ``constraints`` are the walls tied to it, standing or not."""

    id: PostId
    figure: int
    by: SeatId
    versions: tuple[PossibilityWords, ...]
    constraints: tuple[PostId, ...] = ()
    withdrawn: bool = False

    @property
    def now(self) -> PossibilityWords:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what by when. Also a line for the citizen to confirm."""

    id: PostId
    by: SeatId
    possibility: PostId | None
    versions: tuple[AgreementWords, ...]
    answers: tuple[Confirmation, ...] = ()
    withdrawn: bool = False

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

"""The board: what a meeting is and what its rules are. Standard library only; no clock, no randomness, no language.

The glossary, in the words of the people who meet (Danish · Norwegian where they differ from the term):

- ``Meeting`` one meeting about one citizen's situation (møde · møte); ``Stage`` called, open, sealed; ``Phase`` where it is.
- ``Entry`` one line of the journal (journal): an event, who, when. ``fold`` makes the meeting of its entries, ``after`` of one.
- ``Command`` a wish in the imperative; ``Event`` a fact in the past; ``decide`` makes events of a command or raises ``Refused``.
- ``is_draft`` whether only its author may see an event; ``OFFICE`` who acts before anybody sits.
- ``Seat`` one participant's place (plads · plass) with a ``Role`` (rolle), a ``Profession`` (faglighed · fag), a ``Mandate`` (mandat).
- ``Words`` one version of a text: the definition (egen definition · egen definisjon) and the summary (opsamling · oppsummering).
- ``Wish`` one thing the citizen wants (ønske); ``AgendaItem`` something to talk about (punkt).
- ``Perspective`` what a participant sees (perspektiv) in ``PerspectiveWords``, with its ``Basis`` (grundlag · grunnlag) and
  ``Placement`` (placering · plassering).
- ``Constraint`` a wall (vilkår · rammevilkår) in ``ConstraintWords``: ``ConstraintKind``, source, owner, ``Firmness`` (fasthed · fasthet).
- ``Possibility`` a way (mulighed · mulighet) in ``PossibilityWords``, with its ``Origin`` (ophav · opphav); ``Reading`` is its state, or a wish's.
- ``Agreement`` who does what by when (aftale · avtale) in ``AgreementWords``; ``SummaryLine`` a line of the team's.
- ``Confirmation`` the citizen's three answers to one line (bekræftelse · bekreftelse), each an ``Answer``.
- ``Disagreement`` an answer that was a no or a condition, with the words it was given to (uenighed · uenighet); ``disagreements`` all of them.
- ``Addendum`` something added after the seal (tilføjelse · tilføyelse). ``record_of`` is what is sealed, ``checksum`` its proof.
- ``PostId`` and ``SeatId`` name a post and a seat; ``Wording`` marks a field that a person wrote.
"""

from .commands import Command
from .disagreements import Disagreement, disagreements
from .events import Event, is_draft
from .fold import after, fold
from .meeting import OFFICE, Entry, Meeting
from .posts import (
    Addendum,
    AgendaItem,
    Agreement,
    AgreementWords,
    Confirmation,
    Constraint,
    ConstraintWords,
    Perspective,
    PerspectiveWords,
    Possibility,
    PossibilityWords,
    Seat,
    SummaryLine,
    Wish,
    Words,
)
from .record import checksum, record_of
from .refusals import Refused
from .rules import decide
from .terms import (
    Answer,
    Basis,
    ConstraintKind,
    Firmness,
    Mandate,
    Origin,
    Phase,
    Placement,
    PostId,
    Profession,
    Reading,
    Role,
    SeatId,
    Stage,
    Wording,
)

__all__ = [
    "OFFICE",
    "Addendum",
    "AgendaItem",
    "Agreement",
    "AgreementWords",
    "Answer",
    "Basis",
    "Command",
    "Confirmation",
    "Constraint",
    "ConstraintKind",
    "ConstraintWords",
    "Disagreement",
    "Entry",
    "Event",
    "Firmness",
    "Mandate",
    "Meeting",
    "Origin",
    "Perspective",
    "PerspectiveWords",
    "Phase",
    "Placement",
    "Possibility",
    "PossibilityWords",
    "PostId",
    "Profession",
    "Reading",
    "Refused",
    "Role",
    "Seat",
    "SeatId",
    "Stage",
    "SummaryLine",
    "Wish",
    "Wording",
    "Words",
    "after",
    "checksum",
    "decide",
    "disagreements",
    "fold",
    "is_draft",
    "record_of",
]

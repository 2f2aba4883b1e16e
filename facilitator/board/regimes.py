"""The regime map: which professions know by which bases, the citizen first, and where explanations are placed (P4, P11).

A picture to talk about, never a score: no share of anybody's is good or bad, and persons are not counted (P3).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from .meeting import Meeting
from .posts import Perspective
from .terms import Basis, ConstraintKind, Placement, Profession

Kind = TypeVar("Kind")
CITIZEN = Profession("")
"""The row of the citizen, who has no profession."""
LEAST_TO_SPEAK_OF = 4
"""With fewer contributions on the board, what dominates is chance."""


@dataclass(frozen=True, slots=True)
class Regime:
    """One row: how many contributions rest on each basis, and how many of them are resources."""

    profession: Profession
    bases: Mapping[Basis, int]
    resources: int = 0

    @property
    def total(self) -> int:
        return sum(self.bases.values())


@dataclass(frozen=True, slots=True)
class RegimeMap:
    """The rows, the citizen's first; all bases; and where the explanations of the cards are placed."""

    rows: tuple[Regime, ...]
    placements: Mapping[Placement, int]

    @property
    def bases(self) -> Counter[Basis]:
        """All rows together."""
        return sum((Counter(row.bases) for row in self.rows), Counter())

    @property
    def total(self) -> int:
        return sum(row.total for row in self.rows)

    @property
    def cards(self) -> int:
        """How many cards are counted, wherever they are placed."""
        return sum(self.placements.values())

    @property
    def resources(self) -> int:
        """How many of them are marked as resources."""
        return sum(row.resources for row in self.rows)

    @property
    def dominant(self) -> Basis | None:
        """The basis that half or more of what stands here rests on, if there is enough to speak of."""
        return _half_or_more(self.bases)

    @property
    def missing(self) -> tuple[Basis, ...]:
        """The bases that nothing stands on yet, in the order of the list."""
        bases = self.bases  # summed anew whenever it is asked for
        return tuple(basis for basis in Basis if basis is not Basis.NOT_SAID and not bases[basis])

    @property
    def leans(self) -> Placement | None:
        """The placement of half or more of the cards that are placed, if there is enough to speak of."""
        placed = Counter(
            {place: count for place, count in self.placements.items() if place is not Placement.NOT_PLACED}
        )
        return _half_or_more(placed)


def _half_or_more(counts: Counter[Kind]) -> Kind | None:
    """The one kind that is half of all or more. Two that share it evenly dominate neither each other nor the rest."""
    (kind, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    enough = counts.total() >= LEAST_TO_SPEAK_OF
    return kind if enough and most * 2 >= counts.total() and most > next_most else None


def regime_map(meeting: Meeting) -> RegimeMap:
    """The map of what stands on the board: cards that are shared and, where written for another, confirmed."""
    cards = [card for card in meeting.standing_cards() if not card.waits_for_its_speaker]
    rows = tuple(
        _row(profession, [card for card in cards if card.profession == profession]) for profession in meeting.columns
    )
    placements = Counter(card.now.placement for card in cards)
    return RegimeMap((_citizens_row(meeting), *rows), placements)


def _row(profession: Profession, cards: list[Perspective]) -> Regime:
    return Regime(profession, Counter(card.now.basis for card in cards), sum(card.now.resource for card in cards))


def _citizens_row(meeting: Meeting) -> Regime:
    """What the citizen has put on the board is lived experience: definition, wishes, own limits, own words on a card."""
    limits = [wall for wall in meeting.standing_constraints() if wall.now.kind is ConstraintKind.OWN_LIMIT]
    said = bool(meeting.definition) + len(meeting.standing_wishes()) + len(limits) + len(meeting.own_words_on_cards())
    return Regime(CITIZEN, Counter({Basis.LIVED_EXPERIENCE: said} if said else {}))

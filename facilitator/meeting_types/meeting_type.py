"""A meeting type: what shapes a meeting before anybody has said anything. All of it suggestions; the facilitator decides."""

from dataclasses import dataclass
from datetime import date

from facilitator.board.terms import Mandate, Phase, Profession, Role

from .phrases import Phrase


@dataclass(frozen=True, slots=True)
class SuggestedSeat:
    """A place that usually is at such a meeting; only a professional's has a profession."""

    role: Role
    profession: Profession
    mandate: Mandate
    mandate_text: Phrase
    reason: Phrase


@dataclass(frozen=True, slots=True)
class SuggestedPhase:
    """A phase and how many minutes it usually wants."""

    phase: Phase
    minutes: int


@dataclass(frozen=True, slots=True)
class MeetingType:
    """One kind of meeting. ``languages`` are its home languages, ``valid_from`` and ``valid_to`` the first and the last day on
    which it may be called.

    ``appeal`` is in the law's own language and never translated by us; ``sheet`` is the citizen's print sheet, sentence by
    sentence; ``prompts`` are the questions of ``own words``; ``outcome`` is what the meeting ends in.
    """

    id: str
    languages: tuple[str, ...]
    valid_from: date
    name: Phrase
    description: Phrase
    outcome: Phrase
    purpose: Phrase
    at_stake: Phrase
    appeal: Phrase
    sheet: tuple[Phrase, ...]
    prompts: tuple[Phrase, ...]
    seats: tuple[SuggestedSeat, ...]
    phases: tuple[SuggestedPhase, ...]
    valid_to: date | None = None

    @property
    def minutes(self) -> int:
        """How long such a meeting usually takes."""
        return sum(phase.minutes for phase in self.phases)

    def may_be_called_on(self, day: date) -> bool:
        """Whether this day is one of those it is for."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def phases_with(self, phase: Phase | None) -> tuple[SuggestedPhase, ...]:
        """Its phases, and this one too if the meeting has gone to it all the same: in its usual place, with no minutes."""
        if phase is None or phase in {planned.phase for planned in self.phases}:
            return self.phases
        order = list(Phase)
        before = [one for one in self.phases if order.index(one.phase) < order.index(phase)]
        place = self.phases.index(before[-1]) + 1 if before else 0
        return (*self.phases[:place], SuggestedPhase(phase, 0), *self.phases[place:])

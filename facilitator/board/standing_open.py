"""What a meeting is sealed with: lines that stand unanswered, lines the citizen does not agree to as they are (P13, P15), and what was
agreed last time and nobody has looked at."""

from dataclasses import dataclass

from .last_time import never_reviewed
from .meeting import Meeting
from .terms import Answer


@dataclass(frozen=True, slots=True)
class StandingOpen:
    """How many lines of each; a line that was changed after its answer is unanswered again (P14)."""

    unanswered: int
    disagreed: int
    not_reviewed: int = 0


def standing_open(meeting: Meeting) -> StandingOpen:
    """As it stands now; it blocks nothing."""
    given = [line.confirmation for line in meeting.lines_to_confirm()]
    disagreed = sum(answer is not None and answer.agreed in (Answer.NO, Answer.ONLY_IF) for answer in given)
    return StandingOpen(given.count(None), disagreed, len(never_reviewed(meeting)))

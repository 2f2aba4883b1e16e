"""What a meeting is sealed with: lines that stand unanswered, and lines the citizen does not agree to as they are (P13, P15)."""

from dataclasses import dataclass

from .meeting import Meeting
from .terms import Answer


@dataclass(frozen=True, slots=True)
class StandingOpen:
    """How many lines of each; a line that was changed after its answer is unanswered again (P14)."""

    unanswered: int
    disagreed: int


def standing_open(meeting: Meeting) -> StandingOpen:
    """As it stands now; it blocks nothing."""
    given = [line.confirmation for line in meeting.lines_to_confirm()]
    disagreed = sum(answer is not None and answer.agreed in (Answer.NO, Answer.ONLY_IF) for answer in given)
    return StandingOpen(given.count(None), disagreed)

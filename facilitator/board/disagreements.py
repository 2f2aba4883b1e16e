"""Where the citizen and the others do not agree: every such answer, whatever became of the line afterwards (P13)."""

from collections.abc import Iterator
from dataclasses import dataclass

from .meeting import Meeting
from .posts import Agreement, AgreementWords, Confirmation, SummaryLine, Words
from .terms import Answer


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One answer of the citizen's with the very words it was given to, and what was done with them later."""

    words: AgreementWords | Words
    answer: Confirmation
    changed: bool
    withdrawn: bool

    @property
    def text(self) -> str:
        return self.words.what if isinstance(self.words, AgreementWords) else self.words.text


def disagreements(meeting: Meeting) -> tuple[Disagreement, ...]:
    """The citizen's last answer to each wording, where it is a no or a yes with a condition: agreements, then lines."""
    lines: tuple[Agreement | SummaryLine, ...] = (*meeting.agreements.values(), *meeting.lines.values())
    return tuple(disagreement for line in lines for disagreement in _about(line))


def last_answers(line: Agreement | SummaryLine) -> tuple[Confirmation, ...]:
    """The last answer to each wording that was answered, in the order of the wordings."""
    return tuple({answer.version: answer for answer in line.answers}.values())


def _about(line: Agreement | SummaryLine) -> Iterator[Disagreement]:
    for answer in last_answers(line):
        if Answer.NO in (answer.read, answer.understood, answer.agreed) or answer.agreed is Answer.ONLY_IF:
            changed = answer.version < len(line.versions)
            yield Disagreement(line.versions[answer.version - 1], answer, changed, line.withdrawn)

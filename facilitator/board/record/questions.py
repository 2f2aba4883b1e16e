"""What the citizen chose to share of the three questions, and what the others saw that they had not seen."""

from typing import Any

from ..meeting import Meeting
from ..terms import Question
from .moments import moment


def answers_of(meeting: Meeting) -> list[dict[str, Any]]:
    """In the order of the questions. What was kept back or skipped leaves no trace, and nobody can tell which it was."""
    shared = [
        (question, answer) for question in Question if (answer := meeting.answers.get(question)) and answer.shared
    ]
    return [
        {"question": question, "words": answer.words, "score": answer.score, "at": moment(answer.at)}
        for question, answer in shared
    ]

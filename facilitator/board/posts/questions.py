"""The citizen's answers to the three questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ..terms import Question


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """In words, with a number from 0 to 10, or both. One that is not ``shared`` is the citizen's alone."""

    words: str
    score: int | None
    shared: bool
    at: datetime


def shared(answers: Mapping[Question, QuestionAnswer]) -> dict[Question, QuestionAnswer]:
    """The answers that everybody may read."""
    return {question: answer for question, answer in answers.items() if answer.shared}

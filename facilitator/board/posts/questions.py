"""The citizen's answers to the three questions."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """In words, with a number from 0 to 10, or both. One that is not ``shared`` is the citizen's alone."""

    words: str
    score: int | None
    shared: bool
    at: datetime

"""The three questions at the end, and the one question of everybody else's."""

from dataclasses import dataclass

from ..terms import OptionalText, Question, Score, Text
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Event):
    """A ``draft`` is kept back: nobody but the citizen learns that there is an answer."""

    which: Question
    words: OptionalText
    score: Score
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTakenBack(Event):
    """A ``draft`` when what is taken back was kept back too."""

    which: Question
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightShared(Event):
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightTakenBack(Event):
    pass

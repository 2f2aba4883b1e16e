"""The three questions at the end, and the one question of everybody else's."""

from dataclasses import dataclass

from ..terms import OptionalText, Question, Score, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion(Command):
    """The citizen answers one of the three questions: in words, with a number from 0 to 10, or both.

    Theirs alone until ``shared`` says that everybody may read it; shared once, it can be kept for themselves again.
    """

    which: Question
    words: OptionalText = ""
    score: Score = ""
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAnswerBack(Command):
    """The citizen skips a question after all: the answer is gone."""

    which: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareInsight(Command):
    """What one saw today that one had not seen; said anew it takes the place of what was said before."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeInsightBack(Command):
    """Take one's own insight off the board."""

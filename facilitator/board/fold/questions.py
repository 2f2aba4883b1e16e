"""The three questions at the end, and the one question of everybody else's."""

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import QuestionAnswer, Words
from .folding import folds


@folds(e.QuestionAnswered)
def _answered(m: Meeting, event: e.QuestionAnswered, entry: Entry) -> Meeting:
    score = int(event.score) if event.score else None
    answer = QuestionAnswer(event.words, score, not event.draft, entry.at)
    return m.but(answers={**m.answers, event.which: answer})


@folds(e.AnswerTakenBack)
def _taken_back(m: Meeting, event: e.AnswerTakenBack, entry: Entry) -> Meeting:
    return m.but(answers={question: answer for question, answer in m.answers.items() if question != event.which})


@folds(e.InsightShared)
def _insight(m: Meeting, event: e.InsightShared, entry: Entry) -> Meeting:
    return m.but(insights={**m.insights, entry.by: Words(event.text, entry.at, entry.by)})


@folds(e.InsightTakenBack)
def _insight_taken_back(m: Meeting, event: e.InsightTakenBack, entry: Entry) -> Meeting:
    return m.but(insights={by: words for by, words in m.insights.items() if by != entry.by})

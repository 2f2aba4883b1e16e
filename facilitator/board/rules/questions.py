"""The three questions are the citizen's, to share, to keep or to skip; the others have one of their own."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..refusals import Refused
from ..terms import Role, SeatId
from . import who
from .rule import Rules

THE_CITIZENS = "questions-are-the-citizens"
SCORES = frozenset(map(str, range(11)))


def answer(m: Meeting, command: c.AnswerQuestion, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """In any phase of an open meeting: whoever is tired need not wait for the last one."""
    who.citizen(m, by, THE_CITIZENS)
    who.require_open(m)
    if command.score and command.score not in SCORES:
        raise Refused("score-is-0-to-10", "score")
    if not command.score and not command.words:
        raise Refused("question-needs-an-answer", "words")
    given = m.answers.get(command.which)
    score = int(command.score) if command.score else None
    if given and (given.words, given.score, given.shared) == (command.words, score, command.shared):
        return ()
    answered = e.QuestionAnswered(
        which=command.which, words=command.words, score=command.score, draft=not command.shared
    )
    # What everybody could read is taken from everybody first: what is kept then is told to nobody.
    if given and given.shared and not command.shared:
        return e.AnswerTakenBack(which=command.which), answered
    return (answered,)


def take_back(m: Meeting, command: c.TakeAnswerBack, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, THE_CITIZENS)
    who.require_open(m)
    given = m.answers.get(command.which)
    return (e.AnswerTakenBack(which=command.which, draft=not given.shared),) if given else ()


def share_insight(m: Meeting, command: c.ShareInsight, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _others(m, by)
    given = m.insights.get(by)
    return () if given and given.text == command.text else (e.InsightShared(text=command.text),)


def take_insight_back(m: Meeting, command: c.TakeInsightBack, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    _others(m, by)
    return (e.InsightTakenBack(),) if by in m.insights else ()


def _others(m: Meeting, by: SeatId) -> None:
    seat = who.speaking(m, by)
    who.require_open(m)
    if seat.role is Role.CITIZEN:
        raise Refused("insights-are-the-others")


RULES: Rules = {
    c.AnswerQuestion: answer,
    c.TakeAnswerBack: take_back,
    c.ShareInsight: share_insight,
    c.TakeInsightBack: take_insight_back,
}

"""Agreements and the summing up."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Agreement, AgreementWords, Confirmation, SummaryLine, Words
from ..terms import PostId
from .folding import folds, with_post


@folds(e.AgreementMade)
def _agreement(m: Meeting, event: e.AgreementMade, entry: Entry) -> Meeting:
    words = _agreement_words(m, event, entry, event.possibility, event.constraint, event.opens)
    agreement = Agreement(event.agreement, entry.by, event.possibility, (words,), constraint=event.constraint)
    return m.but(agreements=with_post(m.agreements, agreement.id, agreement))


@folds(e.AgreementReworded)
def _agreement_reworded(m: Meeting, event: e.AgreementReworded, entry: Entry) -> Meeting:
    agreement = m.agreements[event.agreement]
    opens = () if agreement.possibility else agreement.now.served
    words = _agreement_words(m, event, entry, agreement.possibility, agreement.constraint, opens)
    agreement = replace(agreement, versions=(*agreement.versions, words))
    return m.but(agreements=with_post(m.agreements, agreement.id, agreement))


def _agreement_words(
    m: Meeting,
    event: e.AgreementMade | e.AgreementReworded,
    entry: Entry,
    way: PostId | None,
    wall: PostId | None,
    opens: tuple[PostId, ...],
) -> AgreementWords:
    served = (*(m.possibilities[way].now.wishes if way else ()), *opens)
    about = m.constraints[wall].now.text if wall else ""
    return AgreementWords(
        event.what, event.who, event.by_when, event.if_hard, event.wish, entry.at, entry.by, served, about
    )


@folds(e.AgreementWithdrawn)
def _agreement_withdrawn(m: Meeting, event: e.AgreementWithdrawn, entry: Entry) -> Meeting:
    agreement = replace(m.agreements[event.agreement], withdrawn=True)
    return m.but(agreements=with_post(m.agreements, agreement.id, agreement))


@folds(e.SummaryWritten)
def _summary(m: Meeting, event: e.SummaryWritten, entry: Entry) -> Meeting:
    return m.but(summary=(*m.summary, Words(event.text, entry.at, entry.by, event.written_by, event.heard_by)))


@folds(e.SummingUpHandedOver)
def _handed_over(m: Meeting, event: e.SummingUpHandedOver, entry: Entry) -> Meeting:
    return m.but(handed_over=True)


@folds(e.LineAdded)
def _line(m: Meeting, event: e.LineAdded, entry: Entry) -> Meeting:
    line = SummaryLine(event.line, entry.by, (Words(event.text, entry.at, entry.by),))
    return m.but(lines=with_post(m.lines, line.id, line))


@folds(e.LineReworded)
def _line_reworded(m: Meeting, event: e.LineReworded, entry: Entry) -> Meeting:
    line = m.lines[event.line]
    versions = (*line.versions, Words(event.text, entry.at, entry.by))
    return m.but(lines=with_post(m.lines, line.id, replace(line, versions=versions)))


@folds(e.LineWithdrawn)
def _line_withdrawn(m: Meeting, event: e.LineWithdrawn, entry: Entry) -> Meeting:
    return m.but(lines=with_post(m.lines, event.line, replace(m.lines[event.line], withdrawn=True)))


@folds(e.LineAnswered)
def _answered(m: Meeting, event: e.LineAnswered, entry: Entry) -> Meeting:
    given = (event.version, event.read, event.understood, event.agreed, event.words, entry.at)
    answer = Confirmation(*given, event.written_by, event.heard_by)
    if event.line in m.agreements:
        agreement = m.agreements[event.line]
        agreement = replace(agreement, answers=(*agreement.answers, answer))
        return m.but(agreements=with_post(m.agreements, event.line, agreement))
    line = replace(m.lines[event.line], answers=(*m.lines[event.line].answers, answer))
    return m.but(lines=with_post(m.lines, event.line, line))

"""Restatements, and the citizen's answers to them (P8)."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import HearingAnswer, Restatement
from .folding import folds, with_post


@folds(e.Restated)
def _restated(m: Meeting, event: e.Restated, entry: Entry) -> Meeting:
    profession = m.seats[entry.by].profession
    restatement = Restatement(event.restatement, entry.by, profession, event.wish, event.version, event.text, entry.at)
    return m.but(restatements=with_post(m.restatements, restatement.id, restatement))


@folds(e.RestatementAnswered)
def _answered(m: Meeting, event: e.RestatementAnswered, entry: Entry) -> Meeting:
    restatement = m.restatements[event.restatement]
    about = m.wishes[restatement.wish].versions if restatement.wish else m.definition
    answer = HearingAnswer(event.heard, event.words, entry.at, len(about), event.written_by, event.heard_by)
    answers = (*restatement.answers, answer)
    return m.but(restatements=with_post(m.restatements, restatement.id, replace(restatement, answers=answers)))

"""The agreements, the team's lines, and every answer of the citizen's to them (P13)."""

from typing import Any

from ..disagreements import last_answers
from ..meeting import Meeting
from ..posts import Agreement, Confirmation, SummaryLine
from ..terms import PostId
from .moments import moment
from .said_about import how_written, other_words


def agreement_of(meeting: Meeting, agreement: Agreement) -> dict[str, Any]:
    now = agreement.now
    return {
        "id": agreement.id,
        "what": now.what,
        "who": now.who,
        "by_when": now.by_when,
        "if_hard": now.if_hard,
        "wishes": [wish.letter for wish in meeting.wishes_of(agreement)],
        "by": now.by,
        "version": len(agreement.versions),
        "answer": _answer(agreement.confirmation),
        "from_way": _figure(meeting, agreement.possibility),
        "about_constraint": agreement.constraint,
        "about": now.about,
        "earlier_answers": _earlier_answers(agreement),
        "other_words": other_words(meeting, agreement.id),
    }


def line_of(meeting: Meeting, line: SummaryLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "text": line.now.text,
        "by": line.now.by,
        "version": len(line.versions),
        "answer": _answer(line.confirmation),
        "earlier_answers": _earlier_answers(line),
        "other_words": other_words(meeting, line.id),
    }


def withdrawn_after_an_answer(meeting: Meeting) -> list[dict[str, Any]]:
    """Lines and agreements taken off the board after the citizen had answered: the answer stands word for word (P13)."""
    agreements = [agreement_of(meeting, one) for one in meeting.agreements.values() if one.withdrawn and one.answers]
    return agreements + [line_of(meeting, line) for line in meeting.lines.values() if line.withdrawn and line.answers]


def _answer(answer: Confirmation | None) -> dict[str, Any] | None:
    return _given(answer) if answer else None


def _given(answer: Confirmation) -> dict[str, Any]:
    return {
        "read": answer.read,
        "understood": answer.understood,
        "agreed": answer.agreed,
        "words": answer.words,
        "at": moment(answer.at),
        **how_written(answer),
    }


def _earlier_answers(line: Agreement | SummaryLine) -> list[dict[str, Any]]:
    """The last answer to each earlier wording, with that wording: a disagreement cannot be reworded away (P13)."""
    earlier = [answer for answer in last_answers(line) if answer.version < len(line.versions)]
    return [{"version": one.version, "to": _wording(line, one.version), **_given(one)} for one in earlier]


def _wording(line: Agreement | SummaryLine, version: int) -> str:
    return line.versions[version - 1].what if isinstance(line, Agreement) else line.versions[version - 1].text


def _figure(meeting: Meeting, way: PostId | None) -> int | None:
    return meeting.possibilities[way].figure if way else None

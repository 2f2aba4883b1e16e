"""The record: what is sealed, as plain data in one fixed order, and its checksum (P15)."""

import hashlib
import json
from datetime import datetime
from typing import Any

from .disagreements import last_answers
from .meeting import Meeting
from .possibility_space import reading_of_way, reading_of_wish, walls_of
from .posts import Agreement, Asked, Confirmation, Constraint, Possibility, Shift, SummaryLine
from .terms import PostId, Role

SCHEMA = "facilitator.record/3"


def record_of(meeting: Meeting, sealed_at: datetime | None = None) -> dict[str, Any]:
    """The meeting as its record, the citizen's own summary first; drafts and addenda are no part of it.

    ``sealed_at`` (UTC) is the moment of sealing while that is still being decided; afterwards it stands on the meeting.
    """
    shared = meeting.as_seen_by(None)
    return {
        "schema": SCHEMA,
        "meeting_type": shared.meeting_type,
        "language": shared.language,
        "title": shared.title,
        "purpose": shared.purpose,
        "at_stake": shared.at_stake,
        "outcome": shared.outcome,
        "opened_at": _moment(shared.opened_at),
        "sealed_at": _moment(sealed_at or shared.sealed_at),
        "summary": [_words(words) for words in shared.summary],
        "definition": [_words(words) for words in shared.definition],
        "wishes": [_wish(shared, wish) for wish in shared.standing_wishes()],
        "agreements": [_agreement(shared, agreement) for agreement in shared.standing_agreements()],
        "wishes_without_agreement": [wish.letter for wish in shared.wishes_without_agreement()],
        "lines": [_line(shared, line) for line in shared.lines.values() if not line.withdrawn],
        "withdrawn_after_an_answer": _withdrawn_after_an_answer(shared),
        "possibilities": [_possibility(shared, way) for way in shared.standing_possibilities()],
        "constraints": [_constraint(shared, wall) for wall in shared.standing_constraints()],
        "perspectives": [_perspective(shared, card) for card in shared.standing_cards()],
        "restatements": [_restatement(shared, one) for one in shared.restatements.values()],
        "tensions": [_tension(tension) for tension in shared.standing_tensions()],
        "together": [[pair.one, pair.other] for pair in shared.standing_together()],
        "agenda": [{"text": item.text, "by": item.by} for item in shared.standing_agenda()],
        "seats": [_seat(seat) for seat in shared.seats.values() if seat.role is not Role.WALL],
    }


def checksum(record: dict[str, Any]) -> str:
    """SHA-256, in hexadecimal, of the record as JSON with sorted keys, no spaces, UTF-8: anyone can repeat it."""
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _words(words: Any) -> dict[str, Any]:
    return {"text": words.text, "at": _moment(words.at), "by": words.by}


def _wish(meeting: Meeting, wish: Any) -> dict[str, Any]:
    return {
        "id": wish.id,
        "letter": wish.letter,
        "text": wish.now.text,
        "reading": reading_of_wish(meeting, wish),
        "versions": [_words(words) for words in wish.versions],
    }


def _answer(answer: Confirmation | None) -> dict[str, Any] | None:
    return _given(answer) if answer else None


def _given(answer: Confirmation) -> dict[str, Any]:
    return {
        "read": answer.read,
        "understood": answer.understood,
        "agreed": answer.agreed,
        "words": answer.words,
        "at": _moment(answer.at),
    }


def _agreement(meeting: Meeting, agreement: Agreement) -> dict[str, Any]:
    now = agreement.now
    wish = meeting.wishes.get(now.wish) if now.wish else None
    return {
        "id": agreement.id,
        "what": now.what,
        "who": now.who,
        "by_when": now.by_when,
        "if_hard": now.if_hard,
        "wish": wish.letter if wish else None,
        "by": now.by,
        "version": len(agreement.versions),
        "answer": _answer(agreement.confirmation),
        "from_way": _figure(meeting, agreement.possibility),
        "about_constraint": agreement.constraint,
        "earlier_answers": _earlier_answers(agreement),
        "other_words": _other_words(meeting, agreement.id),
    }


def _line(meeting: Meeting, line: SummaryLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "text": line.now.text,
        "by": line.now.by,
        "version": len(line.versions),
        "answer": _answer(line.confirmation),
        "earlier_answers": _earlier_answers(line),
        "other_words": _other_words(meeting, line.id),
    }


def _earlier_answers(line: Agreement | SummaryLine) -> list[dict[str, Any]]:
    """The last answer to each earlier wording, with that wording: a disagreement cannot be reworded away (P13)."""
    earlier = [answer for answer in last_answers(line) if answer.version < len(line.versions)]
    return [{"version": one.version, "to": _wording(line, one.version), **_given(one)} for one in earlier]


def _withdrawn_after_an_answer(meeting: Meeting) -> list[dict[str, Any]]:
    """Lines and agreements taken off the board after the citizen had answered: the answer stands word for word (P13)."""
    agreements = [_agreement(meeting, one) for one in meeting.agreements.values() if one.withdrawn and one.answers]
    return agreements + [_line(meeting, line) for line in meeting.lines.values() if line.withdrawn and line.answers]


def _wording(line: Agreement | SummaryLine, version: int) -> str:
    return line.versions[version - 1].what if isinstance(line, Agreement) else line.versions[version - 1].text


def _possibility(meeting: Meeting, way: Possibility) -> dict[str, Any]:
    now = way.now
    return {
        "id": way.id,
        "figure": way.figure,
        "text": now.text,
        "origin": now.origin,
        "by": way.by,
        "wishes": [meeting.wishes[id].letter for id in now.wishes if id in meeting.wishes],
        "means": {"money": now.money, "duties": now.duties, "time": now.time},
        "decides": now.decides,
        "grounds": now.grounds,
        "first_step": now.first_step,
        "required": now.required,
        "if_refused": now.if_refused,
        "reading": reading_of_way(meeting, way),
        "constraints": [wall.id for wall in walls_of(meeting, way)],
        "set_aside": {"reason": way.aside.reason, "at": _moment(way.aside.at)} if way.aside else None,
        "look_first": meeting.look_first == way.id,
        "other_words": _other_words(meeting, way.id),
    }


def _figure(meeting: Meeting, way: PostId | None) -> int | None:
    return meeting.possibilities[way].figure if way else None


def _constraint(meeting: Meeting, wall: Constraint) -> dict[str, Any]:
    now = wall.now
    return {
        "id": wall.id,
        "text": now.text,
        "kind": now.kind,
        "source": now.source,
        "owner": now.owner,
        "firmness": wall.firmness,
        "mover": now.mover,
        "until": now.until,
        "by": wall.by,
        "moved": wall.moved,
        "shifts": [_shift(shift) for shift in wall.shifts],
        "asked": [_asked(asked) for asked in wall.asked],
        **_said_about(meeting, wall),
    }


def _shift(shift: Shift) -> dict[str, Any]:
    at = _moment(shift.at)
    return {"kind": shift.kind, "firmness": shift.firmness, "reason": shift.reason, "by": shift.by, "at": at}


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "by": asked.by,
        "at": _moment(asked.at),
        "answer": asked.answer,
        "answered_by": asked.answered_by,
        "answered_at": _moment(asked.answered_at),
    }


def _perspective(meeting: Meeting, card: Any) -> dict[str, Any]:
    now = card.now
    return {
        "id": card.id,
        "text": now.text,
        "basis": now.basis,
        "basis_text": now.basis_text,
        "placement": now.placement,
        "resource": now.resource,
        "profession": card.profession,
        "by": card.by,
        "written_by": card.written_by,
        "confirmed_by": card.confirmed_by,
        "takes_up": card.takes_up,
        "at": _moment(now.at),
        **_said_about(meeting, card),
    }


def _said_about(meeting: Meeting, card: Any) -> dict[str, Any]:
    """The citizen's recognition of the card as it reads now, and the plain words beside it."""
    mark = meeting.recognition_of(card)
    return {
        "recognition": {"mark": mark.recognition, "words": mark.words, "at": _moment(mark.at)} if mark else None,
        "other_words": _other_words(meeting, card.id),
    }


def _other_words(meeting: Meeting, post: PostId) -> str:
    other = meeting.other_words.get(post)
    return other.now.text if other and other.now else ""


def _restatement(meeting: Meeting, restatement: Any) -> dict[str, Any]:
    wish = meeting.wishes.get(restatement.wish) if restatement.wish else None
    return {
        "id": restatement.id,
        "wish": wish.letter if wish else None,
        "version": restatement.version,
        "text": restatement.text,
        "profession": restatement.profession,
        "by": restatement.by,
        "at": _moment(restatement.at),
        "answers": [{"heard": one.heard, "words": one.words, "at": _moment(one.at)} for one in restatement.answers],
    }


def _tension(tension: Any) -> dict[str, Any]:
    return {
        "id": tension.id,
        "one": tension.one,
        "other": tension.other,
        "text": tension.text,
        "question": tension.question,
        "by": tension.by,
    }


def _seat(seat: Any) -> dict[str, Any]:
    return {
        "id": seat.id,
        "role": seat.role,
        "name": seat.name,
        "profession": seat.profession,
        "mandate": seat.mandate,
        "mandate_text": seat.mandate_text,
        "reason": seat.reason,
        "arrived": _moment(seat.arrived),
        "closed": seat.closed,
    }

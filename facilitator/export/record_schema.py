"""The shape of a record's file as JSON Schema (2020-12), for those who read records with a program. Closed lists come from the board's own terms."""

from enum import StrEnum
from functools import cache
from typing import Any

from facilitator.board import terms
from facilitator.board.record import SCHEMA

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
YES_OR_NO: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 1}
ID: Schema = {"type": "string", "minLength": 1, "maxLength": 64}
MOMENT: Schema = {"type": "string", "format": "date-time"}
SCORE: Schema = {"type": "integer", "minimum": 0, "maximum": 10}
DAY: Schema = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
LETTER: Schema = {"type": "string", "pattern": "^[A-Z]$"}


def of(**fields: Schema) -> Schema:
    """An object with these fields, all of them, and no other."""
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def many(each: Schema) -> Schema:
    return {"type": "array", "items": each}


def or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(kind: type[StrEnum]) -> Schema:
    return {"enum": [str(member) for member in kind]}


def the(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


ANSWERS = {name: one_of(terms.Answer) for name in ("read", "understood", "agreed")}
HOW_WRITTEN = {"written_by": or_null(ID), "heard_by": many(ID)}
HAND_THEN = {"hand": or_null(of(writer=TEXT, hearers=many(TEXT)))}
ANSWERED = {**ANSWERS, "words": TEXT, "at": MOMENT, **HOW_WRITTEN}
SHIFT = {"kind": one_of(terms.ShiftKind), "firmness": or_null(one_of(terms.Firmness)), "reason": TEXT}
ASKED = {"by": ID, "at": MOMENT, "answer": TEXT, "answered_by": or_null(ID), "answered_at": or_null(MOMENT)}
CONFIRMED = {
    "by": ID,
    "version": COUNT,
    "answer": or_null(the("answer")),
    "earlier_answers": many(the("earlier_answer")),
    "other_words": TEXT,
}
PARTS: dict[str, Schema] = {
    "words": of(text=TEXT, at=MOMENT, by=ID, **HOW_WRITTEN, **HAND_THEN),
    "answer": of(**ANSWERED),
    "earlier_answer": of(version=COUNT, to=TEXT, **ANSWERED),
    "recognition": of(mark=one_of(terms.Recognition), words=TEXT, at=MOMENT),
    "wish": of(id=ID, letter=LETTER, text=TEXT, reading=one_of(terms.Reading), versions=many(the("words"))),
    "agreement": of(
        id=ID,
        what=TEXT,
        who=TEXT,
        by_when=DAY,
        if_hard=TEXT,
        wishes=many(LETTER),
        from_way=or_null(COUNT),
        about_constraint=or_null(ID),
        about=TEXT,
        **CONFIRMED,
    ),
    "earlier_agreement": of(
        id=ID,
        what=TEXT,
        who=TEXT,
        by_when=DAY,
        if_hard=TEXT,
        wishes=many(LETTER),
        agreed_at=MOMENT,
        answered=one_of(terms.Answer),
        answer_words=TEXT,
        **HAND_THEN,
        open=YES_OR_NO,
        reviews=many(
            of(
                going=one_of(terms.Going),
                words=TEXT,
                who=TEXT,
                citizens=YES_OR_NO,
                by=or_null(ID),
                at=MOMENT,
                **HOW_WRITTEN,
                **HAND_THEN,
            ),
        ),
    ),
    "last_time": of(
        meeting=ID,
        held_at=MOMENT,
        definition_taken_up=YES_OR_NO,
        wishes_taken_up=many(LETTER),
        agreements=many(the("earlier_agreement")),
    ),
    "line": of(id=ID, text=TEXT, **CONFIRMED),
    "possibility": of(
        id=ID,
        figure=COUNT,
        text=TEXT,
        origin=one_of(terms.Origin),
        by=ID,
        wishes=many(LETTER),
        means=of(money=TEXT, duties=TEXT, time=TEXT),
        decides=TEXT,
        grounds=TEXT,
        first_step=TEXT,
        required=YES_OR_NO,
        if_refused=TEXT,
        reading=one_of(terms.Reading),
        constraints=many(ID),
        set_aside=or_null(of(reason=TEXT, at=MOMENT)),
        look_first=YES_OR_NO,
        withdrawn=YES_OR_NO,
        other_words=TEXT,
    ),
    "constraint": of(
        id=ID,
        text=TEXT,
        kind=one_of(terms.ConstraintKind),
        source=TEXT,
        owner=TEXT,
        firmness=one_of(terms.Firmness),
        mover=TEXT,
        until=DAY,
        by=ID,
        moved=YES_OR_NO,
        withdrawn=YES_OR_NO,
        shifts=many(of(**SHIFT, by=ID, at=MOMENT)),
        asked=many(of(**ASKED)),
        recognition=or_null(the("recognition")),
        other_words=TEXT,
    ),
    "perspective": of(
        id=ID,
        text=TEXT,
        basis=one_of(terms.Basis),
        basis_text=TEXT,
        placement=one_of(terms.Placement),
        resource=YES_OR_NO,
        profession=TEXT,
        by=ID,
        written_by=or_null(ID),
        confirmed_by=or_null(ID),
        takes_up=or_null(ID),
        at=MOMENT,
        recognition=or_null(the("recognition")),
        other_words=TEXT,
    ),
    "restatement": of(
        id=ID,
        wish=or_null(LETTER),
        version=COUNT,
        text=TEXT,
        profession=TEXT,
        by=ID,
        at=MOMENT,
        answers=many(of(heard=one_of(terms.Hearing), words=TEXT, at=MOMENT, **HOW_WRITTEN)),
    ),
    "tension": of(id=ID, one=ID, other=ID, text=TEXT, question=TEXT, by=ID),
    "topic": of(about=or_null(ID), text=TEXT, phase=or_null(one_of(terms.Phase)), at=MOMENT),
    "answer_to_a_question": of(question=one_of(terms.Question), words=TEXT, score=or_null(SCORE), at=MOMENT),
    "seat": of(
        id=ID,
        role=one_of(terms.Role),
        name=TEXT,
        profession=TEXT,
        mandate=one_of(terms.Mandate),
        mandate_text=TEXT,
        reason=TEXT,
        arrived=or_null(MOMENT),
        closed=YES_OR_NO,
    ),
}
RECORD = of(
    schema={"const": SCHEMA},
    meeting_type=TEXT,
    language=TEXT,
    title=TEXT,
    purpose=TEXT,
    at_stake=TEXT,
    outcome=TEXT,
    opened_at=or_null(MOMENT),
    sealed_at=MOMENT,
    last_time=or_null(the("last_time")),
    summary=many(the("words")),
    definition=many(the("words")),
    wishes=many(the("wish")),
    agreements=many(the("agreement")),
    wishes_without_agreement=many(LETTER),
    lines=many(the("line")),
    withdrawn_after_an_answer=many({"anyOf": [the("agreement"), the("line")]}),
    possibilities=many(the("possibility")),
    constraints=many(the("constraint")),
    perspectives=many(the("perspective")),
    restatements=many(the("restatement")),
    tensions=many(the("tension")),
    together=many({"type": "array", "items": ID, "minItems": 2, "maxItems": 2}),
    set_aside=many(the("topic")),
    answers=many(the("answer_to_a_question")),
    insights=many(the("words")),
    agenda=many(of(text=TEXT, by=ID)),
    seats=many(the("seat")),
)


@cache
def record_schema() -> Schema:
    """The schema of the file: the record, and the SHA-256 of it as JSON with sorted keys, no spaces, UTF-8, not escaped."""
    seal = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "$defs": PARTS,
        **of(checksum=seal, record=RECORD),
    }

"""Every record has the shape its schema says, and the schema says neither more nor less than there is."""

import json

import jsonschema
import pytest

from facilitator.board import record_of
from facilitator.export.record_file import written
from facilitator.export.record_schema import record_schema
from tests.board.stories import Told, in_any_story
from tests.given import START, a_meeting, a_whole_meeting

FAULTY = jsonschema.Draft202012Validator(record_schema(), format_checker=jsonschema.FormatChecker())


def faults(file: bytes) -> list[str]:
    return [error.message for error in FAULTY.iter_errors(json.loads(file))]


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(record_schema())


def test_the_record_of_any_meeting_has_this_shape():
    def check(told: Told) -> int:
        record = record_of(told.meeting, START)
        assert faults(written(record, "0" * 64)) == []
        return sum(
            bool(record[name]) for name in ("agreements", "constraints", "possibilities", "tensions", "together")
        )

    in_any_story(check, at_least=100, stories=60)


def test_an_empty_one_too():
    assert faults(written(record_of(a_meeting().meeting, START), "0" * 64)) == []


@pytest.mark.parametrize("part", ["agreements", "possibilities", "constraints", "perspectives", "lines", "seats"])
def test_what_is_missing_or_added_or_of_another_kind_does_not_fit(part: str):
    record = record_of(a_whole_meeting().meeting, START)
    assert record[part], "there is something to spoil"
    for spoil in (lambda one: one.popitem(), lambda one: one.update(more=1), lambda one: one.update(id=7)):
        spoiled = json.loads(json.dumps(record))
        spoil(spoiled[part][0])
        assert faults(written(spoiled, "0" * 64)), part

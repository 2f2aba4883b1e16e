"""docs/protocol.md is true: every command, field and refusal is named there, and no other."""

import re
from pathlib import Path

import pytest

from facilitator.board import commands, events, terms
from facilitator.board.record import SCHEMA
from facilitator.web.saying.sentences import REFUSALS

PROTOCOL = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
SPACE = [kind for kind in events.ALL if kind.__module__.endswith((".walls", ".ways"))]
NOT_SENT = {"CallMeeting", "AddSeat", "CarryLastTimeOver"}
SENT = [kind for kind in commands.ALL if kind.__name__ not in NOT_SENT]


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
def test_every_command_stands_in_the_protocol_with_its_fields(kind):
    row = re.search(rf"^\| `{kind.__name__}` \|([^|]*)\|", PROTOCOL, re.MULTILINE)
    assert row, f"{kind.__name__} has no row"
    assert set(re.findall(r"`(\w+)`", row[1])) == kind.__dataclass_fields__.keys() - {"id"}


def test_the_protocol_names_no_command_that_is_gone():
    assert set(re.findall(r"^\| `([A-Z]\w+)` \|", PROTOCOL, re.MULTILINE)) == {kind.__name__ for kind in SENT}


@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_every_refusal_stands_in_the_protocol(code):
    assert f"`{code}`" in PROTOCOL


@pytest.mark.parametrize("kind", SPACE, ids=lambda kind: kind.__name__)
def test_every_event_of_ways_and_walls_stands_in_the_protocol_with_its_fields(kind):
    row = next(line for line in PROTOCOL.splitlines() if line.startswith("|") and f"`{kind.__name__}`" in line)
    named = set(re.findall(r"`(\w+)`", row.split("|")[1]))
    fields = set(kind.__dataclass_fields__)
    assert named == ({"possibility"} if "those of the command" in row else fields)


def test_the_closed_lists_are_those_of_the_board():
    rows = re.findall(r"^\| ([A-Z]\w+) \| (`.*`) \|$", PROTOCOL, re.MULTILINE)
    lists = {name: re.findall(r"`([\w-]+)`", members) for name, members in rows if hasattr(terms, name)}
    assert {"Phase", "ConstraintKind", "Firmness", "ShiftKind", "Origin", "Reading", "Mandate"} <= lists.keys()
    assert lists == {name: [member.value for member in getattr(terms, name)] for name in lists}


def test_the_schema_of_the_record_stands_in_the_protocol():
    assert f'"{SCHEMA}"' in PROTOCOL

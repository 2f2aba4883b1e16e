"""Nothing is known to one room and unknown to the next: every command, event, refusal and closed list is whole."""

import enum

import pytest

from facilitator.board import commands, events, terms
from facilitator.board.fold import FOLDS
from facilitator.board.refusals import CODES
from facilitator.board.rules import RULES
from facilitator.web import parsing
from facilitator.web.saying import sentences
from facilitator.web.saying.terms import label


def names(kinds) -> list[str]:
    return sorted(kind.__name__ for kind in kinds)


def test_every_command_has_a_rule():
    assert names(RULES) == names(commands.ALL), "board/rules/ and board/commands/ do not know the same commands"


@pytest.mark.parametrize("kind", commands.ALL, ids=lambda kind: kind.__name__)
def test_every_command_has_a_parser(kind):
    known = parsing.shape(kind.__name__).json_schema()["properties"]
    assert set(known) == set(kind.__dataclass_fields__)


def test_every_event_has_a_fold():
    assert names(FOLDS) == names(events.ALL), "board/fold/ and board/events/ do not know the same events"


def test_every_event_has_a_sentence():
    assert names(sentences.HAPPENED) == names(events.ALL), "an event nobody is told about, or a sentence for none"


def test_every_refusal_has_a_sentence():
    assert not CODES - sentences.REFUSALS.keys()


def test_every_word_of_the_closed_lists_has_a_label():
    lists = [kind for kind in vars(terms).values() if isinstance(kind, type) and issubclass(kind, enum.StrEnum)]
    members = [member for kind in lists if kind is not enum.StrEnum for member in kind]
    assert members, "no closed list found, so nothing was tested"
    assert all(label(member) for member in members)

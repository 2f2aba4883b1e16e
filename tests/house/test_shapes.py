"""Every event can be written down and read again, and its words lie apart from its facts."""

import enum
import types
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from facilitator.board import events
from facilitator.board.terms import Wording
from facilitator.store import codec

WORDS = "what Mette said"


def example(kind: type[events.Event]) -> events.Event:
    """One event of this kind in which no field is empty."""
    return kind(**{name: value(hint) for name, hint in get_type_hints(kind, include_extras=True).items()})


def value(hint: Any) -> Any:
    if any(isinstance(mark, Wording) for mark in getattr(hint, "__metadata__", ())):
        return WORDS
    if get_origin(hint) is tuple:
        return ("post-one", "post-two")
    if get_origin(hint) in (Union, types.UnionType):
        return value(get_args(hint)[0])
    plain = getattr(hint, "__supertype__", hint)
    return list(plain)[-1] if issubclass(plain, enum.Enum) else {str: "some-fact", bool: True, int: 3}[plain]


@pytest.mark.parametrize("kind", events.ALL, ids=lambda kind: kind.__name__)
def test_every_event_comes_back_as_it_was(kind):
    event = example(kind)
    name, shape, facts, wordings = codec.encode(event)
    back = codec.decode(name, shape, facts, dict(wordings))
    assert back == event
    assert [type(getattr(back, field)) for field in kind.__dataclass_fields__] == [
        type(getattr(event, field)) for field in kind.__dataclass_fields__
    ]


def test_no_wording_lies_among_the_facts():
    spoken = [kind for kind in events.ALL if WORDS in vars_of(example(kind))]
    assert spoken, "no event carries words, so nothing was tested"
    leaking = [kind.__name__ for kind in spoken if WORDS in codec.encode(example(kind))[2]]
    assert not leaking, f"words stored in the clear: {', '.join(leaking)}"


def vars_of(event: events.Event) -> list[Any]:
    return [getattr(event, field) for field in event.__dataclass_fields__]

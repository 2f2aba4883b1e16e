"""Events to rows and back: the only file that knows stored shapes. Facts are JSON; a person's words lie apart, by field."""

import types
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from facilitator.board.events import ALL, Event
from facilitator.board.terms import Wording

SHAPE = 1
"""The shape that is written. A change that a default cannot bridge raises it and adds the old one to ``OLDER``."""

OLDER: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Facts of (kind, shape) as the next shape has them."""


class Erased(str):
    """A wording that has been erased: reads as the empty text and says since when."""

    __slots__ = ("at",)
    at: datetime

    def __new__(cls, at: datetime) -> "Erased":
        erased = super().__new__(cls)
        erased.at = at
        return erased


class _Shape:
    """What is known of one kind of event before the first is read."""

    __slots__ = ("facts", "kind", "readers", "wordings")

    def __init__(self, kind: type[Event]) -> None:
        hints = get_type_hints(kind, include_extras=True)
        self.kind = kind
        self.wordings = tuple(name for name, hint in hints.items() if _is_wording(hint))
        self.facts = tuple(name for name in hints if name not in self.wordings)
        readers = ((name, _reader(hints[name])) for name in self.facts)
        self.readers = tuple((name, reader) for name, reader in readers if reader)


def encode(event: Event) -> tuple[str, int, str, list[tuple[str, str]]]:
    """(kind, shape, facts, wordings): facts as JSON text, wordings as (field, text) where there is a text."""
    shape = _SHAPES[type(event).__name__]
    facts = orjson.dumps({name: getattr(event, name) for name in shape.facts}).decode()
    wordings = [(name, text) for name in shape.wordings if (text := getattr(event, name))]
    return shape.kind.__name__, SHAPE, facts, wordings


def decode(kind: str, shape: int, facts: str, wordings: Mapping[str, str]) -> Event:
    """The event of these rows. Raises KeyError for a kind this version does not know."""
    known = _SHAPES[kind]
    values = orjson.loads(facts)
    while shape < SHAPE:
        values = OLDER[kind, shape](values)
        shape += 1
    for name, read in known.readers:
        if name in values:
            values[name] = read(values[name])
    for name in known.wordings:
        values[name] = wordings.get(name, "")
    return known.kind(**values)


def _is_wording(hint: Any) -> bool:
    return any(isinstance(mark, Wording) for mark in getattr(hint, "__metadata__", ()))


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """How a JSON value becomes this type again; None where it already is."""
    if get_origin(hint) is tuple:
        return tuple
    if get_origin(hint) in (Union, types.UnionType):
        reader = next((found for part in get_args(hint) if (found := _reader(part))), None)
        return (lambda value: None if value is None else reader(value)) if reader else None
    # The enum's own table, not the call: ten times as fast, and a thousand cards are read while somebody waits.
    return hint._value2member_map_.__getitem__ if isinstance(hint, type) and issubclass(hint, Enum) else None


_SHAPES = {kind.__name__: _Shape(kind) for kind in ALL}

"""Every text is there where it must be, and no longer than it may be, whichever entrance it came by."""

from dataclasses import replace
from typing import Any, get_type_hints
from unicodedata import category

from ..commands import Command, NameConstraint, RewordConstraint, TakeEarlierWordsUp, TakeHelpersWords
from ..refusals import Refused
from ..terms import Wording

_MISSING: dict[tuple[type[Command], str], str] = {
    (kind, field): code
    for kind in (NameConstraint, RewordConstraint)
    for field, code in (("source", "constraint-needs-a-source"), ("owner", "constraint-needs-an-owner"))
}
NO_SIGN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Zl", "Zp", "Zs"})
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs, says Unicode; and nothing is seen of them."""
TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Signs that turn the writing round: with one of them in a wall's text, the board's own sentences are read backwards."""
UNTYPED = {code: None for code in (*range(32), 127, *TURNING) if chr(code) not in "\n\t"}
"""Signs that nobody types, for ``str.translate``."""
_KNOWN: dict[type, dict[str, Wording]] = {}


def wordings_of(kind: type) -> dict[str, Wording]:
    """The fields of a command or an event that hold a person's words."""
    if kind not in _KNOWN:
        hints = get_type_hints(kind, include_extras=True)
        marks = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
        _KNOWN[kind] = {name: mark for name, found in marks.items() for mark in found if isinstance(mark, Wording)}
    return _KNOWN[kind]


AS_IT_STANDS = (TakeHelpersWords, TakeEarlierWordsUp)
"""No text at all says there: as the helper, or she herself last time, has written it. Who blanked it out did not mean that, and is refused."""


def says_something(text: str) -> bool:
    """Whether there is a sign in it that can be seen: what is blank has not been said."""
    return any(category(sign) not in NO_SIGN and sign not in BLANK for sign in text)


def in_words(command: Command) -> Command:
    """The command, with nothing where a text says nothing. Refuses it where it must be there (P7 for walls), or is too long."""
    blank: dict[str, Any] = {}
    for name, wording in wordings_of(type(command)).items():
        text = getattr(command, name)
        if len(text) > wording.limit:
            raise Refused("text-is-too-long", name)
        if text and not says_something(text):
            blank[name] = ""
        if wording.required and (not text or name in blank):
            raise Refused(_MISSING.get((type(command), name), "text-is-missing"), name)
    return replace(command, **blank) if blank and not isinstance(command, AS_IT_STANDS) else command

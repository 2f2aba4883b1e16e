"""Every text is there where it must be, and no longer than it may be, whichever entrance it came by."""

from functools import cache
from typing import get_type_hints

from ..commands import Command, NameConstraint, RewordConstraint
from ..refusals import Refused
from ..terms import Wording

_MISSING = {
    (kind, field): code
    for kind in (NameConstraint, RewordConstraint)
    for field, code in (("source", "constraint-needs-a-source"), ("owner", "constraint-needs-an-owner"))
}


@cache
def wordings_of(kind: type) -> dict[str, Wording]:
    """The fields of a command or an event that hold a person's words."""
    hints = get_type_hints(kind, include_extras=True)
    marks = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
    return {name: mark for name, found in marks.items() for mark in found if isinstance(mark, Wording)}


def require_wordings(command: Command) -> None:
    """Refuse a blank text that must be there (P7 for walls), or one that is too long."""
    for name, wording in wordings_of(type(command)).items():
        text = getattr(command, name)
        if wording.required and not text.strip():
            raise Refused(_MISSING.get((type(command), name), "text-is-missing"), name)
        if len(text) > wording.limit:
            raise Refused("text-is-too-long", name)

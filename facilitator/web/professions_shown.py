"""What a profession is called and how it looks, in each reader's language."""

from dataclasses import dataclass
from functools import cache

from facilitator.board import Basis, Profession
from facilitator.meeting_types import profession


@dataclass(frozen=True, slots=True)
class ShownHere:
    """A profession in one language."""

    name: str
    letter: str
    colour: int
    bases: tuple[Basis, ...]


@cache
def shown_here(code: Profession, language: str) -> ShownHere:
    """Said once for each language: nothing of it changes while the server runs."""
    shown = profession(code)
    return ShownHere(shown.name.said_in(language).text, shown.letter.said_in(language).text, shown.colour, shown.bases)

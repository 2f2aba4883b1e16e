"""How a profession is shown to a reader."""

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
    shown = profession(code)
    return ShownHere(shown.name.said_in(language).text, shown.letter.said_in(language).text, shown.colour, shown.bases)

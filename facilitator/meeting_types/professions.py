"""The professions: kinds of knowledge with a name, a letter and a colour, so that colour is never the only sign (P4)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads

from facilitator.board.terms import Basis, Profession

from .data_file import Table
from .phrases import LANGUAGES, Phrase

FILE = "professions.toml"
HEADING = 16
COLOURS = 6
FEWEST, MOST = 2, 4
"""How many ways of knowing a profession names as its usual ones: few enough to see at a glance."""


@dataclass(frozen=True, slots=True)
class ShownProfession:
    """A profession as it is shown: ``name`` and ``letter`` per language, ``colour`` a number from 1 to 6.

    ``bases`` are the ways of knowing it uses most, offered first and never chosen for anybody; empty where nothing is known.
    """

    code: Profession
    name: Phrase
    letter: Phrase
    colour: int
    bases: tuple[Basis, ...] = ()


@cache
def every_profession() -> dict[Profession, ShownProfession]:
    """All professions we know by their code; DataFault when the file is wrong."""
    return read(loads(files(__package__).joinpath(FILE).read_text("utf-8")))


def profession(code: Profession) -> ShownProfession:
    """The profession with this code. One we do not know (a municipality's own) is shown by its code."""
    return every_profession().get(code) or ShownProfession(
        code, Phrase({"en": code}), Phrase({"en": code[:1].upper()}), 1
    )


def read(values: dict[str, dict[str, object]]) -> dict[Profession, ShownProfession]:
    """The professions of a parsed file, checked: names fit a heading, no two letters are alike in one language."""
    tables = {Profession(code): Table(FILE, table, f"{code}.") for code, table in values.items()}
    found = {code: _shown(code, table) for code, table in tables.items()}
    for language in LANGUAGES:
        owners: dict[str, str] = {}
        for code, shown in found.items():
            letter = shown.letter.texts[language]
            if owners.setdefault(letter, code) != code:
                raise tables[code].fault(f"letter.{language}", f"{letter!r} is {owners[letter]}’s already")
    return found


def _shown(code: Profession, table: Table) -> ShownProfession:
    name = table.phrase("name", needs=LANGUAGES, limit=HEADING)
    letter = table.phrase("letter", needs=LANGUAGES, limit=2)
    colour = table.value("colour", int)
    if not 1 <= colour <= COLOURS:
        raise table.fault("colour", f"{colour} is not a number from 1 to {COLOURS}")
    bases = _bases(table)
    table.finish()
    return ShownProfession(code, name, letter, colour, bases)


def _bases(table: Table) -> tuple[Basis, ...]:
    words = table.value("bases", list)
    for word in words:
        if word not in list(Basis) or word == Basis.NOT_SAID:
            raise table.fault("bases", f"{word!r} is no way of knowing")
    if len(set(words)) != len(words) or not FEWEST <= len(words) <= MOST:
        raise table.fault("bases", f"should be {FEWEST} to {MOST} different ones")
    return tuple(Basis(word) for word in words)

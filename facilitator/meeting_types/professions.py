"""The professions: kinds of knowledge with a name, a letter and a colour, so that colour is never the only sign (P4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from facilitator.board.terms import Basis, Profession

from .data_file import Table
from .faults import DataFault, Fault
from .lines import Lines
from .phrases import LANGUAGES, Phrase
from .toml_text import table_of

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
    table = table_of(FILE, files(__package__).joinpath(FILE).read_text("utf-8"))
    return read(dict(table.values), table.lines)


def profession(code: Profession) -> ShownProfession:
    """The profession with this code. One we do not know (a municipality's own) is shown by its code."""
    return every_profession().get(code) or ShownProfession(
        code, Phrase({"en": code}), Phrase({"en": code[:1].upper()}), 1
    )


def read(values: Mapping[str, Any], lines: Lines | None = None) -> dict[Profession, ShownProfession]:
    """The professions of a parsed file: names fit a heading, no two letters are alike in one language. Raises DataFault."""
    faults: list[Fault] = []
    tables = {
        Profession(code): Table(FILE, said, lines or Lines(""), f"{code}.", faults) for code, said in values.items()
    }
    found = {code: _shown(code, table) for code, table in tables.items()}
    for language in LANGUAGES:
        owners: dict[str, str] = {}
        for code, shown in found.items():
            letter = shown.letter.texts.get(language, code)
            if owners.setdefault(letter, code) != code:
                tables[code].fault(f"letter.{language}", "is-taken", found=letter, by=owners[letter])
    if faults:
        raise DataFault(faults)
    return found


def _shown(code: Profession, table: Table) -> ShownProfession:
    name = table.phrase("name", needs=LANGUAGES, limit=HEADING)
    letter = table.phrase("letter", needs=LANGUAGES, limit=2)
    colour = table.value("colour", int)
    if not 1 <= colour <= COLOURS:
        table.fault("colour", "none-of", found=colour, known=f"1–{COLOURS}")
    bases = _bases(table)
    table.finish()
    return ShownProfession(code, name, letter, colour, bases)


def _bases(table: Table) -> tuple[Basis, ...]:
    words = table.value("bases", list)
    known = [basis for basis in Basis if basis is not Basis.NOT_SAID]
    unknown = [word for word in words if word not in known]
    for word in unknown:
        table.fault("bases", "none-of", found=word, known=", ".join(known))
    if words and not unknown and (len(set(words)) != len(words) or not FEWEST <= len(words) <= MOST):
        table.fault("bases", "not-bases", fewest=FEWEST, most=MOST)
    return tuple(Basis(word) for word in words if word not in unknown)

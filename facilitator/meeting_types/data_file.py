"""Reading one table of a data file, key by key. What is wrong is noted with its line and its key, and reading goes on: all is told at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from facilitator.board.rules.wordings import UNTYPED, says_something

from .faults import MOST, DataFault, Fault
from .lines import Lines
from .phrases import LANGUAGES, Phrase

Kind = TypeVar("Kind", bound=StrEnum)
Value = TypeVar("Value")

KINDS: dict[type, tuple[str, str, Any]] = {
    str: ("not-a-text", '%s = "…"', ""),
    int: ("not-a-number", "%s = 5", 0),
    date: ("not-a-date", "%s = 2026-01-31", date.min),
    list: ("not-a-list", '%s = ["…"]', []),
    dict: ("not-by-language", '%s.da = "…"', {}),
}
"""For each kind of value: what a wrong one is called, what a right one looks like, and what is read on with in its place."""


@dataclass
class Table:
    """A table of a file and where in it we are. Every key asked for is ticked off; ``finish`` complains of the rest."""

    file: str
    values: Mapping[str, Any]
    lines: Lines = field(default_factory=lambda: Lines(""))
    place: str = ""
    faults: list[Fault] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def fault(self, key: str, code: str, **values: object) -> None:
        """Note what is wrong. Raises DataFault when that is enough."""
        place = f"{self.place}{key}"
        said = {name: str(value) for name, value in values.items()}
        self.faults.append(Fault(self.file, self.lines.of(place), place, code, said))
        if len(self.faults) >= MOST:
            self.require_right()

    def require_right(self) -> None:
        """Raises DataFault with everything that was noted, in this table and those in it."""
        if self.faults:
            raise DataFault(self.faults)

    def value(self, key: str, kind: type[Value], right: str = "") -> Value:
        """The value, which must be there and of this kind; an empty one in its place where it is not."""
        self.asked.add(key)
        wrong, example, instead = KINDS[kind]
        found, right = self.values.get(key), right or example % key
        if found is None:
            self.fault(key, "is-missing", right=right)
        elif isinstance(found, kind) and not isinstance(found, bool | datetime):
            return found
        else:
            self.fault(key, wrong, right=right)
        return instead

    def choice(self, key: str, kind: type[Kind]) -> Kind:
        """One word of a closed list of the board's."""
        first = next(iter(kind))
        word = self.value(key, str, f'{key} = "{first}"')
        if word in list(kind):
            return kind(word)
        if isinstance(self.values.get(key), str):
            self.fault(key, "none-of", found=word, known=", ".join(kind))
        return first

    def phrase(self, key: str, *, needs: tuple[str, ...] = (), limit: int = 600) -> Phrase:
        """A text per language, the needed ones first; a key that is not there says nothing, unless a language is needed."""
        if key not in self.values and not needs:
            self.asked.add(key)
            return Phrase({})
        right = f'{key}.{needs[0] if needs else LANGUAGES[0]} = "…"'
        texts = self.value(key, dict, right)
        return self._phrase(key, texts, needs, limit) if isinstance(self.values.get(key), dict) else Phrase({})

    def phrases(self, key: str, *, needs: tuple[str, ...]) -> tuple[Phrase, ...]:
        """A list of such texts; empty when the key is not there."""
        self.asked.add(key)
        found = self.value(key, list, f"[[{key}]]") if key in self.values else []
        return tuple(self._phrase(f"{key}[{place}]", texts, needs, 600) for place, texts in enumerate(found, start=1))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list that must have at least one."""
        found = self.value(key, list, f"[[{key}]]")
        if not found and isinstance(self.values.get(key), list):
            self.fault(key, "is-missing", right=f"[[{key}]]")
        for place, values in enumerate(found, start=1):
            if isinstance(values, dict):
                yield Table(self.file, values, self.lines, f"{self.place}{key}[{place}].", self.faults)
            else:
                self.fault(f"{key}[{place}]", "not-a-table", right=f"[[{key}]]")

    def finish(self) -> None:
        """Complain of keys nobody asked for: a misspelt one must not be lost in silence."""
        for key in sorted(self.values.keys() - self.asked):
            near = get_close_matches(key, self.asked, 1)
            self.fault(key, "unknown-key", known=", ".join(near or sorted(self.asked)))

    def _phrase(self, key: str, texts: object, needs: tuple[str, ...], limit: int) -> Phrase:
        if not isinstance(texts, dict):
            self.fault(key, "not-by-language", right=f'{needs[0]} = "…"')
            return Phrase({})
        for language in needs:
            if language not in texts:
                self.fault(f"{key}.{language}", "is-missing", right=f'{language} = "…"')
        for language, text in texts.items():
            self._weigh(f"{key}.{language}", language, text, limit)
        home_first = sorted(texts, key=lambda language: needs.index(language) if language in needs else len(needs))
        return Phrase({language: str(texts[language]).translate(UNTYPED).strip() for language in home_first})

    def _weigh(self, place: str, language: str, text: object, limit: int) -> None:
        if language not in LANGUAGES:
            self.fault(place, "unknown-language", known=", ".join(LANGUAGES))
        elif not isinstance(text, str):
            self.fault(place, "not-a-text", right=f'{language} = "…"')
        elif not says_something(text):
            self.fault(place, "says-nothing")
        elif len(text) > limit:
            self.fault(place, "too-long", length=len(text), most=limit)

"""Reading one table of a data file, key by key, so that a fault names the file and the key and says what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from .phrases import LANGUAGES, Phrase

Kind = TypeVar("Kind", bound=StrEnum)
Value = TypeVar("Value")


class DataFault(ValueError):
    """A data file says something that cannot be: ``<file>: <key>: <what is wrong>``."""


@dataclass
class Table:
    """A table of a file and where in it we are. Every key asked for is ticked off; ``finish`` complains of the rest."""

    file: str
    values: Mapping[str, Any]
    place: str = ""
    asked: set[str] = field(default_factory=set)

    def fault(self, key: str, what: str) -> DataFault:
        return DataFault(f"{self.file}: {self.place}{key}: {what}")

    def value(self, key: str, kind: type[Value]) -> Value:
        """The value, which must be there and of this kind."""
        self.asked.add(key)
        if key not in self.values:
            raise self.fault(key, "is missing")
        found = self.values[key]
        if not isinstance(found, kind) or isinstance(found, bool):
            raise self.fault(key, f"should be of type {kind.__name__}, and is {found!r}")
        return found

    def choice(self, key: str, kind: type[Kind]) -> Kind:
        """One word of a closed list of the board's."""
        word = self.value(key, str)
        if word not in list(kind):
            raise self.fault(key, f"{word!r} is none of {', '.join(kind)}")
        return kind(word)

    def phrase(self, key: str, *, needs: tuple[str, ...] = (), limit: int = 600) -> Phrase:
        """A text per language, the needed ones first; a key that is not there says nothing, unless a language is needed."""
        if key not in self.values and not needs:
            self.asked.add(key)
            return Phrase({})
        return self._phrase(key, self.value(key, dict), needs, limit)

    def phrases(self, key: str, *, needs: tuple[str, ...]) -> tuple[Phrase, ...]:
        """A list of such texts; empty when the key is not there."""
        self.asked.add(key)
        found = self.value(key, list) if key in self.values else []
        return tuple(self._phrase(f"{key}[{place}]", texts, needs, 600) for place, texts in enumerate(found, start=1))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list that must have at least one."""
        if not self.value(key, list):
            raise self.fault(key, "is empty")
        for place, values in enumerate(self.values[key], start=1):
            if not isinstance(values, dict):
                raise self.fault(f"{key}[{place}]", f"should be a table, and is {values!r}")
            yield Table(self.file, values, f"{self.place}{key}[{place}].")

    def finish(self) -> None:
        """Refuse keys nobody asked for: a misspelt one must not be lost in silence."""
        for key in self.values.keys() - self.asked:
            raise self.fault(key, "is not a key we know")

    def _phrase(self, key: str, texts: object, needs: tuple[str, ...], limit: int) -> Phrase:
        if not isinstance(texts, dict):
            raise self.fault(key, f"should be a text per language, and is {texts!r}")
        for language in needs:
            if language not in texts:
                raise self.fault(f"{key}.{language}", "is missing")
        for language, text in texts.items():
            if language not in LANGUAGES:
                raise self.fault(f"{key}.{language}", f"is none of the languages {', '.join(LANGUAGES)}")
            if not isinstance(text, str) or not text.strip():
                raise self.fault(f"{key}.{language}", "says nothing")
            if len(text) > limit:
                raise self.fault(f"{key}.{language}", f"is {len(text)} characters long; at most {limit} fit")
        home_first = sorted(texts, key=lambda language: needs.index(language) if language in needs else len(needs))
        return Phrase({language: texts[language].strip() for language in home_first})

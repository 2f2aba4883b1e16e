"""The same thing said in several languages, and an honest answer when the language asked for is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("da", "en", "nb")


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the language it is in, which need not be the one asked for: the page sets ``lang`` from it."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


NOTHING = Said("", LANGUAGES[0])


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing in one or more languages, the home language first. An empty one says nothing in every language."""

    texts: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.texts)

    def only_in(self, language: str) -> str:
        """The text in this language, or nothing: what stands in a meeting is not said in another than its own."""
        said = self.said_in(language)
        return said.text if said.language == language else ""

    def said_in(self, language: str) -> Said:
        """The text in this language, else in its home language."""
        if language in self.texts:
            return Said(self.texts[language], language)
        return next((Said(text, found) for found, text in self.texts.items()), NOTHING)

"""How heavily a text reads: told to whoever wrote it, once it is long enough for a number to mean anything."""

from enum import StrEnum
from typing import NamedTuple

from .long_sentences import WORD, sentences

ENOUGH = 100
"""Words. In fewer, one long word more or less makes another number."""
LONG = 6
"""Letters a word may have and not be a long one (Björnsson 1968)."""
LONG_TO_READ = 15
"""Letters after which a word is one to look at twice."""


class Ease(StrEnum):
    """How it reads: ``EASY`` as a story, ``MIDDLING`` as a newspaper, ``HEAVY`` as a letter from an authority."""

    EASY = "easy"
    MIDDLING = "middling"
    HEAVY = "heavy"


class Reads(NamedTuple):
    """A text's LIX and what that comes to."""

    lix: int
    ease: Ease


def lix(text: str) -> float:
    """Words in a sentence, plus how many in a hundred have more than six letters; 0 without words. A colon ends a sentence here."""
    said = WORD.findall(text)
    if not said:
        return 0.0
    parts = [part for start, end in sentences(text) for part in text[start:end].split(": ") if WORD.search(part)]
    return len(said) / len(parts) + 100 * sum(len(word) > LONG for word in said) / len(said)


def reads(text: str) -> Reads | None:
    """None for fewer than a hundred words."""
    if len(WORD.findall(text)) < ENOUGH:
        return None
    number = round(lix(text))
    ease = Ease.EASY if number < 35 else Ease.MIDDLING if number < 45 else Ease.HEAVY
    return Reads(number, ease)


def long_words(text: str) -> tuple[str, ...]:
    """The words of more than fifteen letters, each once, as they are first written; one with hyphens is as long as its longest part."""
    found: dict[str, str] = {}
    for word in WORD.findall(text):
        if max(map(len, word.split("-"))) > LONG_TO_READ:
            found.setdefault(word.casefold(), word)
    return tuple(found.values())

"""The lexicon: system words with what they mean in plain words, and where they stand in a text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .compounds import LONGEST, SHORTEST, Compounds
from .inflections import NORDIC, forms
from .plain_word import PlainWord

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
APOSTROPHE = re.compile(r"['’]")
IN_BRACKETS = re.compile(r"\s*\(([^)]+)\)")
STOPS = re.compile(r"[^\w\s-]|\n")
VERB = re.compile(r"(?<!end)e$|eret$")
MOST_BETWEEN = 4
"""Words that may stand between a verb and the rest of its phrase: *indhenter vi alle de nødvendige oplysninger*."""
LONGEST_INITIALS = 6


class Found(NamedTuple):
    """A system word in a text, from ``start`` up to ``end``."""

    start: int
    end: int
    word: PlainWord


class _Phrase(NamedTuple):
    rest: tuple[frozenset[str], ...]
    is_open: bool
    word: PlainWord


class Lexicon:
    """Some system words, ready to be looked for. Nothing in it changes; two are equal when they are the same one.

    ``look_alikes`` are words that are not what they look like: ``prisafslag`` is no system word, ``-indstilling`` none
    when something is written before it, ``status-`` none when something is written after it.
    """

    def __init__(self, words: Iterable[PlainWord], look_alikes: Iterable[tuple[str, str]] = ()) -> None:
        self.words = tuple(words)
        self._single: dict[str, PlainWord] = {}
        self._initials: dict[str, PlainWord] = {}
        self._phrases: dict[str, list[_Phrase]] = {}
        alike = tuple(look_alikes)
        self._alike = frozenset(form for word, language in alike for form in forms(word, language))
        self._compounds = Compounds(self._add(), frozenset(word for word, _ in alike))

    def _add(self) -> list[tuple[str, PlainWord]]:
        """Put every word where it will be looked for; returns those of one part, as they are written."""
        single = []
        for term, word in _spellings(self.words):
            parts = tuple(found[0] for found in WORD.finditer(term))
            if len(parts) > 1:
                self._add_phrase(parts, word)
            elif parts and term.isupper() and len(term) <= LONGEST_INITIALS:
                self._initials.setdefault(term, word)
            elif parts:
                single.append((parts[0].lower(), word))
        for written, word in reversed(single):
            self._single |= dict.fromkeys(forms(written, word.language), word)
        # A word's own form goes before another word's inflection, and an earlier word before a later one.
        self._single |= dict(reversed(single))
        return single

    def _add_phrase(self, parts: tuple[str, ...], word: PlainWord) -> None:
        first, *rest = (forms(part.lower(), word.language, in_phrase=True) for part in parts)
        verb = word.language in NORDIC and VERB.search(parts[0].lower()) is not None
        for form in first:
            self._phrases.setdefault(form, []).append(_Phrase(tuple(rest), verb, word))

    def find(self, text: str) -> tuple[Found, ...]:
        """Where system words stand in this text, in order and apart; where two meet, the one that is the longer word.

        The last few hundred texts are not looked through again: the same card is read in three languages.
        """
        return _found(self, text)

    def _look_for(self, text: str) -> tuple[Found, ...]:
        taken: list[Found] = []
        for found in sorted(dict.fromkeys(self._all(text)), key=lambda found: (-len(found.word.term), found.start)):
            if all(found.end <= other.start or other.end <= found.start for other in taken):
                taken.append(found)
        return tuple(sorted(taken, key=lambda found: found.start))

    def _all(self, text: str) -> Iterator[Found]:
        written = [(match[0], match.start(), match.end()) for match in WORD.finditer(text)]
        single, initials, phrases = self._single, self._initials, self._phrases
        for place, (spelled, _, _) in enumerate(written):
            if not spelled.isalpha():
                spelled = APOSTROPHE.split(spelled)[0]
            low = spelled.lower()
            word = single.get(low) or initials.get(spelled)
            if word is None and SHORTEST <= len(low) <= LONGEST:
                word = self._compounds.find(low)
            if word and low not in self._alike:
                yield _joined(text, written, place, word)
            if low in phrases:
                yield from _phrases_at(text, written, place, phrases[low])


@lru_cache(maxsize=512)
def _found(lexicon: Lexicon, text: str) -> tuple[Found, ...]:
    """In memory only, and until newer texts take their place or the process ends."""
    return lexicon._look_for(text)


def _spellings(words: Iterable[PlainWord]) -> Iterator[tuple[str, PlainWord]]:
    """Each term, and what stands in brackets after it as a term of its own: *care plan meeting (CPM)*."""
    for word in words:
        yield IN_BRACKETS.sub("", word.term).strip(), word
        for inside in IN_BRACKETS.findall(word.term):
            yield inside.strip(), word


def _joined(text: str, written: list[tuple[str, int, int]], place: int, word: PlainWord) -> Found:
    """With what hyphens join to it, where that makes one word of it: *AAP-søknaden*. English *non-statutory* is another word."""
    first = last = place
    if word.language in NORDIC:
        while first and text[written[first - 1][2] : written[first][1]] == "-":
            first -= 1
        while last + 1 < len(written) and text[written[last][2] : written[last + 1][1]] == "-":
            last += 1
    return Found(written[first][1], written[last][2], word)


def _phrases_at(text: str, written: list[tuple[str, int, int]], place: int, phrases: list[_Phrase]) -> Iterator[Found]:
    for phrase in phrases:
        last = place
        for part in phrase.rest:
            last = _next(written, last, part, MOST_BETWEEN if phrase.is_open else 0)
            if last < 0:
                break
        else:
            start, end = written[place][1], written[last][2]
            if not STOPS.search(text, start, end):
                yield Found(start, end, phrase.word)


def _next(written: list[tuple[str, int, int]], place: int, part: frozenset[str], between: int) -> int:
    for later in range(place + 1, min(place + 2 + between, len(written))):
        if written[later][0].lower() in part:
            return later
    return -1

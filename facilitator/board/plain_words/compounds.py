"""Danish and Norwegian words written in one: *sygedagpengesag* has a system word in it and is one, *prisafslag* is not.

A system word counts as the first part when something of its own follows, and as the last part when it is long enough not
to be met by chance.
"""

import re
from collections.abc import Iterable

from .inflections import NORDIC, bases, forms
from .plain_word import PlainWord

FIRST, LAST, LAST_AFTER_S = 6, 9, 6
"""Letters a word must have as the first part; as the last; and as the last after a whole word and its s (jobcenter-s-indsats)."""
LEAST_BEFORE, LEAST_BEFORE_S, LEAST_AFTER = 3, 6, 3
SHORTEST, LONGEST = FIRST + LEAST_AFTER, 60
VOWEL = re.compile(r"[aeiouyæøå]")


class Compounds:
    """What may stand first and last in a word, and the system word it is."""

    def __init__(self, words: Iterable[tuple[str, PlainWord]], look_alikes: frozenset[str]) -> None:
        self._first: dict[str, PlainWord] = {}
        self._last: dict[str, PlainWord] = {}
        for term, word in words:
            if word.language in NORDIC:
                self._add(term, word, look_alikes)
        self._begin = frozenset(first[:FIRST] for first in self._first)

    def _add(self, term: str, word: PlainWord, look_alikes: frozenset[str]) -> None:
        if len(term) >= FIRST and f"{term}-" not in look_alikes:
            for base in bases(term, word.language):
                self._first.setdefault(base, word)
                self._first.setdefault(base + "s", word)
        if len(term) >= LAST_AFTER_S and f"-{term}" not in look_alikes:
            for form in forms(term, word.language):
                self._last.setdefault(form, word)

    def find(self, written: str) -> PlainWord | None:
        """The system word in this one (in lower case), or none."""
        return self._beginning(written) or self._ending(written)

    def _beginning(self, written: str) -> PlainWord | None:
        if written[:FIRST] not in self._begin:
            return None
        for cut in range(len(written) - LEAST_AFTER, FIRST - 1, -1):
            word = self._first.get(written[:cut])
            if word and VOWEL.search(written, cut):
                return word
        return None

    def _ending(self, written: str) -> PlainWord | None:
        for cut in range(LEAST_BEFORE, len(written) - LAST_AFTER_S + 1):
            word = self._last.get(written[cut:])
            if word and self._is_whole(written[:cut], word) and VOWEL.search(written, 0, cut):
                return word
        return None

    @staticmethod
    def _is_whole(before: str, word: PlainWord) -> bool:
        return len(word.term) >= LAST or (before.endswith("s") and len(before) >= LEAST_BEFORE_S)

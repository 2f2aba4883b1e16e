"""A system word, with the plain words that explain it."""

from typing import NamedTuple


class PlainWord(NamedTuple):
    """A system word, its language (da, nb, en), what it means in plain words, and its kind (legal, administrative …)."""

    term: str
    language: str
    plain: str
    kind: str

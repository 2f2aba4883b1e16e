"""The plain words that are shipped: system words with what they mean, and words that only look like them.

A start, not reviewed by a legal linguist: plain words explain, and never replace the legal term. An organisation puts its own beside them.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from facilitator.board.plain_words import Lexicon, PlainWord

__all__ = ["lexicon", "shipped"]


@cache
def shipped(language: str) -> tuple[PlainWord, ...]:
    """The shipped system words of this language (da, nb, en), in the file's order; none for any other language."""
    return tuple(word for word in (PlainWord(*row) for row in _rows("plain-words.tsv")) if word.language == language)


def lexicon(language: str, own: Iterable[PlainWord] = ()) -> Lexicon:
    """The shipped words and an organisation's own, which go before shipped ones of the same spelling."""
    return Lexicon((*own, *shipped(language)), look_alikes=_look_alikes(language))


@cache
def _look_alikes(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, spoken) for word, spoken, _why in _rows("look-alikes.tsv") if spoken == language)


def _rows(name: str) -> list[list[str]]:
    _heading, *lines = files(__package__).joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines]

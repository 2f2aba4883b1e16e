"""Whether one text is another read back: word for word, turned to *you*, with a word or two changed, or one part of it."""

import re
from itertools import pairwise

MOSTLY = 0.65
"""The share of words that stand in the original too, in stretches, from which a text counts as read back."""
WORDS = re.compile(r"\w+")
SENTENCES = re.compile(r"[.!?;:\n]+")
# Danish, Norwegian and English: who says “you are not afraid” for “I am not afraid” has changed nothing yet.
_PERSONS = (
    "jeg du hun han i me dem mig meg dig deg hende henne ham vi os oss "
    "min mit mi mine din dit di dine hendes hennes hans sin sit si sine vores vår "
    "i you she he my your her his me him we us our"
)
PERSONS = frozenset(_PERSONS.split())


def is_copied(text: str, original: str) -> bool:
    """Whether ``text`` says nearly nothing that ``original`` did not say in the same words."""
    return share_repeated(text, original) >= MOSTLY


def share_repeated(text: str, original: str) -> float:
    """The share of the words of ``text`` that repeat stretches of two or more words of ``original``, from 0 to 1."""
    first = _words(original)
    sentences = [words for sentence in SENTENCES.split(text) if (words := _words(sentence))]
    # Sentence by sentence, for whoever turns their order round has not said more.
    repeated = sum(_repeated(said, first) for said in sentences)
    return repeated / max(1, sum(map(len, sentences)))


def _repeated(said: list[str], first: list[str]) -> int:
    # One word here and there is shared by any two sentences on the same matter: it counts beside another only. Pairs are
    # looked up, not aligned: to align two texts of one word over and over held the whole meeting up for a fifth of a second.
    if len(said) < 3:
        return sum(word in first for word in said)
    pairs = set(pairwise(first))
    known = [pair in pairs for pair in pairwise(said)]
    return sum(before or behind for before, behind in zip([False, *known], [*known, False], strict=True))


def _words(text: str) -> list[str]:
    """The words in small letters, every person the same one."""
    return ["–" if word in PERSONS else word for word in WORDS.findall(text.casefold())]

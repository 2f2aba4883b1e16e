"""Long sentences, told to whoever writes them while they write."""

import re
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
# A new line ends a sentence as well: what stands below each other is a list. A stop before a small letter is an abbreviation's.
END = re.compile(r"(?<![.!?…])[.!?…]+[\"'’”»)]*(?=\s+[\"'’“«„(–-]*[A-ZÆØÅÄÖ]|\s*\Z)|\n+")
ABBREVIATED = re.compile(
    r"(?:\b(?:[A-ZÆØÅ]|ca|dr|evt|fx|inkl|jf|jfr|kl|mr|mrs|ms|nr|pkt|stk|tlf|prof)|\b\w{1,2}\.\w{1,4})\.$",
    re.IGNORECASE,
)
LONGEST_ABBREVIATED = 10
LIMIT = 25


class Span(NamedTuple):
    """A piece of a text, from ``start`` up to ``end``."""

    start: int
    end: int


def long_sentences(text: str, limit: int = LIMIT) -> tuple[Span, ...]:
    """The sentences of more than ``limit`` words, in order."""
    return tuple(span for span in sentences(text) if len(WORD.findall(text, *span)) > limit)


def sentences(text: str) -> Iterator[Span]:
    """Every sentence, in order."""
    start = 0
    for end in (*(match.end() for match in END.finditer(text)), len(text)):
        if end < len(text) and ABBREVIATED.search(text, max(start, end - LONGEST_ABBREVIATED), end):
            continue
        said = text[start:end]
        if said.strip():
            yield Span(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))
        start = end

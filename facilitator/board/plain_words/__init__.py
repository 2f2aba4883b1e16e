"""Plain words: system words found where they stand in a text, each with the plain words that explain it; long sentences, and how heavily it reads.

Pure and quick: a ``Lexicon`` is built once of its words and knows every form of them beforehand.
"""

from .lexicon import Found, Lexicon
from .long_sentences import Span, long_sentences
from .plain_word import PlainWord
from .reads import Ease, Reads, lix, long_words, reads

__all__ = ["Ease", "Found", "Lexicon", "PlainWord", "Reads", "Span", "lix", "long_sentences", "long_words", "reads"]

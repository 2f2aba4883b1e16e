"""Plain words: system words found where they stand in a text, each with the plain words that explain it; and long sentences.

Pure and quick: a ``Lexicon`` is built once of its words and knows every form of them beforehand.
"""

from .lexicon import Found, Lexicon
from .long_sentences import Span, long_sentences
from .plain_word import PlainWord

__all__ = ["Found", "Lexicon", "PlainWord", "Span", "long_sentences"]

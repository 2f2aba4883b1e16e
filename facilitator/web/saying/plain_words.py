"""Plain words on a page and while writing: system words as buttons that say what they mean, and an author's quiet answer.

What somebody is still writing is looked at and forgotten: it is neither logged nor kept.
"""

from typing import Any

from markupsafe import Markup, escape

from facilitator.board import Role
from facilitator.board.plain_words import Lexicon, long_sentences, long_words, reads
from facilitator.plain_words.lexicons import Lexicons

from ..buckets import Buckets
from ..parsing import Unreadable
from ..wire.audiences import Place

LONGEST_ASKED = 1_200
"""Characters of one question: as many as the longest text may have."""
MARKED_FOR = (Role.PROFESSIONAL, Role.FACILITATOR)
"""Whose words are marked. The citizen's never are, nor those of who speaks beside them."""
NOTHING_FOUND: dict[str, Any] = {"ok": True, "words": [], "long": [], "long_words": [], "reads": None}
BUTTON = Markup('<button type="button" class="system-word" data-plain="{plain}">{word}</button>')


def marked(text: str, lexicon: Lexicon | None) -> Markup:
    """What a person wrote, escaped, with each system word as a button that carries its plain words; without a lexicon, the text alone.

    In templates: ``{{ text|marked(lexicon) }}``.
    """
    if lexicon is None:
        return escape(text)
    pieces, here = [], 0
    for found in lexicon.find(text):
        pieces.append(escape(text[here : found.start]))
        pieces.append(BUTTON.format(plain=found.word.plain, word=text[found.start : found.end]))
        here = found.end
    return Markup("").join([*pieces, escape(text[here:])])


def plain_answer(text: str, lexicon: Lexicon) -> dict[str, Any]:
    """What an author is told about a text: each system word once, as it is written, with its plain words; the long sentences and words.

    From a hundred words on also how heavily it reads.
    """
    words: dict[str, str] = {}
    for found in lexicon.find(text):
        words.setdefault(text[found.start : found.end], found.word.plain)
    said = [{"word": word, "plain": plain} for word, plain in words.items()]
    return NOTHING_FOUND | {
        "words": said,
        "long": [text[span.start : span.end] for span in long_sentences(text)],
        "long_words": list(long_words(text)),
        "reads": whole._asdict() if (whole := reads(text)) else None,
    }


class PlainQuestions:
    """The live question ``plain`` {text}, asked while somebody writes."""

    def __init__(self, lexicons: Lexicons, buckets: Buckets) -> None:
        self._lexicons, self._buckets = lexicons, buckets

    def answer(self, place: Place, message: Any) -> dict[str, Any]:
        """The answer for whoever sits there; nothing is found for the citizen. Raises Unreadable."""
        if not self._buckets.take(f"plain/{place.meeting}/{place.seat}"):
            raise Unreadable("too-fast")
        text = message.get("text") if isinstance(message, dict) else None
        if not isinstance(text, str):
            raise Unreadable("bad-message", "text")
        if len(text) > LONGEST_ASKED:
            raise Unreadable("text-is-too-long", "text")
        if place.role not in MARKED_FOR:
            return NOTHING_FOUND
        return plain_answer(text, self._lexicons.of_meeting(place.meeting))

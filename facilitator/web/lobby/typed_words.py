"""What somebody has typed about a plain word: kept as typed, so that an error gives it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.store.plain_words import OwnWord

from ..parsing import read_text
from ..saying.languages import NAMES, Language
from ..saying.terms import N_

LONGEST_TERM, LONGEST_PLAIN = 80, 300


@dataclass(slots=True)
class TypedWord:
    """A word of the organisation's list, as a form has it. ``was`` is how it was offered; empty for a new one."""

    was: str = ""
    language: str = ""
    term: str = ""
    plain: str = ""
    errors: dict[str, str] = field(default_factory=dict)


def read_word(form: Mapping[str, str], spoken: Language) -> TypedWord:
    """The form as it was typed, with what is wrong with it in the reader's language."""
    typed = TypedWord()
    for name in ("was", "language", "term", "plain"):
        setattr(typed, name, read_text(form.get(name, "")))
    if typed.language not in NAMES:
        typed.language = spoken.code
    if not any(letter.isalpha() for letter in typed.term):
        typed.errors["term"] = spoken.say(N_("Write the word."))
    if not typed.plain:
        typed.errors["plain"] = spoken.say(N_("Write what it means."))
    for name, most in (("term", LONGEST_TERM), ("plain", LONGEST_PLAIN)):
        if len(getattr(typed, name)) > most:
            typed.errors[name] = spoken.say(N_("This is too long: at most %(most)s characters."), most=most)
    return typed


def as_typed(word: OwnWord) -> TypedWord:
    """An offered word, ready to be answered."""
    return TypedWord(word.term, word.language, word.term, word.plain)

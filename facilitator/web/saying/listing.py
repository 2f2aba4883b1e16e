"""Words in a row, as a person would say them."""

from .languages import Language
from .terms import N_

AND = N_("and")
OR = N_("or")


def listed(words: list[str], language: Language, last: str = AND) -> str:
    """One; one and two; one, two and three."""
    return f" {language.say(last)} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)

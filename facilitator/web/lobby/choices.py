"""What the lobby's forms offer to choose from, each with its name in the reader's language."""

from typing import Any

from facilitator.board import Mandate, Role
from facilitator.meeting_types import every_profession

from ..saying.languages import Language
from ..saying.terms import N_


def choices(spoken: Language) -> dict[str, Any]:
    """Pairs of a code and its name, for roles, mandates and professions; professions by name."""
    professions = [(code, shown.name.said_in(spoken.code).text) for code, shown in every_profession().items()]
    return {
        "named_roles": [(role, capital(spoken.term(role))) for role in Role],
        "named_mandates": [(mandate, capital(spoken.term(mandate))) for mandate in Mandate],
        "named_professions": [
            ("", spoken.say(N_("Choose"))),
            *sorted(professions, key=lambda pair: pair[1].casefold()),
        ],
    }


def capital(text: str) -> str:
    """With a capital letter, as the first word of a line."""
    return text[:1].upper() + text[1:]

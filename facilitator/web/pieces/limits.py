"""How long a text may be, for the forms that ask for it: the command says it, once."""

from facilitator.board.commands import BY_NAME
from facilitator.board.rules.wordings import wordings_of


def longest(command: str, field: str = "text") -> int:
    """Characters in this field of this command."""
    return wordings_of(BY_NAME[command])[field].limit

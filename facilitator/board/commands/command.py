"""What all wishes have in common."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Common to all wishes: the id its sender gave it."""

    id: str

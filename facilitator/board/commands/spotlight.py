"""What is put large on the wall, and the curtain before it."""

from dataclasses import dataclass

from ..terms import PostId, Profession
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotlightPost(Command):
    """Put one card, wall or way large on the wall, until the next phase or until it is taken back."""

    post: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotlightColumn(Command):
    """Put one column large on the wall."""

    column: Profession


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSpotlight(Command):
    """Let the wall show the whole again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawCurtain(Command):
    """Cover the whole wall; the citizen and the facilitator may. ``citizen_opens``: the facilitator leaves it to the citizen when it opens."""

    citizen_opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCurtain(Command):
    """Show the board on the wall again."""

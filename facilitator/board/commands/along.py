"""Come along: everybody is invited to look at the same thing."""

from dataclasses import dataclass

from ..terms import Place, PostId
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteToPlace(Command):
    """Ask everybody to look at one part of the board; the wall goes there, and everybody else chooses (P12)."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteToPost(Command):
    """Ask everybody to look at one card, wall, way, agreement or line."""

    post: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndInvitation(Command):
    """Nobody is asked any more; whoever went there stays."""

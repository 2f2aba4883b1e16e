"""What is put large on the wall, and the curtain before it."""

from dataclasses import dataclass

from ..terms import PostId, Profession
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotlightPut(Event):
    """On a post or on a column."""

    post: PostId | None = None
    column: Profession | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotlightEnded(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class CurtainDrawn(Event):
    """``citizens``: only the citizen opens it."""

    citizens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CurtainOpened(Event):
    pass

"""Come along: everybody is invited to look at the same thing."""

from dataclasses import dataclass

from ..terms import Place, PostId
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class EverybodyInvited(Event):
    place: Place
    post: PostId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationEnded(Event):
    pass

"""Possibilities, and the walls tied to them."""

from dataclasses import dataclass

from ..terms import Origin, PostId, Text
from .command import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPossibility(Command):
    """Something that could be done, and which wishes it serves."""

    text: Text
    origin: Origin
    wishes: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPossibility(Command):
    """Edit one's own possibility, or what it serves."""

    possibility: PostId
    text: Text
    origin: Origin
    wishes: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPossibility(Command):
    """Take one's own possibility off the board."""

    possibility: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class TieConstraint(Command):
    """Say that a wall stops a way. There is no other way to close one (P7)."""

    possibility: PostId
    constraint: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class UntieConstraint(Command):
    """Say that a wall does not stop this way after all."""

    possibility: PostId
    constraint: PostId

"""What is between two cards: anyone may tie them with a sentence, or stand them together. Nothing is voted away (P3)."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Tension
from ..refusals import Refused
from ..terms import PostId, SeatId
from . import who
from .rule import Rules

MOST_TENSIONS = 60
MOST_TOGETHER = 60


def name_tension(m: Meeting, command: c.NameTension, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    if not who.is_new(m, command.id, by):
        return ()
    _require_two_cards(m, command.one, command.other)
    if len(m.standing_tensions()) >= MOST_TENSIONS:
        raise Refused("too-many", "text")
    return (e.TensionNamed(tension=PostId(command.id), one=command.one, other=command.other, text=command.text),)


def take_on(m: Meeting, command: c.TakeOnTension, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Anyone may make the question, or make it anew."""
    who.speaking(m, by)
    tension = _tension(m, command.tension)
    if tension.question == command.question:
        return ()
    return (e.TensionTakenOn(tension=tension.id, question=command.question),)


def withdraw_tension(m: Meeting, command: c.WithdrawTension, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Only by the one who named it: a tension is not for others to take away."""
    who.speaking(m, by)
    tension = _tension(m, command.tension, withdrawn_too=True)
    who.author(m, by, tension.by)
    return () if tension.withdrawn else (e.TensionWithdrawn(tension=tension.id),)


def stand_together(m: Meeting, command: c.StandTogether, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    _require_two_cards(m, command.one, command.other)
    if any(pair.joins(command.one, command.other) for pair in m.together):
        return ()
    if len(m.together) >= MOST_TOGETHER:
        raise Refused("too-many", "other")
    return (e.CardsStoodTogether(one=command.one, other=command.other),)


def stand_apart(m: Meeting, command: c.StandApart, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Anyone may, as anyone may stand them together: the cards themselves are not touched."""
    who.speaking(m, by)
    together = any(pair.joins(command.one, command.other) for pair in m.together)
    return (e.CardsStoodApart(one=command.one, other=command.other),) if together else ()


def _require_two_cards(m: Meeting, one: PostId, other: PostId) -> None:
    cards = {*m.perspectives, *m.constraints}
    for field, id in (("one", one), ("other", other)):
        if id not in cards or m.shared_post(id) is None:
            raise Refused("no-such-post", field)
    if one == other:
        raise Refused("two-different-cards", "other")


def _tension(m: Meeting, id: PostId, *, withdrawn_too: bool = False) -> Tension:
    tension = m.tensions.get(id)
    if tension is None or (tension.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", "tension")
    return tension


RULES: Rules = {
    c.NameTension: name_tension,
    c.TakeOnTension: take_on,
    c.WithdrawTension: withdraw_tension,
    c.StandTogether: stand_together,
    c.StandApart: stand_apart,
}

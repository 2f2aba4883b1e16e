"""The centre belongs to the citizen (P1): definition, wishes; and the agenda, which is everybody's."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..posts import Wish
from ..refusals import Refused
from ..terms import PostId, SeatId
from . import who
from .rule import Rules

MOST_WISHES_STANDING = 7
LETTERS = 26
MOST_AGENDA_ITEMS = 30


def write_definition(m: Meeting, command: c.WriteDefinition, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "the-centre-is-the-citizens")
    same = m.definition and m.definition[-1].text == command.text
    return () if same else (e.DefinitionWritten(text=command.text, written_by=taken_down, heard_by=command.heard_by),)


def add_wish(m: Meeting, command: c.AddWish, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "the-centre-is-the-citizens")
    if not who.is_new(m, command.id, by):
        return ()
    if len(m.standing_wishes()) >= MOST_WISHES_STANDING or len(m.wishes) >= LETTERS:
        raise Refused("too-many", "text")
    wish, heard_by = PostId(command.id), command.heard_by
    return (e.WishAdded(wish=wish, text=command.text, written_by=taken_down, heard_by=heard_by),)


def reword_wish(m: Meeting, command: c.RewordWish, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, "the-centre-is-the-citizens")
    wish = _wish(m, command.wish)
    return () if wish.now.text == command.text else (e.WishReworded(wish=wish.id, text=command.text),)


def withdraw_wish(m: Meeting, command: c.WithdrawWish, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, "the-centre-is-the-citizens")
    if command.wish in m.wishes and m.wishes[command.wish].withdrawn:
        return ()
    return (e.WishWithdrawn(wish=_wish(m, command.wish).id),)


def _wish(m: Meeting, id: PostId) -> Wish:
    wish = m.wishes.get(id)
    if wish is None or wish.withdrawn:
        raise Refused("wish-does-not-stand", "wish")
    return wish


def add_agenda_item(m: Meeting, command: c.AddAgendaItem, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    if not who.is_new(m, command.id, by):
        return ()
    if len(m.standing_agenda()) >= MOST_AGENDA_ITEMS:
        raise Refused("too-many", "text")
    return (e.AgendaItemAdded(item=PostId(command.id), text=command.text),)


def withdraw_agenda_item(m: Meeting, command: c.WithdrawAgendaItem, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    item = m.agenda.get(command.item)
    if item is None:
        raise Refused("no-such-post", "item")
    who.author(m, by, item.by)
    return () if item.withdrawn else (e.AgendaItemWithdrawn(item=item.id),)


RULES: Rules = {
    c.WriteDefinition: write_definition,
    c.AddWish: add_wish,
    c.RewordWish: reword_wish,
    c.WithdrawWish: withdraw_wish,
    c.AddAgendaItem: add_agenda_item,
    c.WithdrawAgendaItem: withdraw_agenda_item,
}

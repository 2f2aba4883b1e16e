"""The centre: the citizen’s definition and wishes; and the agenda, which is everybody’s."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import AgendaItem, Wish, Words
from .folding import folds, with_post, without_waiting


@folds(e.DefinitionWritten)
def _definition(m: Meeting, event: e.DefinitionWritten, entry: Entry) -> Meeting:
    return m.but(definition=(*m.definition, Words(event.text, entry.at, entry.by, event.written_by, event.heard_by)))


@folds(e.WishAdded)
def _wish(m: Meeting, event: e.WishAdded, entry: Entry) -> Meeting:
    letter = chr(ord("A") + len(m.wishes))
    words = Words(event.text, entry.at, entry.by, event.written_by, event.heard_by)
    wish = Wish(event.wish, letter, entry.by, (words,), written_by=event.written_by if event.heard_by else None)
    return m.but(wishes=with_post(m.wishes, event.wish, wish))


@folds(e.WishReworded)
def _wish_reworded(m: Meeting, event: e.WishReworded, entry: Entry) -> Meeting:
    wish = m.wishes[event.wish]
    versions = (*wish.versions, Words(event.text, entry.at, entry.by, event.written_by))
    return m.but(wishes=with_post(m.wishes, event.wish, replace(wish, versions=versions)))


@folds(e.WishWithdrawn)
def _wish_withdrawn(m: Meeting, event: e.WishWithdrawn, entry: Entry) -> Meeting:
    # What waits to be said of it has nothing to be said of any more.
    left = without_waiting(m, event.wish)
    return left.but(wishes=with_post(m.wishes, event.wish, replace(m.wishes[event.wish], withdrawn=True)))


@folds(e.AgendaItemAdded)
def _agenda(m: Meeting, event: e.AgendaItemAdded, entry: Entry) -> Meeting:
    item = AgendaItem(event.item, entry.by, event.text, entry.at)
    return m.but(agenda=with_post(m.agenda, event.item, item))


@folds(e.AgendaItemWithdrawn)
def _agenda_withdrawn(m: Meeting, event: e.AgendaItemWithdrawn, entry: Entry) -> Meeting:
    return m.but(agenda=with_post(m.agenda, event.item, replace(m.agenda[event.item], withdrawn=True)))

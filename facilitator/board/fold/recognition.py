"""What was said about a card: recognised or not, in other words, and by its speaker's own yes."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import CardRecognition, OtherWords, Words
from .folding import folds, with_post


@folds(e.CardRecognised)
def _recognised(m: Meeting, event: e.CardRecognised, entry: Entry) -> Meeting:
    mark = CardRecognition(event.version, event.recognition, event.words, entry.at)
    return m.but(recognitions=with_post(m.recognitions, event.card, mark))


@folds(e.OtherWordsAsked)
def _asked(m: Meeting, event: e.OtherWordsAsked, entry: Entry) -> Meeting:
    other = replace(m.other_words.get(event.post, OtherWords()), asked=True)
    return m.but(other_words=with_post(m.other_words, event.post, other))


@folds(e.OtherWordsSaid)
def _said(m: Meeting, event: e.OtherWordsSaid, entry: Entry) -> Meeting:
    said = (*m.other_words.get(event.post, OtherWords()).said, Words(event.text, entry.at, entry.by))
    return m.but(other_words=with_post(m.other_words, event.post, OtherWords(said=said, word=event.word)))


@folds(e.SayingConfirmed)
def _confirmed(m: Meeting, event: e.SayingConfirmed, entry: Entry) -> Meeting:
    card = m.perspectives[event.perspective]
    card = replace(card, yeses=(*card.yeses, (len(card.versions), entry.by)))
    return m.but(perspectives=with_post(m.perspectives, card.id, card))

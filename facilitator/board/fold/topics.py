"""What the citizen does not want to talk about."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Topic
from .folding import folds, with_post


@folds(e.TopicSetAside)
def _set_aside(m: Meeting, event: e.TopicSetAside, entry: Entry) -> Meeting:
    topic = Topic(event.topic, entry.by, event.about, event.text, m.phase, entry.at)
    return m.but(topics=with_post(m.topics, topic.id, topic))


@folds(e.TopicTakenUp)
def _taken_up(m: Meeting, event: e.TopicTakenUp, entry: Entry) -> Meeting:
    return m.but(topics=with_post(m.topics, event.topic, replace(m.topics[event.topic], taken_up=True)))

"""Setting a topic aside is the citizen's, at any time and without a reason; it removes nobody's text and blocks nothing."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..refusals import Refused
from ..terms import PostId, SeatId
from ..topics import standing_topics, talked_of, topic_about
from . import who
from .rule import Rules

ONLY_THE_CITIZEN = "only-the-citizen-sets-aside"
MOST_TOPICS = 60


def set_aside(m: Meeting, command: c.SetTopicAside, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, ONLY_THE_CITIZEN)
    if command.about and not talked_of(m, command.about):
        raise Refused("no-such-post", "about")
    text = command.text
    # Before the meeting nothing is talked of yet: then it has to be said what it is.
    if not command.about and not text:
        who.require_open(m)
    standing = topic_about(m, command.about) if command.about else None
    if standing:
        same = standing.text == text
        return () if same else (e.TopicSetAside(topic=standing.id, about=standing.about, text=text),)
    if not who.is_new(m, command.id, by):
        return ()
    if len(standing_topics(m)) >= MOST_TOPICS:
        raise Refused("too-many", "text")
    return (e.TopicSetAside(topic=PostId(command.id), about=command.about, text=text),)


def take_up(m: Meeting, command: c.TakeTopicUp, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.citizen(m, by, ONLY_THE_CITIZEN)
    topic = m.topics.get(command.topic)
    if topic is None:
        raise Refused("no-such-post", "topic")
    return () if topic.taken_up else (e.TopicTakenUp(topic=topic.id, about=topic.about),)


RULES: Rules = {c.SetTopicAside: set_aside, c.TakeTopicUp: take_up}

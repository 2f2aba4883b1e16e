"""What is set aside just now, and what it is about."""

from .meeting import Meeting
from .posts import AgendaItem, Constraint, Perspective, Tension, Topic
from .terms import PostId


def standing_topics(meeting: Meeting) -> tuple[Topic, ...]:
    """What the citizen does not want to talk about, oldest first; not what was taken off the board meanwhile."""
    left = (topic for topic in meeting.topics.values() if not topic.taken_up)
    return tuple(topic for topic in left if topic.about is None or talked_of(meeting, topic.about))


def topic_about(meeting: Meeting, post: PostId) -> Topic | None:
    """The topic under which this post is set aside, if it is."""
    return next((topic for topic in meeting.topics.values() if topic.about == post and not topic.taken_up), None)


def is_set_aside(meeting: Meeting, id: PostId) -> bool:
    """Whether the citizen has set this post aside: they do not want to talk about it, or to go that way."""
    way = meeting.possibilities.get(id)
    return topic_about(meeting, id) is not None or bool(way and way.aside)


def talked_of(meeting: Meeting, post: PostId) -> Perspective | Constraint | Tension | AgendaItem | None:
    """The card, wall, tension or point of the agenda with this id that stands for everybody."""
    shared: Perspective | Constraint | None = meeting.shared_post(post)
    if post in meeting.perspectives or post in meeting.constraints:
        return shared
    beside: Tension | AgendaItem | None = meeting.tensions.get(post) or meeting.agenda.get(post)
    return None if beside is None or beside.withdrawn else beside

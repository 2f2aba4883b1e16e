"""What stands in the spotlight, and what can stand there."""

from .meeting import Meeting
from .posts import Constraint, Perspective, Possibility
from .terms import PostId
from .topics import topic_about


def can_be_spotlit(meeting: Meeting, id: PostId) -> Perspective | Constraint | Possibility | None:
    """The card, wall or way with this id that stands for everybody, if it can be put large on the wall."""
    is_one = any(id in shelf for shelf in (meeting.perspectives, meeting.constraints, meeting.possibilities))
    post: Perspective | Constraint | Possibility | None = meeting.shared_post(id) if is_one else None
    return post


def is_set_aside(meeting: Meeting, id: PostId) -> bool:
    """Whether the citizen has set this post aside: they do not want to talk about it, or to go that way."""
    way = meeting.possibilities.get(id)
    return topic_about(meeting, id) is not None or bool(way and way.aside)


def still_spotlit(meeting: Meeting) -> bool:
    """Whether what was put in the spotlight can stand there still."""
    spotlight = meeting.spotlight
    if spotlight is None:
        return False
    if spotlight.post is None:
        return spotlight.column in meeting.columns
    return can_be_spotlit(meeting, spotlight.post) is not None and not is_set_aside(meeting, spotlight.post)

"""What stands in the spotlight, what can stand there, and who opens the curtain before it."""

from .meeting import Meeting
from .posts import Constraint, Perspective, Possibility
from .terms import PostId
from .topics import is_set_aside


def can_be_spotlit(meeting: Meeting, id: PostId) -> Perspective | Constraint | Possibility | None:
    """The card, wall or way with this id that stands for everybody, if it can be put large on the wall."""
    is_one = any(id in shelf for shelf in (meeting.perspectives, meeting.constraints, meeting.possibilities))
    post: Perspective | Constraint | Possibility | None = meeting.shared_post(id) if is_one else None
    return post


def still_spotlit(meeting: Meeting) -> bool:
    """Whether what was put in the spotlight can stand there still."""
    spotlight = meeting.spotlight
    if spotlight is None:
        return False
    if spotlight.post is None:
        # As everybody sees it: a column of drafts alone is none (P6).
        return spotlight.column in meeting.as_seen_by(None).columns
    return can_be_spotlit(meeting, spotlight.post) is not None and not is_set_aside(meeting, spotlight.post)


def only_the_citizen_opens(meeting: Meeting) -> bool:
    """Whether the curtain is left to the citizen, and they have a screen to open it on: they came on one, or drew it there."""
    curtain, citizen = meeting.curtain, meeting.citizen
    if curtain is None or citizen is None:
        return False
    return curtain.citizens and (citizen.arrived is not None or curtain.by == citizen.id)

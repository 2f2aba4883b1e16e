"""What everybody is invited to look at just now."""

from .meeting import Meeting
from .terms import Phase, Place, PostId
from .topics import is_set_aside


def still_invited(meeting: Meeting) -> bool:
    """Whether what everybody was invited to look at can be looked at still: it stands, and the citizen has not set it aside."""
    invitation = meeting.invitation
    if invitation is None or invitation.post is None:
        return invitation is not None
    return meeting.shared_post(invitation.post) is not None and not is_set_aside(meeting, invitation.post)


def place_of(meeting: Meeting, post: PostId) -> Place | None:
    """Where on the board a post stands for everybody. A wall stands twice: in its column, and among the ways it closes."""
    if meeting.shared_post(post) is None:
        return None
    wall = meeting.constraints.get(post)
    if wall and wall.profession and meeting.phase is not Phase.ROOM_TO_MOVE:
        return Place.PERSPECTIVES
    shelves = {
        Place.PERSPECTIVES: meeting.perspectives,
        Place.ROOM_TO_MOVE: {**meeting.possibilities, **meeting.constraints},
        Place.AGREEMENTS: meeting.agreements,
        Place.SUMMING_UP: meeting.lines,
    }
    return next(place for place, shelf in shelves.items() if post in shelf)

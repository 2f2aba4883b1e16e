"""What everybody is invited to look at just now."""

from .meeting import Meeting
from .posts import Invitation
from .terms import Phase, Place, PostId


def standing_invitation(meeting: Meeting) -> Invitation | None:
    """The invitation, unless what it was to has been taken off the board."""
    invitation = meeting.invitation
    gone = invitation is not None and invitation.post is not None and meeting.shared_post(invitation.post) is None
    return None if gone else invitation


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

"""The possibility space as it is seen: read once for the picture, the list and the prompts, in every language."""

from collections.abc import Collection

from facilitator.board import Meeting, PossibilitySpace, PostId, space_of

from .worked_out import WorkedOut

_READ = WorkedOut[PossibilitySpace](16)
"""Of the boards that were read last: each as it is and as it is imagined."""


def space_seen(meeting: Meeting, moved: Collection[PostId] = ()) -> PossibilitySpace:
    """What ``space_of`` says of this meeting; a board of the very same posts is not read twice."""
    made_of = (meeting.wishes, meeting.possibilities, meeting.constraints, moved)
    return _READ.once(made_of, lambda: space_of(meeting, moved))

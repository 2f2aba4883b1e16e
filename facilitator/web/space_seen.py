"""The possibility space as it is seen: read once for the picture, the list and the prompts, in every language."""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Any

from facilitator.board import Meeting, PossibilitySpace, PostId, space_of

MOST_KEPT = 16
"""Boards that were read last: each as it is and as it is imagined."""
_READ: OrderedDict[tuple[Any, ...], tuple[tuple[Mapping, ...], PossibilitySpace]] = OrderedDict()


def space_seen(meeting: Meeting, moved: Collection[PostId] = ()) -> PossibilitySpace:
    """What ``space_of`` says of this meeting; a board of the very same posts is not read twice.

    The posts themselves are kept beside the reading: an ``id`` is a name only for as long as what it names is there.
    """
    made_of = (meeting.wishes, meeting.possibilities, meeting.constraints)
    key = (*map(id, made_of), tuple(moved))
    known = _READ.get(key)
    if known is None:
        known = _READ[key] = (made_of, space_of(meeting, moved))
        if len(_READ) > MOST_KEPT:
            _READ.popitem(last=False)
    return known[1]

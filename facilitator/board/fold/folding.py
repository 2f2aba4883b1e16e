"""What a fold is: it makes the next meeting of a meeting, an event and its entry."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ..events import Event
from ..meeting import Entry, Meeting
from ..terms import PostId

Post = TypeVar("Post")
Fold = Callable[[Meeting, Any, Entry], Meeting]
FOLDS: dict[type[Event], Fold] = {}


def folds(kind: type[Event]) -> Callable[[Fold], Fold]:
    """Note that a function folds this kind of event."""

    def note(function: Fold) -> Fold:
        FOLDS[kind] = function
        return function

    return note


def with_post(shelf: Mapping[PostId, Post], id: PostId, post: Post) -> dict[PostId, Post]:
    """The shelf with this post on it, in the place it had or the last."""
    return {**shelf, id: post}


def without_imagined(m: Meeting, wall: PostId) -> Meeting:
    """The meeting in which nobody imagines this wall moved."""
    return m.but(imagined={id: by for id, by in m.imagined.items() if id != wall}) if wall in m.imagined else m

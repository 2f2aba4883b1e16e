"""What a fold is: it makes the next meeting of a meeting, an event and its entry."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ..entry import Entry
from ..events import Event
from ..meeting import Meeting
from ..terms import HelpersWordsState, PostId, SeatId

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


def without_helper(m: Meeting) -> Meeting:
    """The meeting in which nobody writes for the citizen; what waited for their yes waits no more."""
    return without_waiting(m).but(helper=None) if m.helper else m


def without_waiting(m: Meeting, wish: PostId | None = None) -> Meeting:
    """The meeting in which nothing written for the citizen waits, or nothing about this wish; its writer keeps it."""
    asked = {id: words for id, words in m.written_for.items() if words.waits and (wish is None or words.wish == wish)}
    left = {id: replace(words, state=HelpersWordsState.LEFT) for id, words in asked.items()}
    return m.but(written_for={**m.written_for, **left}) if left else m


def without_on_floor(m: Meeting, seat: SeatId | None) -> Meeting:
    """The meeting in which this seat neither asks for the floor nor has it; if they had it, they have spoken."""
    if seat not in m.floor_requests:
        return m
    left = {id: request for id, request in m.floor_requests.items() if id != seat}
    if m.floor != seat:
        return m.but(floor_requests=left)
    return m.but(floor=None, floor_requests=left, had_floor=(*m.had_floor, seat), spoke_last=seat)

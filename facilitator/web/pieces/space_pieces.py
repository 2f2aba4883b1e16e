"""The pieces of the space, each rendered once for as long as nothing in it changes: a wall that moves changes few of thirty."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from facilitator.board import PostId, WallReading, WayReading, topic_about

from ..space_picture import SpacePicture
from ..space_picture.shapes import Sector
from .rendered import RENDERED

if TYPE_CHECKING:
    from ..fragments import View


def sectors_drawn(view: View, picture: SpacePicture) -> Markup:
    """What the picture draws for each wish; no language is in it."""
    template = "board/_space_sector.html"
    sizes = picture.radius, picture.scale

    def drawn(sector: Sector) -> Markup:
        render = partial(view.language.templates.get_template(template).render, picture=picture, sector=sector)
        return RENDERED.once((view.meeting_id, template, sector.wish.letter), (sector, sizes), render)

    return Markup("").join(map(drawn, picture.sectors))


def way_in_words(view: View, one: WayReading, marks: Mapping[PostId, str], *, imagined: bool = False) -> Markup:
    """A way with all that stands on it; ``marks`` are the walls' letters. ``imagined``: it reads otherwise than what is so."""
    meeting, way = view.meeting, one.way
    # In truth, whatever is imagined: the walls that anybody may take from it, those that have moved too.
    tied = [
        id
        for id in way.constraints
        if (wall := meeting.constraints[id]) and not wall.withdrawn and not wall.is_own_limit
    ]
    return _rendered(
        view,
        "board/_way.html",
        way.id,
        one=one,
        marks={wall.id: marks[wall.id] for wall in one.walls},
        tied=tied,
        agreements=tuple(line for line in meeting.standing_agreements() if line.possibility == way.id),
        imagined=imagined,
        is_first=meeting.look_first == way.id,
        wishes=meeting.wishes,
        other=meeting.other_words.get(way.id),
        lexicon=view.lexicon,
    )


def wall_in_words(view: View, one: WallReading) -> Markup:
    """A wall with its reason, its owner, what would move it, and what was asked of it and done with it."""
    meeting, wall = view.meeting, one.wall
    return _rendered(
        view,
        "board/_wall.html",
        wall.id,
        one=one,
        imagined_by=meeting.imagined.get(wall.id),
        agreements=tuple(line for line in meeting.standing_agreements() if line.constraint == wall.id),
        topic=topic_about(meeting, wall.id),
        # A wall named from a column has a card there, with its other words; any other has them here (P10).
        other=None if wall.profession else meeting.other_words.get(wall.id),
    )


def decided_in_words(view: View, marks: Mapping[PostId, str]) -> Markup:
    """Who decides about each way, what follows from a no, and whose each wall is (P9); a wall that moves changes nothing here."""
    standing = view.meeting.standing_constraints()
    walls = [(wall.id, wall.now, wall.firmness, marks[wall.id]) for wall in standing]
    return _rendered(view, "board/_decided.html", PostId(""), ways=view.meeting.standing_possibilities(), walls=walls)


def own_in_words(view: View) -> Markup:
    """The citizen's own wishes and limits, to say anew or take away."""
    meeting = view.meeting
    return _rendered(
        view,
        "citizen/own.html",
        PostId(""),
        own_wishes=meeting.standing_wishes(),
        own_limits=[wall for wall in meeting.standing_constraints() if wall.is_own_limit],
        ways=meeting.standing_possibilities(),
    )


def _rendered(view: View, template: str, id: PostId, **values: Any) -> Markup:
    """The template knows nothing but these values, so that nothing it shows can grow old."""
    meeting = view.meeting
    citizen = meeting.citizen.name if meeting.citizen else view.language.say("the citizen")
    values |= {"citizen": citizen, "seats": meeting.seats, "stage": meeting.stage}
    return RENDERED.once(
        (view.meeting_id, template, id, view.language.code),
        tuple(values.values()),
        lambda: view.language.templates.get_template(template).render(values),
    )

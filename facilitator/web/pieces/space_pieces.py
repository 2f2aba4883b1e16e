"""The pieces of the space, each rendered once for as long as nothing in it changes: a wall that moves changes few of thirty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from facilitator.board import Agreement, Constraint, Possibility, PostId, WallReading, WayReading, topic_about

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


class InWords:
    """The ways and walls of what one audience looks at, in words; what all of them show is looked up once for all.

    ``marks`` are the walls' letters; ``told`` the ways that have been rendered: where one stands again, a line is enough.
    """

    def __init__(self, view: View, marks: Mapping[PostId, str]) -> None:
        self._view, self._marks, self._about = view, marks, _about(view)
        self._agreed: dict[PostId, list[Agreement]] = {}
        for line in view.meeting.standing_agreements():
            for post in filter(None, (line.possibility, line.constraint)):
                self._agreed.setdefault(post, []).append(line)
        self.told: set[PostId] = set()

    def way(self, one: WayReading, *, imagined: bool = False) -> Markup:
        """A way with all that stands on it. ``imagined``: it reads otherwise than what is so."""
        meeting, way = self._view.meeting, one.way
        self.told.add(way.id)
        return _rendered(
            self._view,
            "board/_way.html",
            way.id,
            self._about,
            one=one,
            marks=[self._marks[wall.id] for wall in one.walls],
            tied=self._tied(way),
            agreements=self._agreed.get(way.id, []),
            imagined=imagined,
            is_first=meeting.look_first == way.id,
            wishes=meeting.wishes,
            other=meeting.other_words.get(way.id),
            lexicon=self._view.lexicon,
        )

    def _tied(self, way: Possibility) -> list[PostId]:
        """In truth, whatever is imagined: the walls that anybody may take from it, those that have moved too."""
        walls = self._view.meeting.constraints
        return [id for id in way.constraints if (wall := walls[id]) and not wall.withdrawn and not wall.is_own_limit]

    def wall(self, one: WallReading) -> Markup:
        """A wall with its reason, its owner, what would move it, and what was asked of it and done with it."""
        meeting, wall = self._view.meeting, one.wall
        return _rendered(
            self._view,
            "board/_wall.html",
            wall.id,
            self._about,
            one=one,
            imagined_by=meeting.imagined.get(wall.id),
            agreements=self._agreed.get(wall.id, []),
            topic=topic_about(meeting, wall.id) if meeting.topics else None,
            # A wall named from a column has a card there, with its other words; any other has them here (P10).
            other=None if wall.profession else meeting.other_words.get(wall.id),
        )


def decided_in_words(view: View, marks: Mapping[PostId, str]) -> Markup:
    """Who decides about each way, what follows from a no, and whose each wall is (P9); a wall that moves changes nothing here."""
    standing = view.meeting.standing_constraints()
    walls = [(wall.id, wall.now, wall.firmness, marks[wall.id]) for wall in standing]
    ways = view.meeting.standing_possibilities()
    return _rendered(view, "board/_decided.html", PostId(""), _about(view), ways=ways, walls=walls)


def own_in_words(view: View) -> Markup:
    """The citizen's own wishes and limits, to say anew or take away."""
    meeting = view.meeting
    return _rendered(
        view,
        "citizen/own.html",
        PostId(""),
        _about(view),
        own_wishes=meeting.standing_wishes(),
        own_limits=[wall for wall in meeting.standing_constraints() if wall.is_own_limit],
        ways=meeting.standing_possibilities(),
    )


def _about(view: View) -> dict[str, Any]:
    """What any of these pieces may show."""
    meeting = view.meeting
    citizen = meeting.citizen.name if meeting.citizen else view.language.say("the citizen")
    return {"citizen": citizen, "seats": meeting.seats, "stage": meeting.stage, "changed": _changed}


def _changed(post: Possibility | Constraint, agreements: Iterable[Agreement]) -> str:
    """When something was last said of it, agreements about it too: every wall keeps the same in view, also one that has just come."""
    return max((post.changed_at, *(line.now.at for line in agreements))).isoformat()


def _rendered(view: View, template: str, id: PostId, about: Mapping[str, Any], **values: Any) -> Markup:
    """The template knows nothing but ``about`` and these values, so that nothing it shows can grow old."""
    return RENDERED.once(
        (view.meeting_id, template, id, view.language.code),
        (*about.values(), *values.values()),
        lambda: view.language.templates.get_template(template).render(about, **values),
    )

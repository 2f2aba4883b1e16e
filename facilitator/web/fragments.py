"""The pieces a screen is made of: what each event touches, which screen shows which, and how one is rendered.

The same function renders a fragment for the page and for the push; a test compares the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from facilitator.board import (
    Constraint,
    Entry,
    Meeting,
    Perspective,
    PostId,
    Profession,
    Seat,
    SeatId,
    events as e,
    possibility_space,
)
from facilitator.meeting_types import MeetingType, profession

from .languages import Language

TEMPLATES = {
    "agenda": "board/_agenda.html",
    "agreements": "board/_agreements.html",
    "centre": "board/_centre.html",
    "columns": "board/_columns.html",
    "console": "facilitator/_console.html",
    "drafts": "board/_drafts.html",
    "now": "citizen/_now.html",
    "people": "board/_people.html",
    "phases": "board/_phases.html",
    "possibilities": "board/_possibilities.html",
    "purpose": "board/_purpose.html",
    "summing-up": "board/_summing_up.html",
}
EVERYWHERE = {"agreements", "centre", "columns", "people", "phases", "possibilities", "purpose", "summing-up", "agenda"}
SCREENS = {
    "wall": EVERYWHERE,
    "table": EVERYWHERE,
    "facilitator": EVERYWHERE | {"console"},
    "citizen": EVERYWHERE | {"now"},
}

_SEATS = ("people", "columns", "phases", "centre", "summing-up")
_SPACE = ("possibilities", "centre")
_AGREED = ("agreements", "summing-up")
TOUCHED: dict[type[e.Event], tuple[str, ...]] = {
    e.MeetingCalled: ("purpose",),
    e.PurposeStated: ("purpose",),
    e.SeatAdded: _SEATS,
    e.SeatClosed: _SEATS,
    e.Arrived: ("people",),
    e.PhaseEntered: ("phases", "people"),
    e.DraftsRevealed: ("columns", "possibilities"),
    e.DraftReadied: (),
    e.DoneMarked: ("people",),
    e.MeetingPaused: ("phases",),
    e.MeetingResumed: ("phases",),
    e.MeetingSealed: ("phases", "summing-up"),
    e.AddendumAdded: ("summing-up",),
    e.DefinitionWritten: ("centre",),
    e.WishAdded: ("centre", "agreements"),
    e.WishReworded: ("centre",),
    e.WishWithdrawn: ("centre", "possibilities", "agreements"),
    e.AgendaItemAdded: ("agenda",),
    e.AgendaItemWithdrawn: ("agenda",),
    e.PerspectivePosted: (),
    e.PerspectiveReworded: (),
    e.PerspectiveWithdrawn: (),
    e.ConstraintNamed: ("possibilities",),
    e.ConstraintReworded: _SPACE,
    e.ConstraintWithdrawn: _SPACE,
    e.PossibilityOffered: _SPACE,
    e.PossibilityReworded: _SPACE,
    e.PossibilityWithdrawn: _SPACE,
    e.ConstraintTied: _SPACE,
    e.ConstraintUntied: _SPACE,
    e.AgreementMade: _AGREED,
    e.AgreementReworded: _AGREED,
    e.AgreementWithdrawn: _AGREED,
    e.SummaryWritten: ("summing-up",),
    e.SummingUpHandedOver: ("summing-up",),
    e.LineAdded: ("summing-up",),
    e.LineReworded: ("summing-up",),
    e.LineWithdrawn: ("summing-up",),
    e.LineAnswered: _AGREED,
}
_QUIET = {e.PerspectivePosted, e.PerspectiveReworded, e.PerspectiveWithdrawn}
"""Events that happen often and change nothing the citizen is asked about, nor anything to lead by."""

MOST_RENDERED = 50_000
_RENDERED: dict[tuple[str, PostId, str], tuple[Perspective | Constraint, Seat, str]] = {}
"""Posts as HTML by meeting, post and language, with what they were rendered from: the fold never changes a post in place."""


@dataclass(frozen=True, slots=True)
class View:
    """What one audience looks at, and in which language.

    ``meeting`` is without anybody's drafts, for it goes to many; ``seat`` and ``own`` (the meeting as that seat sees
    it) are there only for what goes to one seat alone.
    """

    meeting_id: str
    meeting: Meeting
    language: Language
    meeting_type: MeetingType
    present: frozenset[SeatId]
    seat: Seat | None = None
    own: Meeting | None = None

    def render(self, key: str) -> str:
        """One fragment as HTML; its root element has the id ``key``, or ``post-…`` for a post. Empty if it is gone."""
        if key.startswith("post-"):
            return self._post(PostId(key[5:]))
        return self._template(TEMPLATES[key])

    def _post(self, id: PostId) -> str:
        if card := self.meeting.perspectives.get(id):
            return "" if card.withdrawn else self._rendered_once("board/_perspective.html", card)
        wall = self.meeting.constraints.get(id)
        if wall is None or wall.withdrawn or not wall.profession:
            return ""
        return self._rendered_once("board/_constraint.html", wall)

    def _rendered_once(self, template: str, post: Perspective | Constraint) -> str:
        """A post as HTML, from the post and its author alone: a board of a thousand is mostly rendered already."""
        if known := self._known(post):
            return known
        author, profession = self.meeting.seats[post.by], self.profession(post.profession)
        html = self.language.templates.get_template(template).render(post=post, author=author, profession=profession)
        if len(_RENDERED) >= MOST_RENDERED:
            _RENDERED.clear()
        _RENDERED[self.meeting_id, post.id, self.language.code] = (post, author, html)
        return html

    def cold(self) -> list[str]:
        """The posts that nobody has rendered in this language yet, as they stand now."""
        shelves = self.meeting.perspectives, self.meeting.constraints
        posts: list[Perspective | Constraint] = [post for shelf in shelves for post in shelf.values()]
        return [f"post-{post.id}" for post in posts if not post.withdrawn and self._known(post) is None]

    def _known(self, post: Perspective | Constraint) -> str | None:
        known = _RENDERED.get((self.meeting_id, post.id, self.language.code))
        return known[2] if known and known[0] is post and known[1] is self.meeting.seats[post.by] else None

    def _template(self, name: str, **values: Any) -> str:
        return self.language.templates.get_template(name).render(
            view=self, meeting=self.meeting, space=possibility_space, **values
        )

    def fragment(self, key: str) -> Markup:
        """The same, for a page's template."""
        return Markup(self.render(key))  # noqa: S704 -- our own escaped template's output

    def profession(self, code: Profession) -> "ShownHere":
        """Name, letter and colour of a profession for this reader."""
        return _shown_here(code, self.language.code)


@dataclass(frozen=True, slots=True)
class ShownHere:
    """A profession in one language."""

    name: str
    letter: str
    colour: int


@cache
def _shown_here(code: Profession, language: str) -> ShownHere:
    shown = profession(code)
    return ShownHere(shown.name.said_in(language).text, shown.letter.said_in(language).text, shown.colour)


def touched(entries: Iterable[Entry]) -> dict[str, None]:
    """The fragments these entries change, in a steady order."""
    keys: dict[str, None] = {}
    for entry in entries:
        kind = type(entry.event)
        keys |= dict.fromkeys(TOUCHED[kind])
        if kind not in _QUIET:
            keys |= dict.fromkeys(("now", "console"))
        post = getattr(entry.event, "perspective", None) or getattr(entry.event, "constraint", None)
        if post and kind not in {e.ConstraintTied, e.ConstraintUntied}:
            keys[f"post-{post}"] = None
    return keys


def gone(keys: Iterable[str], meeting: Meeting) -> list[str]:
    """Which of these posts no longer stand for this viewer."""
    posts = (key for key in keys if key.startswith("post-"))
    return [key for key in posts if not _stands(meeting, PostId(key[5:]))]


def _stands(meeting: Meeting, id: PostId) -> bool:
    post = meeting.perspectives.get(id) or meeting.constraints.get(id)
    return post is not None and not post.withdrawn

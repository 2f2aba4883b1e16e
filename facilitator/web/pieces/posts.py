"""The posts of the board, cards and walls with a profession's name on them, each rendered once for as long as nothing in it changes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from facilitator.board import Constraint, Perspective, PostId, Role, topic_about

from ..saying.languages import Language
from .rendered import RENDERED

if TYPE_CHECKING:
    from ..fragments import View

NAMES = ("post", "author", "writer", "confirmer", "mark", "citizen", "other_words", "topic", "lexicon")
STANDS_FOR = "the-id-of-the-post"


def post_in_words(view: View, id: PostId) -> str:
    """The post as HTML; empty if it is gone, or a wall that stands in no column."""
    if card := view.meeting.perspectives.get(id):
        return "" if card.withdrawn else _rendered_once(view, "board/_perspective.html", card)
    wall = view.meeting.constraints.get(id)
    if wall is None or wall.withdrawn or not wall.profession:
        return ""
    return _rendered_once(view, "board/_constraint.html", wall)


def cold(view: View) -> list[str]:
    """The fragments, by their keys, of the posts that nobody has rendered in this language yet as they stand now."""
    walls = [wall for wall in view.meeting.constraints.values() if wall.profession]
    posts: list[Perspective | Constraint] = [*view.meeting.perspectives.values(), *walls]
    standing = [one for one in posts if not one.withdrawn]
    return [f"post-{one.id}" for one in standing if RENDERED.known(_name(view, one), _shows(view, one)) is None]


def _rendered_once(view: View, template: str, post: Perspective | Constraint) -> str:
    """From what stands in ``_shows``: a board of a thousand is mostly rendered already."""
    shows = _shows(view, post)
    return RENDERED.once(_name(view, post), shows, lambda: _from(view, template, post, shows))


def _from(view: View, template: str, post: Perspective | Constraint, shows: tuple[Any, ...]) -> str:
    known = dict(zip(NAMES, shows, strict=False))
    return view.language.templates.get_template(template).render(
        **known,
        takes_up=_pairs(shows[len(NAMES) :]),
        profession=view.profession(post.profession),
        recognising=_recognising(view, known),
    )


def _recognising(view: View, known: dict[str, Any]) -> Markup:
    """What the citizen can say to it. Where nothing has been said, it is the same of every post but for the id, and rendered once."""
    if known["author"].role is Role.CITIZEN:
        return Markup("")
    if known["mark"] or known["other_words"] or known["topic"]:
        return _recognising_from(view.language, known)
    return Markup(_of_any(view.language).replace(STANDS_FOR, known["post"].id))  # noqa: S704 -- ids are letters, digits and dashes


@cache
def _of_any(language: Language) -> Markup:
    nothing = {"mark": None, "other_words": None, "topic": None, "post": {"id": STANDS_FOR}}
    return _recognising_from(language, nothing)


def _recognising_from(language: Language, known: dict[str, Any]) -> Markup:
    return Markup(language.templates.get_template("board/_recognise.html").render(known))  # noqa: S704 -- our own escaped template's output


def _pairs(flat: tuple[Any, ...]) -> list[tuple[Any, Any]]:
    return list(zip(flat[::2], flat[1::2], strict=True))


def _name(view: View, post: Perspective | Constraint) -> tuple[str, ...]:
    return view.meeting_id, "post", post.id, view.language.code


def _shows(view: View, post: Perspective | Constraint) -> tuple[Any, ...]:
    """All that a post's HTML is made of, as it stands now; last the cards it takes up, each with its author."""
    meeting, id = view.meeting, post.id
    topic = topic_about(meeting, id) if meeting.topics else None
    written_by, confirmed_by = getattr(post, "written_by", None), getattr(post, "confirmed_by", None)
    return (
        post,
        meeting.seats[post.by],
        meeting.seats[written_by] if written_by else None,
        meeting.seats[confirmed_by] if confirmed_by else None,
        meeting.recognition_of(post) if id in meeting.recognitions else None,
        meeting.citizen if topic or id in meeting.recognitions else None,
        meeting.other_words.get(id),
        topic,
        view.lexicon,
        *(part for card in meeting.chain_of(post) for part in (card, meeting.seats[card.by])),
    )

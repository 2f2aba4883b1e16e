"""The pieces a screen is made of: which screen shows which, and how one is rendered.

The same function renders a fragment for the page and for the push; a test compares the two.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from facilitator import board
from facilitator.board import (
    Going,
    Meeting,
    Place,
    Placement,
    PostId,
    Profession,
    Question,
    Role,
    Seat,
    SeatId,
    WallView,
    possibility_space,
)
from facilitator.board.last_time import wishes_of_earlier
from facilitator.board.plain_words import Lexicon
from facilitator.board.standing_open import standing_open
from facilitator.board.topics import talked_of
from facilitator.meeting_types import MeetingType

from .door.doorstep import NOBODY_THERE, AtTheDoor
from .pieces.band import band
from .pieces.left_out import left_out
from .pieces.likenesses import likenesses
from .pieces.limits import longest
from .pieces.posts import post_in_words
from .pieces.professions import ShownHere, shown_here
from .pieces.space_pieces import InWords, decided_in_words, own_in_words, sectors_drawn
from .pieces.space_seen import space_seen
from .pieces.who_is_we import names_nobody
from .saying.languages import Language
from .saying.prompts import before_going_on, prompts
from .saying.regime_sentence import regime_sentence, shown_bases
from .saying.space_sentence import (
    imagined_sentence,
    opening_sentence,
    read_otherwise,
    space_said,
    space_sentence,
    space_waits,
)
from .saying.terms import ANYBODYS
from .space_picture import space_picture
from .wall.parts import Standing

TEMPLATES = {
    "agenda": "board/_agenda.html",
    "agreements": "board/_agreements.html",
    "ask-earlier": "citizen/_ask_earlier.html",
    "ask-questions": "citizen/_ask_questions.html",
    "between-us": "board/_between_us.html",
    "centre": "board/_centre.html",
    "columns": "board/_columns.html",
    "come-along": "board/_come_along.html",
    "curtain": "wall/_curtain.html",
    "console": "facilitator/_console.html",
    "door": "facilitator/_door.html",
    "drafts": "board/_drafts.html",
    "floor": "board/_floor.html",
    "heard": "board/_heard.html",
    "join-code": "wall/_join_code.html",
    "last-time": "board/_last_time.html",
    "left-out": "table/_left_out.html",
    "now": "citizen/_now.html",
    "on-the-wall": "board/_on_the_wall.html",
    "part": "wall/_part.html",
    "people": "board/_people.html",
    "phases": "board/_phases.html",
    "possibilities": "board/_possibilities.html",
    "purpose": "board/_purpose.html",
    "questions": "board/_questions.html",
    "read-aloud": "facilitator/_read_aloud.html",
    "regimes": "board/_regimes.html",
    "resting": "table/_resting.html",
    "set-aside": "board/_set_aside.html",
    "spotlight": "wall/_spotlight.html",
    "summing-up": "board/_summing_up.html",
    "topics-aside": "wall/_topics_aside.html",
    "wall-parts": "facilitator/_wall_parts.html",
    "voices": "board/_voices.html",
    "words": "board/_words.html",
    "written-for": "board/_written_for.html",
}
EVERYWHERE = {
    "agenda", "agreements", "between-us", "centre", "columns", "heard", "last-time", "people", "phases", "possibilities", "purpose",
    "questions", "regimes", "set-aside", "summing-up", "words",
}  # fmt: skip
SCREENS = {
    "wall": EVERYWHERE - {"set-aside"}
    | {"curtain", "floor", "join-code", "part", "spotlight", "topics-aside", "voices"},
    "table": EVERYWHERE | {"come-along", "floor", "left-out", "on-the-wall", "resting"},
    "facilitator": EVERYWHERE
    | {"come-along", "console", "door", "left-out", "on-the-wall", "read-aloud", "resting", "voices", "wall-parts"},
    "citizen": EVERYWHERE | {"come-along", "floor", "now", "on-the-wall"},
}
CITIZENS_OWN, OTHERS_OWN = ("ask-earlier", "ask-questions", "drafts", "written-for"), ("drafts", "written-for")
PICTURES = ("regimes", "voices", "console")
"""What is drawn of the whole board: redrawn a little later, not with every card (web/wire/pictures.py)."""

FOR_TEMPLATES = {
    **{
        reading.__name__: reading
        for reading in (
            band,
            before_going_on,
            decided_in_words,
            imagined_sentence,
            left_out,
            likenesses,
            longest,
            names_nobody,
            opening_sentence,
            own_in_words,
            prompts,
            read_otherwise,
            regime_sentence,
            sectors_drawn,
            shown_bases,
            space_picture,
            space_said,
            space_seen,
            space_sentence,
            space_waits,
            standing_open,
            talked_of,
            wishes_of_earlier,
        )
    },
    "anybodys_goings": ANYBODYS,
    "in_words": InWords,
    "goings": tuple(Going),
    "placements": tuple(Placement),
    "places": tuple(Place),
    "questions": tuple(Question),
    "wall_views": tuple(WallView),
}
"""What templates read off the meeting, and the lists they go through, by name."""


def own_of(role: Role) -> tuple[str, ...]:
    """What is sent to one seat alone (P6)."""
    return CITIZENS_OWN if role is Role.CITIZEN else OTHERS_OWN


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
    lexicon: Lexicon | None = None
    door: AtTheDoor = NOBODY_THERE
    wall: Standing | None = None
    tablet: bool = False
    """Whether it is looked at on a shared tablet."""

    def render(self, key: str) -> str:
        """One fragment as HTML; its root element has the id ``key``, or ``post-…`` for a post. Empty if it is gone."""
        if key.startswith("post-"):
            return post_in_words(self, PostId(key[5:]))
        return self._template(TEMPLATES[key])

    def _template(self, name: str, **values: Any) -> str:
        return self.language.templates.get_template(name).render(
            view=self, meeting=self.meeting, board=board, space=possibility_space, **FOR_TEMPLATES, **values
        )

    def fragment(self, key: str) -> Markup:
        """The same, for a page's template."""
        return Markup(self.render(key))  # noqa: S704 -- our own escaped template's output

    def profession(self, code: Profession) -> ShownHere:
        """Name, letter and colour of a profession for this reader."""
        return shown_here(code, self.language.code)

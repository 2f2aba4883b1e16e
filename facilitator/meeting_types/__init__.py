"""Meeting types: data files that shape a meeting, and their reader. Nothing about one law stands in code.

``load("rehabilitation-team")`` gives one, ``every()`` gives all that are shipped; ``profession("medicine")`` tells how a profession
is shown. What a type says is a ``Phrase``: ``phrase.said_in("nb")`` answers with the text and the language it really is in.
"""

from functools import cache
from importlib.resources import files

from . import professions
from .data_file import DataFault
from .kept import read_back, written_out
from .meeting_type import MeetingType, SuggestedPhase, SuggestedSeat
from .phrases import LANGUAGES, Phrase, Said
from .professions import ShownProfession, every_profession, profession
from .reading import meeting_type_of, phrases_of

__all__ = [
    "LANGUAGES", "DataFault", "MeetingType", "Phrase", "Said", "ShownProfession", "SuggestedPhase", "SuggestedSeat",
    "UnknownMeetingType", "every", "every_profession", "load", "profession", "read_back", "written_out",
]  # fmt: skip

PROMPTS, SHEET = "own-words.toml", "sheet.toml"
SHARED = frozenset({professions.FILE, PROMPTS, SHEET})


class UnknownMeetingType(LookupError):
    """No meeting type has this id."""


def load(id: str) -> MeetingType:
    """The meeting type with this id; UnknownMeetingType when there is none."""
    found = _by_id().get(id)
    if found is None:
        raise UnknownMeetingType(id)
    return found


def every() -> tuple[MeetingType, ...]:
    """All meeting types by their id; DataFault when a file is wrong."""
    return tuple(_by_id().values())


@cache
def _by_id() -> dict[str, MeetingType]:
    prompts = phrases_of(PROMPTS, _text(PROMPTS), "prompts")
    sheet = phrases_of(SHEET, _text(SHEET), "sheet")
    names = sorted(file.name for file in files(__package__).iterdir() if file.name.endswith(".toml"))
    types = (meeting_type_of(name, _text(name), prompts=prompts, sheet=sheet) for name in names if name not in SHARED)
    return {found.id: found for found in types}


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")

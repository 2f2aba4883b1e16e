"""Meeting types: data files that shape a meeting, and their reader. Nothing about one law stands in code.

``load("rehabilitation-team")`` gives one, ``every()`` gives all that are shipped; ``profession("medicine")`` tells how a profession
is shown. What a type says is a ``Phrase``: ``phrase.said_in("nb")`` answers with the text and the language it really is in.
"""

from functools import cache
from importlib.resources import files

from . import professions
from .faults import DataFault, Fault
from .kept import read_back, written_out
from .lines import Lines
from .meeting_type import MeetingType, SuggestedPhase, SuggestedSeat
from .phrases import LANGUAGES, Phrase, Said
from .professions import ShownProfession, every_profession, profession
from .reading import meeting_type_of, phrases_of

__all__ = [
    "LANGUAGES", "DataFault", "Fault", "Lines", "MeetingType", "Phrase", "Said", "ShownProfession", "SuggestedPhase", "SuggestedSeat",
    "UnknownMeetingType", "every", "every_profession", "file_of", "load", "profession", "read", "read_back", "written_out",
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


def file_of(id: str) -> str:
    """The text of the file of one that comes with the board. Raises UnknownMeetingType."""
    return _text(f"{load(id).id}.toml")


def read(file: str, text: str) -> MeetingType:
    """The meeting type that somebody has written in a file of this name. Raises DataFault with all that is wrong in it."""
    prompts, sheet = _shared()
    return meeting_type_of(file, text, prompts=prompts, sheet=sheet)


@cache
def _by_id() -> dict[str, MeetingType]:
    names = sorted(file.name for file in files(__package__).iterdir() if file.name.endswith(".toml"))
    types = {name: read(name, _text(name)) for name in names if name not in SHARED}
    for name, kind in types.items():
        if name != f"{kind.id}.toml":
            raise DataFault([Fault(name, 1, "id", "another-s-name", {"right": name.removesuffix(".toml")})])
    return {found.id: found for found in types.values()}


@cache
def _shared() -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """The prompts of a type that has none of its own, and the sheet that every type's own comes after."""
    return phrases_of(PROMPTS, _text(PROMPTS), "prompts"), phrases_of(SHEET, _text(SHEET), "sheet")


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")

"""A story: who does what in a meeting, and what they say in one language, read from two data files."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any, get_args, get_type_hints

from facilitator.board import OFFICE, Command
from facilitator.board.commands import BY_NAME, GoToPhase
from facilitator.board.terms import Phase, PostId, SeatId

STORIES = ("mette-da", "mette-en")
A_DAY = date(2026, 11, 23)
SECONDS_A_SIGN, SHORTEST, LONGEST = 0.05, 0.8, 8.0
TIME_TO_LOOK = 4.0
LOOKED_AT_FIRST = frozenset({"GoToPhase", "RevealDrafts", "ResumeMeeting", "SealMeeting"})


@dataclass(frozen=True, slots=True)
class Story:
    """A meeting to be played, its steps still plain data; the first of them calls the meeting."""

    id: str
    acts: tuple[Mapping[str, Any], ...]

    @property
    def language(self) -> str:
        """The language it is told in."""
        return str(self.acts[0]["language"])


@dataclass(frozen=True, slots=True)
class Step:
    """One command by one seat. ``pause`` is how many seconds a person would take before it; ``phase`` where the meeting is."""

    by: SeatId
    command: Command
    pause: float
    phase: Phase | None


@cache
def load(id: str) -> Story:
    """The story with this id, one of STORIES; LookupError for any other."""
    if id not in STORIES:
        raise LookupError(id)
    plot, _, language = id.partition("-")
    acts, words = _file(f"{plot}.toml"), _file(f"{plot}.{language}.toml")
    return tell(id, acts["steps"], words)


def tell(id: str, acts: list[dict[str, Any]], words: dict[str, Any]) -> Story:
    """The story of who does what with what they say; ValueError when a text is missing or nobody says it."""
    if unsaid := words.keys() - {act["id"] for act in acts}:
        raise ValueError(f"{id}: nobody says {', '.join(sorted(unsaid))}")
    story = Story(id, tuple({**act, **words.get(act["id"], {})} for act in acts))
    for act in story.acts:
        if missing := _required(act) - act.keys():
            raise ValueError(f"{id}: {act['id']} lacks {', '.join(sorted(missing))}")
    return story


def steps(story: Story, *, mark: str = "", day: date = A_DAY) -> Iterator[Step]:
    """The story's commands in order. ``day`` is the day of the meeting.

    Every id begins with ``mark`` (4 to 40 letters, figures, ``-`` or ``_``; the story's id when empty): the same mark gives the
    same ids, another mark another meeting.
    """
    mark, phase = mark or story.id, None
    for act in story.acts:
        command = _command(act, mark, day)
        if isinstance(command, GoToPhase):
            phase = command.phase
        by = OFFICE if act["by"] == OFFICE else seat_id(act["by"], mark)
        yield Step(by, command, _pause(act, phase), phase)


def seat_id(name: str, mark: str) -> SeatId:
    """The id of one of the cast, ``"mette"``, ``"ali"`` …, in the meeting with this mark."""
    return SeatId(f"{mark}-{name}")


def _command(act: Mapping[str, Any], mark: str, day: date) -> Command:
    kind = BY_NAME[act["does"]]
    hints = get_type_hints(kind)
    given = {name: value for name, value in act.items() if name not in ("by", "does", "in_days")}
    if "in_days" in act:
        given["by_when"] = (day + timedelta(days=act["in_days"])).isoformat()
    return kind(**{name: _value(value, hints[name], mark, is_id=name == "id") for name, value in given.items()})


def _required(act: Mapping[str, Any]) -> set[str]:
    every = fields(BY_NAME[act["does"]])
    return {field.name for field in every if field.default is MISSING}


def _value(value: Any, hint: Any, mark: str, *, is_id: bool) -> Any:
    if is_id or {SeatId, PostId} & {hint, *get_args(hint)}:
        return tuple(f"{mark}-{name}" for name in value) if isinstance(value, list) else f"{mark}-{value}"
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value


def _pause(act: Mapping[str, Any], phase: Phase | None) -> float:
    """As long as it takes to say it aloud, roughly; what happened days before takes no time."""
    if phase is None:
        return 0.0
    if act["does"] in LOOKED_AT_FIRST:
        return TIME_TO_LOOK
    signs = sum(len(act.get(key, "")) for key in ("text", "what", "words"))
    return round(min(SHORTEST + signs * SECONDS_A_SIGN, LONGEST), 1)


def _file(name: str) -> dict[str, Any]:
    return loads(files(__package__).joinpath(name).read_text("utf-8"))

"""From a data file to a meeting type, or a fault that names file and key."""

from datetime import date
from tomllib import TOMLDecodeError, loads

from facilitator.board.terms import Mandate, OptionalLine, OptionalText, Phase, Profession, Role, Wording

from .data_file import DataFault, Table
from .meeting_type import MeetingType, SuggestedPhase, SuggestedSeat
from .phrases import LANGUAGES, Phrase
from .professions import every_profession


def _limit(wording: object) -> int:
    """How long a text may be to become that wording on the board."""
    return next(mark.limit for mark in wording.__metadata__ if isinstance(mark, Wording))  # type: ignore[attr-defined]


LINE, TEXT, APPEAL = _limit(OptionalLine), _limit(OptionalText), 2_000


def table_of(file: str, text: str) -> Table:
    """The whole file as one table."""
    try:
        return Table(file, loads(text))
    except TOMLDecodeError as error:
        raise DataFault(f"{file}: {error}") from None


def phrases_of(file: str, text: str, key: str) -> tuple[Phrase, ...]:
    """A file that is one list of sentences in every language."""
    table = table_of(file, text)
    found = table.phrases(key, needs=LANGUAGES)
    table.finish()
    return found


def meeting_type_of(file: str, text: str, *, prompts: tuple[Phrase, ...], sheet: tuple[Phrase, ...]) -> MeetingType:
    """The meeting type in this file. ``prompts`` are asked when it has none; its own ``sheet`` comes after the one given."""
    table = table_of(file, text)
    if file != f"{table.value('id', str)}.toml":
        raise table.fault("id", "is not the file’s name")
    home = _languages(table)
    everywhere = (*home, *(language for language in LANGUAGES if language not in home))
    found = MeetingType(
        id=table.value("id", str),
        languages=home,
        valid_from=table.value("valid_from", date),
        name=table.phrase("name", needs=everywhere, limit=80),
        description=table.phrase("description", needs=everywhere, limit=LINE),
        outcome=table.phrase("outcome", needs=everywhere, limit=LINE),
        purpose=table.phrase("purpose", needs=home, limit=TEXT),
        at_stake=table.phrase("at_stake", needs=home, limit=TEXT),
        appeal=table.phrase("appeal", needs=home, limit=APPEAL),
        sheet=(*sheet, *table.phrases("sheet", needs=everywhere)),
        prompts=table.phrases("prompts", needs=everywhere) or prompts,
        seats=tuple(_seat(seat, home) for seat in table.tables("seats")),
        phases=tuple(_phase(phase) for phase in table.tables("phases")),
    )
    table.finish()
    _require_one_citizen(table, found)
    return found


def _languages(table: Table) -> tuple[str, ...]:
    home = tuple(table.value("languages", list))
    if not home or not set(home) <= set(LANGUAGES):
        raise table.fault("languages", f"should be one or more of {', '.join(LANGUAGES)}")
    return home


def _seat(table: Table, home: tuple[str, ...]) -> SuggestedSeat:
    role, mandate = table.choice("role", Role), table.choice("mandate", Mandate)
    profession = Profession(table.value("profession", str) if role is Role.PROFESSIONAL else "")
    if profession and profession not in every_profession():
        raise table.fault("profession", f"{profession!r} is not in professions.toml")
    spoken = home if role is Role.PROFESSIONAL else ()
    seat = SuggestedSeat(
        role=role,
        profession=profession,
        mandate=mandate,
        mandate_text=table.phrase("mandate_text", needs=spoken, limit=LINE),
        reason=table.phrase("reason", needs=spoken, limit=LINE),
    )
    table.finish()
    return seat


def _phase(table: Table) -> SuggestedPhase:
    phase = SuggestedPhase(table.choice("phase", Phase), table.value("minutes", int))
    if phase.minutes < 1:
        raise table.fault("minutes", "should be at least 1")
    table.finish()
    return phase


def _require_one_citizen(table: Table, found: MeetingType) -> None:
    if [seat.role for seat in found.seats].count(Role.CITIZEN) != 1:
        raise table.fault("seats", "should have exactly one citizen")

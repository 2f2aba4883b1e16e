"""From a data file to a meeting type, or all that is wrong in it."""

import re
from datetime import date

from facilitator.board.rules.seats import MOST_PROFESSIONS, MOST_SEATS
from facilitator.board.terms import Mandate, OptionalLine, OptionalText, Phase, Profession, Role, Wording

from .data_file import Table
from .meeting_type import MeetingType, SuggestedPhase, SuggestedSeat
from .phrases import LANGUAGES, Phrase
from .professions import every_profession
from .toml_text import table_of

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 64
LONGEST_PHASE = 600
NETWORK = "network"
"""Always among the columns: a companion speaks from there."""


def _limit(wording: object) -> int:
    """How long a text may be to become that wording on the board."""
    return next(mark.limit for mark in wording.__metadata__ if isinstance(mark, Wording))  # type: ignore[attr-defined]


LINE, TEXT, APPEAL = _limit(OptionalLine), _limit(OptionalText), 2_000


def phrases_of(file: str, text: str, key: str) -> tuple[Phrase, ...]:
    """A file that is one list of sentences in every language. Raises DataFault."""
    table = table_of(file, text)
    found = table.phrases(key, needs=LANGUAGES)
    table.finish()
    table.require_right()
    return found


def meeting_type_of(file: str, text: str, *, prompts: tuple[Phrase, ...], sheet: tuple[Phrase, ...]) -> MeetingType:
    """The meeting type in this file. ``prompts`` are asked when it has none; its own ``sheet`` comes after the one given.

    Raises DataFault.
    """
    table = table_of(file, text)
    home = _languages(table)
    everywhere = (*home, *(language for language in LANGUAGES if language not in home))
    found = MeetingType(
        id=_id(table),
        languages=home,
        valid_from=table.value("valid_from", date),
        valid_to=_last_day(table),
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
    _weigh(table, found)
    table.require_right()
    return found


def _id(table: Table) -> str:
    id = table.value("id", str)
    if id and (len(id) > LONGEST_ID or not ID.fullmatch(id)):
        table.fault("id", "id-form", most=LONGEST_ID)
    return id


def _last_day(table: Table) -> date | None:
    table.asked.add("valid_to")
    return table.value("valid_to", date) if "valid_to" in table.values else None


def _languages(table: Table) -> tuple[str, ...]:
    found = table.value("languages", list, 'languages = ["da"]')
    home = tuple(language for language in found if language in LANGUAGES)
    if isinstance(table.values.get("languages"), list) and (not home or len(home) < len(found)):
        table.fault("languages", "unknown-language", known=", ".join(LANGUAGES))
    return tuple(dict.fromkeys(home))


def _seat(table: Table, home: tuple[str, ...]) -> SuggestedSeat:
    role, mandate = table.choice("role", Role), table.choice("mandate", Mandate)
    spoken = home if role is Role.PROFESSIONAL else ()
    seat = SuggestedSeat(
        role=role,
        profession=_profession(table) if role is Role.PROFESSIONAL else Profession(""),
        mandate=mandate,
        mandate_text=table.phrase("mandate_text", needs=spoken, limit=LINE),
        reason=table.phrase("reason", needs=spoken, limit=LINE),
    )
    table.finish()
    return seat


def _profession(table: Table) -> Profession:
    word = table.value("profession", str, 'profession = "medicine"')
    if word not in every_profession() and isinstance(table.values.get("profession"), str):
        table.fault("profession", "no-profession", found=word, known=", ".join(every_profession()))
    return Profession(word)


def _phase(table: Table) -> SuggestedPhase:
    phase = SuggestedPhase(table.choice("phase", Phase), table.value("minutes", int))
    if type(table.values.get("minutes")) is int:
        if phase.minutes < 1:
            table.fault("minutes", "not-so-small", least=1)
        if phase.minutes > LONGEST_PHASE:
            table.fault("minutes", "not-so-large", most=LONGEST_PHASE)
    table.finish()
    return phase


def _weigh(table: Table, found: MeetingType) -> None:
    """What is wrong with the whole, where its parts are right."""
    wrong = {fault.key.partition("[")[0] for fault in table.faults}
    if not wrong & {"valid_from", "valid_to"} and found.valid_to and found.valid_to < found.valid_from:
        table.fault("valid_to", "ends-before", right=found.valid_from)
    if "seats" not in wrong:
        _weigh_seats(table, found)
    if "phases" not in wrong:
        _weigh_phases(table, [step.phase for step in found.phases])


def _weigh_seats(table: Table, found: MeetingType) -> None:
    if [seat.role for seat in found.seats].count(Role.CITIZEN) != 1:
        table.fault("seats", "one-citizen")
    if len(found.seats) > MOST_SEATS:
        table.fault("seats", "too-many-seats", most=MOST_SEATS)
    columns = {seat.profession for seat in found.seats if seat.profession} | {Profession(NETWORK)}
    if len(columns) > MOST_PROFESSIONS:
        table.fault("seats", "too-many-professions", most=MOST_PROFESSIONS)


def _weigh_phases(table: Table, phases: list[Phase]) -> None:
    if Phase.SUMMING_UP not in phases:
        table.fault("phases", "without-summing-up", right=Phase.SUMMING_UP)
    for place, phase in enumerate(phases, start=1):
        if phase in phases[: place - 1]:
            table.fault(f"phases[{place}].phase", "twice-a-phase", found=phase)

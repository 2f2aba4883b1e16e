"""From what was typed to commands: the board is asked beforehand, so that every fault is told at once, and before anything is made."""

from collections.abc import Iterable
from datetime import datetime

from facilitator.board import OFFICE, Entry, Mandate, Meeting, Profession, Refused, Role, decide, fold
from facilitator.board.commands import AddSeat, CallMeeting, Command, StatePurpose
from facilitator.board.rules.wordings import wordings_of
from facilitator.meeting_types import MeetingType, every_profession

from ..saying import sentences
from ..saying.languages import Language
from ..saying.terms import N_
from .typed import TypedMeeting, TypedSeat

SENTENCES = {
    ("title", "text-is-missing"): N_("Give the meeting a name that everybody recognises."),
    ("name", "text-is-missing"): N_("Write who sits here, or take the seat away. You can add it later."),
    ("profession", "professional-needs-a-profession"): N_("Choose which profession sits here."),
    ("profession", "too-many"): N_("Eight professions fit on a board. Let two share one, or take a seat away."),
}
TOO_LONG = N_("This is too long: at most %(limit)s characters.")
NO_MOMENT = N_("Write the day and the time, or leave it empty.")


def sentence(spoken: Language, kind: type[Command], field: str, code: str) -> str:
    """Why this field can't stay so, said for the lobby where it has words of its own."""
    if code == "text-is-too-long" and field in (wordings := wordings_of(kind)):
        return spoken.say(TOO_LONG, limit=wordings[field].limit)
    own = SENTENCES.get((field, code))
    return spoken.say(own) if own else sentences.refusal(spoken, code)


def call_of(typed: TypedMeeting, kind: MeetingType, spoken: Language) -> CallMeeting:
    """The command that calls the meeting; what is wrong is noted beside what was typed."""
    call = CallMeeting(
        id=f"call-{typed.id[:40]}",
        meeting_type=kind.id,
        language=typed.language,
        title=typed.title,
        purpose=typed.purpose,
        at_stake=typed.at_stake,
        outcome=kind.outcome.said_in(typed.language).text,
    )
    typed.errors |= _wordings(call, spoken) | _start(typed, spoken)
    return call


def purpose_of(typed: TypedMeeting, id: str, spoken: Language) -> StatePurpose:
    """The command that states the purpose anew; what is wrong is noted beside what was typed."""
    command = StatePurpose(id=id, title=typed.title, purpose=typed.purpose, at_stake=typed.at_stake)
    typed.errors |= _wordings(command, spoken) | _start(typed, spoken)
    return command


def seat_of(typed: TypedSeat, spoken: Language) -> AddSeat:
    """The command that makes the seat; what is wrong is noted beside what was typed."""
    for field, kind in (("role", Role), ("mandate", Mandate)):
        if getattr(typed, field) not in list(kind):
            typed.errors[field] = sentences.refusal(spoken, "bad-field")
            setattr(typed, field, list(kind)[-1].value)
    seated = typed.role in (Role.PROFESSIONAL, Role.COMPANION) and typed.profession in every_profession()
    command = AddSeat(
        id=typed.id,
        role=Role(typed.role),
        name=typed.name,
        profession=Profession(typed.profession if seated else ""),
        mandate=Mandate(typed.mandate),
        mandate_text=typed.mandate_text,
        reason=typed.reason,
    )
    typed.errors |= _wordings(command, spoken)
    return command


def weigh(meeting: Meeting, asked: Iterable[tuple[Command, dict[str, str]]], at: datetime, spoken: Language) -> None:
    """Try these on the board one after the other, and note what it refuses in each one's own errors."""
    for command, errors in asked:
        try:
            events = decide(meeting, command, by=OFFICE, at=at)
        except Refused as refused:
            said = sentence(spoken, type(command), refused.field, refused.code)
            errors.setdefault(refused.field, said)
        else:
            numbered = enumerate(events, start=meeting.number + 1)
            meeting = fold(meeting, [Entry(number, event, OFFICE, at, command.id) for number, event in numbered])


def _wordings(command: Command, spoken: Language) -> dict[str, str]:
    """Every text that is missing or too long, not the first alone."""
    found = {}
    for field, wording in wordings_of(type(command)).items():
        text = getattr(command, field)
        if wording.required and not text:
            found[field] = sentence(spoken, type(command), field, "text-is-missing")
        elif len(text) > wording.limit:
            found[field] = sentence(spoken, type(command), field, "text-is-too-long")
    return found


def _start(typed: TypedMeeting, spoken: Language) -> dict[str, str]:
    try:
        typed.start()
    except (ValueError, OverflowError, OSError):
        return {"starts_at": spoken.say(NO_MOMENT)}
    return {}

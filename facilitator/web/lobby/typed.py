"""What somebody has typed about a meeting and its seats: kept as typed, so that an error gives everything back."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from werkzeug.datastructures import MultiDict

from facilitator.accounts import Account
from facilitator.board import Mandate, Role
from facilitator.board.commands import AddSeat
from facilitator.board.rules.seats import MOST_SEATS
from facilitator.following import NextMeeting
from facilitator.meeting_types import MeetingType, SuggestedSeat

from ..parsing import ID, read_text
from ..saying.languages import NAMES, language
from .choices import capital


def new_id() -> str:
    """For a meeting or a seat that is being thought of; it becomes the real one's, which makes a repeat harmless."""
    return secrets.token_hex(16)


@dataclass(slots=True)
class TypedSeat:
    """One seat of a form."""

    id: str
    role: str = Role.PROFESSIONAL
    name: str = ""
    profession: str = ""
    mandate: str = Mandate.NEITHER
    mandate_text: str = ""
    reason: str = ""
    language: str = ""
    errors: dict[str, str] = field(default_factory=dict)


SEAT_FIELDS = tuple(f.name for f in fields(TypedSeat) if f.name not in ("id", "errors"))


@dataclass(slots=True)
class TypedMeeting:
    """A meeting that is being called, or whose purpose is being stated anew."""

    id: str
    language: str
    title: str = ""
    purpose: str = ""
    at_stake: str = ""
    starts_at: str = ""
    follows: str = ""
    """The meeting before it in the same course, if there is one."""
    seats: list[TypedSeat] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def wrong(self) -> bool:
        return bool(self.errors) or any(seat.errors for seat in self.seats)

    def start(self) -> datetime | None:
        """When it begins, on this machine's clock. Raises ValueError for what is no moment."""
        return datetime.fromisoformat(self.starts_at).astimezone() if self.starts_at else None


def suggested(kind: MeetingType, chosen: str, account: Account) -> TypedMeeting:
    """What the meeting type suggests, in the meeting's language; nothing where it has no words in it."""
    seats = [_seat(seat, chosen, account) for seat in kind.seats]
    return TypedMeeting(new_id(), chosen, purpose=kind.purpose.only_in(chosen), seats=seats)


def asks_what_is_at_stake(kind: MeetingType, spoken: str) -> str:
    """The type's question, to be answered and not to be sent on: unanswered it stood on the citizen's sheet and the wall."""
    return kind.at_stake.only_in(spoken)


def _seat(seat: SuggestedSeat, chosen: str, account: Account) -> TypedSeat:
    spoken = language(chosen)
    names = {Role.FACILITATOR: account.name, Role.WALL: capital(spoken.term(Role.WALL))}
    return TypedSeat(
        new_id(),
        role=seat.role,
        name=names.get(seat.role, ""),
        profession=seat.profession,
        mandate=seat.mandate,
        mandate_text=seat.mandate_text.only_in(chosen),
        reason=seat.reason.only_in(chosen),
        language=chosen,
    )


def next_of(course: NextMeeting) -> TypedMeeting:
    """The next meeting of a course, as it is suggested."""
    seats = [_seated(seat, spoken) for seat, spoken in course.seats]
    told = (course.language, course.title, course.purpose)
    return TypedMeeting(new_id(), *told, follows=course.follows, seats=seats)


def _seated(seat: AddSeat, spoken: str) -> TypedSeat:
    told = (seat.role, seat.name, seat.profession, seat.mandate, seat.mandate_text, seat.reason)
    return TypedSeat(seat.id, *told, language=spoken)


def read_meeting(form: MultiDict[str, str]) -> TypedMeeting:
    """The whole form as it was typed; ids that are no ids get new ones."""
    chosen = form.get("language", "")
    typed = TypedMeeting(_id(form.get("meeting", "")), chosen if chosen in NAMES else "en")
    for name in ("title", "purpose", "at_stake", "starts_at", "follows"):
        setattr(typed, name, read_text(form.get(name, "")))
    typed.seats = [read_seat(form, id) for id in dict.fromkeys(form.getlist("seat"))][:MOST_SEATS]
    return typed


def read_seat(form: Mapping[str, str], id: str) -> TypedSeat:
    """One seat, whose fields end in its id."""
    said: dict[str, Any] = {name: read_text(form.get(f"{name}-{id}", "")) for name in SEAT_FIELDS}
    if said["language"] not in NAMES:
        said["language"] = meant if (meant := form.get("language", "")) in NAMES else "en"
    said["role"], said["mandate"] = said["role"] or Role.PROFESSIONAL, said["mandate"] or Mandate.NEITHER
    return TypedSeat(_id(id), **said)


def new_seat(language: str) -> TypedSeat:
    """An empty one."""
    return TypedSeat(new_id(), language=language)


def _id(asked: str) -> str:
    return asked if re.fullmatch(ID, asked) else new_id()

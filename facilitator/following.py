"""Following a meeting with the next one of its course: who comes, and what is copied from the sealed one into the new one's journal at the call.

Copied and not read later: the meeting before may be erased or its time may run out, and the new one is whole without it, under its own key.
"""

import secrets
from functools import partial
from typing import Any, NamedTuple

from facilitator.board import OFFICE, EarlierText, EarlierWords, Meeting, PostId, Review, Seat, Stage
from facilitator.board.commands import AddSeat, CarryLastTimeOver
from facilitator.board.last_time import agreements_to_carry_over, words_to_carry_over
from facilitator.meetings import Meetings
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Afterword, Kind

NEXT_MEETING = "next-meeting"
"""How a meeting's access log says that it was followed: whoever it is about may read that what they said was taken along."""


class NotSealedYet(Exception):
    """A meeting is followed once it is sealed: before that nothing of it is settled."""


class NextMeeting(NamedTuple):
    """The next meeting of a course as it is suggested: what it is called and is for, and who comes, each with their language."""

    follows: str
    language: str
    title: str
    purpose: str
    seats: list[tuple[AddSeat, str]]


def suggested_next(meetings: Meetings, before: str, language: str = "") -> NextMeeting:
    """Called what ``before`` was called, with its people in new seats: the old links open nothing there.

    What is at stake is to be said anew.
    """
    board, spoken = meetings.attend(before), meetings.read(register.seat_languages, before)
    language = language or board.language
    people = [seat for seat in board.seats.values() if not seat.closed]
    seats = [(_anew(seat), spoken.get(seat.id, board.language)) for seat in people]
    return NextMeeting(before, language, board.title, board.purpose, seats)


def _anew(seat: Seat) -> AddSeat:
    return AddSeat(
        id=secrets.token_hex(16),
        role=seat.role,
        name=seat.name,
        profession=seat.profession,
        mandate=seat.mandate,
        mandate_text=seat.mandate_text,
        reason=seat.reason,
    )


def follow(meetings: Meetings, before: str, new: str, account: str | None = None) -> None:
    """Carry over to the called meeting ``new`` what ``before`` has left, and note there that it was followed: in one step.

    ``account`` called it, if it was called in the lobby. A repeat is harmless. Raises NoSuchMeeting, NotSealedYet, Refused, NotSaved.
    """
    note = partial(register.note_access, meeting=before, what=NEXT_MEETING, at=meetings.clock(), account=account)
    meetings.record(new, to_carry_over(meetings, before), by=OFFICE, also=note)


def followed(meetings: Meetings, meeting: str) -> list[Any]:
    """When a next meeting was called, and by which account, oldest first: ``at`` and ``account``."""
    return [row for row in meetings.read(register.accesses, meeting) if row.what == NEXT_MEETING]


def to_carry_over(meetings: Meetings, before: str) -> CarryLastTimeOver:
    """The open agreements with what was said of them since, the citizen's words at the seal, and what they chose to take up."""
    meeting = meetings.attend(before).as_seen_by(None)
    if meeting.stage is not Stage.SEALED or meeting.sealed_at is None:
        raise NotSealedYet(before)
    said = meetings.read(afterwords.all_said, meetings.keys, before)
    since = _reviews(meeting, said, meetings.read(register.account_names))
    topics = [EarlierWords(PostId(one.id), EarlierText.AGENDA, one.text) for one in said if one.kind is Kind.TAKE_UP]
    return CarryLastTimeOver(
        id=secrets.token_hex(16),
        meeting=before,
        held_at=meeting.opened_at or meeting.sealed_at,
        citizen=meeting.citizen.name if meeting.citizen else "",
        agreements=agreements_to_carry_over(meeting, since),
        words=words_to_carry_over(meeting, topics),
    )


def _reviews(meeting: Meeting, said: list[Afterword], names: dict[str, str]) -> dict[PostId, tuple[Review, ...]]:
    """How each agreement has gone since, the oldest first, with the name of whoever said it."""
    reviews: dict[PostId, tuple[Review, ...]] = {}
    citizen = meeting.citizen.name if meeting.citizen else ""
    for one in said:
        if one.going:
            is_citizens = one.account is None
            who = citizen if is_citizens else names.get(one.account or "", "")
            review = Review(one.going, one.text, who, is_citizens, one.at)
            reviews[PostId(one.about)] = (*reviews.get(PostId(one.about), ()), review)
    return reviews

"""Inviting: a seat for each participant, and the personal link that opens it."""

from dataclasses import asdict, dataclass
from typing import Any

from facilitator.board import OFFICE, Profession, Role, SeatId
from facilitator.board.commands import AddSeat
from facilitator.meetings import Meetings


@dataclass(frozen=True, slots=True)
class Invitation:
    """A seat and its link. The token is kept nowhere: who loses the link is given a new one."""

    id: SeatId
    role: Role
    name: str
    profession: Profession | None
    token: str
    link: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def invite(
    meetings: Meetings, address: str, meeting: str, command: AddSeat, *, language: str, by: SeatId = OFFICE
) -> Invitation:
    """Make the seat, or for one that is there already, a new link. Raises Refused, NoSuchMeeting, NotSaved."""
    seat, token = meetings.add_seat(meeting, command, language=language, by=by)
    return Invitation(seat, command.role, command.name, command.profession, token, link(address, token))


def link(address: str, token: str) -> str:
    """What opens a seat. The token stands after the #, so that no server and no log ever sees it in an address."""
    return f"{address}/join#{token}"

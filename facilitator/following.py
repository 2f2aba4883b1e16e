"""Following a meeting with the next one of its course: what is copied from the sealed one into the new one's journal, once, at the call.

Copied and not read later: the meeting before may be erased or its time may run out, and the new one is whole without it, under its own key.
"""

import secrets

from facilitator.board import OFFICE, Brought, BroughtText, Going, Look, Meeting, PostId, Stage
from facilitator.board.commands import BringLastTime
from facilitator.board.last_time import left_open, words_to_bring
from facilitator.meetings import Meetings
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Afterword, Kind

NEXT_MEETING = "next-meeting"
"""How a meeting's access log says that it was followed: whoever it is about may read that what they said was taken along."""


class NotSealedYet(Exception):
    """A meeting is followed once it is sealed: before that nothing of it is settled."""


def bring_last_time(meetings: Meetings, before: str, new: str) -> None:
    """Carry over to the called meeting ``new`` what ``before`` has left. A repeat is harmless.

    Raises NoSuchMeeting, NotSealedYet, Refused, NotSaved.
    """
    meetings.record(new, what_is_left(meetings, before), by=OFFICE)


def what_is_left(meetings: Meetings, before: str) -> BringLastTime:
    """The open agreements with what was said of them since, the citizen's words at the seal, and what they chose to bring."""
    meeting = meetings.attend(before).as_seen_by(None)
    if meeting.stage is not Stage.SEALED or meeting.sealed_at is None:
        raise NotSealedYet(before)
    said = meetings.read(afterwords.all_said, meetings.keys, before)
    looks = _looks(meeting, said, meetings.read(register.account_names))
    topics = [Brought(PostId(one.id), BroughtText.AGENDA, one.text) for one in said if one.kind is Kind.BRING]
    return BringLastTime(
        id=secrets.token_hex(16),
        meeting=before,
        held_at=meeting.opened_at or meeting.sealed_at,
        citizen=meeting.citizen.name if meeting.citizen else "",
        agreements=left_open(meeting, looks),
        words=words_to_bring(meeting, topics),
    )


def _looks(meeting: Meeting, said: list[Afterword], names: dict[str, str]) -> dict[PostId, tuple[Look, ...]]:
    """How each agreement has gone since, the oldest first, with the name of whoever said it."""
    looks: dict[PostId, tuple[Look, ...]] = {}
    citizen = meeting.citizen.name if meeting.citizen else ""
    for one in said:
        if one.kind is Kind.PROGRESS:
            is_citizens = one.account is None
            who = citizen if is_citizens else names.get(one.account or "", "")
            look = Look(Going(one.state.value), one.text, who, is_citizens, one.at)
            looks[PostId(one.about)] = (*looks.get(PostId(one.about), ()), look)
    return looks

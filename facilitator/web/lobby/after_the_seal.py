"""What the lobby's page of a meeting shows of its course: the time after the seal, and the meeting before it."""

from typing import Any

from facilitator import board
from facilitator.board import Meeting, Stage, earlier_agreements
from facilitator.board.last_time import is_open
from facilitator.following import NEXT_MEETING
from facilitator.store import afterwords, called, register
from facilitator.store.afterwords import Afterword
from facilitator.store.called import CalledMeeting

from ..afterwards import HOW_IT_GOES, new_id
from .reception import Reception


def after_the_seal(reception: Reception, meeting: Meeting, id: str, typed: Afterword | None) -> dict[str, Any]:
    """What a sealed meeting's page shows of it; the citizen's own notes are not among it unless shared."""
    if meeting.stage is not Stage.SEALED:
        return {"afterwords": [], "typed": None, "before": _before(reception, meeting)}
    door = reception.meetings
    names = door.read(register.account_names)
    values: dict[str, Any] = {
        "afterwords": door.read(afterwords.said_to_all, door.keys, id),
        "typed": typed,
        "names": names,
        "board": board,
    }
    followed = [row for row in door.read(register.accesses, id) if row.what == NEXT_MEETING]
    values["earlier_open"] = [line for line in earlier_agreements(meeting) if is_open(line)]
    values |= {"followed": followed, "before": _before(reception, meeting)}
    return values | {"how_it_goes": HOW_IT_GOES, "new_id": new_id}


def _before(reception: Reception, meeting: Meeting) -> CalledMeeting | None:
    """The meeting this one follows, while it is kept."""
    if meeting.last_time is None:
        return None
    home = reception.account().organisation
    return reception.meetings.read(called.find_called, meeting.last_time.meeting, home)

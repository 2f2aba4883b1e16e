"""What the lobby's page of a sealed meeting shows of the time after the seal."""

from typing import Any

from facilitator import board
from facilitator.board import Meeting, Stage, earlier_open
from facilitator.following import NotSealedYet, followed
from facilitator.store import afterwords, register

from ..afterwards.forms import new_id
from ..saying.terms import ANYBODYS
from .reception import Reception


def after_the_seal(reception: Reception, meeting: Meeting, id: str) -> dict[str, Any]:
    """What was said since; the citizen's own notes are not among it unless shared. Raises NotSealedYet."""
    if meeting.stage is not Stage.SEALED:
        raise NotSealedYet(id)
    door = reception.meetings
    return {
        "afterwords": door.read(afterwords.said_to_all, door.keys, id),
        "names": door.read(register.account_names),
        "followed": followed(door, id),
        "earlier_open": earlier_open(meeting),
        "goings": ANYBODYS,
        "new_id": new_id,
        "board": board,
    }

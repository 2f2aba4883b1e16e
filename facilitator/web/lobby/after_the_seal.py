"""What the lobby's page of a sealed meeting shows of the time after it."""

from typing import Any

from facilitator.board import Meeting, Stage
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Afterword

from ..afterwards import HOW_IT_GOES, new_id
from .reception import Reception


def after_the_seal(reception: Reception, meeting: Meeting, id: str, typed: Afterword | None) -> dict[str, Any]:
    """What a sealed meeting's page shows of it; the citizen's own notes are not among it unless shared."""
    if meeting.stage is not Stage.SEALED:
        return {"afterwords": [], "typed": None}
    door = reception.meetings
    names = door.read(register.account_names)
    values = {"afterwords": door.read(afterwords.said_to_all, door.keys, id), "typed": typed, "names": names}
    return values | {"how_it_goes": HOW_IT_GOES, "new_id": new_id}

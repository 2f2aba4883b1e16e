"""A meeting type as a called meeting keeps it: whole, with the prompts and the sheet it had that day, whatever becomes of its file.

What is kept was right when it was kept, so it is read back without a question: rules that came later must not close a meeting.
"""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from facilitator.board.terms import Mandate, Phase, Profession, Role

from .meeting_type import MeetingType, SuggestedPhase, SuggestedSeat
from .phrases import Phrase

ONE = ("name", "description", "outcome", "purpose", "at_stake", "appeal")
SEVERAL = ("sheet", "prompts")


def written_out(kind: MeetingType) -> str:
    """The meeting type as JSON; the same for the same type, so that equal ones are kept once."""
    # A phrase's own order says which language is home, so it is left as it is.
    return json.dumps(asdict(kind), default=str, ensure_ascii=False, separators=(",", ":"))


def read_back(text: str) -> MeetingType:
    """The meeting type that was written out as this text."""
    said = json.loads(text)
    phrases: dict[str, Any] = {name: _phrase(said[name]) for name in ONE}
    phrases |= {name: tuple(_phrase(one) for one in said[name]) for name in SEVERAL}
    return MeetingType(
        id=said["id"],
        languages=tuple(said["languages"]),
        valid_from=date.fromisoformat(said["valid_from"]),
        valid_to=date.fromisoformat(said["valid_to"]) if said["valid_to"] else None,
        seats=tuple(_seat(seat) for seat in said["seats"]),
        phases=tuple(SuggestedPhase(Phase(step["phase"]), step["minutes"]) for step in said["phases"]),
        **phrases,
    )


def _seat(said: dict[str, Any]) -> SuggestedSeat:
    words = _phrase(said["mandate_text"]), _phrase(said["reason"])
    return SuggestedSeat(Role(said["role"]), Profession(said["profession"]), Mandate(said["mandate"]), *words)


def _phrase(said: dict[str, Any]) -> Phrase:
    return Phrase(said["texts"])

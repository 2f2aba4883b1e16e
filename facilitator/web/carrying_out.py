"""From a message to its answer: the one place on this floor where a refusal becomes a sentence."""

from typing import Any

import structlog

from facilitator.board import Refused, SeatId
from facilitator.meetings import Meetings, NoSuchMeeting, NotSaved

from . import wire
from .buckets import Buckets
from .languages import Language
from .parsing import Unreadable, command_of

log = structlog.get_logger()
NOT_OVER_THE_WIRE = frozenset({"CallMeeting", "AddSeat"})
"""What the lobby and the command line do: a seat needs a link, which no command carries."""


def carry_out(
    meetings: Meetings, buckets: Buckets, *, meeting: str, seat: SeatId, language: Language, message: Any
) -> dict[str, Any]:
    """Do what a message asks, from this seat; returns the answer of docs/protocol.md, after the commit."""
    if not buckets.take(f"{meeting}/{seat}"):
        return wire.refusal(language, "too-fast")
    try:
        if isinstance(message, dict) and message.get("name") in NOT_OVER_THE_WIRE:
            raise Unreadable("no-such-command", "name")
        done = meetings.record(meeting, command_of(message), by=seat)
    except (Unreadable, Refused) as refused:
        return wire.refusal(language, refused.code, refused.field)
    except NoSuchMeeting:
        return wire.refusal(language, "meeting-is-not-called")
    except NotSaved:
        log.error("not saved", meeting=meeting)
        return wire.refusal(language, "not-saved")
    return {"ok": True, "seq": done.seq, "own": done.own}

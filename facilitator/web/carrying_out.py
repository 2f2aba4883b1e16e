"""From a message to its answer: the one place on this floor where a refusal becomes a sentence."""

import threading
from collections.abc import Callable
from typing import Any

import structlog

from facilitator.board import Refused, SeatId
from facilitator.meetings import Meetings, NoSuchMeeting, NotSaved, Outcome, Recorded

from .buckets import Buckets
from .parsing import Unreadable, command_of
from .saying.languages import Language
from .wire import messages

log = structlog.get_logger()
Answer = Callable[[dict[str, Any]], None]
NOT_OVER_THE_WIRE = frozenset({"CallMeeting", "AddSeat", "CarryLastTimeOver"})
"""What the lobby and the command line do: a seat needs a link, which no command carries."""


def carry_out(
    meetings: Meetings,
    buckets: Buckets,
    *,
    meeting: str,
    seat: SeatId,
    language: Language,
    message: Any,
    answer: Answer,
) -> None:
    """Do what a message asks, from this seat. ``answer`` gets the answer of docs/protocol.md, once, after the commit."""
    if not buckets.take(f"{meeting}/{seat}"):
        answer(messages.refusal(language, "too-fast"))
        return
    try:
        name = message.get("name") if isinstance(message, dict) else None
        if isinstance(name, str) and name in NOT_OVER_THE_WIRE:
            raise Unreadable("no-such-command", "name")
        command = command_of(message)
    except Unreadable as unreadable:
        answer(messages.refusal(language, unreadable.code, unreadable.field))
        return
    try:
        meetings.submit(meeting, command, seat, lambda outcome: answer(_said(language, meeting, outcome)))
    except NotSaved as closing:
        answer(_said(language, meeting, closing))


def carried_out(meetings: Meetings, buckets: Buckets, **asked: Any) -> dict[str, Any]:
    """The same, waited for; returns the answer."""
    done = threading.Event()
    answers: list[dict[str, Any]] = []

    def answer(given: dict[str, Any]) -> None:
        answers.append(given)
        done.set()

    carry_out(meetings, buckets, answer=answer, **asked)
    done.wait()
    return answers[0]


def _said(language: Language, meeting: str, outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Recorded):
        return {"ok": True, "seq": outcome.seq, "own": outcome.own}
    if isinstance(outcome, Refused):
        return messages.refusal(language, outcome.code, outcome.field)
    if isinstance(outcome, NoSuchMeeting):
        return messages.refusal(language, "meeting-is-not-called")
    if isinstance(outcome, NotSaved):
        log.error("not saved", meeting=meeting)
        return messages.refusal(language, "not-saved")
    log.error("a command went wrong", meeting=meeting, exc_info=outcome)
    return messages.refusal(language, "went-wrong")

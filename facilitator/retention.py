"""Retention: what was sealed long enough ago is erased, by itself; and what was left without a seal, later."""

import threading
from datetime import timedelta

import structlog

from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.store import expired

log = structlog.get_logger()
UNSEALED_LONGER = timedelta(days=90)
"""How much longer a meeting is kept that was never sealed, from the last thing said in it."""
LOOK_EVERY = timedelta(hours=6).total_seconds()


def erase_expired(meetings: Meetings, days: int) -> list[str]:
    """Erase every meeting sealed more than ``days`` days ago, or abandoned 90 days longer; returns their ids.

    0 days keeps everything.
    """
    if not days:
        return []
    sealed_before = meetings.clock() - timedelta(days=days)
    found = meetings.read(expired.sealed_before, sealed_before)
    found += meetings.read(expired.abandoned_before, sealed_before - UNSEALED_LONGER)
    erased = []
    for meeting in found:
        try:
            meetings.erase(meeting)
        except NoSuchMeeting:
            continue  # another server process was quicker
        log.info("erased by retention", meeting=meeting)
        erased.append(meeting)
    return erased


def keep_looking(meetings: Meetings, days: int) -> None:
    """Look at once, and every six hours, for as long as this process lives."""
    stopped = threading.Event()

    def look() -> None:
        while not stopped.is_set():
            try:
                erase_expired(meetings, days)
            except Exception:
                log.exception("retention stumbled")
            stopped.wait(LOOK_EVERY)

    threading.Thread(target=look, name="retention", daemon=True).start()

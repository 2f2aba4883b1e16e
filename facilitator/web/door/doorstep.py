"""Who stands on the doorstep: each meeting's join code and those who wait to be let in, for the wall and for whoever leads."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.store import join_codes, waiting_room
from facilitator.store.join_codes import JoinCode
from facilitator.store.waiting_room import Waiting

from ..rounds import go_round
from .qr import picture

LOOK_SECONDS = 2.0
TIDY_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """What is so at one meeting's door. ``address`` is where the code is typed."""

    address: str = ""
    code: JoinCode | None = None
    waiting: tuple[Waiting, ...] = ()

    @property
    def picture(self) -> str:
        """For a telephone's camera. The code stands after the #, so that it is in no log."""
        return picture(f"{self.address}#{self.code.code}") if self.code else ""

    @property
    def shown_address(self) -> str:
        """The address as people type it."""
        return self.address.split("://")[-1]


NOBODY_THERE = AtTheDoor()


class Doorstep:
    """Looks every two seconds, for a code ends by itself and others may wait at another server process; ``tell`` hears where it changed."""

    def __init__(self, meetings: Meetings, secret: bytes, address: str) -> None:
        self._meetings, self.secret = meetings, secret
        self._nobody = AtTheDoor(f"{address}/enter")
        self._known: dict[str, AtTheDoor] = {}
        self._tidied: datetime | None = None
        self._looking = threading.Lock()
        self.tell: Callable[[str], None] = lambda _meeting: None

    def start(self) -> None:
        """Look again and again."""
        go_round("doorstep", LOOK_SECONDS, self.look)

    def of(self, meeting: str) -> AtTheDoor:
        """As it was when last looked at."""
        return self._known.get(meeting, self._nobody)

    def look(self) -> None:
        """See how it stands at every door, and tell those meetings where something has changed."""
        # One at a time: else what was read first could be told last.
        with self._looking:
            self._look(self._meetings.clock())

    def _look(self, now: datetime) -> None:
        codes = self._meetings.read(join_codes.shown, self.secret, now)
        waiting = self._meetings.read(waiting_room.everybody, self._meetings.keys, now)
        known = {
            meeting: replace(self._nobody, code=codes.get(meeting), waiting=waiting.get(meeting, ()))
            for meeting in codes.keys() | waiting.keys()
        }
        before, self._known = self._known, known
        for meeting in before.keys() | known.keys():
            if before.get(meeting) != known.get(meeting):
                # One that was erased meanwhile must not keep the others' news from them: they are told once.
                with suppress(NoSuchMeeting):
                    self.tell(meeting)
        # Last: it may fail, and what is known by now would never be told.
        self._tidy(now, nobody_left=bool(before.keys() - known.keys()))

    def _tidy(self, now: datetime, *, nobody_left: bool) -> None:
        if nobody_left or self._tidied is None or now - self._tidied > TIDY_EVERY:
            self._meetings.write(waiting_room.tidy, now)
            self._tidied = now

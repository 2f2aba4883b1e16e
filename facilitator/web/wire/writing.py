"""Who is writing, as a presence that fades: never on disk, never a word, a length or a number.

What is told is the same whether the words become a draft, a post or nothing. A mark is made and ended by its ``writing``
messages, by silence and by a line that closes; no command is looked at. In the quiet phase the browser lets silence alone end
it, and here it fades for a while yet: were it to end with each draft, the others could count them (P6). Everybody hears of it on
one beat, so that the moment of a key is nobody else's either. Before the meeting opens nobody is told: when somebody prepares at
home is their own. What the citizen types is shown to nobody.

Marks are known to the server process a person is connected to and go to those who are connected to the same one.
"""

from collections.abc import Callable
from typing import Any

from facilitator.board import Role, SeatId, Stage

from ..buckets import Buckets
from ..rounds import go_round
from .audiences import Audiences, Place
from .lines import Lines

SHOWN = frozenset({Role.COMPANION, Role.PROFESSIONAL, Role.FACILITATOR})
LASTS = 90.0
"""Seconds a mark stands when nothing more is heard: a net, for a browser ends its own after 8 s of silence.

It says again every minute that somebody writes on; every 5 s cost more than all the drafts (docs/bench.md).
"""
FADES = 6.0
"""Seconds a mark still stands when its end is heard: who writes on meanwhile never stopped, and nobody is told."""
BEAT = 2.0
"""Seconds between two times that a meeting is told."""
PER_SECOND, AT_ONCE = 1.0, 10


class Writing:
    """The marks of this process's connections. A second screen of a seat has a mark of its own."""

    def __init__(
        self, lines: Lines, audiences: Audiences, clock: Callable[[], float], is_curtained: Callable[[str], bool]
    ) -> None:
        self._lines, self._audiences, self._clock, self._is_curtained = lines, audiences, clock, is_curtained
        self._buckets = Buckets(PER_SECOND, AT_ONCE, clock)
        self._marks: dict[str, dict[str, tuple[SeatId, float]]] = {}
        self._told: dict[tuple[str, bool], list[SeatId]] = {}
        """What was told last in each meeting, and whether to its walls."""

    def start(self) -> None:
        """Tell on every beat."""
        go_round("who is writing", BEAT, self.tell)

    def hear(self, sid: str, place: Place, stage: Stage | None, message: Any) -> str:
        """Somebody says whether they write; returns why it was not heard, or nothing. Whose marks are not shown is passed over."""
        if not self._buckets.take(f"{place.meeting}/{place.seat}"):
            return "too-fast"
        if message is not None and not isinstance(message, bool):
            return "bad-message"
        marks, now = self._marks.setdefault(place.meeting, {}), self._clock()
        if message is False:
            if sid in marks:
                marks[sid] = (place.seat, min(marks[sid][1], now + FADES))
        elif place.role in SHOWN and stage is Stage.OPEN:
            marks[sid] = (place.seat, now + LASTS)
        return ""

    def leave(self, sid: str, place: Place) -> None:
        """The connection is gone, and its mark with it; whoever is left is told on the next beat."""
        self._marks.get(place.meeting, {}).pop(sid, None)

    def greet(self, sid: str, place: Place) -> None:
        """Let a newcomer know what the others were told last."""
        if told := self._told.get((place.meeting, place.screen == "wall")):
            self._lines.emit("writing", {"seats": told}, to=sid)

    def tell(self) -> None:
        """Tell each meeting in which it has changed: the same bytes to everybody, whatever they read. Behind the curtain a wall hears of nobody."""
        for meeting in {*tuple(self._marks), *(meeting for meeting, _ in tuple(self._told))}:
            writers = self._writers(meeting)
            on_wall = [] if writers and self._is_curtained(meeting) else writers
            rooms: dict[tuple[SeatId, ...], list[str]] = {}
            for room, place in self._audiences.listening(meeting).items():
                wall = place.screen == "wall"
                seats = on_wall if wall else writers
                if seats != self._told.get((meeting, wall), []):
                    rooms.setdefault(tuple(seats), []).append(room)
            for told, to in rooms.items():
                self._lines.emit("writing", {"seats": list(told)}, to=to)
            self._keep(meeting, wall=False, seats=writers)
            self._keep(meeting, wall=True, seats=on_wall)

    def _keep(self, meeting: str, *, wall: bool, seats: list[SeatId]) -> None:
        if seats:
            self._told[meeting, wall] = seats
        else:
            self._told.pop((meeting, wall), None)

    def _writers(self, meeting: str) -> list[SeatId]:
        now, marks = self._clock(), self._marks.get(meeting, {})
        for sid, (_seat, until) in tuple(marks.items()):
            if until <= now:
                marks.pop(sid, None)
        if not marks:
            self._marks.pop(meeting, None)
        return sorted({seat for seat, _until in tuple(marks.values())})

"""The quiet phase: fifteen people write at once, and what it costs the server to show that they do."""

import random
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, cycle, islice
from operator import itemgetter
from statistics import fmean

from bench_room.load import Load, Post, Screen
from bench_room.process import SERVER_CORE, busy
from bench_room.rows import Row
from bench_room.sides import PROFESSIONALS, TEXT, Board, Sides

WRITERS = 15
SEATS = ("citizen:Mette", "facilitator:Ali", "wall", *islice(cycle(PROFESSIONALS), WRITERS))
TYPING, THINKING = 15.0, 5.0
"""Seconds a writer types before each draft, and thinks before the next, at the mean: a draft every 20 s, as in `everyday`."""
AGAIN, LEFT = 60.0, 8.0
"""Seconds between two marks of a browser while its person types, and of silence that end one (static/js/writing.js)."""
WARM_UP = 20.0
Moment = tuple[float, Screen, bool | None]
"""When which screen says that its person writes, no longer writes, or (None) saves a draft."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One round: seconds of CPU a second, a stranger's share of the core, marks told to each screen a second, and the drafts."""

    cpu: float
    others: float
    told: float
    saved: int
    unsaved: int


def measure(sides: Sides, *, meetings: int, rounds: int, seconds: float) -> list[Row]:
    """The same drafts at the same moments without marks and with them, in turn, each time in meetings nobody has been in."""
    _sit(sides.board, meetings, 1.0, drafts=True, marks=True)
    still = _sit(sides.board, meetings, seconds, drafts=False, marks=False)
    sat: dict[bool, list[Sitting]] = {False: [], True: []}
    for turn in range(rounds):
        for marks in (False, True) if turn % 2 == 0 else (True, False):
            sat[marks].append(_sit(sides.board, meetings, seconds, drafts=True, marks=marks))
    return _rows(
        f"Quiet: {meetings} meetings x {WRITERS} writers, each a draft every 20 s", still, sat[False], sat[True]
    )


def _rows(section: str, still: Sitting, alone: list[Sitting], marked: list[Sitting]) -> list[Row]:
    without, with_marks = (1e3 * fmean(one.cpu for one in sat) for sat in (alone, marked))
    every = [*alone, *marked]
    return [
        Row(section, "a core taken by others, worst round", "%", 100 * max(one.others for one in every)),
        Row(section, "drafts saved", "", sum(one.saved for one in every)),
        Row(section, "drafts refused or not answered", "", sum(one.unsaved for one in every), aim=0),
        Row(section, "marks told to each screen, of 100 beats", "", 200 * fmean(one.told for one in marked)),
        Row(section, "server CPU a second, nobody writing", "ms", 1e3 * still.cpu),
        Row(section, "server CPU a second, posting alone", "ms", without),
        Row(section, "server CPU a second, with marks", "ms", with_marks),
        Row(section, "with marks / posting alone", "x", with_marks / without, aim=1.10),
    ]


def _sit(board: Board, meetings: int, seconds: float, *, drafts: bool, marks: bool) -> Sitting:
    with Load(board, board.meetings(meetings)) as load:
        chance = random.Random(11)
        writers = [screen for screen in load.screens if screen.seat.posts and drafts]
        due = [list(_writes(screen, chance, WARM_UP + seconds, marks=marks)) for screen in writers]
        moments, saved = deque(sorted(chain(*due), key=itemgetter(0))), list[Post]()
        start = time.perf_counter()
        _play(load, moments, saved, start, until=WARM_UP)
        before = _meters(load, saved)
        _play(load, moments, saved, start, until=WARM_UP + seconds)
        wall, cpu, core, frames, new = (now - then for now, then in zip(_meters(load, saved), before, strict=True))
        load.switchboard.until(lambda: all(draft.acknowledged for draft in saved), 10)
        # Each draft brings its author one frame; the others are marks.
        told = (frames - new) / len(load.screens) / wall
    unsaved = sum(bool(draft.refused) or not draft.acknowledged for draft in saved)
    return Sitting(cpu / wall, max(core - cpu, 0) / wall, told, len(saved) - unsaved, unsaved)


def _play(load: Load, moments: deque[Moment], saved: list[Post], start: float, *, until: float) -> None:
    """Send what is due by then, each at its moment, and return at that second."""
    while moments and moments[0][0] < until:
        at, screen, writes = moments.popleft()
        _wait(load, start + at)
        if writes is None:
            saved.append(_save(screen, len(saved)))
        else:
            screen.line.event("writing", writes)
    _wait(load, start + until)


def _writes(screen: Screen, chance: random.Random, seconds: float, *, marks: bool) -> Iterator[Moment]:
    """What one writer's browser sends until then: they type, save, think, and begin again."""
    begins, said, writing = -chance.uniform(0, TYPING), float("-inf"), False
    while begins < seconds:
        saved = begins + TYPING
        while (key := begins if not writing else max(begins, said + AGAIN)) < saved:
            said, writing = key, True
            if marks:
                yield max(key, 0.0), screen, True
        yield saved, screen, None
        begins = saved + chance.expovariate(1 / THINKING)
        if begins - saved > LEFT:
            writing = False
            if marks:
                yield saved + LEFT, screen, False


def _save(screen: Screen, number: int) -> Post:
    draft = Post(f"quiet-{number:06}", screen.meeting.id, time.perf_counter(), 0)
    screen.give("command", {"id": draft.id, "name": "PostPerspective", "text": TEXT, "basis": "record"}, draft)
    return draft


def _wait(load: Load, moment: float) -> None:
    while (left := moment - time.perf_counter()) > 0:
        load.switchboard.step(left)


def _meters(load: Load, saved: list[Post]) -> tuple[float, ...]:
    """Now, the server's CPU, what its core did in all, frames that came, drafts sent."""
    frames = sum(screen.frames for screen in load.screens)
    return time.perf_counter(), load.side.process.cpu(), busy(SERVER_CORE), frames, len(saved)

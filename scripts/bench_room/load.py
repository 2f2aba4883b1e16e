"""The load generator: meetings full of raw lines, posts at a steady rate, and when each reached every screen."""

import gc
import random
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bench_room.process import GENERATOR_CORE, SERVER_CORE, busy
from bench_room.sides import Board, Echo, Meeting, Seat
from tests.wire import Line, Switchboard

CODE = re.compile(rb'"code":"([^"]+)"')
JOINING_AT_ONCE = 20
KEPT_WAITING = 3.0
PATIENCE = 8.0


@dataclass(slots=True, eq=False)
class Post:
    """One post on its way: when it was sent, acknowledged, and seen by the last screen."""

    id: str
    meeting: str
    sent: float
    unseen: int
    acknowledged: float = 0.0
    seen: float = 0.0
    refused: str = ""


class Screen:
    """One participant's line, and the posts it has not shown yet. The hot path: nothing here parses JSON."""

    __slots__ = ("asked", "awaited", "frames", "line", "meeting", "seat", "shown", "whole")

    def __init__(self, switchboard: Switchboard, port: int, meeting: Meeting, seat: Seat, *, deflate: bool) -> None:
        self.meeting, self.seat = meeting, seat
        self.awaited: dict[bytes, Post] = {}
        self.asked: list[Post] = []
        self.shown = self.frames = 0
        self.whole = b""
        self.line = Line(switchboard, port, seat.auth, self.hear, deflate=deflate)

    def hear(self, line: Line, message: bytes) -> None:
        now = time.perf_counter()
        if message[1] == 0x33:  # an acknowledgement
            number, _, answer = message[2:].partition(b"[")
            post = self.asked[int(number)]
            post.acknowledged = now
            if b'"ok":true' not in answer:
                code = CODE.search(answer)
                post.refused = code[1].decode() if code else "no-code"
            return
        self.frames += 1
        if not self.awaited:
            if not self.whole and message.startswith(b'42["board"'):
                self.whole = message
            return
        for sign in [sign for sign in self.awaited if sign in message]:
            post = self.awaited.pop(sign)
            self.shown += 1
            post.unseen -= 1
            if not post.unseen:
                post.seen = now

    def give(self, name: str, payload: dict, post: Post | None) -> None:
        if post:
            self.asked.append(post)
        self.line.event(name, payload, len(self.asked) - 1 if post else None)


@dataclass(slots=True)
class Outcome:
    """What one pour of posts came to. Times in seconds; `others` is the share of a core that strangers took."""

    rate: float
    posts: int
    seen: list[float]
    acknowledged: list[float]
    cpu_per_post: float
    cpu_per_delivery: float
    server_share: float
    generator_share: float
    others: float
    lag: float
    unseen: int
    refused: Counter[str] = field(default_factory=Counter)


class Load:
    """Meetings on one side, full of screens. Use as a context manager; leaving it closes every line."""

    def __init__(self, side: Board | Echo, meetings: Iterable[Meeting] = (), *, deflate: bool = False) -> None:
        self.side, self.deflate = side, deflate
        self.switchboard = Switchboard()
        self.meetings: list[Meeting] = []
        self.screens: list[Screen] = []
        self.posts: list[Post] = []
        self._tables: dict[str, list[Screen]] = {}
        self._random = random.Random(7)
        self._number = 0
        self.seat(meetings)

    def __enter__(self) -> "Load":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for screen in self.screens:
            screen.line.leave()
        self.switchboard.close()

    def seat(self, meetings: Iterable[Meeting]) -> int:
        """Connect every seat of `meetings` and open them for posts; returns how many lines are in by now.

        Gives up at the first line that is kept waiting for three seconds: then the server takes no more.
        """
        new = list(meetings)
        self.meetings += new
        for meeting, seat in [(each, seat) for each in new for seat in each.seats]:
            screen = Screen(self.switchboard, self.side.process.port, meeting, seat, deflate=self.deflate)
            self._tables.setdefault(meeting.id, []).append(screen)
            self.screens.append(screen)
            if not self._wait_below(JOINING_AT_ONCE):
                break
        self._wait_below(1)
        self._open()
        return sum(screen.line.state == "joined" for screen in self.screens)

    def pour(self, rate: float, seconds: float, *, warm_up: float = 1.0, hopeless: float = float("inf")) -> Outcome:
        """Posts from random seats at `rate` a second, at random moments (Poisson); `warm_up` seconds are not counted.

        Stops early when the oldest post under way has waited `hopeless` seconds.
        """
        writers = [s for s in self.screens if s.seat.posts and s.line.state == "joined"]
        before = oldest = len(self.posts)
        lags = []
        gc.disable()
        start = time.perf_counter() + warm_up
        due, measured = start - warm_up, None
        while due < start + seconds:
            now = time.perf_counter()
            if now < due:
                self.switchboard.step(due - now, 16)
                continue
            if due >= start and measured is None:
                measured, before = self._meters(), len(self.posts)
            self._write(self._random.choice(writers))
            while self._settled(self.posts[oldest]) and oldest < len(self.posts) - 1:
                oldest += 1
            if now - self.posts[oldest].sent > hopeless:
                break
            lags.append(now - due)
            due += self._random.expovariate(rate)
        while due >= start + seconds > time.perf_counter():
            self.switchboard.step(start + seconds - time.perf_counter())
        measured = measured or self._meters()
        used = [after - first for after, first in zip(self._meters(), measured, strict=True)]
        posts = self.posts[before:]
        self.switchboard.until(lambda: all(self._settled(post) for post in posts), PATIENCE)
        gc.enable()
        return _outcome(rate, posts, used, sorted(lags), acknowledges=self.side.acknowledges)

    def fill(self, meeting_cards: int, *, at_once: int = 10) -> None:
        """Post until every meeting has `meeting_cards` cards, never more than `at_once` a meeting under way."""
        wanted = dict.fromkeys(self._tables, meeting_cards)
        under_way: dict[str, list[Post]] = {id: [] for id in self._tables}
        while any(wanted.values()) or any(under_way.values()):
            for id, screens in self._tables.items():
                under_way[id] = [post for post in under_way[id] if not self._settled(post)]
                writers = [s for s in screens if s.seat.posts]
                while wanted[id] and len(under_way[id]) < at_once:
                    under_way[id].append(self._write(writers[wanted[id] % len(writers)]))
                    wanted[id] -= 1
            self.switchboard.step(0.05)
            refused = [post.refused for posts in under_way.values() for post in posts if post.refused]
            if refused:
                raise SystemExit(f"The board refused a post while it was being filled: {refused[0]}")

    def _write(self, screen: Screen) -> Post:
        self._number += 1
        id = f"bench-{self._number:06d}"
        name, payload = self.side.post(screen.meeting, id)
        sign, table = self.side.sign(id), self._tables[screen.meeting.id]
        post = Post(id, screen.meeting.id, time.perf_counter(), len(table))
        for other in table:
            other.awaited[sign] = post
        self.posts.append(post)
        screen.give(name, payload, post if self.side.acknowledges else None)
        return post

    def _settled(self, post: Post) -> bool:
        return bool(post.refused or (post.seen and (post.acknowledged or not self.side.acknowledges)))

    def _meters(self) -> tuple[float, ...]:
        """Now, the server's CPU, our CPU, what each core did in all, posts shown on screens."""
        shown = sum(screen.shown for screen in self.screens)
        cores = busy(SERVER_CORE), busy(GENERATOR_CORE)
        return time.perf_counter(), self.side.process.cpu(), time.process_time(), *cores, shown

    def _open(self) -> None:
        """Let the facilitators open their meetings for posts."""
        given = []
        for screen in self.screens:
            opening = self.side.opening(screen.seat)
            if opening and not screen.asked:
                name, fields = opening
                given.append(Post(f"open-{screen.meeting.id}", screen.meeting.id, time.perf_counter(), 0))
                screen.give("command", {"id": given[-1].id, "name": name, **fields}, given[-1])
        if not self.switchboard.until(lambda: all(post.acknowledged for post in given), 30.0):
            raise SystemExit("The board did not answer when the meetings were opened.")
        if refused := [post.refused for post in given if post.refused]:
            raise SystemExit(f"The board refused to open a meeting: {refused[0]}")

    def _wait_below(self, many: int) -> bool:
        def on_the_way() -> int:
            return sum(screen.line.state in ("opening", "greeting") for screen in self.screens[-JOINING_AT_ONCE * 2 :])

        return self.switchboard.until(lambda: on_the_way() < many, KEPT_WAITING)


def percentile(ordered: list[float], percent: float) -> float:
    """The value `percent` of the values lie below; infinity when there are none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else float("inf")


def _outcome(rate: float, posts: list[Post], used: list[float], lags: list[float], *, acknowledges: bool) -> Outcome:
    wall, server, ours, servers_core, our_core, shown = used
    kept = [post for post in posts if not post.refused]
    return Outcome(
        rate=rate,
        posts=len(posts),
        seen=sorted(post.seen - post.sent for post in kept if post.seen),
        acknowledged=sorted(post.acknowledged - post.sent for post in kept if post.acknowledged),
        cpu_per_post=server / max(len(posts), 1),
        cpu_per_delivery=server / max(shown, 1),
        server_share=server / wall,
        generator_share=ours / wall,
        others=max(servers_core - server, our_core - ours, 0) / wall,
        lag=percentile(lags, 95),
        unseen=sum(not post.seen for post in kept),
        refused=Counter(post.refused for post in posts if post.refused),
    )

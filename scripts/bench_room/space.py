"""The fullest space a meeting has: a wall moves or is put back, and fifteen people's spaces are redrawn."""

import time
from collections.abc import Iterator
from itertools import count, cycle, islice

from bench_room.load import Load, Outcome, Post, Screen, percentile
from bench_room.rows import Row
from bench_room.sides import PROFESSIONALS, TEXT, Board, Meeting, Seat, Sides

SEATS = ("citizen:Mette", "facilitator:Ali", "companion:Lone", "wall", *islice(cycle(PROFESSIONALS), 11))
WISHES, WAYS, WALLS = 7, 30, 30
RATE = 2.0
"""Walls moved in a second: far more than people do, and few enough that one is redrawn before the next."""


class Space:
    """The board, where a post is a wall that moves or is put back. The reason, which stands on the wall, shows that it came."""

    name, acknowledges = "board", True

    def __init__(self, board: Board) -> None:
        self._board, self.process, self._numbers = board, board.process, count()

    def opening(self, seat: Seat) -> tuple[str, dict] | None:
        return self._board.opening(seat)

    def post(self, meeting: Meeting, id: str) -> tuple[str, dict]:
        turn, wall = divmod(next(self._numbers), WALLS)
        name = "PutConstraintBack" if turn % 2 else "MoveConstraint"
        return "command", {"id": id, "name": name, "constraint": f"wall-{wall:04}", "reason": id}

    def sign(self, id: str) -> bytes:
        return f"<q>{id}</q>".encode()


def measure(sides: Sides, *, rounds: int, seconds: float) -> list[Row]:
    """The same gentle rate on the full space and on the echo, in turn."""
    loads = {
        "board": Load(Space(sides.board), sides.board.meetings(1)),
        "echo": Load(sides.echo, sides.echo.meetings(1)),
    }
    _fill(loads["board"])
    poured: dict[str, list[Outcome]] = {name: [] for name in loads}
    for _ in range(rounds):
        for name, load in loads.items():
            poured[name].append(load.pour(RATE, seconds))
    for load in loads.values():
        load.close()
    return _rows(f"Space: {WISHES} wishes, {WAYS} ways, {WALLS} walls, {len(SEATS)} people in three languages", poured)


def _rows(section: str, poured: dict[str, list[Outcome]]) -> list[Row]:
    def late(name: str, percent: float) -> float:
        return 1e3 * percentile(sorted(t for outcome in poured[name] for t in outcome.seen), percent)

    board = poured["board"]
    return [
        Row(
            section,
            "a core taken by others, worst round",
            "%",
            100 * max(o.others for all in poured.values() for o in all),
        ),
        Row(section, "walls moved or put back", "", sum(outcome.posts for outcome in board)),
        Row(section, "server CPU per change", "ms", 1e3 * sum(o.cpu_per_post for o in board) / len(board), aim=30),
        Row(section, "moved to seen by everyone, p50", "ms", late("board", 50), late("echo", 50)),
        Row(section, "moved to seen by everyone, p95", "ms", late("board", 95), late("echo", 95)),
        Row(section, "changes some screen never showed", "", sum(outcome.unseen for outcome in board), aim=0),
        Row(section, "changes refused", "", sum(outcome.refused.total() for outcome in board), aim=0),
    ]


def _fill(load: Load) -> None:
    """One command after the other, as a meeting fills its board."""
    citizen, writer = load.screens[0], next(screen for screen in load.screens if screen.seat.posts)
    for by, name, fields in _said(citizen, writer):
        post = Post(fields.get("id", f"fill-{len(by.asked):04}"), by.meeting.id, time.perf_counter(), 0)
        by.give("command", {"id": post.id, "name": name, **fields}, post)
        if not load.switchboard.until(lambda post=post: bool(post.acknowledged), 10.0) or post.refused:
            raise SystemExit(f"The board did not take {name} while the space was filled: {post.refused or 'no answer'}")


def _said(citizen: Screen, writer: Screen) -> Iterator[tuple[Screen, str, dict]]:
    yield citizen, "WriteDefinition", {"text": TEXT}
    wishes = [f"wish-{number:04}" for number in range(WISHES)]
    for wish in wishes:
        yield citizen, "AddWish", {"id": wish, "text": f"{TEXT[:60]} {wish}"}
    for number in range(WALLS):
        wall = {
            "kind": "organisation",
            "source": "Vores vejledning",
            "owner": "Teamlederen",
            "firmness": "can-be-asked",
        }
        yield writer, "NameConstraint", {"id": f"wall-{number:04}", "text": f"{TEXT} {number}", **wall}
    for number in range(WAYS):
        way = {
            "origin": "found-together",
            "wishes": [wishes[number % WISHES]],
            "money": "Sygedagpenge",
            "decides": "Teamet",
        }
        yield writer, "OfferPossibility", {"id": f"way-{number:04}", "text": f"{TEXT} {number}", **way}
        for wall in (number % WALLS, (number * 7 + 3) % WALLS):
            yield writer, "TieConstraint", {"possibility": f"way-{number:04}", "constraint": f"wall-{wall:04}"}

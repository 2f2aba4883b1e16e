"""Joining late: how long and how many bytes until a whole board of 10, 100, 1,000 cards is there."""

import time
from http.client import HTTPConnection

from bench_room.load import Load, Screen, percentile
from bench_room.rows import Row
from bench_room.sides import Board, Echo, Meeting, Seat, Sides
from tests.wire import Switchboard

AIMS = {10: None, 100: 150.0, 1000: 400.0}


def measure(sides: Sides, *, times: int, cards: tuple[int, ...] = tuple(AIMS)) -> list[Row]:
    """Every kind of screen joins `times` times; the echo's figure is getting in where there is no board to get."""
    section, rows = f"Joining, p95 of {times} joins of each seat", []
    for many in cards:
        [meeting], [room] = sides.board.meetings(1), sides.echo.meetings(1)
        with Load(sides.board, [meeting]) as load:
            load.fill(many)
        got, bare = [], []
        for seat, bare_seat in [*zip(meeting.seats, room.seats, strict=True)] * times:
            got.append(_join(sides.board, meeting, seat))
            bare.append(_join(sides.echo, room, bare_seat))
        fetched = [_fetch(sides.board, meeting, seat) for seat in meeting.seats]
        late, bare_late, fetched_late = (
            1e3 * percentile(sorted(t for t, _ in took), 95) for took in (got, bare, fetched)
        )
        rows += [
            Row(section, f"{many:,} cards: connected and drawn", "ms", late, bare_late, aim=AIMS.get(many)),
            Row(section, f"{many:,} cards: largest whole board", "kB", max(size for _, size in got) / 1e3),
            Row(section, f"{many:,} cards: GET board as JSON", "ms", fetched_late),
            Row(section, f"{many:,} cards: its size", "kB", max(size for _, size in fetched) / 1e3),
        ]
    return rows


def _join(side: Board | Echo, meeting: Meeting, seat: Seat) -> tuple[float, int]:
    """Seconds from the first SYN to the whole board (or to being let in, on the echo), and the board's bytes."""
    switchboard, start = Switchboard(), time.perf_counter()
    screen = Screen(switchboard, side.process.port, meeting, seat, deflate=False)
    drawn = (lambda: screen.whole) if isinstance(side, Board) else (lambda: screen.line.state == "joined")
    there = switchboard.until(drawn, 10.0)
    taken = time.perf_counter() - start
    screen.line.leave()
    switchboard.close()
    return (taken if there else float("inf")), len(screen.whole)


def _fetch(board: Board, meeting: Meeting, seat: Seat) -> tuple[float, int]:
    """Seconds and bytes of one GET of the board as JSON; SystemExit when it is not given."""
    start = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", board.process.port, timeout=10)
    signed = {"Authorization": f"Bearer {seat.auth['token']}"}
    connection.request("GET", f"/api/meetings/{meeting.id}/board", headers=signed)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"GET board answered {answer.status}: {body[:200]!r}")
    return time.perf_counter() - start, len(body)

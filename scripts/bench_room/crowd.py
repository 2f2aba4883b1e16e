"""A crowd: memory per idle participant, and more than 1,024 connections."""

from bench_room.load import Load, Outcome
from bench_room.rows import Row
from bench_room.sides import SIZE, Board, Echo, Sides

SETTLED, FULL, CROWDED = 100, 1000, 1200


def measure(sides: Sides) -> list[Row]:
    """Screens connect as browsers do, offering compression; growth of resident memory from 100 to 1,000 of them."""
    board, echo = _crowd(sides.board), _crowd(sides.echo)
    section = "Crowd: idle screens that offer compression, as browsers do"
    return [
        Row(section, "memory per participant", "KiB", board[0] / 1024, echo[0] / 1024, aim=80),
        Row(section, f"connections let in, of {CROWDED:,}", "", board[1], echo[1], aim=CROWDED, more_is_better=True),
        Row(section, "posts then seen by everyone", "%", _seen(board[2]), _seen(echo[2]), aim=100, more_is_better=True),
    ]


def _crowd(side: Board | Echo) -> tuple[float, int, Outcome]:
    with Load(side, side.meetings(SETTLED // SIZE), deflate=True) as load:
        before = side.process.memory()
        load.seat(side.meetings((FULL - SETTLED) // SIZE))
        load.switchboard.until(lambda: False, 1.0)
        grown = side.process.memory() - before
        joined = load.seat(side.meetings((CROWDED - FULL) // SIZE))
        outcome = load.pour(50, 2, warm_up=0.2)
    return grown / (FULL - SETTLED), joined, outcome


def _seen(outcome: Outcome) -> float:
    return 100 * len(outcome.seen) / max(outcome.posts, 1)

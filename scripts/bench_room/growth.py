"""How the cost of one post grows with the cards already on the board."""

from bench_room.load import Load, Outcome, percentile
from bench_room.rows import Row
from bench_room.sides import Sides

FEW, MANY = 10, 1000
RATE = 40.0


def measure(sides: Sides, *, meetings: int, rounds: int, seconds: float) -> list[Row]:
    """The same gentle rate on boards of 10 and of 1,000 cards and on the echo, in turn."""
    loads = {"many": Load(sides.board, sides.board.meetings(meetings))}
    loads["many"].fill(MANY)
    loads["few"] = Load(sides.board, sides.board.meetings(meetings))
    loads["few"].fill(FEW)
    loads["echo"] = Load(sides.echo, sides.echo.meetings(meetings))
    poured: dict[str, list[Outcome]] = {name: [] for name in loads}
    for _ in range(rounds):
        for name, load in loads.items():
            poured[name].append(load.pour(RATE, seconds, warm_up=0.5))
    for load in loads.values():
        load.close()
    return _rows(f"Growth: a post on a board of {FEW} and of {MANY:,} cards, {RATE:g} posts/s", poured)


def _rows(section: str, poured: dict[str, list[Outcome]]) -> list[Row]:
    def cost(name: str) -> float:
        return 1e6 * sum(outcome.cpu_per_post for outcome in poured[name]) / len(poured[name])

    def late(name: str, percent: float) -> float:
        return 1e3 * percentile(sorted(t for outcome in poured[name] for t in outcome.seen), percent)

    return [
        Row(section, f"server CPU per post, {FEW} cards", "us", cost("few"), cost("echo")),
        Row(section, f"server CPU per post, {MANY:,} cards", "us", cost("many"), cost("echo")),
        Row(section, f"CPU {MANY:,} cards / {FEW} cards", "x", cost("many") / cost("few"), aim=1.5),
        Row(section, f"post to seen by everyone, p50, {FEW} cards", "ms", late("few", 50), late("echo", 50)),
        Row(section, f"post to seen by everyone, p50, {MANY:,} cards", "ms", late("many", 50), late("echo", 50)),
        Row(section, f"post to seen by everyone, p95, {FEW} cards", "ms", late("few", 95), late("echo", 95)),
        Row(section, f"post to seen by everyone, p95, {MANY:,} cards", "ms", late("many", 95), late("echo", 95)),
    ]

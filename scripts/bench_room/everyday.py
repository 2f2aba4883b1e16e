"""An ordinary morning: N meetings of ten, everybody posting every twenty seconds."""

from bench_room.kept import kept
from bench_room.load import Load, Outcome, percentile
from bench_room.rows import Row
from bench_room.sides import SIZE, Sides

EVERY = 20.0


def measure(sides: Sides, *, meetings: int, rounds: int, seconds: float) -> list[Row]:
    """Both sides in turn, `rounds` times `seconds`; latencies pooled over the rounds."""
    rate = meetings * SIZE / EVERY
    poured: dict[str, list[Outcome]] = {side.name: [] for side in sides}
    loads = {side.name: Load(side, side.meetings(meetings)) for side in sides}
    for _ in range(rounds):
        for name, load in loads.items():
            poured[name].append(load.pour(rate, seconds))
    posts = loads["board"].posts
    for load in loads.values():
        load.close()
    lost, doubled = kept(sides.board, loads["board"].meetings, posts)
    return _rows(f"Everyday: {meetings} meetings x {SIZE}, {rate:g} posts/s", poured, lost, doubled)


def _rows(section: str, poured: dict[str, list[Outcome]], lost: int, doubled: int) -> list[Row]:
    board, echo = poured["board"], poured["echo"]

    def late(outcomes: list[Outcome], percent: float) -> float:
        return 1e3 * percentile(sorted(t for outcome in outcomes for t in outcome.seen), percent)

    def saved(percent: float) -> float:
        return 1e3 * percentile(sorted(t for outcome in board for t in outcome.acknowledged), percent)

    def cost(outcomes: list[Outcome]) -> float:
        return 1e6 * sum(outcome.cpu_per_delivery for outcome in outcomes) / len(outcomes)

    def total(outcomes: list[Outcome], name: str) -> int:
        return sum(getattr(outcome, name) for outcome in outcomes)

    return [
        Row(section, "posts", "", total(board, "posts"), total(echo, "posts")),
        Row(section, "post to seen by everyone, p50", "ms", late(board, 50), late(echo, 50), ratio_aim=3),
        Row(section, "post to seen by everyone, p95", "ms", late(board, 95), late(echo, 95), ratio_aim=5),
        Row(section, "post to seen by everyone, p99", "ms", late(board, 99), late(echo, 99)),
        Row(section, "post to acknowledged (on disk), p50", "ms", saved(50)),
        Row(section, "post to acknowledged (on disk), p95", "ms", saved(95)),
        Row(section, "server CPU per delivery", "us", cost(board), cost(echo)),
        Row(section, "posts some screen never showed", "", total(board, "unseen"), total(echo, "unseen"), aim=0),
        Row(section, "posts refused", "", sum(outcome.refused.total() for outcome in board), aim=0),
        Row(section, "acknowledged posts lost", "", lost, aim=0),
        Row(section, "acknowledged posts doubled", "", doubled, aim=0),
    ]

"""An ordinary morning: N meetings of ten, everybody posting every twenty seconds."""

from collections.abc import Callable
from statistics import fmean

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

    def both(figure: Callable[[list[Outcome]], float]) -> tuple[float, float]:
        return figure(board), figure(echo)

    return [
        Row(
            section, "a core taken by others, worst round", "%", *both(lambda all: 100 * max(one.others for one in all))
        ),
        Row(section, "posts", "", *both(lambda all: sum(one.posts for one in all))),
        Row(section, "post to seen by everyone, p50", "ms", *both(lambda all: _late(all, 50)), ratio_aim=3),
        Row(section, "post to seen by everyone, p95", "ms", *both(lambda all: _late(all, 95)), ratio_aim=5),
        Row(section, "post to seen by everyone, p99", "ms", *both(lambda all: _late(all, 99))),
        Row(section, "post to acknowledged (on disk), p50", "ms", _saved(board, 50)),
        Row(section, "post to acknowledged (on disk), p95", "ms", _saved(board, 95)),
        Row(
            section,
            "server CPU per delivery",
            "us",
            *both(lambda all: 1e6 * fmean(one.cpu_per_delivery for one in all)),
        ),
        Row(section, "posts some screen never showed", "", *both(lambda all: sum(one.unseen for one in all)), aim=0),
        Row(section, "posts refused", "", sum(one.refused.total() for one in board), aim=0),
        Row(section, "acknowledged posts lost", "", lost, aim=0),
        Row(section, "acknowledged posts doubled", "", doubled, aim=0),
    ]


def _late(outcomes: list[Outcome], percent: float) -> float:
    """Milliseconds from post to the last screen, over all rounds."""
    return 1e3 * percentile(sorted(late for outcome in outcomes for late in outcome.seen), percent)


def _saved(outcomes: list[Outcome], percent: float) -> float:
    """Milliseconds from post to acknowledgement, over all rounds."""
    return 1e3 * percentile(sorted(late for outcome in outcomes for late in outcome.acknowledged), percent)

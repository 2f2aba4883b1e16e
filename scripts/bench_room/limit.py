"""The limit: the most posts a second one server process sustains with a p95 below 100 ms."""

from dataclasses import dataclass, field

from bench_room.kept import kept
from bench_room.load import Load, Outcome, percentile
from bench_room.rows import Row
from bench_room.sides import SIZE, Board, Echo, Sides

PATIENT = 0.100
BUSY = 0.95
DISTURBED, AT_WORK, FORGIVEN = 0.08, 0.9, 6
HOPELESS = 1.5
LEAST = 10


@dataclass(slots=True)
class Search:
    """Steps up by half until a rate fails twice, then closes in between the last good and the first bad rate."""

    next: float
    closeness: float
    good: Outcome | None = None
    bad: float | None = None
    doubts: int = 0
    lost: int = 0
    doubled: int = 0
    breathless: bool = False
    forgiven: int = 0
    tried: list[dict] = field(default_factory=list)

    @property
    def done(self) -> bool:
        if self.bad is None:
            return False
        # Where even the first rate was too much, it is halved until one is not.
        return self.bad / self.good.rate < self.closeness if self.good else self.bad < LEAST

    def note(self, outcome: Outcome) -> None:
        """One burst of a slow disk is not the limit: a rate that fails is tried once more.

        Nor is a server that was kept from its core by a stranger: then the failure does not count, up to six times.
        """
        p95 = percentile(outcome.seen, 95)
        held = p95 < PATIENT and not outcome.unseen and not outcome.refused
        step = {"rate": outcome.rate, "p95_ms": 1e3 * p95, "server_share": outcome.server_share, "held": held}
        self.tried.append(
            {**step, "others": outcome.others, "unseen": outcome.unseen, "refused": dict(outcome.refused)}
        )
        self.breathless |= not held and outcome.generator_share > BUSY
        kept_away = outcome.others > DISTURBED and outcome.server_share < AT_WORK
        if not held and kept_away and self.forgiven < FORGIVEN:
            self.forgiven += 1
            return
        self.doubts = 0 if held else self.doubts + 1
        if held:
            self.good = outcome
        elif self.doubts == 2:
            self.bad, self.doubts = outcome.rate, 0
        if not self.doubts:
            rate = self.good.rate if self.good else 0
            self.next = rate * 1.5 if self.bad is None else (rate * self.bad) ** 0.5 if rate else self.bad / 2


def measure(sides: Sides, *, meetings: int, seconds: float, start: float, closeness: float) -> list[Row]:
    """Both sides probe in turn, each probe on meetings nobody has been in, until both limits are known."""
    searches = {side.name: Search(start, closeness) for side in sides}
    while not all(search.done for search in searches.values()):
        for side in sides:
            if not searches[side.name].done:
                _probe(side, searches[side.name], meetings, seconds)
    return _rows(f"Limit: {meetings} meetings x {SIZE}, p95 below {PATIENT * 1e3:g} ms", searches)


def _probe(side: Board | Echo, search: Search, meetings: int, seconds: float) -> None:
    with Load(side, side.meetings(meetings)) as load:
        search.note(load.pour(search.next, seconds, hopeless=HOPELESS))
    if isinstance(side, Board):
        lost, doubled = kept(side, load.meetings, load.posts)
        search.lost, search.doubled = search.lost + lost, search.doubled + doubled


def _rows(section: str, searches: dict[str, Search]) -> list[Row]:
    board, echo = searches["board"], searches["echo"]

    def figure(search: Search, name: str, scale: float = 1) -> float:
        return scale * getattr(search.good, name) if search.good else 0

    def late(search: Search) -> float:
        return 1e3 * percentile(search.good.seen if search.good else [], 95)

    rates = figure(board, "rate"), figure(echo, "rate")
    costs = figure(board, "cpu_per_delivery", 1e6), figure(echo, "cpu_per_delivery", 1e6)
    busy = figure(board, "generator_share", 100), figure(echo, "generator_share", 100)
    steps = {name: search.tried for name, search in searches.items()}
    rows = [
        Row(section, "posts/s sustained", "/s", *rates, ratio_aim=1, more_is_better=True, steps=steps),
        Row(section, "post to seen by everyone there, p95", "ms", late(board), late(echo)),
        Row(section, "server CPU per delivery there", "us", *costs),
        Row(section, "generator busy there", "%", *busy),
        Row(section, "failures not counted: others took a core", "", board.forgiven, echo.forgiven),
        Row(section, "acknowledged posts lost, all probes", "", board.lost, aim=0),
        Row(section, "acknowledged posts doubled, all probes", "", board.doubled, aim=0),
    ]
    if board.breathless or echo.breathless:
        rows.append(Row(section, "the generator was the limit (1: yes)", "", board.breathless, echo.breathless, aim=0))
    return rows

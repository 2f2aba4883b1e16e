"""Token buckets: how fast one seat may send."""

from collections.abc import Callable

MANY = 1_000


class Buckets:
    """One bucket for each key; ``rate`` tokens a second, never more than ``burst``."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float]) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left: dict[str, tuple[float, float]] = {}
        self._prune_at = MANY

    def take(self, key: str) -> bool:
        """Whether there was a token left."""
        now = self._clock()
        if len(self._left) >= self._prune_at:
            self._prune(now)
            self._prune_at = 2 * len(self._left) + MANY
        left = self._now_left(key, now)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        return left >= 1

    def has(self, key: str) -> bool:
        """Whether there is a token left, which stays there."""
        return self._now_left(key, self._clock()) >= 1

    def forget(self, key: str) -> None:
        """Begin anew with this key."""
        self._left.pop(key, None)

    def _now_left(self, key: str, now: float) -> float:
        left, since = self._left.get(key, (self._burst, now))
        return min(self._burst, left + (now - since) * self._rate)

    def _prune(self, now: float) -> None:
        """Forget the buckets that are full again: a new one is just as full."""
        for key, (left, since) in list(self._left.items()):
            if left + (now - since) * self._rate >= self._burst:
                del self._left[key]

"""Token buckets: how fast one seat may send."""

from collections.abc import Callable


class Buckets:
    """One bucket for each key; ``rate`` tokens a second, never more than ``burst``."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float]) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> bool:
        """Whether there was a token left."""
        now = self._clock()
        left, since = self._left.get(key, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._rate)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        return left >= 1

    def forget(self, key: str) -> None:
        self._left.pop(key, None)

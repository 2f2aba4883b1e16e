"""How often one address may be wrong about a link or a code. Being right costs nothing: a whole room may come in at once."""

import threading
from collections.abc import Callable
from typing import Any

from flask import request

from ..buckets import Buckets


class WrongTries:
    """So many wrong ones at once from one address, then ``a_second`` in the long run; until then not even a right one is looked at."""

    def __init__(self, at_once: int, a_second: float, clock: Callable[[], float]) -> None:
        self._left = Buckets(a_second, at_once, clock)
        self.one_by_one = threading.Lock()
        """To hold from asking until noting, where a guess could be right: of a thousand at once none is noted before the last is looked at."""

    def may_try(self, address: str | None = None) -> bool:
        """Whether whoever asks may try. Ask before looking: else the answer to one try too many would still tell."""
        return self._left.has(_address() if address is None else address)

    def note(self, address: str | None = None) -> None:
        """Whoever asks was wrong."""
        self._left.take(_address() if address is None else address)


def for_links(clock: Callable[[], float]) -> WrongTries:
    """Nobody guesses 256 bits; it keeps those who try from costing anything. A town hall sits behind one address."""
    return WrongTries(60, 0.5, clock)


def for_codes(clock: Callable[[], float]) -> WrongTries:
    """Eight digits that stand ten minutes: at ten a minute, one address hits one of a hundred codes once in ten thousand of them."""
    return WrongTries(10, 1 / 6, clock)


def address_of(environ: dict[str, Any], *, behind_proxy: bool) -> str:
    """Who connects to the live wire, which lies outside Flask and so outside what it makes of a proxy's headers."""
    forwarded = environ.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip() if behind_proxy else ""
    return forwarded or environ.get("REMOTE_ADDR", "")


def _address() -> str:
    return request.remote_addr or ""

"""The one loop that watches every line's socket."""

import select
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .line import Line


class Switchboard:
    """Watches every line's socket. Nothing happens on a line but inside `step`, `until` or a send."""

    def __init__(self) -> None:
        self._epoll = select.epoll()
        self._lines: dict[int, Line] = {}

    def plug(self, line: "Line") -> None:
        self._lines[line.fd] = line
        self._epoll.register(line.fd, select.EPOLLIN | select.EPOLLOUT)

    def unplug(self, line: "Line") -> None:
        if self._lines.pop(line.fd, None):
            with suppress(OSError):
                self._epoll.unregister(line.fd)

    def want_writing(self, line: "Line", *, wanted: bool) -> None:
        self._epoll.modify(line.fd, select.EPOLLIN | (select.EPOLLOUT if wanted else 0))

    def step(self, seconds: float, at_most: int = 64) -> None:
        """Wait up to `seconds` for something to happen, and let it happen."""
        for fd, happened in self._epoll.poll(max(seconds, 0), at_most):
            line = self._lines.get(fd)
            if line and happened & select.EPOLLOUT:
                line.write()
            if line and happened & ~select.EPOLLOUT:
                line.read()

    def until(self, reached: Callable[[], object], seconds: float = 10.0) -> bool:
        """Let things happen until `reached()` is true (True) or `seconds` have gone (False)."""
        end = time.monotonic() + seconds
        while not reached():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self.step(min(left, 0.05))
        return True

    def close(self) -> None:
        """Drop every line at once, as a power cut would."""
        for line in list(self._lines.values()):
            line.close()
        self._epoll.close()

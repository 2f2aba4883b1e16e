"""A subscriber that can be waited for."""

import threading
from collections.abc import Callable
from typing import Any


class Ear:
    """Notes every change it is told. ``meetings.subscribe(ear)``."""

    def __init__(self) -> None:
        self.changes: list[tuple[Any, ...]] = []
        self._told = threading.Condition()

    def __call__(self, *change: Any) -> None:
        with self._told:
            self.changes.append(change)
            self._told.notify_all()

    @property
    def entries(self) -> list[Any]:
        """Every entry it was told of, in order."""
        return [entry for change in self.changes for entry in change[3]]

    def hears(self, what: Callable[["Ear"], object], seconds: float = 10) -> bool:
        """Whether this becomes true of it within so many seconds."""
        with self._told:
            return self._told.wait_for(lambda: bool(what(self)), seconds)

"""What is worked out once for all who look at the same: in every language, on every screen."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class WorkedOut(Generic[T]):
    """The last few results, by the very things they were made of. The fold never changes any of those in place.

    They are kept beside the result: an ``id`` is a name only for as long as what it names is there.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[int, ...], tuple[tuple[Any, ...], T]] = OrderedDict()

    def once(self, made_of: tuple[Any, ...], work: Callable[[], T]) -> T:
        """The result, worked out only if it was not of just these things, or long ago."""
        key = tuple(map(id, made_of))
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = (made_of, work())
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return known[1]

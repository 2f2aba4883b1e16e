"""Turning the wall's parts: a wall says where it stands, and whoever leads sees it."""

from collections.abc import Callable
from typing import Any

from ..buckets import Buckets
from ..saying.languages import language
from ..wire import messages
from ..wire.audiences import Audiences, Place


class Turning:
    """``tell`` is called with a meeting whose wall stands at another part, or has more or fewer of them."""

    def __init__(self, audiences: Audiences, buckets: Buckets, tell: Callable[[str], None]) -> None:
        self._audiences, self._buckets, self._tell = audiences, buckets, tell

    def hear(self, sid: str, place: Place, message: Any, answer: Callable[[dict[str, Any]], None]) -> None:
        """What a wall says: ``{part, parts}``."""
        taken = self._buckets.take(f"parts/{place.meeting}/{sid}")
        parts = self._audiences.wall_parts
        before = parts.of(place.meeting)
        refused = parts.hear(sid, place.meeting, place.screen, message) if taken else "too-fast"
        answer(messages.refusal(language(place.language), refused) if refused else {"ok": True})
        # What it has said already is news to nobody, however often it says it.
        if not refused and parts.of(place.meeting) != before:
            self._tell(place.meeting)

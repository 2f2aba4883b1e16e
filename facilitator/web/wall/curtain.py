"""What the wall is sent while the curtain is drawn: the curtain, and nothing of the board."""

from collections.abc import Iterable
from typing import Any

from facilitator.board import Meeting

from ..fragments import SCREENS

OF_THE_CURTAIN = ("curtain", "phases")
EVENTS = ("CurtainDrawn", "CurtainOpened")


def shown_on_wall(keys: Iterable[str], before: Meeting, after: Meeting) -> tuple[str, ...] | None:
    """The fragments the wall is sent because of the curtain; None where there is none, and none was there before.

    Drawn, it empties all of them; opened, it fills them again.
    """
    if (before.curtain is None) is not (after.curtain is None):
        return tuple(sorted(SCREENS["wall"]))
    return tuple(key for key in keys if key in OF_THE_CURTAIN) if after.curtain else None


def heard_behind(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of these events as JSON, those a wall hears meanwhile. When it opens, a program asks for everything anew."""
    return [event for event in events if event["kind"] in EVENTS]

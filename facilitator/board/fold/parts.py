"""Which part the wall shows of what has no room at once: whenever it shows something else, the first."""

from typing import Any

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from .folding import folds


@folds(e.PartShown)
def _shown(m: Meeting, event: e.PartShown, entry: Entry) -> Meeting:
    return m.but(wall_part=event.part, wall_turn=entry.command)


def from_the_first(before: Meeting, m: Meeting) -> Meeting:
    """The meeting in which a wall that has turned to something else begins with its first part."""
    turned = m.wall_turn and _on_the_wall(before) != _on_the_wall(m)
    return m.but(wall_part=1, wall_turn="") if turned else m


def _on_the_wall(m: Meeting) -> tuple[Any, ...]:
    """What the wall shows. A pause is not in it: afterwards people go on reading where they were."""
    invitation = m.invitation if m.invitation and m.invitation.on_wall else None
    return m.stage, m.phase, m.wall_view, m.spotlight, invitation, m.curtain

"""What is put large on the wall, and the curtain before it."""

from dataclasses import replace

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Curtain, Spotlight
from ..spotlight import still_spotlit
from .folding import folds


@folds(e.SpotlightPut)
def _put(m: Meeting, event: e.SpotlightPut, entry: Entry) -> Meeting:
    # Who was invited somewhere else still may go there: the wall alone has turned to something newer.
    invitation = replace(m.invitation, on_wall=False) if m.invitation else None
    return m.but(spotlight=Spotlight(event.post, event.column, entry.by, entry.at), invitation=invitation)


@folds(e.SpotlightEnded)
def _ended(m: Meeting, event: e.SpotlightEnded, entry: Entry) -> Meeting:
    return m.but(spotlight=None)


@folds(e.CurtainDrawn)
def _drawn(m: Meeting, event: e.CurtainDrawn, entry: Entry) -> Meeting:
    return m.but(curtain=Curtain(entry.by, event.citizens, entry.at))


@folds(e.CurtainOpened)
def _opened(m: Meeting, event: e.CurtainOpened, entry: Entry) -> Meeting:
    return m.but(curtain=None)


def without_fallen_spotlight(m: Meeting) -> Meeting:
    """The meeting in which nothing is large on the wall that was withdrawn or set aside; taken up again it stays small (P12)."""
    return m.but(spotlight=None) if m.spotlight and not still_spotlit(m) else m

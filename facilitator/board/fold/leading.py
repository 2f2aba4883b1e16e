"""Leading: phases, the quiet writing, the pause, the seal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from .. import events as e
from ..entry import Entry
from ..meeting import Meeting
from ..posts import Addendum
from ..terms import Phase, PostId, Stage, WallView
from .folding import folds, with_post, without_on_floor


@folds(e.PhaseEntered)
def _phase(m: Meeting, event: e.PhaseEntered, entry: Entry) -> Meeting:
    return without_on_floor(m, m.floor).but(
        spoke_last=None,
        stage=Stage.OPEN,
        opened_at=m.opened_at or entry.at,
        phase=event.phase,
        phase_since=entry.at,
        clock_from=entry.at,
        visited=m.visited | {event.phase},
        done=frozenset() if event.phase is Phase.QUIET_WRITING else m.done,
        revealed_at=None if event.phase is Phase.QUIET_WRITING else m.revealed_at,
        wall_view=WallView.PHASE,
        invitation=None,
        spotlight=None,
        imagined={},
    )


@folds(e.DraftsRevealed)
def _revealed(m: Meeting, event: e.DraftsRevealed, entry: Entry) -> Meeting:
    late = m.revealed_at is not None and not event.together
    return m.but(
        revealed_at=entry.at if event.together else m.revealed_at,
        drafts=m.drafts - frozenset(event.drafts),
        perspectives=_shown(m.perspectives, event.drafts, entry.at, late=late),
        constraints=_shown(m.constraints, event.drafts, entry.at),
    )


def _shown(shelf: Mapping[PostId, Any], drafts: tuple[PostId, ...], at: datetime, **also: bool) -> dict[PostId, Any]:
    # Shown now: neither a card's place on the board nor its time may tell when it was drafted (P6).
    shown = {id: shelf[id] for id in drafts if id in shelf}
    standing = {id: post for id, post in shelf.items() if id not in shown}
    return standing | {
        id: replace(post, draft=False, kept=False, versions=(replace(post.now, at=at),), **also)
        for id, post in shown.items()
    }


@folds(e.DraftReadied)
def _readied(m: Meeting, event: e.DraftReadied, entry: Entry) -> Meeting:
    if event.post in m.perspectives:
        card = replace(m.perspectives[event.post], kept=False)
        return m.but(perspectives=with_post(m.perspectives, event.post, card))
    wall = replace(m.constraints[event.post], kept=False)
    return m.but(constraints=with_post(m.constraints, event.post, wall))


@folds(e.DoneMarked)
def _done(m: Meeting, event: e.DoneMarked, entry: Entry) -> Meeting:
    return m.but(done=m.done | {entry.by} if event.done else m.done - {entry.by})


@folds(e.MeetingPaused)
def _paused(m: Meeting, event: e.MeetingPaused, entry: Entry) -> Meeting:
    return m.but(paused_by=entry.by, paused_at=m.paused_at or entry.at)


@folds(e.MeetingResumed)
def _resumed(m: Meeting, event: e.MeetingResumed, entry: Entry) -> Meeting:
    counted = m.clock_from + (entry.at - m.paused_at) if m.clock_from and m.paused_at else m.clock_from
    return m.but(paused_by=None, paused_at=None, clock_from=counted)


@folds(e.MeetingSealed)
def _sealed(m: Meeting, event: e.MeetingSealed, entry: Entry) -> Meeting:
    return m.but(
        stage=Stage.SEALED,
        sealed_at=entry.at,
        checksum=event.checksum,
        paused_by=None,
        paused_at=None,
        imagined={},
        invitation=None,
        floor=None,
        floor_requests={},
        had_floor=(),
        spoke_last=None,
        spotlight=None,
    )


@folds(e.AddendumAdded)
def _addendum(m: Meeting, event: e.AddendumAdded, entry: Entry) -> Meeting:
    addendum = Addendum(event.addendum, entry.by, event.text, event.reason, entry.at)
    return m.but(addenda=(*m.addenda, addendum))


@folds(e.WallTurned)
def _wall_turned(m: Meeting, event: e.WallTurned, entry: Entry) -> Meeting:
    # The invitation stands for everybody else: the wall alone has turned to something newer.
    invitation = replace(m.invitation, on_wall=False) if m.invitation else None
    return m.but(wall_view=event.view, invitation=invitation, spotlight=None)

"""Those who wait to be let in: what they said of themselves, and what became of it. Rows of their own, and nothing of it in the journal."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from facilitator.board import Profession, Role, SeatId, Stage

from . import register
from .keys import Keys
from .tables import meeting, waiting

MOST_WAITING = 12
"""Of one meeting at the same time: a room's worth, so that whoever leads can still see who is there."""
WAITS_FOR = timedelta(hours=2)
"""After that nobody waits any more, and what they said is gone."""


class State(StrEnum):
    """What became of it."""

    WAITS = "waits"
    LET_IN = "let-in"
    NOT_LET_IN = "not-let-in"


class WaitsNoMore(Exception):
    """They have gone away, or somebody else has answered them."""


class SeatIsGiven(Exception):
    """Somebody else who waited has been given this seat meanwhile."""


class Waiting(NamedTuple):
    """One who asked to be let in. ``id`` lies in their signed cookie; ``mark`` is their seat's link's, so that a renewed one ends this too."""

    id: str
    meeting: str
    name: str
    role: Role
    profession: Profession
    language: str
    since: datetime
    state: State = State.WAITS
    seat: SeatId = SeatId("")
    mark: str = ""
    said: str = ""


def come(rows: Connection, keys: Keys, who: Waiting) -> bool:
    """Wait from now on; the same id again is harmless. Returns False where too many wait, or the meeting is sealed or erased."""
    # Locked: two who come at once at two servers are counted one after the other, and who presses twice comes once.
    asked = select(meeting).where(meeting.c.id == who.meeting, meeting.c.stage != Stage.SEALED.value)
    found = rows.execute(asked.with_for_update()).first()
    if found is None or found.wrapped_key is None:
        return False
    if rows.execute(select(waiting.c.id).where(waiting.c.id == who.id)).first():
        return True
    there = select(func.count()).where(waiting.c.meeting == who.meeting, waiting.c.state == State.WAITS.value)
    if rows.execute(there.where(waiting.c.since > who.since - WAITS_FOR)).scalar_one() >= MOST_WAITING:
        return False
    name = keys.of(who.meeting, found.wrapped_key).seal(who.name, 0, f"waiting/{who.id}")
    row = who._asdict() | {"name": name, "role": who.role.value, "state": State.WAITS.value, "said": None}
    rows.execute(insert(waiting).values(row))
    return True


def find(rows: Connection, keys: Keys, id: str, at: datetime) -> Waiting | None:
    """What became of this one, while it is kept."""
    return next(iter(_read(keys, rows.execute(_kept(at).where(waiting.c.id == id)))), None)


def everybody(rows: Connection, keys: Keys, at: datetime) -> dict[str, tuple[Waiting, ...]]:
    """Those who wait just now, by meeting, the first to come first."""
    asked = _kept(at).where(waiting.c.state == State.WAITS.value, meeting.c.stage != Stage.SEALED.value)
    found: dict[str, tuple[Waiting, ...]] = {}
    for who in _read(keys, rows.execute(asked.order_by(waiting.c.since, waiting.c.id))):
        found[who.meeting] = (*found.get(who.meeting, ()), who)
    return found


def let_in(rows: Connection, id: str, seat: SeatId, token: str) -> None:
    """Their seat is this one, opened by this link. Raises WaitsNoMore: of two who answer at once, the first counts.

    Of two who give the same seat too; raises SeatIsGiven. The link is to be renewed first: that is what makes the second wait.
    """
    theirs = select(waiting.c.meeting).where(waiting.c.id == id).scalar_subquery()
    given = select(waiting.c.id).where(waiting.c.meeting == theirs, waiting.c.seat == seat, waiting.c.id != id)
    if rows.execute(given.where(waiting.c.state == State.LET_IN.value)).first():
        raise SeatIsGiven
    _answer(rows, id, state=State.LET_IN.value, seat=seat, mark=register.token_hash(token)[: register.MARK])


def turn_away(rows: Connection, keys: Keys, who: Waiting, said: str) -> None:
    """They are not let in, and are told this. Raises WaitsNoMore."""
    wrapped = rows.execute(select(meeting.c.wrapped_key).where(meeting.c.id == who.meeting)).scalar_one_or_none()
    if not wrapped:
        raise WaitsNoMore
    sealed = keys.of(who.meeting, wrapped).seal(said, 0, f"waiting/{who.id}/said")
    _answer(rows, who.id, state=State.NOT_LET_IN.value, said=sealed)


def go_away(rows: Connection, id: str) -> None:
    """They do not wait any more, and nothing is kept of it."""
    rows.execute(delete(waiting).where(waiting.c.id == id))


def tidy(rows: Connection, at: datetime) -> None:
    """Forget those who have waited too long, and those who wait for a meeting that is sealed."""
    sealed = select(meeting.c.id).where(meeting.c.stage == Stage.SEALED.value)
    unanswered = (waiting.c.state == State.WAITS.value) & waiting.c.meeting.in_(sealed)
    rows.execute(delete(waiting).where((waiting.c.since <= at - WAITS_FOR) | unanswered))


def _answer(rows: Connection, id: str, **answer: Any) -> None:
    chosen = update(waiting).where(waiting.c.id == id, waiting.c.state == State.WAITS.value)
    if rows.execute(chosen.values(**answer)).rowcount != 1:
        raise WaitsNoMore


def _kept(at: datetime) -> Select[Any]:
    asked = select(waiting, meeting.c.wrapped_key).join(meeting, meeting.c.id == waiting.c.meeting)
    return asked.where(waiting.c.since > at - WAITS_FOR, meeting.c.erased_at.is_(None))


def _read(keys: Keys, found: Iterable[Row[Any]]) -> Iterable[Waiting]:
    for row in found:
        key = keys.of(row.meeting, row.wrapped_key)
        yield Waiting(
            row.id,
            row.meeting,
            key.open(row.name, 0, f"waiting/{row.id}"),
            Role(row.role),
            Profession(row.profession),
            row.language,
            row.since,
            State(row.state),
            SeatId(row.seat),
            row.mark,
            key.open(row.said, 0, f"waiting/{row.id}/said") if row.said else "",
        )

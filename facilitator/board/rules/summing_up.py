"""Agreements, the citizen's summary, the team's lines, and the citizen's answers (P13, P14)."""

from datetime import datetime

from .. import commands as c, events as e
from ..meeting import Meeting
from ..possibility_space import space_of
from ..posts import Agreement, Possibility, Seat, SummaryLine
from ..refusals import Refused
from ..terms import Answer, PostId, Role, SeatId
from . import who
from .dates import require_date
from .rule import Rules

MOST_AGREEMENTS = 40
MOST_LINES = 40


def make_agreement(m: Meeting, command: c.MakeAgreement, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Nothing is agreed before the meeting (P8). It is for the wish that is named, and for what its way serves or its wall would open."""
    seat = who.speaking(m, by)
    who.require_open(m)
    if not who.is_new(m, command.id, by):
        return ()
    require_date(command.by_when, "by_when", "agreement-needs-a-date-or-none")
    _require_wish(m, command.wish)
    way = _way(m, command.possibility, seat)
    _require_wall(m, command.constraint, seat)
    opens = () if way else _opened_by(m, command.constraint)
    if len(m.standing_agreements()) >= MOST_AGREEMENTS:
        raise Refused("too-many", "what")
    return (
        e.AgreementMade(
            agreement=PostId(command.id),
            what=command.what,
            who=command.who,
            by_when=command.by_when,
            if_hard=command.if_hard,
            wish=command.wish or next(iter(_served_by(m, way) or opens), None),
            possibility=command.possibility,
            constraint=command.constraint,
            opens=opens,
        ),
    )


def reword_agreement(m: Meeting, command: c.RewordAgreement, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.speaking(m, by)
    agreement = _agreement(m, command.agreement)
    who.author(m, by, agreement.by, or_facilitator=True)
    _leave_own_limits(m, agreement.constraint, seat, "agreement")
    require_date(command.by_when, "by_when", "agreement-needs-a-date-or-none")
    _require_wish(m, command.wish)
    now = agreement.now
    wanted = (command.what, command.who, command.by_when, command.if_hard, command.wish)
    if (now.what, now.who, now.by_when, now.if_hard, now.wish) == wanted:
        return ()
    return (
        e.AgreementReworded(
            agreement=agreement.id,
            what=command.what,
            who=command.who,
            by_when=command.by_when,
            if_hard=command.if_hard,
            wish=command.wish,
        ),
    )


def withdraw_agreement(m: Meeting, command: c.WithdrawAgreement, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    seat = who.speaking(m, by)
    agreement = _agreement(m, command.agreement, withdrawn_too=True)
    who.author(m, by, agreement.by, or_facilitator=True)
    _leave_own_limits(m, agreement.constraint, seat, "agreement")
    return () if agreement.withdrawn else (e.AgreementWithdrawn(agreement=agreement.id),)


def write_summary(m: Meeting, command: c.WriteSummary, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "only-the-citizen-sums-up")
    who.require_open(m)
    same = m.summary and m.summary[-1].text == command.text
    return () if same else (e.SummaryWritten(text=command.text, written_by=taken_down, heard_by=command.heard_by),)


def let_others_sum_up(m: Meeting, command: c.LetOthersSumUp, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "only-the-citizen-sums-up")
    who.require_open(m)
    return () if m.handed_over else (e.SummingUpHandedOver(written_by=taken_down, heard_by=command.heard_by),)


def add_line(m: Meeting, command: c.AddLine, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """After the citizen's own summary, or once they have let the others begin."""
    who.speaking(m, by, who.TEAM, "lines-are-the-teams")
    who.require_open(m)
    if not m.summary and not m.handed_over:
        raise Refused("citizen-sums-up-first")
    if not who.is_new(m, command.id, by):
        return ()
    if sum(not line.withdrawn for line in m.lines.values()) >= MOST_LINES:
        raise Refused("too-many", "text")
    return (e.LineAdded(line=PostId(command.id), text=command.text),)


def reword_line(m: Meeting, command: c.RewordLine, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    line = _line(m, command.line)
    who.author(m, by, line.by, or_facilitator=True)
    return () if line.now.text == command.text else (e.LineReworded(line=line.id, text=command.text),)


def withdraw_line(m: Meeting, command: c.WithdrawLine, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    who.speaking(m, by)
    line = _line(m, command.line, withdrawn_too=True)
    who.author(m, by, line.by, or_facilitator=True)
    return () if line.withdrawn else (e.LineWithdrawn(line=line.id),)


def answer_line(m: Meeting, command: c.AnswerLine, by: SeatId, at: datetime) -> tuple[e.Event, ...]:
    """Nobody but the citizen, and to exactly the text they saw, or had read to them."""
    taken_down = who.citizen_or_aloud(m, by, command.heard_by, "only-the-citizen-confirms")
    who.require_open(m)
    line = next((line for line in m.lines_to_confirm() if line.id == command.line), None)
    if line is None:
        raise Refused("no-such-post", "line")
    if command.version != len(line.versions):
        raise Refused("line-has-changed", "version")
    answers = (command.read, command.understood, command.agreed)
    if Answer.ONLY_IF in answers[:2] or set(answers) == {Answer.NOT_SAID}:
        raise Refused("answer-does-not-fit", "agreed")
    given = line.confirmation
    if given and (given.read, given.understood, given.agreed, given.words) == (*answers, command.words):
        return ()
    return (
        e.LineAnswered(
            line=line.id,
            version=command.version,
            read=command.read,
            understood=command.understood,
            agreed=command.agreed,
            words=command.words,
            written_by=taken_down,
            heard_by=command.heard_by,
        ),
    )


def _agreement(m: Meeting, id: PostId, *, withdrawn_too: bool = False) -> Agreement:
    agreement = m.agreements.get(id)
    if agreement is None or (agreement.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", "agreement")
    return agreement


def _way(m: Meeting, id: PostId | None, seat: Seat) -> Possibility | None:
    """A way that stands. What the citizen has set aside nobody else makes an agreement of."""
    way = m.possibilities.get(id) if id else None
    if id and (way is None or way.withdrawn):
        raise Refused("no-such-post", "possibility")
    if way and way.aside and seat.role is not Role.CITIZEN:
        raise Refused("way-is-set-aside", "possibility")
    return way


def _require_wall(m: Meeting, id: PostId | None, seat: Seat) -> None:
    """A wall that everybody can see."""
    if id and (id not in m.constraints or m.shared_post(id) is None):
        raise Refused("no-such-post", "constraint")
    _leave_own_limits(m, id, seat, "constraint")


def _leave_own_limits(m: Meeting, wall: PostId | None, seat: Seat, field: str) -> None:
    """Nobody agrees with somebody to ask the citizen to give up a limit of their own; what the citizen agrees about one is theirs."""
    if wall and m.constraints[wall].is_own_limit and seat.role is not Role.CITIZEN:
        raise Refused("only-the-citizens-limit", field)


def _served_by(m: Meeting, way: Possibility | None) -> tuple[PostId, ...]:
    """The standing wishes that a way serves."""
    served = way.now.wishes if way else ()
    return tuple(id for id in served if not m.wishes[id].withdrawn)


def _opened_by(m: Meeting, wall: PostId | None) -> tuple[PostId, ...]:
    """The wishes that would open if this wall moved, then those that others could at least be asked for."""
    readings = space_of(m).walls if wall else ()
    return tuple(wish.id for one in readings if one.wall.id == wall for wish in (*one.opens, *one.eases))


def _line(m: Meeting, id: PostId, *, withdrawn_too: bool = False) -> SummaryLine:
    line = m.lines.get(id)
    if line is None or (line.withdrawn and not withdrawn_too):
        raise Refused("no-such-post", "line")
    return line


def _require_wish(m: Meeting, wish: PostId | None) -> None:
    if wish and (wish not in m.wishes or m.wishes[wish].withdrawn):
        raise Refused("wish-does-not-stand", "wish")


RULES: Rules = {
    c.MakeAgreement: make_agreement,
    c.RewordAgreement: reword_agreement,
    c.WithdrawAgreement: withdraw_agreement,
    c.WriteSummary: write_summary,
    c.LetOthersSumUp: let_others_sum_up,
    c.AddLine: add_line,
    c.RewordLine: reword_line,
    c.WithdrawLine: withdraw_line,
    c.AnswerLine: answer_line,
}

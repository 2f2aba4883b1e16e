"""Heard before solved: how far each profession has come with saying what it understood (P8)."""

from dataclasses import dataclass

from .meeting import Meeting
from .posts import Restatement
from .terms import Hearing, Listening, PostId, Profession, Role, SeatId


@dataclass(frozen=True, slots=True)
class Heard:
    """One profession's state, and its restatements, oldest first."""

    profession: Profession
    listening: Listening
    restatements: tuple[Restatement, ...]


def heard(meeting: Meeting) -> tuple[Heard, ...]:
    """Every profession that sits at the table to help, in the order of the columns; company is not asked."""
    return tuple(
        Heard(profession, _listening(said), said)
        for profession in meeting.columns
        if _is_asked(meeting, profession)
        for said in [tuple(one for one in meeting.restatements.values() if one.profession == profession)]
    )


def unheard(meeting: Meeting) -> tuple[Profession, ...]:
    """The professions by which the citizen has not said to be heard; none while there is nothing to hear yet."""
    if not meeting.definition and not meeting.standing_wishes():
        return ()
    return tuple(one.profession for one in heard(meeting) if one.listening is not Listening.HEARD)


def waiting_for_the_citizen(meeting: Meeting) -> tuple[Restatement, ...]:
    """The restatements the citizen has not answered, oldest first; of each chain only the newest try."""
    return tuple(one for one in newest_tries(tuple(meeting.restatements.values())) if one.answer is None)


def earlier_tries(meeting: Meeting, restatement: Restatement) -> tuple[Restatement, ...]:
    """The chain before it: what the same person understood of the same thing earlier on."""
    chain = [one for one in meeting.restatements.values() if _chain(one) == _chain(restatement)]
    return tuple(chain[: chain.index(restatement)])


def newest_tries(restatements: tuple[Restatement, ...]) -> tuple[Restatement, ...]:
    """The last of each chain, in the order of the chains."""
    return tuple({_chain(one): one for one in restatements}.values())


def _chain(restatement: Restatement) -> tuple[SeatId, PostId | None]:
    return restatement.by, restatement.wish


def _is_asked(meeting: Meeting, profession: Profession) -> bool:
    seats = meeting.seats.values()
    return any(seat.profession == profession and seat.role is Role.PROFESSIONAL and not seat.closed for seat in seats)


def _listening(restatements: tuple[Restatement, ...]) -> Listening:
    """Waiting while any try waits; then heard, unless the newest word on some chain is a correction."""
    answers = [one.answer for one in newest_tries(restatements)]
    if not answers:
        return Listening.NOT_YET
    if None in answers:
        return Listening.WAITING
    right = all(answer is not None and answer.heard is Hearing.YES for answer in answers)
    return Listening.HEARD if right else Listening.CORRECTED

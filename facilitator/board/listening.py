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
        Heard(profession, _listening(meeting, said), said)
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
    """The restatements the citizen has not answered, oldest first; of each chain only the newest try.

    What is about a wish that has been withdrawn is not asked any more.
    """
    newest = newest_tries(tuple(meeting.restatements.values()))
    return tuple(one for one in newest if one.answer is None and _versions(meeting, one))


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


def _versions(meeting: Meeting, restatement: Restatement) -> int:
    """How many wordings there are of what it is about; none of a wish that has been withdrawn."""
    if restatement.wish is None:
        return len(meeting.definition)
    wish = meeting.wishes[restatement.wish]
    return 0 if wish.withdrawn else len(wish.versions)


def _listening(meeting: Meeting, restatements: tuple[Restatement, ...]) -> Listening:
    """Waiting while any try waits; then heard, unless the newest word on some chain is a correction.

    A yes was given to the words that stood there: when the citizen has put it otherwise since, it says nothing of the new ones.
    """
    asked = [(one.answer, versions) for one in newest_tries(restatements) if (versions := _versions(meeting, one))]
    if any(answer is None for answer, _ in asked):
        return Listening.WAITING
    given = [(answer.heard, answer.version == versions) for answer, versions in asked if answer]
    if any(heard is not Hearing.YES for heard, _ in given):
        return Listening.CORRECTED
    return Listening.HEARD if any(of_these_words for _, of_these_words in given) else Listening.NOT_YET

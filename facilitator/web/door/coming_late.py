"""Who comes when the others have begun, and what is still open then: enough to sit down and listen."""

from dataclasses import dataclass

from facilitator.board import (
    AgendaItem,
    Constraint,
    Meeting,
    Phase,
    Role,
    Seat,
    Stage,
    Wish,
    topic_about,
    waiting_for_the_citizen,
)

from ..pieces.space_seen import space_seen

AGREED = (Phase.AGREEMENTS, Phase.SUMMING_UP, Phase.THREE_QUESTIONS)


@dataclass(frozen=True, slots=True)
class StillOpen:
    """``asked`` are walls of which somebody has asked who says so; ``unheard`` and ``lines`` count what waits for the citizen's answer.

    Of wishes it is said what the phase asks for: a way first, then an agreement.
    """

    agenda: tuple[AgendaItem, ...]
    without_a_way: tuple[Wish, ...]
    without_agreement: tuple[Wish, ...]
    asked: tuple[Constraint, ...]
    unheard: int
    lines: int

    def __bool__(self) -> bool:
        lists = (self.agenda, self.without_a_way, self.without_agreement, self.asked)
        return any(lists) or self.unheard + self.lines > 0


def comes_late(meeting: Meeting, seat: Seat) -> bool:
    """Whether it has begun without them. Who has been on the board has come, whatever device they open it on next."""
    return meeting.stage is Stage.OPEN and seat.arrived is None and seat.role is not Role.WALL


def still_open(meeting: Meeting) -> StillOpen:
    """As it stands now. What the citizen has set aside is not held up to whoever comes in."""
    agreed = meeting.phase in AGREED
    return StillOpen(
        agenda=tuple(item for item in meeting.standing_agenda() if not topic_about(meeting, item.id)),
        without_a_way=() if agreed else tuple(space_seen(meeting).without_a_way),
        without_agreement=meeting.wishes_without_agreement() if agreed else (),
        asked=tuple(
            wall
            for wall in meeting.standing_constraints()
            if wall.waits_for_an_answer and not topic_about(meeting, wall.id)
        ),
        unheard=len(waiting_for_the_citizen(meeting)),
        lines=sum(line.confirmation is None for line in meeting.lines_to_confirm()) if agreed else 0,
    )

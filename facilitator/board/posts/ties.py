"""What is between two cards."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import PostId, SeatId


@dataclass(frozen=True, slots=True)
class Tension:
    """How two cards pull apart; ``question`` is what the meeting takes on, once somebody has named it."""

    id: PostId
    by: SeatId
    one: PostId
    other: PostId
    text: str
    at: datetime
    question: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Two cards that say the same."""

    one: PostId
    other: PostId
    by: SeatId
    at: datetime

    def joins(self, one: PostId, other: PostId) -> bool:
        """Whether it is about these two, whichever was named first."""
        return {self.one, self.other} == {one, other}

"""How a profession or a role has taken part."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Voice:
    """How often they opened a topic, asked, and answered; ``last`` is when they last put words on the board."""

    opened: int = 0
    asked: int = 0
    answered: int = 0
    last: datetime | None = None

    @property
    def spoken(self) -> int:
        """All three together."""
        return self.opened + self.asked + self.answered

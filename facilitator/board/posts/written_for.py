"""What a helper has written for the citizen."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import HelpersWordsState, OwnText, PostId, SeatId


@dataclass(frozen=True, slots=True)
class HelpersWords:
    """Words for the definition, the summary, or a wish: a new one, or ``wish`` said anew. They stand nowhere before the citizen's yes (P1)."""

    id: PostId
    by: SeatId
    about: OwnText
    wish: PostId | None
    text: str
    at: datetime
    state: HelpersWordsState = HelpersWordsState.WAITING

    @property
    def waits(self) -> bool:
        """Whether the citizen is still asked: is that what I mean?"""
        return self.state is HelpersWordsState.WAITING

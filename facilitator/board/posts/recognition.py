"""What is said about a post, beside the post itself: the citizen's recognition, and other words for it."""

from dataclasses import dataclass
from datetime import datetime

from ..terms import Recognition
from .centre import Words


@dataclass(frozen=True, slots=True)
class CardRecognition:
    """The citizen's mark on version ``version`` of a card. It says nothing of any other wording."""

    version: int
    recognition: Recognition
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OtherWords:
    """``asked`` while somebody waits for them; ``said`` is what the author gave, ``word`` the one word it explains."""

    asked: bool = False
    said: tuple[Words, ...] = ()
    word: str = ""

    @property
    def now(self) -> Words | None:
        """The plain words that stand beside the post."""
        return self.said[-1] if self.said else None

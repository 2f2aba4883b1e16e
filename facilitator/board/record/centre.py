"""The citizen's own words and their wishes."""

from typing import Any

from ..meeting import Meeting
from ..possibility_space import reading_of_wish
from ..posts import Wish, Words
from .moments import moment
from .said_about import hand_then, how_written


def words_of(words: Words) -> dict[str, Any]:
    return {"text": words.text, "at": moment(words.at), "by": words.by, **how_written(words), **hand_then(words)}


def wish_of(meeting: Meeting, wish: Wish) -> dict[str, Any]:
    return {
        "id": wish.id,
        "letter": wish.letter,
        "text": wish.now.text,
        "reading": reading_of_wish(meeting, wish),
        "versions": [words_of(words) for words in wish.versions],
    }

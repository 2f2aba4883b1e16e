"""The citizen's own words, their wishes, and what others have understood of them."""

from typing import Any

from ..meeting import Meeting
from ..possibility_space import reading_of_wish
from .moments import moment


def words_of(words: Any) -> dict[str, Any]:
    return {"text": words.text, "at": moment(words.at), "by": words.by}


def wish_of(meeting: Meeting, wish: Any) -> dict[str, Any]:
    return {
        "id": wish.id,
        "letter": wish.letter,
        "text": wish.now.text,
        "reading": reading_of_wish(meeting, wish),
        "versions": [words_of(words) for words in wish.versions],
    }


def restatement_of(meeting: Meeting, restatement: Any) -> dict[str, Any]:
    wish = meeting.wishes.get(restatement.wish) if restatement.wish else None
    return {
        "id": restatement.id,
        "wish": wish.letter if wish else None,
        "version": restatement.version,
        "text": restatement.text,
        "profession": restatement.profession,
        "by": restatement.by,
        "at": moment(restatement.at),
        "answers": [{"heard": one.heard, "words": one.words, "at": moment(one.at)} for one in restatement.answers],
    }

"""What others have understood of the centre, and the citizen's answers to it (P8)."""

from typing import Any

from ..meeting import Meeting
from ..posts import Restatement
from .moments import moment
from .said_about import how_written


def restatement_of(meeting: Meeting, restatement: Restatement) -> dict[str, Any]:
    wish = meeting.wishes.get(restatement.wish) if restatement.wish else None
    return {
        "id": restatement.id,
        "wish": wish.letter if wish else None,
        "version": restatement.version,
        "text": restatement.text,
        "profession": restatement.profession,
        "by": restatement.by,
        "at": moment(restatement.at),
        "answers": [
            {"heard": one.heard, "words": one.words, "at": moment(one.at), **how_written(one)}
            for one in restatement.answers
        ],
    }

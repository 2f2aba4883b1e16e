"""The ways: whom they serve, what they would mean, and what the citizen wants done with them."""

from typing import Any

from ..meeting import Meeting
from ..possibility_space import reading_of_way
from ..posts import Possibility
from .moments import moment
from .said_about import other_words


def possibility_of(meeting: Meeting, way: Possibility) -> dict[str, Any]:
    now = way.now
    return {
        "id": way.id,
        "figure": way.figure,
        "text": now.text,
        "origin": now.origin,
        "by": way.by,
        "wishes": [wish.letter for wish in meeting.standing_wishes() if wish.id in now.wishes],
        "means": {"money": now.money, "duties": now.duties, "time": now.time},
        "decides": now.decides,
        "grounds": now.grounds,
        "first_step": now.first_step,
        "required": now.required,
        "if_refused": now.if_refused,
        "reading": reading_of_way(meeting, way),
        "constraints": [wall.id for wall in meeting.standing_constraints() if wall.id in way.constraints],
        "set_aside": {"reason": way.aside.reason, "at": moment(way.aside.at)} if way.aside else None,
        "look_first": meeting.look_first == way.id,
        "withdrawn": way.withdrawn,
        "other_words": other_words(meeting, way.id),
    }

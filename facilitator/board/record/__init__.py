"""The record: what is sealed, as plain data in one fixed order, and its checksum (P15). Each subject has a file of its own."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from ..meeting import Meeting
from ..posts import Constraint, Possibility
from ..terms import PostId, Role
from ..topics import standing_topics
from .cards import perspective_of
from .centre import wish_of, words_of
from .hearing import restatement_of
from .last_time import last_time_of
from .moments import moment
from .questions import answers_of
from .seats import seat_of
from .summing_up import agreement_of, line_of, withdrawn_after_an_answer
from .ties import tension_of
from .topics import topic_of
from .walls import constraint_of
from .ways import possibility_of

SCHEMA = "facilitator.record/4"
Post = TypeVar("Post", Possibility, Constraint)


def record_of(meeting: Meeting, sealed_at: datetime | None = None) -> dict[str, Any]:
    """The meeting as its record, the citizen's own summary first; drafts and addenda are no part of it.

    ``sealed_at`` (UTC) is the moment of sealing while that is still being decided; afterwards it stands on the meeting.
    """
    shared = meeting.as_seen_by(None)
    return {
        "schema": SCHEMA,
        "meeting_type": shared.meeting_type,
        "language": shared.language,
        "title": shared.title,
        "purpose": shared.purpose,
        "at_stake": shared.at_stake,
        "outcome": shared.outcome,
        "opened_at": moment(shared.opened_at),
        "sealed_at": moment(sealed_at or shared.sealed_at),
        "last_time": last_time_of(shared),
        "summary": [words_of(words) for words in shared.summary],
        "definition": [words_of(words) for words in shared.definition],
        "wishes": [wish_of(shared, wish) for wish in shared.standing_wishes()],
        "agreements": [agreement_of(shared, agreement) for agreement in shared.standing_agreements()],
        "wishes_without_agreement": [wish.letter for wish in shared.wishes_without_agreement()],
        "lines": [line_of(shared, line) for line in shared.lines.values() if not line.withdrawn],
        "withdrawn_after_an_answer": withdrawn_after_an_answer(shared),
        "possibilities": [possibility_of(shared, way) for way in _kept(shared, shared.possibilities)],
        "constraints": [constraint_of(shared, wall) for wall in _kept(shared, shared.constraints)],
        "perspectives": [perspective_of(shared, card) for card in shared.standing_cards()],
        "restatements": [restatement_of(shared, one) for one in shared.restatements.values()],
        "tensions": [tension_of(tension) for tension in shared.standing_tensions()],
        "together": [[pair.one, pair.other] for pair in shared.standing_together()],
        **_looking_back(shared),
        "agenda": [{"text": item.text, "by": item.by} for item in shared.standing_agenda()],
        "seats": [seat_of(seat) for seat in shared.seats.values() if seat.role is not Role.WALL],
    }


def _looking_back(shared: Meeting) -> dict[str, Any]:
    """What was set aside, the answers that were shared, and what the others saw."""
    return {
        "set_aside": [topic_of(topic) for topic in standing_topics(shared)],
        "answers": answers_of(shared),
        "insights": [words_of(words) for words in shared.insights.values()],
    }


def _kept(shared: Meeting, shelf: Mapping[PostId, Post]) -> list[Post]:
    """What stands on this shelf, and what was taken down though an agreement grew out of it."""
    named = {id for agreement in shared.standing_agreements() for id in (agreement.possibility, agreement.constraint)}
    return [post for id, post in shelf.items() if not post.withdrawn or id in named]


def checksum(record: dict[str, Any]) -> str:
    """SHA-256, in hexadecimal, of the record as JSON with sorted keys, no spaces, UTF-8: anyone can repeat it."""
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()

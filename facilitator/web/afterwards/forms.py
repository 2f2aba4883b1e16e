"""What a form of the lasting page, or of the lobby's page of a sealed meeting, says; and what is wrong with it in a sentence."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from datetime import datetime

from facilitator.board import Going, Meeting, earlier_open
from facilitator.board.rules.wordings import says_something
from facilitator.store.afterwords import Afterword, Kind, State

from ..parsing import ID, read_text
from ..saying.languages import Language
from ..saying.terms import N_

LONGEST = 1_200
TYPED = ("id", "kind", "about", "state", "going", "text")
NO_ROOM = N_("There is no room for more here.")


def new_id() -> str:
    """For what is about to be said: a form sent twice says it once."""
    return secrets.token_hex(16)


def read_afterword(
    form: Mapping[str, str],
    kinds: tuple[Kind, ...],
    goings: tuple[Going, ...],
    meeting: Meeting,
    said: list[Afterword],
    at: datetime,
) -> Afterword | None:
    """What was typed; None for what no form of ours sends. ``said`` is what this reader may read, ``goings`` what they may choose."""
    typed = {name: read_text(form.get(name, "")) for name in TYPED}
    if typed["kind"] not in kinds or not re.fullmatch(ID, typed["id"]):
        return None
    kind, about = Kind(typed["kind"]), typed["about"]
    # What they will take up is theirs until they have.
    typed["state"] = State.MINE.value if kind is Kind.TAKE_UP else typed["state"]
    states = {Kind.NOTE: (State.MINE, State.SHARED), Kind.TAKE_UP: (State.MINE,)}.get(kind, (State.NONE,))
    abouts = {
        Kind.REVIEW: {str(line.id) for line in meeting.standing_agreements()}
        | {str(line.id) for line in earlier_open(meeting)},
        Kind.ANSWER: {one.id for one in said if one.kind is Kind.QUESTION},
    }.get(kind, {""})
    if about not in abouts or (typed["state"] and typed["state"] not in states):
        return None
    if typed["going"] and (kind is not Kind.REVIEW or typed["going"] not in goings):
        return None
    if any(one.id == typed["id"] and one.text != typed["text"] for one in said):
        # From a page that was gone back to: other words are something else that is said, and not the first again (P16).
        typed["id"] = hashlib.sha256(f"{typed['id']} {typed['text']}".encode()).hexdigest()[:32]
    going = Going(typed["going"]) if typed["going"] else None
    return Afterword(typed["id"], kind, typed["text"], at, about, State(typed["state"]), going=going)


def fault(said: Afterword, spoken: Language) -> str:
    """What is wrong with it; nothing if it may be kept."""
    if len(said.text) > LONGEST:
        return spoken.say(N_("This is too long: at most %(most)s characters."), most=LONGEST)
    if said.kind is Kind.REVIEW:
        return "" if said.going else spoken.say(N_("Choose how it goes."))
    if said.kind is Kind.NOTE and not said.state:
        return spoken.say(N_("Choose who may read it."))
    return "" if says_something(said.text) else spoken.say(N_("Write something first."))

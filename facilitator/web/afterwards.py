"""What a form of the lasting page, or of the lobby's page of a sealed meeting, says; and what is wrong with it in a sentence."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from datetime import datetime

from facilitator.board import Meeting, earlier_agreements
from facilitator.board.rules.wordings import says_something
from facilitator.store.afterwords import Afterword, Kind, State

from .languages import Language
from .parsing import ID, read_text
from .terms import N_

LONGEST = 1_200
PROGRESS = (State.GOES_WELL, State.HARD, State.KEPT, State.NOT_KEPT)
HOW_IT_GOES = {
    State.GOES_WELL: N_("It goes well"),
    State.HARD: N_("It is hard"),
    State.KEPT: N_("It is done"),
    State.NOT_KEPT: N_("It did not happen"),
}
NO_ROOM = N_("There is no room for more here.")


def new_id() -> str:
    """For what is about to be said: a form sent twice says it once."""
    return secrets.token_hex(16)


def read_afterword(
    form: Mapping[str, str], kinds: tuple[Kind, ...], meeting: Meeting, said: list[Afterword], at: datetime
) -> Afterword | None:
    """What was typed; None for what no form of ours sends. ``said`` is what this reader may read."""
    typed = {name: read_text(form.get(name, "")) for name in ("id", "kind", "about", "state", "text")}
    if typed["kind"] not in kinds or not re.fullmatch(ID, typed["id"]):
        return None
    kind, about = Kind(typed["kind"]), typed["about"]
    # What they will bring is theirs until they have brought it.
    typed["state"] = State.MINE.value if kind is Kind.BRING else typed["state"]
    states = {Kind.PROGRESS: PROGRESS, Kind.NOTE: (State.MINE, State.SHARED), Kind.BRING: (State.MINE,)}.get(
        kind, (State.NONE,)
    )
    abouts = {
        Kind.PROGRESS: {str(line.id) for line in meeting.standing_agreements()}
        | {str(line.id) for line in earlier_agreements(meeting)},
        Kind.ANSWER: {one.id for one in said if one.kind is Kind.QUESTION},
    }.get(kind, {""})
    if about not in abouts or (typed["state"] and typed["state"] not in states):
        return None
    if any(one.id == typed["id"] and one.text != typed["text"] for one in said):
        # From a page that was gone back to: other words are something else that is said, and not the first again (P16).
        typed["id"] = hashlib.sha256(f"{typed['id']} {typed['text']}".encode()).hexdigest()[:32]
    return Afterword(typed["id"], kind, typed["text"], at, about, State(typed["state"]))


def fault(said: Afterword, spoken: Language) -> str:
    """What is wrong with it; nothing if it may be kept."""
    if len(said.text) > LONGEST:
        return spoken.say(N_("This is too long: at most %(most)s characters."), most=LONGEST)
    if said.kind is Kind.PROGRESS:
        return "" if said.state else spoken.say(N_("Choose how it goes."))
    if said.kind is Kind.NOTE and not said.state:
        return spoken.say(N_("Choose who may read it."))
    return "" if says_something(said.text) else spoken.say(N_("Write something first."))

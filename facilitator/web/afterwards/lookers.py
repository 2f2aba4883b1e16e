"""Who opened a meeting and when, for the citizen to read: the access log, in plain words and once a day for each."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from facilitator.board import Meeting, SeatId

from ..saying.languages import Language
from ..saying.terms import N_

WHAT = {
    "board": N_("opened the meeting"),
    "space": N_("opened the paper with ways and walls"),
    "record": N_("opened the record"),
    "lasting": N_("opened this page"),
    "program": N_("opened the meeting with another program"),
    "lobby": N_("opened the page where the meeting is planned"),
    "sheet": N_("opened the page to print for %(whose)s"),
    "seat": N_("sat down as %(whose)s"),
    "new-link": N_("made a new link for %(whose)s"),
    "code": N_("made a code for the shared tablet"),
    "code-given": N_("made a code for %(whose)s"),
    "link-given": N_("made a new link for %(whose)s"),
    "let-in": N_("let %(whose)s in"),
    "join-code": N_("showed the code for coming in on the wall"),
    "tablet": N_("took the shared tablet"),
    "link-erased": N_("erased the link"),
    "next-meeting": N_("called the next meeting"),
}
"""Each word of the log. A test finds them all in the source."""
BY_WHO_LEADS = ("code-given", "link-given", "let-in")
"""Noted under the seat it was done for."""


class Looked(NamedTuple):
    """One line: who did what on one day, the last time of it, and how often."""

    who: str
    what: str
    at: datetime
    times: int


def lookers(noted: Iterable[Any], meeting: Meeting, names: dict[str, str], spoken: Language) -> list[Looked]:
    """Newest first. ``names`` are the accounts' that are known."""
    found: dict[tuple[str, str, str], Looked] = {}
    for row in noted:
        seat = meeting.seats.get(SeatId(row.seat or ""))
        whose = seat.name if seat else ""
        if row.account:
            who = names.get(row.account, spoken.say(N_("Somebody at the organisation")))
        elif row.what in BY_WHO_LEADS:
            who = spoken.say(N_("The one who leads the meeting"))
        else:
            who = whose or spoken.say(N_("Somebody at the organisation"))
        what = spoken.say(WHAT[row.what], whose=whose)
        key = (spoken.date(row.at), who, what)
        found[key] = Looked(who, what, row.at, found[key].times + 1 if key in found else 1)
    return sorted(found.values(), key=lambda one: one.at, reverse=True)

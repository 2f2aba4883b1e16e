"""Whether an agreement names anybody: “we” does nothing by Friday."""

import re

from facilitator.board import Agreement, Meeting

_NOBODY = (
    "vi alle os oss man nogen noen en én de dem begge sammen her rundt bordet bordet "
    "we all of us everybody everyone everyone's somebody someone anybody one they them both together the table"
)
NOBODY = frozenset(_NOBODY.split())


def names_nobody(who: str) -> bool:
    """Whether it is made of words like *we*, *everybody* and *somebody* alone: Danish, Norwegian and English."""
    words = re.findall(r"[\w']+", who.casefold())
    return bool(words) and NOBODY.issuperset(words)


def without_a_name(meeting: Meeting) -> tuple[Agreement, ...]:
    """The standing agreements of which nobody could say afterwards whose they are."""
    return tuple(agreement for agreement in meeting.standing_agreements() if names_nobody(agreement.now.who))

"""Offering: what a professional explained in a meeting is offered to their organisation's list."""

from facilitator.board import Entry, Meeting, PostId, Role, SeatId
from facilitator.board.events import OtherWordsSaid
from facilitator.meetings import Meetings
from facilitator.store import plain_words as store

from .lexicons import Lexicons

EXPLAIN = (Role.PROFESSIONAL, Role.FACILITATOR)
"""Whose explanations leave the meeting. The citizen's words stay in it."""


class Offering:
    """Hears of every change after it is on disk: ``meetings.subscribe(Offering(meetings, lexicons).hear)``."""

    def __init__(self, meetings: Meetings, lexicons: Lexicons) -> None:
        self._meetings, self._lexicons = meetings, lexicons

    def hear(self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry]) -> None:
        """Offer each word that was explained; in a meeting of no organisation there is nobody to offer it to."""
        for entry in entries:
            said = entry.event
            if isinstance(said, OtherWordsSaid) and said.word and _is_theirs(after, entry.by, said.post):
                organisation, language = self._lexicons.whose(meeting_id)
                if organisation:
                    offer = (organisation, language, said.word, said.text, entry.at)
                    self._meetings.write(store.offer_word, *offer)


def _is_theirs(meeting: Meeting, by: SeatId, post: PostId) -> bool:
    """Whether a professional explained what no citizen said."""
    found = meeting.shared_post(post)
    authors = {by, found.by} if found else {by}
    return all(meeting.seats[author].role in EXPLAIN for author in authors)

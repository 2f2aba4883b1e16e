"""Lexicons: what each organisation calls things, kept at hand until its list changes."""

from collections.abc import Callable

from facilitator.board.plain_words import Lexicon, PlainWord
from facilitator.meetings import Meetings
from facilitator.store import plain_words as store

from . import lexicon

LOOKED_AFTER = 10.0
"""Seconds until the list is looked at again: another process may have changed it."""
MANY = 10_000


class Lexicons:
    """One lexicon for each organisation and language: its own accepted words and the shipped ones.

    The same object as long as the list is the same, so that what was made of it may be kept as well.
    """

    def __init__(self, meetings: Meetings, clock: Callable[[], float]) -> None:
        self._meetings, self._clock = meetings, clock
        self._known: dict[tuple[str, str], tuple[float, tuple[PlainWord, ...], Lexicon]] = {}
        self._whose: dict[str, tuple[str, str]] = {}

    def of(self, organisation: str, language: str) -> Lexicon:
        """The lexicon of an organisation ("" for none) in this language."""
        key, now = (organisation, language), self._clock()
        known = self._known.get(key)
        if known and (now - known[0] < LOOKED_AFTER or not organisation):
            return known[2]
        own = self._meetings.read(store.accepted_words, organisation, language) if organisation else ()
        words = known[2] if known and known[1] == own else lexicon(language, own)
        self._known[key] = (now, own, words)
        return words

    def of_meeting(self, meeting_id: str) -> Lexicon:
        """The lexicon of the meeting's organisation, in the meeting's language; a shipped one where nothing is known."""
        return self.of(*self.whose(meeting_id))

    def whose(self, meeting_id: str) -> tuple[str, str]:
        """The meeting's organisation ("" for none) and language: neither ever changes."""
        known = self._whose.get(meeting_id)
        if known is None:
            found = self._meetings.read(store.whose_meeting, meeting_id)
            if found is None:
                return "", ""
            known = (found[0] or "", found[1])
            if len(self._whose) >= MANY:
                self._whose.clear()
            self._whose[meeting_id] = known
        return known

    def forget(self, organisation: str) -> None:
        """Its list has changed: look again."""
        for key in [key for key in self._known if key[0] == organisation]:
            del self._known[key]

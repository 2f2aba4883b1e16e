"""Sets the made-up meetings on a real board: one in Danish, one in English, with a link per seat."""

import threading
from collections.abc import Iterable
from datetime import date
from time import sleep

from facilitator.board import OFFICE
from facilitator.board.commands import AddSeat, CallMeeting
from facilitator.board.terms import Phase
from facilitator.demonstration import STORIES, Step, Story, load, steps, up_to
from facilitator.inviting import Invitation, invite
from facilitator.meetings import Meetings

READS_NORWEGIAN = "Ingrid Holm"
"""One of the cast has a Norwegian screen, so that the demonstration shows two languages in one meeting."""


class Demonstration:
    """One story on the board: its invitations, and the steps that are still to be played."""

    def __init__(
        self, meetings: Meetings, address: str, story: Story, day: date, organisation: str | None = None
    ) -> None:
        self.story, self._organisation = story, organisation
        self._meetings, self._address = meetings, address
        self.invitations: list[Invitation] = []
        self.meeting = ""
        self._steps = steps(story, mark=f"{story.id}-{meetings.clock():%H%M%S}", day=day)

    def set_the_table(self, until: Phase | None) -> None:
        """Call the meeting, seat everybody, and play to the end of ``until``; with None, to just before it opens."""
        known = list(self._steps)
        before = [step for step in known if step.phase is None]
        played = before if until is None else list(up_to(until, iter(known)))
        for step in played:
            self.take(step)
        self._steps = iter(known[len(played) :])

    def take(self, step: Step) -> None:
        """Do one step: seats come with their links, everything else goes through the door."""
        command = step.command
        if isinstance(command, CallMeeting):
            self.meeting = self._meetings.call(command, organisation=self._organisation)
        elif isinstance(command, AddSeat):
            language = "nb" if command.name == READS_NORWEGIAN else self.story.language
            seated = invite(self._meetings, self._address, self.meeting, command, language=language, by=OFFICE)
            self.invitations.append(seated)
        else:
            self._meetings.record(self.meeting, command, by=step.by)

    def unfold(self) -> None:
        """Play what is left, with the pauses people would make, while others watch."""
        threading.Thread(target=self._unfold, args=(self._steps,), daemon=True).start()

    def _unfold(self, left: Iterable[Step]) -> None:
        for step in left:
            sleep(step.pause)
            self.take(step)


def demonstrate(
    meetings: Meetings, address: str, *, until: Phase | None, organisation: str | None = None
) -> list[Demonstration]:
    """Every story on a board of its own, in this organisation's lobby."""
    day = meetings.clock().date()
    shown = [Demonstration(meetings, address, load(id), day, organisation) for id in STORIES]
    for demonstration in shown:
        demonstration.set_the_table(until)
    return shown

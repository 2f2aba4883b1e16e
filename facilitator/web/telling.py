"""Telling: what happened goes to whom it may concern, rendered once for all who read alike."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from facilitator.board import Entry, Meeting, SeatId, events as e, is_draft, readers_of
from facilitator.meetings import Meetings, NoSuchMeeting

from .fragments import PICTURES, SCREENS
from .looking import Looking
from .saying.languages import language
from .touched import touched
from .wall.curtain import shown_on_wall
from .wall.on_a_wall import heard_by, heard_on_a_wall, sees_otherwise
from .wire import messages
from .wire.audiences import Audiences, Place
from .wire.lines import Lines

CHANGE_DRAFTS = (
    e.DraftsRevealed,
    e.PhaseEntered,
    e.MeetingSealed,
    e.HelperNamed,
    e.HelperLetGo,
    e.SeatClosed,
    e.WishWithdrawn,
)
"""What happens to everybody and also changes what an author may do with a draft, or what waits for the citizen's yes."""
CHANGE_EARLIER_WORDS = (e.EarlierWordsTakenUp, e.DefinitionWritten)
"""What also changes what the citizen is asked about from last time."""
SAID_AMONG_OWN = (e.QuestionAnswered, e.AnswerTakenBack)
"""What its author reads among what is theirs alone, also when everybody is told."""

AT_THE_DOOR = {"wall": ("join-code",), "facilitator": ("console", "door", "wall-parts")}
"""What is so at the door, and whether a wall hangs there, is not in the journal, so it comes with who is here."""
TURNING = {"facilitator": ("wall-parts",)}


class Telling:
    """Tells this process's connections. Who hears what is decided at the moment of sending."""

    def __init__(self, lines: Lines, meetings: Meetings, audiences: Audiences, looking: Looking) -> None:
        self._lines, self._meetings, self._audiences, self._looking = lines, meetings, audiences, looking

    def tell(self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry]) -> None:
        """Tell everybody what they may hear of these entries."""
        shared = [entry for entry in entries if not is_draft(entry.event)]
        if shared:
            self._tell_everybody(meeting_id, before, after, shared)
        authors = {seat for entry in entries if is_draft(entry.event) for seat in readers_of(entry.event, entry.by)}
        if any(isinstance(entry.event, CHANGE_DRAFTS) for entry in shared):
            authors |= {seat for seat in before.own if before.own_count(seat)}
            # The three questions are asked while the meeting is open, also of who has answered none.
            authors |= {after.citizen.id} if after.citizen else set()
        if after.last_time and after.citizen and any(isinstance(entry.event, CHANGE_EARLIER_WORDS) for entry in shared):
            authors |= {after.citizen.id}
        authors |= {entry.by for entry in shared if isinstance(entry.event, SAID_AMONG_OWN)}
        for author in authors:
            self._tell_author(meeting_id, before, after, author, entries)

    def _tell_everybody(self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry]) -> None:
        listening = self._audiences.listening(meeting_id)
        self._tell_screens(meeting_id, before, after, entries, listening)
        programs = [room for room, place in listening.items() if place.events and place.screen != "wall"]
        walls = [room for room, place in listening.items() if place.events and place.screen == "wall"]
        if not programs and not walls:
            return
        if any(isinstance(entry.event, e.DraftsRevealed) for entry in entries):
            self._tell_revealed(meeting_id, before, after, entries)
            return
        events = messages.numbered(entries, before.seq, SeatId(""))
        for rooms, heard in ((programs, events), (walls, heard_on_a_wall(after, events))):
            # Sent to no room at all, a packet goes to everybody on the server.
            if rooms:
                self._lines.emit("board", {"after": before.seq, "seq": after.seq, "events": heard}, to=rooms)

    def _tell_screens(
        self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry], listening: dict[str, Place]
    ) -> None:
        """Screens that are sent the very same thing are sent it at once."""
        keys = tuple(touched(entries, after))
        alike: dict[tuple[str, SeatId | None], dict[tuple[str, ...], list[str]]] = {}
        for room, place in listening.items():
            if not place.events:
                curtained = shown_on_wall(keys, before, after) if place.screen == "wall" else None
                shown = messages.shown_on(place.screen, keys) if curtained is None else curtained
                reads = place.language, place.seat if sees_otherwise(after, place.seat) else None
                alike.setdefault(reads, {}).setdefault(shown, []).append(room)
        for (code, wall), rooms in alike.items():
            view = self._looking.view(meeting_id, language(code), wall, after)
            done: dict[str, str] = {}
            for shown, to in rooms.items():
                told = [] if wall and after.curtain else entries
                self._lines.emit("board", messages.change(view, shown, before, told, done), to=to)

    def _tell_revealed(self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry]) -> None:
        """A reveal carries the drafts it reveals, and they are news to everybody but their own authors."""
        for place in self._audiences.everyone(meeting_id):
            if place.events:
                heard = [told for entry in entries for told in self._with_revealed(meeting_id, entry, place.seat)]
                events = messages.numbered(heard, before.seq, place.seat)
                packet = {"after": before.seq, "seq": after.seq, "events": heard_by(after, place.seat, events)}
                self._lines.emit("board", packet, to=place.own)

    def _with_revealed(self, meeting_id: str, entry: Entry, seat: SeatId) -> list[Entry]:
        reveals = isinstance(entry.event, e.DraftsRevealed)
        return [*self._meetings.revealed_by(meeting_id, entry, seat), entry] if reveals else [entry]

    def _tell_author(
        self, meeting_id: str, before: Meeting, after: Meeting, author: SeatId, entries: list[Entry]
    ) -> None:
        mine = [entry for entry in entries if is_draft(entry.event) and author in readers_of(entry.event, entry.by)]
        for place in self._audiences.places_of(meeting_id, author):
            if place.events:
                events = messages.numbered(mine, after.seq, author)
                packet: dict[str, Any] = {"own": after.own_count(author), "events": events}
            else:
                packet = messages.own(self._looking.view(meeting_id, language(place.language), author, after))
            self._lines.emit("own", packet, to=place.own)

    def tell_pictures(self, meeting_id: str) -> None:
        """Send the pictures of the whole board as it stands now; like presence they carry no number. Each is drawn once a language."""
        drawn: dict[tuple[str, str], str] = {}
        for room, place in self._audiences.listening(meeting_id).items():
            view = self._looking.view(meeting_id, language(place.language))
            if place.events or (place.screen == "wall" and view.meeting.curtain):
                continue
            shown = [(place.language, key) for key in PICTURES if key in SCREENS[place.screen]]
            drawn |= {one: view.render(one[1]) for one in shown if one not in drawn}
            self._lines.emit("presence", {"fragments": [drawn[one] for one in shown]}, to=room)

    def tell_door(self, meeting_id: str) -> None:
        """Send the join code and who waits to be let in to those who may see it, and to nobody else."""
        self._tell_beside(meeting_id, AT_THE_DOOR)

    def tell_turning(self, meeting_id: str) -> None:
        """Send whoever leads which part the wall stands at, and of how many."""
        with suppress(NoSuchMeeting):
            self._tell_beside(meeting_id, TURNING)

    def _tell_beside(self, meeting_id: str, keys_of: Mapping[str, tuple[str, ...]]) -> None:
        """Send each screen those fragments of what is not in the journal."""
        for room, place in self._audiences.listening(meeting_id).items():
            keys = keys_of.get(place.screen, ())
            if keys and not place.events:
                view = self._looking.view(meeting_id, language(place.language))
                self._lines.emit("presence", {"fragments": [view.render(key) for key in keys]}, to=room)

    def tell_presence(self, meeting_id: str) -> None:
        """Send who is here; of a meeting that was erased nothing. Who is shown out of that must not keep the next one from being."""
        with suppress(NoSuchMeeting):
            for room, place in self._audiences.listening(meeting_id).items():
                self._lines.emit("presence", self.presence(place), to=room)

    def presence(self, place: Place) -> dict[str, Any]:
        view = self._looking.view(place.meeting, language(place.language), place.seat)
        if place.events:
            return {"present": sorted(view.present & view.meeting.seats.keys())}
        keys = ("people", *AT_THE_DOOR.get(place.screen, ()))
        return {"fragments": [view.render(key) for key in keys]}

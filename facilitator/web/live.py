"""The live wire: who connects is seated, what is sent becomes a command, what happened goes to whom it may concern.

The handlers are plain Socket.IO ones, outside Flask: a request context for every event costs more than the event.
"""

import time
from collections.abc import Callable
from typing import Any

import socketio
import structlog

from facilitator.board import Entry, Meeting, Refused, Seat, Stage, commands as c, events as e
from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.store.register import FoundSeat

from .access_notes import AccessNotes
from .buckets import Buckets
from .carrying_out import Answer, carry_out
from .door.doorkeeper import Doorkeeper
from .door.doorstep import Doorstep
from .looking import Looking
from .parsing import Unreadable
from .saying.languages import NAMES, language
from .saying.plain_words import PlainQuestions
from .telling import Telling
from .wall.on_a_wall import heard_by
from .wall.turning import Turning
from .wire import messages
from .wire.audiences import SCREEN_OF, Audiences, Place
from .wire.elsewhere import Elsewhere
from .wire.lines import Handler, Lines, forget_headers
from .wire.pictures import Pictures
from .wire.writing import Writing

log = structlog.get_logger()
FindSeat = Callable[[dict[str, Any], dict[str, Any]], FoundSeat | None]
"""Whose connection it is, of its environ and auth."""


class Live:
    """One server process's connections. ``publish`` is called by the door after every commit."""

    def __init__(
        self,
        server: socketio.Server,
        meetings: Meetings,
        audiences: Audiences,
        looking: Looking,
        buckets: Buckets,
        find_seat: FindSeat,
        lines: Lines,
        notes: AccessNotes,
        plain: PlainQuestions,
        doorstep: Doorstep,
    ) -> None:
        self._server, self._lines, self._meetings, self._audiences = server, lines, meetings, audiences
        self._looking, self._buckets, self._find_seat, self._notes = looking, buckets, find_seat, notes
        self._telling = Telling(lines, meetings, audiences, looking)
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        self.writing = Writing(lines, audiences, time.monotonic, self._is_curtained)
        self._plain_questions = plain
        turning = Turning(audiences, buckets, self._telling.tell_turning)
        asked = {"writing": self._writing, "plain": self._plain, "parts": turning.hear, "command": self._command}
        for name, handler in {**asked, "attend": self._attend}.items():
            lines.on(name, self._guarded(handler))
        meetings.subscribe(self.publish)
        self.pictures = Pictures(audiences, self._telling.tell_pictures)
        meetings.subscribe(self.pictures.note)
        self.doorkeeper = Doorkeeper(meetings, audiences, server.disconnect)
        self._doorstep = doorstep
        doorstep.tell = self._telling.tell_door

    def start(self) -> None:
        """Begin what goes on for as long as the process serves: who is elsewhere, and whose link has ended."""
        self.doorkeeper.start()
        self._doorstep.start()
        self.pictures.start()
        self.writing.start()
        if not self._meetings.database.is_sqlite:
            Elsewhere(self._meetings, self._audiences, self._telling.tell_presence).start()

    def _is_curtained(self, meeting: str) -> bool:
        try:
            return self._meetings.attend(meeting).curtain is not None
        except NoSuchMeeting:
            # Erased while somebody wrote in it: the other meetings are told all the same, and its walls of nobody.
            return True

    # Coming and going

    def _connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        auth = auth if isinstance(auth, dict) else {}
        chosen = auth.get("language")
        chosen = chosen if isinstance(chosen, str) and chosen in NAMES else ""
        try:
            place = self._seated(environ, auth, chosen)
        except (Refused, Unreadable) as refused:
            raise _refusal(chosen, refused.code) from None
        except Exception:
            log.exception("a connection went wrong")
            raise _refusal(chosen, "went-wrong") from None
        forget_headers(environ)
        try:
            self._welcome(sid, place, auth)
        except Exception:
            # Socket.IO calls no disconnect for a connection it never let in: without this its seat would stay taken.
            self._audiences.leave(sid)
            log.exception("a connection went wrong", meeting=place.meeting)
            raise _refusal(chosen, "went-wrong") from None

    def _welcome(self, sid: str, place: Place, known: dict[str, Any]) -> None:
        if "token" in known:
            self._notes.note(place.meeting, place.seat, "program")
        newcomer = place.seat not in self._audiences.present(place.meeting)
        self._audiences.join(sid, place)
        self._server.enter_room(sid, place.audience)
        self._server.enter_room(sid, place.own)
        # Looked up anew: what was told before the joining went past this connection.
        meeting = self._meetings.attend(place.meeting)
        self._catch_up(sid, place, meeting, known)
        if newcomer:
            self._telling.tell_presence(place.meeting)
            self._note_arrival(place.meeting, meeting, meeting.seats[place.seat])
        else:
            self._lines.emit("presence", self._telling.presence(place), to=sid)
        self.writing.greet(sid, place)

    def _seated(self, environ: dict[str, Any], auth: dict[str, Any], chosen: str) -> Place:
        """Where this connection sits; raises Unreadable or Refused."""
        found = self._find_seat(environ, auth)
        if found is None:
            raise Unreadable("not-signed-in")
        if not self._buckets.take(f"connect/{found.meeting}/{found.seat}"):
            raise Unreadable("too-fast")
        seat = self._meetings.attend(found.meeting).seats.get(found.seat)
        if seat is None or seat.closed:
            raise Refused("seat-is-closed")
        return Place(
            meeting=found.meeting,
            seat=found.seat,
            role=seat.role,
            language=chosen or found.language,
            screen=SCREEN_OF[seat.role],
            events=auth.get("format") == "events",
            mark=found.mark,
            tablet=found.tablet,
        )

    def _disconnect(self, sid: str, *_reason: Any) -> None:
        place = self._audiences.leave(sid)
        if place:
            self.writing.leave(sid, place)
        if place and place.seat not in self._audiences.present(place.meeting):
            self._telling.tell_presence(place.meeting)
        elif place and place.screen == "wall":
            self._telling.tell_turning(place.meeting)

    def _note_arrival(self, meeting_id: str, meeting: Meeting, seat: Seat) -> None:
        if meeting.stage is Stage.OPEN and not seat.arrived:
            arrive = c.Arrive(id=f"arrive-{seat.id}"[:64])
            self._meetings.submit(meeting_id, arrive, seat.id, lambda _outcome: None)

    # Being asked

    def _command(self, sid: str, place: Place, message: Any, answer: Answer) -> None:
        carry_out(
            self._meetings,
            self._buckets,
            meeting=place.meeting,
            seat=place.seat,
            language=language(place.language),
            message=message,
            answer=answer,
        )

    def _writing(self, sid: str, place: Place, message: Any, answer: Answer) -> None:
        """That somebody is writing, or no longer is; never what."""
        refused = self.writing.hear(sid, place, self._meetings.attend(place.meeting).stage, message)
        answer(messages.refusal(language(place.language), refused) if refused else {"ok": True})

    def _plain(self, sid: str, place: Place, message: Any, answer: Answer) -> None:
        """What a writer is told about their own words before anybody else reads them."""
        answer(self._plain_questions.answer(place, message))

    def _attend(self, sid: str, place: Place, message: Any, answer: Answer) -> None:
        """What the client has missed; it says how far it has come."""
        if not self._buckets.take(f"attend/{place.meeting}/{place.seat}"):
            return answer(messages.refusal(language(place.language), "too-fast"))
        known = message if isinstance(message, dict) else {}
        self._catch_up(sid, place, self._meetings.attend(place.meeting), known)
        return answer({"ok": True})

    def _catch_up(self, sid: str, place: Place, meeting: Meeting, known: dict[str, Any]) -> None:
        seq, own = known.get("seq"), known.get("own")
        if place.events:
            since = seq if isinstance(seq, int) and 0 <= seq <= meeting.seq else 0
            events = messages.numbered(self._meetings.since(place.meeting, since, place.seat), since, place.seat)
            newest = events[-1]["seq"] if events else meeting.seq
            packet = {"seq": newest, "whole": since == 0, "events": heard_by(meeting, place.seat, events)}
            self._lines.emit("board", packet, to=sid)
        elif (seq, own) != (meeting.seq, meeting.own_count(place.seat)):
            view = self._looking.whole(place.meeting, language(place.language), place.seat, meeting)
            self._lines.emit("board", messages.whole(view, place.screen), to=sid)

    def _guarded(self, handler: Callable[[str, Place, Any, Answer], None]) -> Handler:
        """Seated or refused; and always an answer, since Socket.IO sends none after an exception."""

        def handle(sid: str, message: Any, answer: Answer) -> None:
            place = self._audiences.place(sid)
            if place is None:
                return answer(messages.refusal(language(""), "not-signed-in"))
            try:
                return handler(sid, place, message, answer)
            except Unreadable as unreadable:
                return answer(messages.refusal(language(place.language), unreadable.code, unreadable.field))
            except NoSuchMeeting:
                return answer(messages.refusal(language(place.language), "meeting-is-not-called"))
            except Exception:
                log.exception("a message went wrong", meeting=place.meeting)
                return answer(messages.refusal(language(place.language), "went-wrong"))

        return handle

    # Telling

    def publish(self, meeting_id: str, before: Meeting, after: Meeting, entries: list[Entry]) -> None:
        """Called by the door after every commit, in the order of the journal."""
        self._telling.tell(meeting_id, before, after, entries)
        self._follow_up(meeting_id, after, entries)

    def _follow_up(self, meeting_id: str, after: Meeting, entries: list[Entry]) -> None:
        for entry in entries:
            if isinstance(entry.event, e.SeatClosed):
                for sid in self._audiences.connections_of(meeting_id, entry.event.seat):
                    self._server.disconnect(sid)
            elif isinstance(entry.event, e.PhaseEntered) and entry.at == after.opened_at:
                # Who already sits there when the meeting opens has come.
                for seat in self._audiences.present(meeting_id):
                    self._note_arrival(meeting_id, after, after.seats[seat])


def _refusal(spoken: str, code: str) -> socketio.exceptions.ConnectionRefusedError:
    # Two arguments: a single one is made a string of, and the client could not read it.
    return socketio.exceptions.ConnectionRefusedError(code, messages.refusal(language(spoken), code))

"""The same commands and the same board over HTTP, for other programs. See docs/protocol.md."""

from flask import Blueprint, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue

from facilitator.board import Role, SeatId, record_of
from facilitator.export.record_file import written
from facilitator.export.record_schema import record_schema
from facilitator.meetings import Meetings
from facilitator.store import register
from facilitator.store.register import FoundSeat

from .access_notes import AccessNotes
from .board_as_json import board_as_json
from .buckets import Buckets
from .carrying_out import carried_out
from .door.wrong_tries import WrongTries
from .openapi import openapi
from .saying.languages import language
from .wall.on_a_wall import heard_by
from .wire import messages

STATUS = {"too-fast": 429, "not-saved": 503, "went-wrong": 500, "not-signed-in": 401}


class Api:
    """Every request carries a seat's token; it opens that seat's meeting and no other."""

    def __init__(self, meetings: Meetings, buckets: Buckets, notes: AccessNotes, wrong_links: WrongTries) -> None:
        self._meetings, self._buckets, self._notes, self._wrong_links = meetings, buckets, notes, wrong_links

    def blueprint(self) -> Blueprint:
        rooms = Blueprint("api", __name__, url_prefix="/api")
        rooms.get("/seat")(self.seat)
        rooms.post("/meetings/<meeting>/commands")(self.commands)
        rooms.get("/meetings/<meeting>/board")(self.board)
        rooms.get("/meetings/<meeting>/events")(self.events)
        rooms.get("/meetings/<meeting>/record")(self.record)
        rooms.get("/openapi.json", endpoint="openapi")(lambda: jsonify(openapi()))
        rooms.get("/record.schema.json", endpoint="record_schema")(lambda: jsonify(record_schema()))
        return rooms

    def seat(self) -> ResponseReturnValue:
        """Where a token sits: a link names neither its meeting nor its seat."""
        row = self._sitting()
        return jsonify(meeting=row.meeting, seat=row.seat, language=row.language)

    def commands(self, meeting: str) -> ResponseReturnValue:
        row = self._seat(meeting)
        answer = carried_out(
            self._meetings,
            self._buckets,
            meeting=meeting,
            seat=row.seat,
            language=language(row.language),
            message=request.get_json(silent=True),
        )
        return jsonify(answer), 200 if answer["ok"] else STATUS.get(answer["code"], 409)

    def board(self, meeting: str) -> ResponseReturnValue:
        row = self._seat(meeting)
        return jsonify(board_as_json(self._meetings.attend(meeting), row.seat))

    def events(self, meeting: str) -> ResponseReturnValue:
        row = self._seat(meeting)
        since = request.args.get("since", 0, type=int)
        board = self._meetings.attend(meeting)
        since = since if 0 <= since <= board.seq else 0
        entries = self._meetings.since(meeting, since, row.seat)
        events = messages.numbered(entries, since, row.seat)
        return jsonify(seq=board.seq, events=heard_by(board, SeatId(row.seat), events))

    def record(self, meeting: str) -> ResponseReturnValue:
        seat = self._seat(meeting).seat
        board = self._meetings.attend(meeting)
        # A wall has no record of its own, as it has no page of it.
        if not board.sealed_at or board.seats[SeatId(seat)].role is Role.WALL:
            abort(404)
        return Response(written(record_of(board), board.checksum), mimetype="application/json")

    def _seat(self, meeting: str) -> FoundSeat:
        row = self._sitting()
        if row.meeting != meeting:
            # Another meeting's address is answered as if there were no such meeting.
            abort(404)
        if request.method == "GET":
            # Reading is noted. Who says something stands in the journal; who asks for other words, nowhere (P10).
            self._notes.note(meeting, row.seat, "program")
        return row

    def _sitting(self) -> FoundSeat:
        if not self._wrong_links.may_try():
            abort(429)
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        row = self._meetings.read(register.find_seat_by_token, token) if kind == "Bearer" and token else None
        if row is None:
            self._wrong_links.note()
            abort(401)
        if request.method == "GET" and not self._buckets.take(f"read/{row.meeting}/{row.seat}"):
            abort(429)
        return row

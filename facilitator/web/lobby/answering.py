"""A sealed meeting in the lobby: how its agreements go, and the citizen's questions, which are answered on the citizen's own page."""

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.board import Stage
from facilitator.meetings import NotSaved
from facilitator.store import afterwords
from facilitator.store.afterwords import Kind

from ..afterwards.forms import NO_ROOM, fault, read_afterword
from ..saying.terms import ANYBODYS
from .arranging import Arranging
from .reception import Reception

SAID_HERE = (Kind.REVIEW, Kind.ANSWER)


class Answering:
    """What is said here stands on the citizen's page, dated and with the name of who said it."""

    def __init__(self, reception: Reception, arranging: Arranging) -> None:
        self._reception, self._arranging = reception, arranging

    def add_to(self, rooms: Blueprint) -> None:
        rooms.post("/meetings/<meeting>/afterwards", endpoint="afterwards")(self.say)

    def say(self, meeting: str) -> ResponseReturnValue:
        board = self._reception.called(meeting)[1]
        door, spoken = self._reception.meetings, self._reception.language()
        if board.stage is not Stage.SEALED:
            abort(404)
        said = door.read(afterwords.said_to_all, door.keys, meeting)
        typed = read_afterword(request.form, SAID_HERE, ANYBODYS, board, said, door.clock())
        if typed is None:
            abort(400)
        if wrong := fault(typed, spoken):
            return self._arranging.show(meeting, afterwards=typed, wrong=(wrong, 422))
        named = typed._replace(account=self._reception.account().id)
        try:
            if not door.write(afterwords.say, door.keys, meeting, named):
                return self._arranging.show(meeting, afterwards=typed, wrong=(spoken.say(NO_ROOM), 422))
        except NotSaved as failure:
            return self._arranging.show(meeting, afterwards=typed, wrong=self._reception.why_not(failure))
        return redirect(url_for("lobby.meeting", meeting=meeting, _anchor="afterwards"), 303)

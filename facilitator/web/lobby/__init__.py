"""The lobby: where signed-in facilitators list their organisation's meetings, call new ones and hand out seats."""

from flask import Blueprint, Response, url_for

from facilitator.board import Role, Stage
from facilitator.plain_words.lexicons import Lexicons
from facilitator.store import called

from ..door.seat_claims import Claims
from .answering import Answering
from .arranging import Arranging
from .calling import Calling
from .own_account import OwnAccount
from .reception import Reception
from .sheet import Sheet
from .type_files import TypeFiles
from .words import Words

__all__ = ["Lobby", "OwnAccount", "Reception"]


class Lobby:
    """All pages under /lobby/. Each asks the reception first."""

    def __init__(self, reception: Reception, claims: Claims, address: str, lexicons: Lexicons) -> None:
        self._reception = reception
        arranging = Arranging(reception, claims, address)
        calling, sheet = Calling(reception, arranging, address), Sheet(reception, arranging, address)
        words, answering = Words(reception, lexicons), Answering(reception, arranging)
        self._rooms = (arranging, calling, sheet, words, TypeFiles(reception), answering)

    def blueprint(self, own: OwnAccount) -> Blueprint:
        rooms = Blueprint("lobby", __name__, url_prefix="/lobby")
        rooms.get("/", endpoint="list")(self.list)
        for room in (own, *self._rooms):
            room.add_to(rooms)
        return rooms

    def list(self) -> Response:
        """Every meeting of the organisation: what lies ahead by day, then what is sealed."""
        account, door = self._reception.account(), self._reception.meetings
        listed = door.listed(account.organisation)
        ahead = [row for row in listed if row.stage is not Stage.SEALED]
        ahead.sort(key=lambda row: (row.starts_at is None, row.starts_at or row.called_at))
        return self._reception.render(
            "list",
            url_for("lobby.list"),
            ahead=ahead,
            sealed=[row for row in listed if row.stage is Stage.SEALED],
            seats=door.read(called.seats_of_role, account.organisation, Role.FACILITATOR),
            type_of=self._reception.shaping.of_listed,
        )

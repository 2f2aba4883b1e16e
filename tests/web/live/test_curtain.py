"""P6: behind the curtain a wall is sent nothing of the board, whichever way it asks; opened, it has all of it again."""

import json

from facilitator.board import SeatId
from facilitator.board.terms import Phase
from tests import cast

from .house import House, Screen, Table

BEFORE, MEANWHILE = "said-before-the-curtain", "said-meanwhile"


def sent_to(screens: list[Screen]) -> str:
    return json.dumps([screen.news() for screen in screens])


def asked_by(table: Table, seat: SeatId) -> str:
    events = [table.http(seat, f"events?since={since}").text for since in (0, table.settle().seq - 1)]
    return "\n".join([table.page(seat), table.http(seat, "board").text, *events])


def posts(author: Screen, text: str) -> None:
    assert author.ask("PostPerspective", text=text)["ok"]


def test_nothing_of_the_board_reaches_the_wall_while_the_curtain_is_drawn(house: House):
    table = house.table(Phase.PERSPECTIVES)
    jonas, mette = table.screen(cast.JONAS), table.screen(cast.METTE)
    walls = [table.screen(cast.WALL, format=format) for format in ("html", "events")]
    others = [table.screen(cast.IDA, format=format) for format in ("html", "events")]
    posts(jonas, BEFORE)
    assert BEFORE in sent_to(walls), "there is something to hide"
    assert mette.ask("DrawCurtain")["ok"]
    drawn = sent_to(walls)
    assert "curtain-heading" in drawn
    assert "CurtainDrawn" in drawn
    assert BEFORE not in drawn
    sent_to(others)
    posts(jonas, MEANWHILE)
    house_redraws(table)
    meanwhile = sent_to(walls + [table.screen(cast.WALL, format=format) for format in ("html", "events")])
    meanwhile += asked_by(table, cast.WALL)
    names = [seat.name for seat in table.settle().seats.values() if seat.id not in (cast.METTE, cast.WALL)]
    assert [said for said in (BEFORE, MEANWHILE, *names) if said in meanwhile] == []
    assert MEANWHILE in sent_to(others), "everybody else goes on"
    assert mette.ask("OpenCurtain")["ok"]
    page, program = walls
    opened = json.dumps(page.news())
    assert BEFORE in opened
    assert MEANWHILE in opened
    assert "CurtainOpened" in json.dumps(program.news())
    program.send({"seq": 0}, "attend")
    assert MEANWHILE in json.dumps(program.news())


def test_behind_the_curtain_a_program_is_told_of_those_it_sees_alone(house: House):
    table = house.table(Phase.PERSPECTIVES)
    table.screen(cast.METTE)
    program, jonas = table.screen(cast.WALL, format="events"), table.screen(cast.JONAS)

    def present() -> list[str]:
        return [packet for name, packet in program.news() if name == "presence"][-1]["present"]

    assert jonas.connected
    assert cast.JONAS in present(), "there is somebody to hide"
    assert table.screen(cast.ALI).ask("DrawCurtain")["ok"]
    program.news()
    assert table.screen(cast.INGRID).connected
    assert present() == sorted([cast.METTE, cast.WALL])


def house_redraws(table: Table) -> None:
    """The pictures of the whole board are drawn anew, as they are a little after every change."""
    table.house.sockets.server.handlers["/"]["connect"].__self__.pictures.redraw()

"""The wall says which part of how many it shows: whoever leads is told, nobody else is, and nothing else comes of it."""

import json

import pytest

from facilitator.board.terms import Phase
from tests import cast

from .house import House, Screen, Table


def bar(ali: Screen) -> str:
    """The bar at the foot of the facilitator's screen, as it was told last."""
    told = [part for _name, packet in ali.news() for part in packet.get("fragments", ()) if 'id="wall-parts"' in part]
    return told[-1] if told else ""


def says(wall: Screen, part: int, parts: int) -> dict[str, object]:
    return wall.send({"part": part, "parts": parts}, "parts")


def hidden(shown: str) -> bool:
    return " hidden>" in shown.split("\n")[0]


def test_whoever_leads_sees_where_the_wall_stands_and_turns_it(house: House):
    table = house.table(Phase.PERSPECTIVES)
    ali, wall = table.screen(cast.ALI), table.screen(cast.WALL)
    assert says(wall, 1, 3) == {"ok": True}
    shown = bar(ali)
    assert "On the wall: part 1 of 3" in shown
    assert not hidden(shown)
    assert """data-fields='{"part": 2}'""" in shown
    assert """data-fields='{"part": 0}'""" not in shown
    assert ali.ask("ShowPart", part=2)["ok"]
    asked = [part for _name, packet in wall.news() for part in packet.get("fragments", ()) if 'id="part"' in part]
    assert 'data-part="2"' in asked[-1]
    assert says(wall, 3, 3)["ok"]
    shown = bar(ali)
    assert "part 3 of 3" in shown
    assert """data-fields='{"part": 4}'""" not in shown, "there is no next one"


def test_one_part_needs_no_bar_and_a_wall_that_is_gone_none_either(house: House):
    table = house.table(Phase.PERSPECTIVES)
    ali, wall = table.screen(cast.ALI), table.screen(cast.WALL)
    assert says(wall, 1, 1)["ok"]
    assert hidden(bar(ali))
    assert says(wall, 1, 2)["ok"]
    assert not hidden(bar(ali)), "there is something to hide"
    wall.client.disconnect()
    assert hidden(bar(ali))


def test_of_two_walls_the_one_with_most_parts_is_told(house: House):
    table = house.table(Phase.PERSPECTIVES)
    ali, small, large = table.screen(cast.ALI), table.screen(cast.WALL), table.screen(cast.WALL)
    assert says(small, 3, 4)["ok"]
    assert says(large, 2, 2)["ok"]
    assert "part 3 of 4" in bar(ali)
    small.client.disconnect()
    assert "part 2 of 2" in bar(ali), "each by its own line"


@pytest.mark.parametrize("phase", [Phase.OWN_TIME, Phase.PERSPECTIVES])
def test_where_nothing_can_be_turned_there_is_no_bar(house: House, phase: Phase):
    table = house.table(phase)
    ali, wall = table.screen(cast.ALI), table.screen(cast.WALL)
    if phase is Phase.PERSPECTIVES:
        assert table.screen(cast.METTE).ask("PauseMeeting")["ok"]
    assert says(wall, 1, 2)["ok"]
    assert hidden(bar(ali))


@pytest.mark.parametrize("seat", [cast.ALI, cast.METTE, cast.JONAS])
def test_nobody_but_a_wall_says_how_many_parts_it_has(house: House, seat: str):
    table = house.table(Phase.PERSPECTIVES)
    ali = table.screen(cast.ALI)
    assert says(table.screen(seat), 1, 9)["code"] == "only-the-wall"
    assert "of 9" not in bar(ali)


NONSENSE = [None, 7, "2", [], {}, {"part": 1}, {"part": 2, "parts": 1}, {"part": 0, "parts": 1}, {"part": True, "parts": 2},
            {"part": 1, "parts": "2"}, {"part": 1, "parts": 10**9}, {"part": 1.5, "parts": 2}]  # fmt: skip


@pytest.mark.parametrize("message", NONSENSE, ids=repr)
def test_what_is_no_number_of_parts_is_refused_in_words(house: House, message: object):
    answer = house.table(Phase.PERSPECTIVES).screen(cast.WALL).send(message, "parts")
    assert (answer["code"], bool(answer["message"])) == ("bad-message", True)


def test_what_the_wall_says_reaches_nobody_else(house: House):
    table = house.table(Phase.PERSPECTIVES)
    others = [table.screen(seat) for seat in (cast.METTE, cast.JONAS, cast.WALL)]
    programs = [table.screen(cast.ALI, format="events")]
    wall = table.screen(cast.WALL)
    for screen in (*others, *programs):
        screen.news()
    assert says(wall, 1, 77)["ok"]
    assert "77" not in json.dumps([screen.news() for screen in (*others, *programs)])


def test_a_wall_that_says_it_all_the_time_is_asked_to_wait(tmp_path):
    house = House(tmp_path, posts_per_second=0.001, posts_burst=3)
    try:
        wall = house.table(Phase.PERSPECTIVES).screen(cast.WALL)
        answers = [says(wall, 1, n) for n in range(1, 6)]
        assert [answer.get("code", "") for answer in answers] == ["", "", "", "too-fast", "too-fast"]
    finally:
        house.close()


def test_a_wall_at_another_server_process_can_be_turned_too(house: House):
    table = house.table(Phase.PERSPECTIVES)
    ali = table.screen(cast.ALI)
    audiences = house.sockets.server.handlers["/"]["connect"].__self__._audiences
    audiences.elsewhere = {table.id: {cast.JONAS}}
    assert hidden(bar_of_page(table))
    audiences.elsewhere = {table.id: {cast.WALL}}
    assert ali.ask("ShowPart", part=2)["ok"]
    shown = bar(ali)
    assert "On the wall: part 2" in shown
    assert "part 2 of" not in shown
    assert """data-fields='{"part": 3}'""" in shown


def bar_of_page(table: Table) -> str:
    return table.page(cast.ALI).split('<section id="wall-parts"')[1].split("</section>")[0]


def test_a_page_that_is_loaded_now_shows_the_same(house: House):
    table = house.table(Phase.PERSPECTIVES)
    wall = table.screen(cast.WALL)
    assert says(wall, 2, 3)["ok"]
    assert "part 2 of 3" in bar_of_page(table)


def test_a_wall_that_says_the_same_again_and_again_is_told_to_nobody_again(house: House):
    table = house.table(Phase.PERSPECTIVES)
    ali, wall = table.screen(cast.ALI), table.screen(cast.WALL)
    assert says(wall, 1, 3)["ok"]
    assert bar(ali)
    assert [says(wall, 1, 3)["ok"] for _ in range(20)] == [True] * 20
    assert bar(ali) == ""
    assert says(wall, 1, 4)["ok"]
    assert "part 1 of 4" in bar(ali)

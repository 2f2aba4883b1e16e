"""Who asks for other words is named on no wire, in no answer to anybody else, and in no row of the journal (P10)."""

import json

import pytest

from facilitator.board import SOMEBODY
from tests import cast, given

from .house import INTERPRETER, House, Table

LISTENERS = (cast.METTE, cast.ALI, cast.INGRID, cast.WALL)


def a_table(house: House) -> Table:
    table = house.table()
    house.meetings.record(table.id, given.a_perspective("card-ingrid"), by=cast.INGRID)
    table.settle()
    return table


@pytest.mark.parametrize("asker", [cast.JONAS, cast.LONE, INTERPRETER])
@pytest.mark.parametrize("form", ["events", "html"])
def test_what_others_are_sent_is_the_same_whoever_asked(house: House, asker: str, form: str):
    table = a_table(house)
    listening = [table.screen(seat, format=form) for seat in LISTENERS]
    asking = table.screen(asker, format=form)
    for screen in (*listening, asking):
        screen.news()
    assert asking.ask("AskForOtherWords", post="card-ingrid")["ok"]
    for screen in listening:
        boards = [packet for name, packet in screen.news() if name == "board"]
        (packet,) = boards
        if form == "events":
            ((event,),) = [packet["events"]]
            assert (event["kind"], event["by"]) == ("OtherWordsAsked", SOMEBODY)
            assert str(asker) not in json.dumps(packet)
        else:
            assert [said["by"] for said in packet["said"]] == [SOMEBODY]
            assert table.settle().seats[asker].name not in packet["said"][0]["sentence"]


def test_the_json_of_the_board_and_of_its_events_name_nobody(house: House):
    table = a_table(house)
    before = table.http(cast.INGRID, "board").get_json()
    assert table.screen(INTERPRETER).ask("AskForOtherWords", post="card-ingrid")["ok"]
    table.settle()
    after = table.http(cast.INGRID, "board").get_json()
    assert json.dumps(after).count(INTERPRETER) == json.dumps(before).count(INTERPRETER)
    (event,) = [
        event
        for event in table.http(cast.INGRID, "events?since=0").get_json()["events"]
        if event["kind"] == "OtherWordsAsked"
    ]
    assert event["by"] == SOMEBODY
    assert INTERPRETER not in json.dumps(event)


def test_a_retry_of_an_asking_is_harmless_and_tells_nothing(house: House):
    table = a_table(house)
    jonas = table.screen(cast.JONAS)
    asked = table.command("AskForOtherWords", post="card-ingrid")
    first = jonas.send(asked)
    assert first["ok"]
    assert jonas.send(asked) == first
    assert len([entry for entry in house.meetings.since(table.id, 0, cast.METTE) if entry.by == SOMEBODY]) == 1

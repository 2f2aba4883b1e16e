"""Answers to commands: once for each id, at the pace a person writes, and honest when nothing could be saved."""

import pytest

from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import REFUSALS
from tests import cast

from .house import House


def test_a_repeat_gets_the_first_answer_and_nothing_happens_twice(house: House):
    table = house.table()
    first, watching = table.screen(cast.JONAS), table.screen(cast.IDA, format="events")
    message = table.command("PostPerspective", text="Sent, and the line was lost")
    answer = first.send(message)
    first.client.disconnect()
    watching.news()
    table.screen(cast.LONE).ask("AddAgendaItem", text="Meanwhile")
    watching.news()
    again = table.screen(cast.JONAS)
    watching.news()
    assert again.send(message) == answer
    assert table.http(cast.JONAS, "commands", json=message).get_json() == answer, "by whichever way it comes"
    assert watching.news() == []
    assert len(table.settle().perspectives) == 1


def test_an_id_of_somebody_elses_is_refused_and_changes_nothing(house: House):
    table = house.table()
    message = table.command("PostPerspective", text="Jonas wrote this")
    assert table.screen(cast.JONAS).send(message)["ok"]
    answer = table.screen(cast.IDA).send(message | {"text": "Ida wrote over it"})
    assert (answer["code"], answer["field"]) == ("id-is-taken", "id")
    (card,) = table.settle().perspectives.values()
    assert (card.by, card.now.text) == (cast.JONAS, "Jonas wrote this")


def test_whoever_sends_too_fast_is_asked_to_wait_and_nobody_else_is(open_house):
    house = open_house(posts_per_second=0.001, posts_burst=3)
    table = house.table()
    jonas, ida = table.screen(cast.JONAS), table.screen(cast.IDA)
    answers = [jonas.ask("PostPerspective", text=f"Number {n}") for n in range(5)]
    assert [answer["ok"] for answer in answers] == [True, True, True, False, False]
    assert (answers[4]["code"], answers[4]["message"]) == ("too-fast", language("en").say(REFUSALS["too-fast"]))
    over_http = table.http(cast.JONAS, "commands", json=table.command("PostPerspective", text="By the back door"))
    assert (over_http.status_code, over_http.get_json()["code"]) == (429, "too-fast")
    assert ida.ask("PostPerspective", text="In my own time")["ok"]


def test_a_second_screen_of_the_same_seat_shares_its_pace(open_house):
    house = open_house(posts_per_second=0.001, posts_burst=2)
    table = house.table()
    screens = [table.screen(cast.JONAS), table.screen(cast.JONAS)]
    answers = [screens[n % 2].ask("PostPerspective", text=f"Number {n}")["ok"] for n in range(4)]
    assert answers == [True, True, False, False]
    screens[0].client.disconnect()
    assert not screens[1].ask("PostPerspective", text="Coming back in gives nothing new")["ok"]


@pytest.mark.parametrize("way", ["socket", "http"])
def test_what_cannot_be_saved_is_never_called_saved(house: House, way: str, monkeypatch: pytest.MonkeyPatch):
    table = house.table()
    jonas, watching = table.screen(cast.JONAS), table.screen(cast.IDA, format="events")
    watching.news()
    message = table.command("PostPerspective", text="The disk is full")
    with monkeypatch.context() as full:
        full.setattr(type(house.meetings._pen), "commit", _disk_is_full)
        answer = jonas.send(message) if way == "socket" else table.http(cast.JONAS, "commands", json=message).get_json()
    assert (answer["ok"], answer["code"]) == (False, "not-saved")
    assert jonas.send(message)["ok"], "the same command again, when there is room"
    assert [event["kind"] for _, packet in watching.news() for event in packet.get("events", ())].count(
        "PerspectivePosted"
    ) == 1
    assert len(table.settle().perspectives) == 1


def _disk_is_full(_pen) -> None:
    from facilitator.store.pens import Broken

    raise Broken("disk is full")

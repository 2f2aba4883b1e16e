"""The door, tried: two who lead at once, many guesses at once, and somebody who comes under another's name."""

import threading
from contextlib import suppress
from typing import Any

import pytest

from facilitator.board import Meeting, Profession, Role
from facilitator.meetings import NoSuchMeeting
from facilitator.store import join_codes, tablets, waiting_room
from facilitator.store.waiting_room import Waiting
from facilitator.web.door.seats_page import SeatsPage
from facilitator.web.wire.audiences import Audiences, Place
from facilitator.web.wire.pictures import Pictures
from tests import cast, given
from tests.web.live.door import code_of, does, door, waits, who_waits
from tests.web.live.house import House, Table, csrf


@pytest.fixture
def table(house: House) -> Table:
    return house.table()


def test_of_two_who_lead_and_give_the_same_empty_seat_one_is_told_that_it_is_taken(
    table: Table, monkeypatch: pytest.MonkeyPatch
):
    """Both saw it empty: who was let in first would be shown out by the second link."""
    phone, other = waits(table), waits(table, name="Per Ek")
    first, second = who_waits(table)
    jonas = table.settle().seats[cast.JONAS]
    monkeypatch.setattr(SeatsPage, "empty_seats", lambda _page, _view: [jonas])
    assert does(table, f"let-in/{first.id}", **{"seat-of": cast.JONAS}).status_code == 303
    answer = does(table, f"let-in/{second.id}", **{"seat-of": cast.JONAS})
    assert (answer.status_code, answer.text.count("Somebody sits there already.")) == (409, 1)
    assert other.get("/enter/answer").get_json() == {"state": "waits"}
    assert phone.get("/enter/waiting").location == f"/meetings/{table.id}/seats/{cast.JONAS}/late"


@pytest.mark.parametrize("name", ["Jonas", " jo\u200bnas ", "JONAS", "\uff2a\uff4f\uff4e\uff41\uff53", "J\no\tn a s"])
def test_who_leads_is_told_that_one_who_waits_is_called_as_somebody_who_has_a_seat(table: Table, name: str):
    waits(table, name="Per Ek")
    said = "There is a seat with this name already."
    assert said not in table.browser(cast.ALI).get(door(table)).text
    waits(table, name=name)
    assert table.browser(cast.ALI).get(door(table)).text.count(said) == 1
    assert not {"\n", "\t"} & set(who_waits(table)[-1].name)


@pytest.mark.parametrize(
    ("page", "room", "looked_up_in"), [("/enter", join_codes, "find"), ("/tablet", tablets, "take")]
)
def test_codes_that_are_guessed_at_once_are_looked_at_one_by_one(
    house: House, table: Table, page: str, room: Any, looked_up_in: str, monkeypatch: pytest.MonkeyPatch
):
    """Else a thousand sent at once would all be looked at before the first is noted as wrong."""
    two, met = threading.Barrier(2), []

    def looks(*_asked: Any) -> None:
        with suppress(threading.BrokenBarrierError):
            met.append(two.wait(0.5))

    monkeypatch.setattr(room, looked_up_in, looks)
    phones = [house.app.test_client() for _ in range(12)]
    tokens, statuses = [csrf(phone) for phone in phones], []

    def guesses(phone: Any, token: str) -> None:
        statuses.append(phone.post(page, data={"csrf_token": token, "code": "00000000"}).status_code)

    guessing = [threading.Thread(target=guesses, args=pair) for pair in zip(phones, tokens, strict=True)]
    for one in guessing:
        one.start()
    for one in guessing:
        one.join()
    assert met == []
    assert sorted(statuses) == [422] * 10 + [429] * 2


def test_a_meeting_that_is_erased_keeps_no_news_from_the_others(house: House, table: Table):
    """Its screens are still connected for some seconds; the others were never told then who waits."""
    other = house.table()
    erased, stays = table.screen(cast.ALI), other.screen(cast.ALI)
    code_of(table)
    house.meetings.erase(table.id)
    meetings, here = (
        house.meetings,
        Waiting("who-nadia", other.id, "Nadia Berg", Role.COMPANION, Profession(""), "nb", house.meetings.clock()),
    )
    assert meetings.write(waiting_room.come, meetings.keys, here)
    stays.news()
    house.app.extensions["doorstep"].look()
    assert erased.connected
    assert "Nadia Berg" in str(stays.news())


def test_nor_its_pictures_theirs():
    audiences, told = Audiences(), []

    def tells(meeting: str) -> None:
        if meeting == "erased":
            raise NoSuchMeeting(meeting)
        told.append(meeting)

    for meeting in ("erased", "stays"):
        audiences.join(meeting, Place(meeting, cast.ALI, Role.FACILITATOR, "en", "facilitator", events=False))
    pictures = Pictures(audiences, tells)
    entry = given.an_open_meeting().entries[-1]
    for meeting in ("erased", "stays"):
        pictures.note(meeting, Meeting(), Meeting(), [entry])
    pictures.redraw()
    assert told == ["stays"]

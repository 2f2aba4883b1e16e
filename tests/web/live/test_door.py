"""Coming in with the code from the wall: one waits, whoever leads answers, and nothing of the meeting is told before that."""

import re
from datetime import timedelta
from typing import Any

import pytest

from facilitator.board import Role
from facilitator.board.commands import SealMeeting
from facilitator.meetings import NotSaved
from facilitator.store import join_codes, register, waiting_room
from facilitator.web.door.entering import NO_MORE
from facilitator.web.saying.languages import language
from tests import cast
from tests.web.live.door import NADIA, code_of, does, door, says, tries, waits, who_waits
from tests.web.live.house import INTERPRETER, House, Table, csrf

OTHERS = (cast.METTE, cast.LONE, cast.INGRID, INTERPRETER, cast.WALL)
DOOR = (
    "code",
    "no-code",
    "let-in/anybody",
    "turn-away/anybody",
    "seats",
    f"seats/{cast.JONAS}/link",
    f"seats/{cast.JONAS}/close",
)


def fields(table: Table, id: str) -> dict[str, str]:
    """What the form to let them in holds, as a browser sends it."""
    page = table.browser(cast.ALI).get(door(table)).text
    form = page.split(f'id="who-{id}"', 1)[1].split("</form>", 1)[0]
    typed = dict(re.findall(r'<input type="\w+" id="[^"]+" name="([^"]+)" value="([^"]*)"', form))
    chosen = re.findall(r'<select id="[^"]+" name="([^"]+)".*?<option value="([^"]*)" selected', form, re.DOTALL)
    return typed | dict(chosen)


@pytest.fixture
def table(house: House) -> Table:
    return house.table()


def test_whoever_has_the_code_waits_is_let_in_and_sits_at_a_seat_of_their_own(table: Table):
    phone = waits(table)
    (who,) = who_waits(table)
    assert (who.name, who.role, who.profession) == ("Nadia Berg", Role.PROFESSIONAL, "education")
    assert phone.get("/enter/answer").get_json() == {"state": "waits"}
    answer = does(table, f"let-in/{who.id}", **fields(table, who.id) | {f"mandate-{who.id}": "advises"})
    assert answer.status_code == 303
    seat = table.settle().seats[who.id]
    assert (seat.name, seat.profession, seat.mandate) == ("Nadia Berg", "education", "advises")
    assert phone.get("/enter/answer").get_json() == {"state": "let-in"}
    on = phone.get("/enter/waiting")
    assert on.location == f"/meetings/{table.id}/seats/{who.id}/late"
    assert phone.get(f"/meetings/{table.id}/seats/{who.id}/").status_code == 200
    assert who_waits(table) == []
    noted = [(row.seat, row.what) for row in table.house.meetings.read(register.accesses, table.id)]
    assert (cast.ALI, "join-code") in noted
    assert (who.id, "let-in") in noted


def test_one_who_has_a_seat_nobody_came_to_is_given_that_and_its_old_link_ends(house: House, table: Table):
    phone = waits(table, name="Jonas", profession="employment")
    (who,) = who_waits(table)
    assert does(table, f"let-in/{who.id}", **{"seat-of": cast.JONAS}).status_code == 303
    assert phone.get("/enter/waiting").location == f"/meetings/{table.id}/seats/{cast.JONAS}/late"
    assert phone.get(f"/meetings/{table.id}/seats/{cast.JONAS}/").status_code == 200
    assert house.meetings.read(register.find_seat_by_token, table.tokens[cast.JONAS]) is None
    assert len(table.settle().seats) == len(cast.SEATS) + 1, "no seat was made"


def test_a_seat_that_was_given_to_one_who_waits_is_not_given_to_the_next(table: Table):
    """Who was let in is still on the way: the second link would show them out."""
    phone, other = waits(table), waits(table, name="Per Ek")
    first, second = who_waits(table)
    assert does(table, f"let-in/{first.id}", **{"seat-of": cast.JONAS}).status_code == 303
    assert does(table, f"let-in/{second.id}", **{"seat-of": cast.JONAS}).status_code == 422
    assert other.get("/enter/answer").get_json() == {"state": "waits"}
    assert phone.get("/enter/waiting").location == f"/meetings/{table.id}/seats/{cast.JONAS}/late"


def test_of_one_who_presses_twice_one_waits(table: Table):
    phone = table.house.app.test_client()
    tries(phone, code_of(table))
    token, name = csrf(phone), table.house.app.config["SESSION_COOKIE_NAME"]
    before = phone.get_cookie(name).value
    for _ in range(2):
        phone.set_cookie(name, before)
        answer = phone.post("/enter/who", data={"csrf_token": token} | NADIA)
        assert answer.location == "/enter/waiting"
    assert len(who_waits(table)) == 1
    assert phone.get("/enter/answer").get_json() == {"state": "waits"}


def test_what_has_changed_at_the_door_is_told_also_when_nothing_can_be_tidied(
    house: House, table: Table, monkeypatch: pytest.MonkeyPatch
):
    step, told = house.app.extensions["doorstep"], []
    monkeypatch.setattr(step, "tell", told.append)
    house.meetings.write(join_codes.show, table.id, step.secret, house.meetings.clock())
    step.look()
    assert told == [table.id]

    def fails(*_: Any) -> None:
        raise NotSaved

    told.clear()
    house.meetings.write(join_codes.take_away, table.id)
    monkeypatch.setattr(waiting_room, "tidy", fails)
    with pytest.raises(NotSaved):
        step.look()
    assert told == [table.id]


@pytest.mark.parametrize("seat", [cast.METTE, cast.ALI, cast.WALL, cast.JONAS])
def test_the_door_never_leads_to_the_citizens_seat_to_one_that_leads_or_to_one_that_is_taken(table: Table, seat: str):
    """P1, P6"""
    table.page(cast.JONAS)
    phone = waits(table)
    (who,) = who_waits(table)
    assert does(table, f"let-in/{who.id}", **{"seat-of": seat}).status_code == 422
    assert phone.get("/enter/answer").get_json() == {"state": "waits"}


@pytest.mark.parametrize("role", ["citizen", "facilitator", "wall", "king", ""])
def test_nobody_comes_in_as_anything_else(table: Table, role: str):
    phone = table.house.app.test_client()
    tries(phone, code_of(table))
    assert says(phone, role=role).status_code == 422
    assert says(phone).status_code == 303
    (who,) = who_waits(table)
    asked = fields(table, who.id) | {f"role-{who.id}": role or "wall"}
    assert does(table, f"let-in/{who.id}", **asked).status_code == 422
    assert who.id not in table.settle().seats


def test_whoever_waits_is_told_nothing_of_the_meeting(table: Table):
    phone = table.house.app.test_client()
    pages = [tries(phone, code_of(table)), phone.get("/enter/who"), says(phone), phone.get("/enter/waiting")]
    told = "".join(page.text for page in pages) + phone.get("/enter/answer").text
    known = [table.id, "Mette", *(seat.name for seat in cast.SEATS), *(seat.id for seat in cast.SEATS)]
    assert [word for word in known if word in told] == []
    for path in ("", "late", "door", "record", "space"):
        assert phone.get(f"/meetings/{table.id}/seats/{cast.INGRID}/{path}").status_code == 403


def test_a_no_is_read_with_its_sentence_and_opens_nothing(table: Table):
    phone = waits(table)
    (who,) = who_waits(table)
    assert does(table, f"turn-away/{who.id}", said="Not today").status_code == 303
    page = phone.get("/enter/waiting", headers={"Accept-Language": "en-GB"}).text
    assert "You were not let in" in page
    assert "Not today" in page
    assert does(table, f"let-in/{who.id}", **{"seat-of": cast.JONAS}).status_code == 409
    assert phone.post("/enter/leave", data={"csrf_token": csrf(phone)}).location == "/enter"
    assert phone.get("/enter").status_code == 200


def test_who_goes_away_waits_no_more(table: Table):
    phone = waits(table)
    phone.post("/enter/leave", data={"csrf_token": csrf(phone)})
    assert who_waits(table) == []
    assert phone.get("/enter/answer").get_json() == {"state": ""}
    assert phone.get("/enter/waiting").location == "/enter"


def test_a_new_link_for_the_seat_ends_what_the_waiting_room_opened(house: House, table: Table):
    phone = waits(table)
    (who,) = who_waits(table)
    does(table, f"let-in/{who.id}", **fields(table, who.id))
    house.meetings.write(register.renew_token, table.id, who.id, register.new_token())
    assert NO_MORE in phone.get("/enter/waiting", headers={"Accept-Language": "en-GB"}).text
    assert phone.get(f"/meetings/{table.id}/seats/{who.id}/").status_code == 403


@pytest.mark.parametrize("seat", OTHERS)
def test_nobody_but_who_leads_stands_at_the_door(table: Table, seat: str):
    assert table.browser(seat).get(door(table, seat)).status_code == 403
    assert [does(table, deed, seat).status_code for deed in DOOR] == [403] * len(DOOR)
    assert table.browser(seat).get(door(table)).status_code == 403, "nor at another’s"


@pytest.mark.parametrize("seat", OTHERS)
def test_the_code_and_who_waits_are_sent_to_the_wall_and_to_who_leads_alone(table: Table, seat: str):
    """P6: hidden means not sent."""
    screens = {one: table.screen(one) for one in (seat, cast.ALI, cast.WALL)}
    program = table.screen(cast.ALI, format="events")
    code = code_of(table)
    waits(table)
    code = code_of(table)
    heard = {one: str(screen.news()) for one, screen in screens.items()} | {"program": str(program.news())}
    heard = {one: told + (table.page(one) if one != "program" else "") for one, told in heard.items()}
    shown = f"{code[:4]} {code[4:]}"
    assert [one for one, told in heard.items() if shown in told] == list(
        dict.fromkeys(one for one in heard if one in (cast.ALI, cast.WALL))
    )
    assert [one for one, told in heard.items() if "Nadia" in told] == [cast.ALI]
    for path in ("board", "events"):
        assert "Nadia" not in table.http(cast.ALI, path).text


def test_the_wall_shows_the_code_at_once_and_it_goes_when_taken_away_when_it_ends_and_with_the_seal(
    house: House, table: Table, monkeypatch: pytest.MonkeyPatch
):
    wall, step = table.screen(cast.WALL), house.app.extensions["doorstep"]

    def newest() -> str:
        return next(
            html for _, packet in reversed(wall.news()) for html in packet.get("fragments", []) if "join-code" in html
        )

    wall.news()
    does(table, "code")
    assert "/enter" in newest()
    does(table, "no-code")
    assert "/enter" not in newest()
    does(table, "code")
    assert "/enter" in newest()
    at = house.meetings.clock()
    monkeypatch.setattr(house.meetings, "clock", lambda: at + 2 * join_codes.CODE_LASTS)
    step.look()
    assert "/enter" not in newest()
    does(table, "code")
    assert "/enter" in newest()
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    assert "/enter" not in newest()
    assert table.browser(cast.ALI).get(door(table)).status_code == 303


@pytest.mark.parametrize("spoken", ["da", "nb", "en"])
def test_a_wrong_or_old_code_is_answered_by_one_sentence_and_guessing_is_counted(
    house: House, table: Table, spoken: str, monkeypatch: pytest.MonkeyPatch
):
    phone, code, at = house.app.test_client(), code_of(table), house.meetings.clock()
    said = language(spoken).say(
        "This code is wrong or too old: look at the wall again, or ask the one who leads the meeting."
    )
    phone.post("/enter/language", data={"csrf_token": csrf(phone), "language": spoken})
    monkeypatch.setattr(house.meetings, "clock", lambda: at + timedelta(minutes=11))
    for wrong in ("", "0000 0000", "٠١٢٣٤٥٦٧", code):
        answer = tries(phone, wrong)
        assert (answer.status_code, answer.text.count(said)) == (422, 1), wrong
    monkeypatch.setattr(house.meetings, "clock", lambda: at)
    assert [tries(phone, "00000000").status_code for _ in range(8)][-1] == 429
    assert tries(phone, code).status_code == 429, "and then not even a right one is looked at"


def test_who_took_too_long_to_say_who_they_are_asks_for_a_new_code(house: House, table: Table):
    phone = house.app.test_client()
    tries(phone, code_of(table))
    does(table, "no-code")
    assert says(phone).status_code == 422
    assert who_waits(table) == []
    assert phone.get("/enter/who").location == "/enter"


@pytest.mark.parametrize(
    "wrong", [{"name": " \u200b "}, {"name": "n" * 81}, {"profession": ""}, {"profession": "astrology"}]
)
def test_what_is_missing_or_too_long_is_said_and_what_was_typed_stays(table: Table, wrong: dict[str, str]):
    phone = table.house.app.test_client()
    tries(phone, code_of(table))
    answer = says(phone, **wrong)
    assert answer.status_code == 422
    assert answer.text.count('class="error"') == 1
    assert 'value="professional" checked' in answer.text
    assert who_waits(table) == []


def test_the_seal_ends_the_waiting(house: House, table: Table):
    phone = waits(table)
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    house.app.extensions["doorstep"].look()
    assert phone.get("/enter/answer").get_json() == {"state": ""}
    assert NO_MORE in phone.get("/enter/waiting", headers={"Accept-Language": "en-GB"}).text
    assert phone.get("/enter/waiting").location == "/enter", "said once"

"""The citizen's link a week later, ended, erased, guessed: each is answered rightly, in a sentence, and no answer tells more than it must."""

import logging
import secrets
from typing import Any

import pytest
from flask_socketio import SocketIOTestClient

from facilitator.board import OFFICE
from facilitator.board.commands import CloseSeat, SealMeeting
from facilitator.store import register
from facilitator.web.door.wrong_tries import address_of
from facilitator.web.saying.languages import language
from facilitator.web.saying.sentences import REFUSALS
from tests import cast
from tests.web.live.house import House, Table, csrf

READS = {"da": "da-DK,da;q=0.9", "nb": "nb-NO", "en": "en-GB"}
ENDED = "not-signed-in"


def opens(house: House, token: Any, spoken: str = "en", client: Any = None) -> Any:
    """Another phone opens this link."""
    client = client or house.app.test_client()
    headers = {"X-CSRFToken": csrf(client), "Accept-Language": READS[spoken]}
    return client.post("/join", json={"token": token}, headers=headers)


def said(answer: Any) -> tuple[int, str, str]:
    return answer.status_code, answer.get_json()["code"], answer.get_json()["message"]


def is_refused(spoken: str, code: str = ENDED, status: int = 401) -> tuple[int, str, str]:
    return status, code, language(spoken).say(REFUSALS[code])


def near(token: str) -> str:
    return token[:-1] + ("A" if token[-1] != "A" else "B")


def closed(table: Table) -> None:
    table.house.meetings.record(table.id, CloseSeat(id="close-her-seat", seat=cast.METTE), by=OFFICE)


def renewed(table: Table) -> None:
    table.house.meetings.write(register.renew_token, table.id, cast.METTE, register.new_token())


def erased(table: Table) -> None:
    table.house.meetings.erase(table.id)


def test_it_opens_a_week_later_on_another_phone(house: House):
    """P17"""
    table = house.table()
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    for _phone in range(2):
        client = house.app.test_client()
        answer = opens(house, table.tokens[cast.METTE], client=client)
        assert answer.status_code == 200
        assert client.get(answer.get_json()["to"]).status_code == 200


@pytest.mark.parametrize("spoken", READS)
@pytest.mark.parametrize("ending", [closed, renewed, erased])
def test_one_that_has_ended_says_so_and_no_more(house: House, ending: Any, spoken: str):
    table, other = house.table(), house.table()
    phone = house.app.test_client()
    address = opens(house, table.tokens[cast.METTE], client=phone).get_json()["to"].removesuffix("late")
    assert phone.get(address).status_code == 200
    ending(table)
    assert said(opens(house, table.tokens[cast.METTE], spoken)) == is_refused(spoken)
    for path in ("", "record", "short", "record.pdf"):
        page = phone.get(f"{address}{path}", headers={"Accept-Language": READS[spoken]})
        assert page.status_code == 403
        assert language(spoken).say("Your link has ended") in page.get_data(as_text=True)
        never = house.app.test_client().get(f"{address}{path}", headers={"Accept-Language": READS[spoken]})
        assert language(spoken).say("This isn’t yours to see. Open your own link again.") in never.get_data(
            as_text=True
        )
        assert "Mette" not in page.get_data(as_text=True)
    assert opens(house, other.tokens[cast.METTE]).status_code == 200, "nobody else's has"


GUESSES = [secrets.token_urlsafe(32), "", "a", "æøå", "\ud800", "x" * 5_000, "' OR 1=1 --", None, 7, ["a"], {"a": "b"}]


def test_a_guess_is_answered_as_a_link_that_has_ended(house: House):
    table = house.table()
    token = table.tokens[cast.METTE]
    closed(house.table())
    for guess in (*GUESSES, near(token), token[:-1], f"{token}A", f" {token}", token.upper()):
        assert said(opens(house, guess)) == is_refused("en"), guess
    assert opens(house, token).status_code == 200, "the link itself opens"


def test_what_is_no_message_is_refused_and_breaks_nothing(house: House, caplog: pytest.LogCaptureFixture):
    client = house.app.test_client()
    headers = {"X-CSRFToken": csrf(client), "Content-Type": "application/json"}
    with caplog.at_level(logging.ERROR):
        answers = [client.post("/join", data=body, headers=headers) for body in (b"", b"{", b"[]", b"\xff", b"null")]
    assert {answer.status_code for answer in answers} == {401}
    assert caplog.records == []


@pytest.mark.parametrize("spoken", READS)
def test_guessing_is_counted_by_address_and_a_right_one_is_not(house: House, spoken: str):
    table = house.table()
    for _come_in in range(70):
        assert opens(house, table.tokens[cast.METTE]).status_code == 200
    tried = [opens(house, near(table.tokens[cast.METTE])).status_code for _guess in range(70)]
    assert tried[:60] == [401] * 60
    assert tried[-1] == 429
    # One try too many is not looked at: what is right is answered as what is wrong.
    for token in (table.tokens[cast.METTE], near(table.tokens[cast.METTE])):
        assert said(opens(house, token, spoken)) == is_refused(spoken, "too-many-tries", 429)
    assert table.http(cast.METTE, "board").status_code == 429, "neither over the interface"


def test_guesses_over_the_interface_are_counted_with_the_others(house: House):
    table = house.table()
    client = house.app.test_client()

    def asks(token: str) -> int:
        return client.get(f"/api/meetings/{table.id}/board", headers={"Authorization": f"Bearer {token}"}).status_code

    assert asks(table.tokens[cast.METTE]) == 200
    tried = [asks(near(table.tokens[cast.METTE])) for _guess in range(70)]
    assert (tried[0], tried[-1]) == (401, 429)
    assert opens(house, table.tokens[cast.METTE]).status_code == 429


def test_guesses_on_the_live_wire_are_counted_too(house: House):
    table = house.table()

    def is_let_in(token: str) -> bool:
        return SocketIOTestClient(house.app, house.sockets, auth={"token": token}).is_connected()

    assert all(is_let_in(table.tokens[cast.METTE]) for _come_in in range(3))
    assert not any(is_let_in(near(table.tokens[cast.METTE])) for _guess in range(70))
    assert not is_let_in(table.tokens[cast.METTE]), "one try too many is not looked at"


def test_behind_a_proxy_it_is_who_asks_that_is_counted_and_not_the_proxy():
    environ = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "made-up, 198.51.100.7"}
    assert address_of(environ, behind_proxy=True) == "198.51.100.7"
    assert address_of(environ, behind_proxy=False) == "10.0.0.1"
    assert address_of({"REMOTE_ADDR": "10.0.0.1"}, behind_proxy=True) == "10.0.0.1"

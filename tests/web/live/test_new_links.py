"""A new link ends the old one everywhere: for the next visit, for a browser that has opened it, and for a line that is open."""

from facilitator.store import register
from tests import cast
from tests.web.live.house import House


def renew(house: House, meeting: str) -> str:
    token = register.new_token()
    house.meetings.write(register.renew_token, meeting, cast.INGRID, token)
    return token


def open_link(client, token: str):
    page = client.get("/join").text
    csrf = page.split('data-csrf="')[1].split('"')[0]
    return client.post("/join", json={"token": token}, headers={"X-CSRFToken": csrf})


def test_a_browser_that_opened_the_old_link_is_shown_out(house: House):
    table = house.table()
    client = house.app.test_client()
    address = open_link(client, table.tokens[cast.INGRID]).json["to"]
    assert client.get(address).status_code == 200
    token = renew(house, table.id)
    assert client.get(address).status_code == 403
    assert open_link(client, table.tokens[cast.INGRID]).status_code == 401
    assert open_link(client, token).json["to"] == address
    assert client.get(address).status_code == 200


def test_a_line_that_was_opened_with_the_old_link_hears_nothing_more(house: House):
    table = house.table()
    screen, other = table.screen(cast.INGRID), table.screen(cast.JONAS)
    house.app.extensions["live"].doorkeeper.look()
    assert screen.connected, "the link still opens the seat"
    renew(house, table.id)
    house.app.extensions["live"].doorkeeper.look()
    assert not screen.connected
    assert other.connected

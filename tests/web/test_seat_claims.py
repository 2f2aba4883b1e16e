"""How long a browser keeps the seats whose links it has opened."""

import re

from facilitator.board import Role
from facilitator.web.door.seat_claims import KEPT_FOR
from tests.web.calling import call, links, seat_of


def cookie_of(browser):
    return browser.client.get_cookie("facilitator")


def test_a_phone_keeps_its_seat_when_the_browser_is_closed(ali, door, new_browser):
    meeting = call(ali)
    citizen = seat_of(door, meeting, Role.CITIZEN)
    secret = links(ali.page)[list(door.attend(meeting).seats).index(citizen.id)].split("#")[1]
    phone = new_browser()
    phone.open("/join")
    assert cookie_of(phone).expires is None, "nothing to keep yet"
    token = re.search(r'data-csrf="([^"]+)"', phone.page)[1]
    phone.client.post("/join", json={"token": secret}, headers={"X-CSRFToken": token})
    assert (cookie_of(phone).expires - door.clock()).days in (KEPT_FOR.days, KEPT_FOR.days - 1)


def test_whoever_is_signed_in_is_signed_out_when_the_browser_is_closed(ali, door):
    meeting = call(ali)
    leading = seat_of(door, meeting, Role.FACILITATOR)
    ali.open(f"/lobby/meetings/{meeting}/")
    ali.post(f"/lobby/meetings/{meeting}/seats/{leading.id}/open", {})
    assert ali.answer.status_code == 200
    assert cookie_of(ali).expires is None

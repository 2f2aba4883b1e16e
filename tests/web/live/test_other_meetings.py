"""Another meeting's anything: never seen, never commanded, whichever way one tries; a closed seat is out at once."""

import json

import pytest

from facilitator.board import OFFICE, commands as c
from tests import cast

from .house import House, Screen, Table, csrf

SECRET = "only-in-the-other-meeting"


@pytest.fixture
def two_tables(house: House) -> tuple[Table, Table]:
    """Ours, and another with the same seat ids and something said in it."""
    ours, other = house.table(), house.table()
    assert other.screen(cast.JONAS).send(other.command("PostPerspective", text=SECRET) | {"id": "card-in-other"})["ok"]
    assert SECRET in other.page(cast.METTE), "there is something to be seen"
    return ours, other


def test_a_token_opens_its_own_meeting_and_no_other(two_tables):
    ours, other = two_tables
    headers = {"Authorization": f"Bearer {ours.tokens[cast.ALI]}"}
    client = ours.house.app.test_client()
    for path in ("board", "events", "record"):
        there = client.get(f"/api/meetings/{other.id}/{path}", headers=headers)
        nowhere = client.get(f"/api/meetings/{'0' * 32}/{path}", headers=headers)
        assert there.status_code == 404
        assert there.data == nowhere.data, "as if there were no such meeting"
        assert client.get(f"/api/meetings/{ours.id}/{path}", headers=headers).status_code == (
            404 if path == "record" else 200
        )
    command = other.command("PauseMeeting")
    assert client.post(f"/api/meetings/{other.id}/commands", headers=headers, json=command).status_code == 404
    assert not other.settle().paused_by


def test_a_browser_opens_the_seats_of_its_links_and_no_others(two_tables):
    ours, other = two_tables
    browser = ours.browser(cast.ALI)
    assert browser.get(f"/meetings/{ours.id}/seats/{cast.ALI}/").status_code == 200
    for meeting, seat in ((ours.id, cast.METTE), (other.id, cast.ALI), (other.id, cast.METTE), ("0" * 32, cast.ALI)):
        for page in ("", "record"):
            answer = browser.get(f"/meetings/{meeting}/seats/{seat}/{page}")
            assert answer.status_code == 403
            assert SECRET not in answer.text
        form = {"language": "nb", "csrf_token": csrf(browser)}
        assert browser.post(f"/meetings/{meeting}/seats/{seat}/language", data=form).status_code == 403


def test_a_connection_hears_of_its_own_meeting_only(two_tables):
    ours, other = two_tables
    screens = [
        ours.screen(seat, format=format) for seat in (cast.ALI, cast.METTE, cast.WALL) for format in ("html", "events")
    ]
    [screen.news() for screen in screens]
    other.screen(cast.IDA).ask("PostPerspective", text=SECRET + " too")
    other.settle()
    for screen in screens:
        assert screen.news() == []
        assert SECRET not in json.dumps(screen.received)


def test_what_auth_or_a_message_says_of_another_meeting_changes_nothing(two_tables):
    ours, other = two_tables
    ali = Screen(ours, cast.ALI, {"token": ours.tokens[cast.ALI], "meeting": other.id, "seat": cast.METTE})
    ali.news()
    assert SECRET not in json.dumps(ali.received)
    refused = ali.send(ours.command("WithdrawPerspective", perspective="card-in-other"))
    assert refused["code"] == "no-such-post"
    ali.send(ours.command("PauseMeeting") | {"meeting": other.id})
    assert not other.settle().paused_by
    assert ali.send({"meeting": other.id, "seq": 0}, "attend") == {"ok": True}
    ali.news()
    assert SECRET not in json.dumps(ali.received)


def test_nobody_connects_without_a_seat(two_tables):
    ours, other = two_tables
    for auth in (
        None,
        {},
        {"token": "guess"},
        {"token": ""},
        {"meeting": other.id, "seat": cast.METTE},
        {"token": None},
    ):
        assert not Screen(ours, None, auth).connected


def test_a_browsers_session_connects_its_own_seat_and_no_other(two_tables):
    ours, other = two_tables
    browser = ours.browser(cast.JONAS)
    connect = ours.house.sockets.test_client
    wanted = {"meeting": ours.id, "seat": cast.JONAS}
    assert connect(ours.house.app, auth=wanted, flask_test_client=browser).is_connected()
    for wrong in ({"seat": cast.METTE}, {"meeting": other.id}, {"seat": None}, {"meeting": [ours.id]}):
        assert not connect(ours.house.app, auth=wanted | wrong, flask_test_client=browser).is_connected()


def test_a_closed_seat_is_out_at_once_everywhere(house: House):
    table = house.table()
    browser = table.browser(cast.KAREN)
    karen, second = table.screen(cast.KAREN), table.screen(cast.KAREN, format="events")
    others = table.screen(cast.IDA)
    assert karen.ask("PostPerspective", text="I sit here")["ok"]
    table.screen(cast.ALI).ask("CloseSeat", seat=cast.KAREN)
    table.settle()
    assert (karen.connected, second.connected, others.connected) == (False, False, True)
    assert not table.screen(cast.KAREN).connected, "a new connection is refused"
    assert table.http(cast.KAREN, "board").status_code == 401
    command = table.command("PostPerspective", text="I still sit here")
    assert table.http(cast.KAREN, "commands", json=command).status_code == 401
    assert browser.get(f"/meetings/{table.id}/seats/{cast.KAREN}/").status_code == 403
    auth = {"meeting": table.id, "seat": cast.KAREN}
    assert not house.sockets.test_client(house.app, auth=auth, flask_test_client=browser).is_connected()
    assert "I still sit here" not in table.page(cast.METTE)


def test_a_command_under_way_when_the_seat_is_closed_is_refused(house: House):
    table = house.table()
    karen = table.screen(cast.KAREN)
    house.meetings.record(table.id, c.CloseSeat(id="close-karen", seat=cast.KAREN), by=OFFICE)
    if karen.connected:
        assert karen.ask("PostPerspective", text="Too late")["code"] in {"seat-is-closed", "not-signed-in"}
    assert not table.settle().perspectives


def test_a_renewed_link_opens_and_the_old_one_does_not(house: House):
    table = house.table()
    old = table.tokens[cast.IDA]
    command = next(seat for seat in cast.SEATS if seat.id == cast.IDA)
    table.seat(command, "en")
    assert table.tokens[cast.IDA] != old
    assert table.screen(cast.IDA).connected
    assert not Screen(table, cast.IDA, {"token": old}).connected

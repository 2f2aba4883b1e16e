"""A shared tablet: a code opens one seat, handing it on closes it everywhere, and nobody gets a code that is not theirs to have."""

import re
from typing import Any

import pytest
from flask_socketio import SocketIOTestClient

from facilitator.board import OFFICE
from facilitator.board.commands import CloseSeat, SealMeeting
from facilitator.store import register, tablets
from facilitator.web.saying.languages import language
from tests import cast
from tests.web.live.house import INTERPRETER, House, Table, csrf

WRONG = "This code is wrong, used or too old: ask for a new one."
READS = {"da": "da-DK", "nb": "nb-NO", "en": "en-GB"}


def address(table: Table, seat: str) -> str:
    return f"/meetings/{table.id}/seats/{seat}/"


def asks(table: Table, giver: str, whose: str = "") -> Any:
    """This seat makes a code, for itself or another."""
    browser, own = table.browser(giver), f"{address(table, giver)}tablet"
    form = {"csrf_token": csrf(browser)} | ({"for": whose} if whose else {})
    return browser.post(own, data=form)


def code_of(table: Table, giver: str, whose: str = "") -> str:
    answer = asks(table, giver, whose)
    assert answer.status_code == 200
    return re.search(r'class="code">(\d{4} \d{4})<', answer.text)[1]


def takes(tablet: Any, code: str, spoken: str = "en") -> Any:
    form = {"csrf_token": csrf(tablet), "code": code}
    return tablet.post("/tablet", data=form, headers={"Accept-Language": READS[spoken]})


def hands_on(tablet: Any) -> Any:
    return tablet.post("/tablet/hand-on", data={"csrf_token": csrf(tablet)})


@pytest.fixture
def table(house: House) -> Table:
    return house.table()


def test_a_code_makes_the_tablet_that_seat_and_handing_on_makes_it_nobodys(house: House, table: Table):
    tablet = house.app.test_client()
    for seat in (cast.LONE, cast.METTE, cast.AMINA):
        assert takes(tablet, code_of(table, seat)).location == address(table, seat)
        page = tablet.get(address(table, seat))
        assert page.status_code == 200
        assert 'action="/tablet/hand-on"' in page.text
        assert page.headers["Cache-Control"] == "no-store"
        answer = hands_on(tablet)
        assert (answer.status_code, answer.location) == (303, "/tablet")
        assert '"storage"' in answer.headers["Clear-Site-Data"]
        back = tablet.get(address(table, seat))
        assert (back.status_code, back.location) == (303, "/tablet#code")
    assert "hand-on" not in table.page(cast.METTE), "a screen of one's own has nothing to hand on"


def test_a_copy_of_the_cookie_opens_nothing_after_handing_on(house: House, table: Table):
    tablet, copy = house.app.test_client(), house.app.test_client()
    takes(tablet, code_of(table, cast.METTE))
    copy.set_cookie("facilitator", tablet.get_cookie("facilitator").value)
    assert copy.get(address(table, cast.METTE)).status_code == 200
    hands_on(tablet)
    assert copy.get(address(table, cast.METTE)).location == "/tablet#code"


def line_of(house: House, tablet: Any, meeting: str, seat: str) -> SocketIOTestClient:
    """The screen's own line: known by the seat it names and the browser's cookie."""
    return SocketIOTestClient(
        house.app, house.sockets, auth={"meeting": meeting, "seat": seat}, flask_test_client=tablet
    )


def test_the_line_of_the_seat_before_is_closed(house: House, table: Table):
    own, tablet = table.screen(cast.METTE), house.app.test_client()
    takes(tablet, code_of(table, cast.METTE))
    line, doorkeeper = line_of(house, tablet, table.id, cast.METTE), house.app.extensions["live"].doorkeeper
    doorkeeper.look()
    assert line.is_connected(), "somebody sits there"
    hands_on(tablet)
    assert not line.is_connected()
    doorkeeper.look()
    assert own.connected, "her own phone has its line still"
    assert not line_of(house, tablet, table.id, cast.METTE).is_connected()


def test_a_line_at_another_process_is_closed_when_that_one_next_looks(house: House, table: Table):
    tablet = house.app.test_client()
    takes(tablet, code_of(table, cast.METTE))
    line = line_of(house, tablet, table.id, cast.METTE)
    (sitting,) = house.meetings.read(tablets.sittings, table.id, house.meetings.clock())
    house.meetings.write(tablets.hand_on, sitting)
    assert line.is_connected(), "it does not know yet"
    house.app.extensions["live"].doorkeeper.look()
    assert not line.is_connected()


@pytest.mark.parametrize("spoken", READS)
def test_a_wrong_used_or_old_code_is_answered_by_one_sentence(
    house: House, table: Table, spoken: str, monkeypatch: pytest.MonkeyPatch
):
    tablet = house.app.test_client()
    used, closed = code_of(table, cast.LONE), code_of(table, cast.JONAS)
    takes(tablet, used)
    house.meetings.record(table.id, CloseSeat(id="close-it", seat=cast.JONAS), by=OFFICE)
    at, old = house.meetings.clock(), code_of(table, cast.METTE)
    for code in ("", "0", "0000 0000", "four", "٠١٢٣٤٥٦٧", used, closed):
        answer = takes(tablet, code, spoken)
        assert answer.status_code == 422
        assert answer.text.count(language(spoken).say(WRONG)) == 1, code
    monkeypatch.setattr(house.meetings, "clock", lambda: at + 2 * tablets.CODE_LASTS)
    assert language(spoken).say(WRONG) in takes(tablet, old, spoken).text
    with tablet.session_transaction() as session:
        assert len(session["seats"]) == 1, "and whoever sits there goes on sitting there"


def test_guessing_is_counted_and_then_a_right_code_is_not_looked_at(house: House, table: Table):
    tablet, code = house.app.test_client(), code_of(table, cast.METTE)
    tried = [takes(tablet, f"1111{number:04}") for number in range(12)]
    assert [one.status_code for one in tried][:10] == [422] * 10
    assert tried[-1].status_code == 429
    answer = takes(tablet, code)
    assert answer.status_code == 429
    assert "That was too many tries." in answer.text


def test_taking_the_tablet_ends_everything_the_browser_knew(house: House, table: Table):
    """Also a seat of one's own link, and whoever was signed in to the lobby."""
    tablet = table.browser(cast.ALI)
    with tablet.session_transaction() as session:
        session["account"] = "somebody"
    takes(tablet, code_of(table, cast.METTE))
    with tablet.session_transaction() as session:
        assert [claim.split("/")[1] for claim in session["seats"]] == [cast.METTE]
        assert "account" not in session
        assert not session.permanent
    assert tablet.get(address(table, cast.ALI)).location == "/tablet#code"


def test_a_second_code_at_the_same_tablet_ends_the_first_sitting(house: House, table: Table):
    tablet = house.app.test_client()
    takes(tablet, code_of(table, cast.LONE))
    takes(tablet, code_of(table, cast.METTE))
    assert len(house.meetings.read(tablets.sittings, table.id, house.meetings.clock())) == 1


def test_a_new_link_for_the_seat_ends_the_sitting_too(house: House, table: Table):
    tablet = house.app.test_client()
    takes(tablet, code_of(table, cast.METTE))
    house.meetings.write(register.renew_token, table.id, cast.METTE, register.new_token())
    assert tablet.get(address(table, cast.METTE)).location == "/tablet#code"


SPEAKERS = (cast.METTE, cast.LONE, cast.INGRID, cast.JONAS, INTERPRETER)


@pytest.mark.parametrize("giver", [*SPEAKERS, cast.WALL])
@pytest.mark.parametrize("whose", [cast.METTE, cast.ALI, cast.WALL, "nobody"])
def test_nobody_but_who_leads_makes_a_code_for_another(table: Table, giver: str, whose: str):
    """P1, P14"""
    if giver == whose != cast.WALL:
        assert asks(table, giver, whose).status_code == 200
        return
    assert asks(table, giver, whose).status_code == 403


def test_whoever_leads_gives_codes_to_all_but_walls_and_it_is_noted_whose(house: House, table: Table):
    for whose in SPEAKERS:
        code_of(table, cast.ALI, whose)
    for whose in (cast.WALL, "nobody"):
        assert asks(table, cast.ALI, whose).status_code == 403
    code_of(table, cast.METTE)
    noted = [(row.seat, row.what) for row in house.meetings.read(register.accesses, table.id)]
    assert noted == [(whose, "code-given") for whose in SPEAKERS] + [(cast.METTE, "code")]


def test_strangers_get_no_code_and_codes_stand_in_no_address(house: House, table: Table):
    stranger = house.app.test_client()
    at = f"{address(table, cast.METTE)}tablet"
    assert stranger.get(at).status_code == 403
    assert stranger.post(at, data={"csrf_token": csrf(stranger)}).status_code == 403
    assert house.app.test_client().post("/tablet", data={"code": "1"}).status_code == 400, "not without a page's token"
    tablet, code = house.app.test_client(), code_of(table, cast.METTE)
    tablet.get("/tablet")
    assert tablet.get(f"/tablet?code={code}").status_code == 200
    assert code not in takes(tablet, code).location


@pytest.mark.parametrize("page", ["", "lasting", "record", "short", "space", "tablet"])
def test_every_page_of_a_tablet_hands_it_on_and_none_elsewhere_does(house: House, table: Table, page: str):
    """Else the record of one would lie open for the next."""
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    tablet, own = house.app.test_client(), table.browser(cast.METTE)
    takes(tablet, code_of(table, cast.METTE))
    for browser, times in ((tablet, 1), (own, 0)):
        answer = browser.get(f"{address(table, cast.METTE)}{page}")
        assert answer.status_code == 200
        assert answer.text.count('action="/tablet/hand-on"') == times
    hands_on(tablet)
    assert tablet.get(f"{address(table, cast.METTE)}{page}").location == "/tablet#code"


def test_whose_link_is_erased_at_a_tablet_can_hand_it_on(house: House, table: Table):
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    tablet = house.app.test_client()
    takes(tablet, code_of(table, cast.METTE))
    erased = tablet.post(f"{address(table, cast.METTE)}lasting/erase-link", data={"csrf_token": csrf(tablet)})
    assert 'action="/tablet/hand-on"' in erased.text


def test_who_takes_the_tablet_reads_it_in_a_language_of_their_own(house: House, table: Table):
    tablet = house.app.test_client()
    for code in ("nb", "da"):
        chosen = tablet.post("/tablet/language", data={"csrf_token": csrf(tablet), "language": code})
        assert (chosen.status_code, chosen.location) == (303, "/tablet")
        assert f'<html lang="{code}">' in tablet.get("/tablet", headers={"Accept-Language": "en-GB"}).text
    assert language("da").say(WRONG) in takes(tablet, "1").text
    takes(tablet, code_of(table, cast.METTE))
    hands_on(tablet)
    assert '<html lang="en">' in tablet.get("/tablet", headers={"Accept-Language": "en-GB"}).text, (
        "it is nobody's again"
    )
    unknown = tablet.post("/tablet/language", data={"csrf_token": csrf(tablet), "language": "xx"})
    assert unknown.status_code == 400

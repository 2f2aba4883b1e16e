"""The lasting page: behind the citizen's link after the seal, and behind nobody else's; and the link's own end."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.board import Phase
from facilitator.board.commands import GoToPhase, SealMeeting
from facilitator.paths import PACKAGE
from facilitator.store import register
from facilitator.web.afterwards.lookers import WHAT
from facilitator.web.saying.languages import language
from tests import cast, given
from tests.web.live.house import SEATS, House, Table, csrf

NOTED = re.compile(r"""(?:\.note\(|_notes\.note\(|note_access)[^\n]*?(?:, |what=)"([a-z-]+)\"""")


@pytest.fixture
def table(house: House) -> Table:
    table = house.table()
    for by, command in (
        (cast.METTE, given.a_definition()),
        *((cast.METTE, wish) for wish in given.WISHES),
        (
            cast.JONAS,
            given.an_agreement("agreement-jonas", what="Three hours a week in the workshop", by_when="2026-03-01"),
        ),
    ):
        house.meetings.record(table.id, command, by=by)
    return table


def seal(table: Table) -> None:
    table.house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    table.settle()


def at(table: Table, seat: str = cast.METTE) -> str:
    return f"/meetings/{table.id}/seats/{seat}/lasting"


def join(table: Table, seat: str) -> Any:
    client = table.house.app.test_client()
    return client.post("/join", json={"token": table.tokens[seat]}, headers={"X-CSRFToken": csrf(client)}).get_json()[
        "to"
    ]


def test_the_citizens_link_opens_it_once_the_meeting_is_sealed(table: Table):
    """P17"""
    assert not join(table, cast.METTE).endswith("lasting")
    assert table.browser(cast.METTE).get(at(table)).status_code == 404
    seal(table)
    assert join(table, cast.METTE) == at(table)
    assert join(table, cast.JONAS) == f"/meetings/{table.id}/seats/{cast.JONAS}/"
    page = table.browser(cast.METTE).get(at(table))
    assert page.status_code == 200
    assert "Three hours a week in the workshop" in page.text
    for file in ("short", "record", "record.pdf", "record.docx", "record.ics"):
        assert f'href="{file}"' in page.text


def test_what_stands_first_on_it_is_called_what_it_is(table: Table):
    """Everywhere else her own words are the definition; a summary is called one here too."""
    table.house.meetings.record(table.id, GoToPhase(id="to-summing-up", phase=Phase.SUMMING_UP), by=cast.ALI)
    table.house.meetings.record(table.id, given.a_summary(), by=cast.METTE)
    seal(table)
    page = table.browser(cast.METTE).get(at(table)).text
    assert "Din egen opsamling" in page
    assert "Dine egne ord" not in page


@pytest.mark.parametrize("seat", [seat.id for seat in SEATS if seat.id != cast.METTE])
def test_it_opens_for_nobody_else(table: Table, seat: str):
    seal(table)
    browser = table.browser(seat)
    assert browser.get(at(table, seat)).status_code == 404
    assert browser.get(at(table)).status_code == 403
    assert browser.post(f"{at(table)}/erase-link", data={"csrf_token": csrf(browser)}).status_code == 403
    assert table.browser(cast.METTE).get(at(table)).status_code == 200


def test_it_says_who_opened_the_meeting_once_a_day_for_each(table: Table):
    for _look in range(3):
        table.page(cast.JONAS)
    seal(table)
    now, write = table.house.meetings.clock(), table.house.meetings.write
    write(register.note_access, meeting=table.id, what="code-given", at=now, seat=cast.METTE)
    write(register.note_access, meeting=table.id, what="lobby", at=now - timedelta(days=2), account="one-that-is-gone")
    page = table.browser(cast.METTE).get(at(table)).text
    said = language("da").say
    assert page.count(f"<b>Jonas</b> {said('opened the meeting')}") == 1
    assert "3 " in page.split("<b>Jonas</b>")[1].split("</li>")[0]
    assert f"<b>{said('The one who leads the meeting')}</b> {said('made a code for %(whose)s', whose='Mette')}" in page
    assert f"<b>{said('Somebody at the organisation')}</b>" in page


def test_every_word_of_the_access_log_is_said_in_words():
    written = "".join(path.read_text() for path in Path(PACKAGE, "web").rglob("*.py"))
    noted = set(NOTED.findall(written))
    assert {"board", "record", "lobby", "new-link", "program", "lasting", "tablet"} <= noted
    assert noted <= set(WHAT)


def test_erasing_the_link_ends_it_everywhere_and_keeps_the_meeting(house: House, table: Table):
    seal(table)
    browser, before = table.browser(cast.METTE), table.settle()
    assert browser.post(f"{at(table)}/erase-link", data={}).status_code == 400, "not without the page's own token"
    assert browser.get(at(table)).status_code == 200
    answer = browser.post(f"{at(table)}/erase-link", data={"csrf_token": csrf(browser)})
    assert answer.status_code == 200
    assert language("da").say("Your link is erased") in answer.text
    for path in ("", "lasting", "record", "record.pdf"):
        page = browser.get(f"/meetings/{table.id}/seats/{cast.METTE}/{path}")
        assert page.status_code == 403
        assert language("da").say("Your link is erased") in page.text, "a page that lay open says what is true"
        assert language("da").say("This isn’t yours to see. Open your own link again.") not in page.text
    client = house.app.test_client()
    headers = {"X-CSRFToken": csrf(client)}
    assert client.post("/join", json={"token": table.tokens[cast.METTE]}, headers=headers).status_code == 401
    assert table.settle() == before
    assert table.browser(cast.JONAS).get(f"/meetings/{table.id}/seats/{cast.JONAS}/record").status_code == 200
    token = register.new_token()
    house.meetings.write(register.renew_token, table.id, cast.METTE, token)
    assert client.post("/join", json={"token": token}, headers=headers).status_code == 200, "a new one can be asked for"
    headers = {"X-CSRFToken": csrf(browser)}
    assert browser.get(at(table)).status_code == 403
    assert browser.post("/join", json={"token": token}, headers=headers).status_code == 200
    assert browser.get(at(table)).status_code == 200, "on the phone it was erased on, too"


def test_a_language_chosen_on_it_leads_back_to_it_and_nowhere_else(table: Table):
    seal(table)
    browser = table.browser(cast.METTE)
    assert '<input type="hidden" name="to" value="lasting">' in browser.get(at(table)).text
    screen = at(table).removesuffix("lasting")
    for to, back in (("lasting", at(table)), ("", screen), ("//elsewhere.example", screen), ("record", screen)):
        form = {"csrf_token": csrf(browser), "language": "nb", "to": to}
        assert browser.post(f"{screen}language", data=form).location == back
    assert '<html lang="nb">' in browser.get(at(table)).text


def test_the_record_leads_the_citizen_back_to_it_and_the_others_to_the_board(table: Table):
    seal(table)
    for seat, back in ((cast.METTE, "lasting"), (cast.JONAS, "./")):
        page = table.browser(seat).get(at(table, seat).replace("lasting", "record")).text
        assert f'<a class="button" href="{back}">' in page

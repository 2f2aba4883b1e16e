"""P1: what comes from last time says on every screen, and in the record, by whose hand it came."""

import re
from dataclasses import replace

from facilitator.board import OFFICE
from tests import cast, following
from tests.web.reading import words

from .house import House, Table
from .test_last_time import own_of, table as table
from .test_lasting import at, seal

ALOUD = "given aloud, heard by Ali and Birthe"
SAID_OF_IT = re.compile(rf"“Nobody picked up the phone” Mette, [^“]*{ALOUD}")


def test_she_is_asked_about_it_as_what_it_is(table: Table):
    mette = table.screen(cast.METTE)
    asked = words(own_of(mette))
    assert "Sidste gang skrev du: I can try" in asked
    assert "Work with my hands sagt højt" in asked
    assert "Quiet evenings skrevet af Birthe" in asked


def test_what_another_wrote_is_not_called_written_by_her(house: House):
    table = house.table(None)
    written = replace(following.SAID_LAST_TIME[0], hand=following.BIRTHE_WROTE)
    house.meetings.record(table.id, following.last_time(words=(written,)), by=OFFICE)
    asked = words(table.page(cast.METTE))
    assert f"{written.text} skrevet af Birthe" in asked
    assert "Sidste gang skrev du" not in asked


def test_every_screen_says_whose_hand_it_was_also_once_she_has_taken_it_up(table: Table):
    mette, ingrid = table.screen(cast.METTE), table.screen(cast.INGRID)
    for id in ("last-hands", "last-quiet"):
        assert mette.ask("TakeEarlierWordsUp", words=id)["ok"]
    table.settle()
    page = words(table.page(cast.ALI))
    assert f"“only if I need not be there” {ALOUD}" in page
    assert SAID_OF_IT.search(page)
    assert f"Work with my hands {ALOUD}" in page
    assert "Quiet evenings written by Birthe" in page
    assert "skrevet av Birthe" in "".join(str(packet) for _, packet in ingrid.news())
    board = table.http(cast.INGRID, "board").get_json()
    assert [wish["versions"][0]["hand"]["writer"] for wish in board["wishes"].values()] == ["Ali", "Birthe"]


def test_the_record_and_her_own_page_say_it_too(table: Table):
    mette = table.screen(cast.METTE)
    assert mette.ask("TakeEarlierWordsUp", words="last-hands")["ok"]
    assert mette.ask("TakeEarlierWordsUp", words="definition")["ok"]
    seal(table)
    record = words(table.browser(cast.ALI).get(f"/meetings/{table.id}/seats/{cast.ALI}/record").text)
    assert f"Work with my hands {ALOUD}" in record
    assert f"“only if I need not be there” {ALOUD}" in record
    assert SAID_OF_IT.search(record)
    own = words(table.browser(cast.METTE).get(at(table)).text)
    assert re.search("“Nobody picked up the phone” Mette, [^“]*sagt højt", own)

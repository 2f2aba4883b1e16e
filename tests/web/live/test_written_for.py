"""P1, P5, P6: what a helper has written waits on the citizen's screen, and no other screen or number holds a trace of it."""

import json
import re

import pytest

from facilitator.board.terms import Phase
from tests import cast

from .house import INTERPRETER, House, Screen, Table
from .test_drafts import everything_asked, everything_sent, watch

WORDS, WISH, SUMMARY = "unheard-definition", "unheard-wish", "unheard-summary"
OTHERS = (cast.ALI, cast.INGRID, cast.JONAS, cast.KAREN, cast.IDA, cast.WALL, INTERPRETER)
TWO = (cast.METTE, cast.LONE)


@pytest.fixture
def table(house: House) -> Table:
    table = house.table(Phase.OWN_WORDS)
    assert table.screen(cast.METTE).ask("LetHelperWrite", seat=cast.LONE)["ok"]
    return table


def lone_writes(table: Table, lone: Screen) -> list[str]:
    """All that she may write; returns the ids."""
    told = [
        table.command("WriteForCitizen", about=about, text=text)
        for about, text in (("definition", WORDS), ("wish", WISH), ("summary", SUMMARY))
    ]
    assert [lone.send(message)["own"] for message in told] == [1, 2, 3]
    return [message["id"] for message in told]


def test_everybody_sees_who_writes_for_her(table: Table):
    for seat in (cast.METTE, cast.INGRID, cast.WALL):
        assert table.http(seat, "board").get_json()["helper"] == cast.LONE
    assert "Lone writes for Mette" in table.page(cast.IDA)
    watching = table.screen(cast.IDA)
    watching.news()
    assert table.screen(cast.METTE).ask("LetHelperGo")["ok"]
    sent = [html for _, packet in watching.news() for html in packet["fragments"]]
    assert any('id="centre"' in html for html in sent)
    assert not any("Lone writes for Mette" in html for html in sent)


def test_before_her_yes_it_is_on_two_screens_and_nowhere_else(table: Table):
    watching, two = watch(table, *OTHERS), watch(table, *TWO)
    lone = table.screen(cast.LONE)
    everything_sent(watching)
    before = {screen: len(screen.received) for screen in watching}
    boards = {seat: table.http(seat, "board").get_json() for seat in OTHERS}
    secret = (WORDS, WISH, SUMMARY, *lone_writes(table, lone))
    for screen in two:
        sent = everything_sent([screen])
        assert [word for word in secret if word not in sent] == [], "there is something to hide"
    for seat in TWO:
        asked = everything_asked(table, seat)
        assert [word for word in secret if word not in asked] == []
        assert table.http(seat, "board").get_json()["own"] == 3
    everything_sent(watching)
    assert {screen: len(screen.received) for screen in watching} == before, "nobody is told that anything happened"
    for seat in OTHERS:
        assert table.http(seat, "board").get_json() == boards[seat], "not one number has moved"
    sent = everything_sent(watch(table, *OTHERS)) + "".join(everything_asked(table, seat) for seat in OTHERS)
    assert [word for word in secret if word in sent] == []


def test_after_her_yes_it_stands_for_everybody_with_who_wrote_it(table: Table):
    watching = watch(table, *OTHERS)
    words, wish, _ = lone_writes(table, table.screen(cast.LONE))
    everything_sent(watching)
    for screen in watching:
        screen.received.clear()
    mette = table.screen(cast.METTE)
    assert mette.ask("TakeHelpersWords", words=words)["ok"]
    for screen in watching:
        sent = everything_sent([screen])
        assert WORDS in sent
        assert [word for word in (words, WISH, wish, "HelpersWords") if word in sent] == [], screen.seat
    (told,) = [
        event for event in table.http(cast.IDA, "events?since=0").get_json()["events"] if event.get("text") == WORDS
    ]
    assert (told["kind"], told["by"], told["written_by"]) == ("DefinitionWritten", cast.METTE, cast.LONE)
    assert "written by Lone" in table.page(cast.IDA)
    assert 'class="how"' in table.page(cast.WALL)


def test_after_a_no_it_is_gone_and_the_helper_is_told(table: Table):
    mette, lone = table.screen(cast.METTE), table.screen(cast.LONE)
    words, *_ = lone_writes(table, lone)
    mette.news(), lone.news()
    assert mette.ask("DeclineHelpersWords", words=words)["ok"]
    for screen, there in ((mette, False), (lone, True)):
        (packet,) = [packet for name, packet in screen.news() if name == "own"]
        assert (WORDS in packet["written-for"]) is there
    assert WORDS in table.page(cast.LONE)
    assert WORDS not in table.page(cast.METTE)
    assert table.screen(cast.ALI).ask("SealMeeting")["ok"]
    sealed = (
        json.dumps(table.http(cast.INGRID, "record").get_json())
        + table.browser(cast.INGRID).get(f"/meetings/{table.id}/seats/{cast.INGRID}/record").text
    )
    assert [word for word in (WORDS, WISH, SUMMARY) if word in sealed] == []


def test_what_waits_is_gone_when_she_writes_herself_again(table: Table):
    mette, lone = table.screen(cast.METTE), table.screen(cast.LONE)
    lone_writes(table, lone)
    mette.news(), lone.news()
    assert mette.ask("LetHelperGo")["ok"]
    (packet,) = [packet for name, packet in mette.news() if name == "own"]
    assert WORDS not in packet["written-for"]
    (packet,) = [packet for name, packet in lone.news() if name == "own"]
    assert WORDS in packet["written-for"], "Lone keeps her own text"


def test_another_seat_is_answered_as_if_nothing_were_there(table: Table):
    words, *_ = lone_writes(table, table.screen(cast.LONE))
    for seat in (cast.ALI, cast.INGRID, INTERPRETER):
        screen = table.screen(seat)
        for name in ("WithdrawHelpersWords", "TakeHelpersWords", "DeclineHelpersWords"):
            assert screen.ask(name, words=words)["code"] == screen.ask(name, words="no-such-words")["code"]


@pytest.mark.parametrize("seat", [cast.METTE, cast.JONAS])
def test_where_nothing_is_written_yet_she_is_called_by_her_name(house: House, seat: str):
    """On her own screen too, where nobody is “the citizen”."""
    (waiting,) = re.findall(r'class="definition waiting">([^<]+)<', house.table().page(seat))
    assert "Mette" in waiting

"""P1, P5, P6: what the citizen said last time is on their own screen, and no other screen, packet or number holds a trace of it."""

import json
import re

import pytest

from facilitator.board import OFFICE, SeatId
from facilitator.board.terms import Phase
from tests import cast, following

from .house import INTERPRETER, House, Table
from .test_drafts import everything_asked, everything_sent, watch

OTHERS = (cast.ALI, cast.LONE, cast.INGRID, cast.JONAS, cast.WALL, INTERPRETER)
SECRET = [words.text for words in following.SAID_LAST_TIME]


@pytest.fixture
def table(house: House) -> Table:
    table = house.table(None)
    house.meetings.record(table.id, following.last_time(), by=OFFICE)
    assert table.screen(cast.ALI).ask("GoToPhase", phase=Phase.OWN_WORDS)["ok"]
    table.settle()
    return table


def own_of(screen) -> str:
    """The newest of what is the citizen's alone."""
    return [packet["ask-earlier"] for name, packet in screen.news() if "ask-earlier" in packet][-1]


def test_it_is_on_her_screen_and_nowhere_else(table: Table):
    mette, watching = table.screen(cast.METTE), watch(table, *OTHERS)
    for sent in (everything_sent([mette]), everything_asked(table, cast.METTE)):
        assert [words for words in SECRET if words not in sent] == [], "there is something to hide"
    sent = everything_sent(watching) + "".join(everything_asked(table, seat) for seat in OTHERS)
    assert [words for words in (*SECRET, "EarlierWordsCarriedOver", "last-hands") if words in sent] == []
    for seat in OTHERS:
        board = table.http(seat, "board").get_json()
        assert (board["last_time"]["words"], board["own"]) == ({}, 0)
    assert "Mette has not said yet how it is now." in table.page(cast.ALI)
    assert table.http(cast.METTE, "board").get_json()["own"] == len(SECRET)


def test_what_she_keeps_everybody_gets_at_once_and_she_is_asked_the_next_thing(table: Table):
    mette, watching = table.screen(cast.METTE), watch(table, *OTHERS)
    everything_sent([mette, *watching])
    assert mette.ask("TakeEarlierWordsUp", words="definition")["ok"]
    table.settle()
    for screen in watching:
        assert SECRET[0] in everything_sent([screen]), screen.seat
    own = own_of(mette)
    assert SECRET[0] not in own
    assert SECRET[1] in own


def test_what_is_left_out_nobody_is_told_of(table: Table):
    mette, watching = table.screen(cast.METTE), watch(table, *OTHERS)
    everything_sent([mette, *watching])
    before = {screen: len(screen.received) for screen in watching}
    assert mette.ask("LeaveEarlierWordsOut", words="last-quiet")["ok"]
    table.settle()
    everything_sent(watching)
    assert {screen: len(screen.received) for screen in watching} == before
    assert 'id="left-last-quiet"' in own_of(mette)


def test_words_of_her_own_take_the_question_about_the_old_ones_away(table: Table):
    mette = table.screen(cast.METTE)
    assert SECRET[0] in own_of(mette)
    assert mette.ask("WriteDefinition", text="It is another life now")["ok"]
    table.settle()
    assert SECRET[0] not in own_of(mette)


def test_nobody_keeps_it_for_her(table: Table):
    """P1"""
    assert table.screen(cast.METTE).ask("LetHelperWrite", seat=cast.LONE)["ok"]
    for seat in (cast.LONE, cast.ALI, cast.JONAS, INTERPRETER):
        assert table.screen(seat).ask("TakeEarlierWordsUp", words="definition")["code"] == "the-centre-is-the-citizens"
    assert table.screen(cast.WALL).ask("TakeEarlierWordsUp", words="definition")["code"] == "wall-only-shows"
    assert table.http(cast.METTE, "board").get_json()["definition"] == []


def reviews_offered(page: str) -> set[SeatId | str]:
    """For whom a button to review the first agreement stands there; "any" is who leads and the citizen."""
    item = re.search(rf'id="earlier-{following.NOT_REVIEWED.id}".*?(?=id="earlier-|</section>)', page, re.DOTALL)
    found = re.findall(r'class="review" (?:data-by="([^"]+)"|data-any)', item[0] if item else "")
    return {seat or "any" for seat in found}


def test_everybody_reads_what_was_agreed_and_who_promised_it_is_offered_to_review(table: Table):
    """P5"""
    for seat in (cast.INGRID, cast.WALL, cast.METTE):
        page = table.page(seat)
        assert following.NOT_REVIEWED.what in page
        assert following.SAID_TO_BE_HARD.reviews[0].words in page
        assert reviews_offered(page) == {cast.JONAS, "any"}
    assert "Mette had not answered it then." in table.page(cast.JONAS), "P13: nothing unanswered stands as settled"
    watching = watch(table, cast.INGRID, cast.WALL)
    everything_sent(watching)
    said = {"agreement": following.NOT_REVIEWED.id, "going": "hard", "words": "The bus did not come"}
    assert table.screen(cast.JONAS).ask("ReviewAgreement", **said)["ok"]
    table.settle()
    assert "The bus did not come" in everything_sent(watching[:1])
    assert table.screen(cast.INGRID).ask("ReviewAgreement", **said)["code"] == "only-who-promised-reviews"


def test_it_cannot_be_carried_over_the_wire(table: Table):
    asked = {"meeting": "another", "held_at": "2026-09-01T09:00:00+00:00", "citizen": "Mette"}
    for seat in (cast.ALI, cast.METTE):
        assert table.screen(seat).ask("CarryLastTimeOver", **asked)["code"] == "no-such-command"


def test_the_sealed_record_says_what_was_taken_up_and_what_nobody_reviewed(table: Table):
    assert table.screen(cast.METTE).ask("TakeEarlierWordsUp", words="definition")["ok"]
    ali = table.screen(cast.ALI)
    assert ali.ask("SealMeeting")["ok"]
    table.settle()
    page = table.browser(cast.ALI).get(f"/meetings/{table.id}/seats/{cast.ALI}/record").text
    part = re.search(r'<section aria-labelledby="last-time">.*?</section>', page, re.DOTALL)[0]
    assert "Mette kept their own words from then." in part
    assert part.count("Nobody has looked at this since.") == 1
    assert "Nobody picked up the phone" in part
    assert "Mette had not answered it then." in part
    record = json.dumps(table.http(cast.INGRID, "record").get_json())
    assert [words for words in SECRET[1:] if words in record + page] == []

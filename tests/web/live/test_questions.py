"""The three questions on the wire: what the citizen keeps back goes to her own screens and to no other, in no form (P5, P6)."""

import re

import pytest

from facilitator.board.terms import Phase
from facilitator.web.wire import pictures
from tests import cast

from .house import House, Table
from .test_drafts import OTHERS as NOT_JONAS, everything_asked, everything_sent, watch

OTHERS = (cast.JONAS, *(seat for seat in NOT_JONAS if seat != cast.METTE))
KEPT, SHARED = "kept-for-herself", "shared-with-all"
QUESTIONS = re.compile(r'<section id="questions".*?</section>', re.DOTALL)


@pytest.fixture(autouse=True)
def drawn_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """No picture of the whole board comes in between: before ``house``, whose round reads it."""
    monkeypatch.setattr(pictures, "REDRAWN_SECONDS", 3_600)


def at_the_questions(house: House) -> Table:
    return house.table(Phase.THREE_QUESTIONS)


def test_what_she_keeps_reaches_her_screens_and_nobody_elses(house: House):
    table = at_the_questions(house)
    watching = watch(table, *OTHERS)
    mette, second = table.screen(cast.METTE), table.screen(cast.METTE, format="events")
    everything_sent([*watching, mette, second])
    before = {screen: len(screen.received) for screen in watching}
    shown = table.http(cast.INGRID, "board").get_json()
    assert mette.ask("AnswerQuestion", which="heard", words=KEPT, score="3")["ok"]
    assert KEPT in everything_sent([mette])
    assert KEPT in everything_sent([second])
    assert KEPT in table.page(cast.METTE)
    assert table.http(cast.METTE, "board").get_json()["answers"]["heard"]["score"] == 3
    everything_sent(watching)
    told = {screen.seat: [name for name, _ in screen.received[before[screen] :]] for screen in watching}
    assert not any(told.values()), "nobody is told that anything happened"
    assert table.http(cast.INGRID, "board").get_json() == shown
    assert mette.ask("TakeAnswerBack", which="heard")["ok"]
    assert mette.ask("AnswerQuestion", which="mattered", words=KEPT)["ok"]
    newcomers = watch(table, *OTHERS)
    assert KEPT not in everything_sent(watching + newcomers)
    for seat in OTHERS:
        assert KEPT not in everything_asked(table, seat), seat
        assert table.http(seat, "board").get_json()["answers"] == {}


def test_not_even_the_sealed_record_and_its_files_know_what_was_kept(house: House):
    table = at_the_questions(house)
    mette, ali = table.screen(cast.METTE), table.screen(cast.ALI)
    assert mette.ask("AnswerQuestion", which="heard", words=KEPT, score="3")["ok"]
    assert mette.ask("AnswerQuestion", which="had-a-say", words=SHARED, score="8", shared=True)["ok"]
    assert ali.ask("SealMeeting")["ok"]
    table.settle()
    for seat in (cast.METTE, cast.JONAS):
        for path in ("record", "record.json", "short"):
            page = table.browser(seat).get(f"/meetings/{table.id}/seats/{seat}/{path}").text
            assert KEPT not in page
            assert (SHARED in page) is (path != "short")
    assert KEPT in table.page(cast.METTE), "her own page keeps it for her"
    assert KEPT not in table.page(cast.LONE)


def test_what_she_shares_stands_on_every_screen_until_she_keeps_it(house: House):
    table = at_the_questions(house)
    mette, ingrid, wall = table.screen(cast.METTE), table.screen(cast.INGRID), table.screen(cast.WALL)
    everything_sent([mette, ingrid, wall])
    assert mette.ask("AnswerQuestion", which="heard", words=SHARED, score="8", shared=True)["ok"]
    for screen in (ingrid, wall):
        (_, packet), *_ = screen.news()
        assert any(SHARED in part for part in packet["fragments"])
    own = [packet for name, packet in mette.news() if name == "own"]
    assert SHARED in own[0]["ask-questions"], "her own answer stands among what is hers too"
    assert mette.ask("AnswerQuestion", which="heard", words=SHARED, score="8")["ok"]
    (_, packet), *_ = ingrid.news()
    assert packet["fragments"]
    assert not any(SHARED in part for part in packet["fragments"])
    for seat in (cast.INGRID, cast.WALL):
        (questions,) = QUESTIONS.findall(table.page(seat))
        assert SHARED not in questions

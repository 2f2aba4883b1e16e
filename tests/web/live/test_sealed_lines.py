"""After the seal no screen promises that a line is asked again (P14, P15)."""

import pytest

from facilitator.board import Phase
from facilitator.board.commands import LetHelperWrite, LetOthersSumUp, RewordLine, SealMeeting
from tests import cast, given
from tests.web.live.house import House


@pytest.mark.parametrize("seat", [cast.JONAS, cast.ALI])
def test_what_was_not_answered_is_said_to_stand_so(house: House, seat: str):
    table = house.table(Phase.SUMMING_UP)
    for by, command in (
        (cast.METTE, LetOthersSumUp(id="you-begin")),
        (cast.ALI, given.a_line()),
        (cast.ALI, given.a_line("line-two")),
        (cast.METTE, given.an_answer("line-one")),
        (cast.ALI, RewordLine(id="said-anew", line="line-one", text="Something else")),
    ):
        house.meetings.record(table.id, command, by=by)
    table.settle()
    for asked in ("It is asked again.", "Not answered yet"):
        assert asked in table.page(seat)
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    table.settle()
    page = table.page(seat)
    assert "It is asked again." not in page
    assert "Not answered yet<" not in page
    for stands in ("Changed since the answer, and not answered again.", ">Not answered<"):
        assert stands in page


def test_where_nobody_summed_up_it_is_not_promised_any_more(house: House):
    table = house.table(Phase.SUMMING_UP)
    assert "Mette sums up first." in table.page(cast.JONAS)
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    table.settle()
    assert "sums up first" not in table.page(cast.JONAS)
    assert "Mette did not sum up." in table.page(cast.JONAS)


def test_nobody_is_asked_the_three_questions_any_more(house: House):
    table = house.table(Phase.THREE_QUESTIONS)
    asked = "Mette is asked three questions."
    assert asked in table.page(cast.JONAS)
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    table.settle()
    assert asked not in table.page(cast.JONAS)
    assert "What Mette did not share stays with Mette." in table.page(cast.JONAS)


def test_what_the_seal_changes_is_drawn_anew_where_it_is_looked_at(house: House):
    """Who writes for her no longer does, and nothing waits for an answer."""
    table = house.table(Phase.SUMMING_UP)
    for by, command in (
        (cast.METTE, LetHelperWrite(id="lone-writes", seat=cast.LONE)),
        (cast.JONAS, given.an_agreement("agreement-jonas", wish=None)),
    ):
        house.meetings.record(table.id, command, by=by)
    screen = table.screen(cast.ALI)
    screen.news()
    house.meetings.record(table.id, SealMeeting(id="seal-it"), by=cast.ALI)
    sent = [html for name, packet in screen.news() if name == "board" for html in packet["fragments"]]
    for key in ("agreements", "people", "centre", "questions"):
        assert any(f'<section id="{key}"' in html for html in sent), key
    assert not any('class="writes-for"' in html for html in sent)

"""P17: the citizen prepares next time on their own page; what they will take up is theirs alone, and what they do not choose stays."""

import re

import pytest

from facilitator.board import OFFICE
from facilitator.board.terms import Phase
from facilitator.following import NEXT_MEETING, to_carry_over
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Kind, State
from facilitator.web.saying.languages import language
from tests import cast, following
from tests.web.live.house import SEATS, House, Table, csrf
from tests.web.live.test_afterwards import kept, says, sealed as sealed
from tests.web.live.test_lasting import at, table as table

TAKE_UP = {"kind": "take-up", "state": "", "text": "The letters nobody explains"}


def page(table: Table) -> str:
    return table.browser(cast.METTE).get(at(table)).text


def to_take_up(table: Table) -> list[str]:
    """What would come along if the next meeting were called now, of what she wrote to take up."""
    return [words.text for words in to_carry_over(table.house.meetings, table.id).words if words.about == "agenda"]


def test_what_she_will_take_up_is_hers_alone_and_comes_along(sealed: Table):
    """P5, P15"""
    before = sealed.settle()
    assert says(sealed, **TAKE_UP).status_code == 303
    assert TAKE_UP["text"] in page(sealed)
    assert to_take_up(sealed) == [TAKE_UP["text"]]
    assert sealed.settle() == before
    organisation = sealed.house.meetings.read(afterwords.said_to_all, sealed.house.meetings.keys, sealed.id)
    assert organisation == []


def test_a_note_comes_along_only_if_she_takes_it_up(sealed: Table):
    says(sealed, text="It was hard to speak of money")
    assert to_take_up(sealed) == []
    assert "Tag det op næste gang" in page(sealed)
    assert says(sealed, **TAKE_UP | {"id": "taken-up-note", "text": "It was hard to speak of money"}).status_code == 303
    assert to_take_up(sealed) == ["It was hard to speak of money"]
    assert "Tag det op næste gang" not in page(sealed), "it is taken up already"


def test_she_takes_it_away_again(sealed: Table):
    says(sealed, **TAKE_UP)
    client = sealed.browser(cast.METTE)
    form = {"csrf_token": csrf(client), "note": "afterword-number-one"}
    assert client.post(f"{at(sealed)}/take-note-away", data=form).status_code == 303
    assert to_take_up(sealed) == []


def test_it_is_never_shared_whatever_a_form_says(sealed: Table):
    assert says(sealed, **TAKE_UP | {"state": "shared"}).status_code == 303
    assert [(one.kind, one.state) for one in kept(sealed)] == [(Kind.TAKE_UP, State.MINE)]


@pytest.mark.parametrize("seat", [seat.id for seat in SEATS if seat.id != cast.METTE])
def test_nobody_else_prepares_for_her(sealed: Table, seat: str):
    """P1"""
    assert says(sealed, seat=seat, **TAKE_UP).status_code == 403
    assert kept(sealed) == []


def test_an_empty_one_gives_a_sentence(sealed: Table):
    answer = says(sealed, **TAKE_UP | {"text": " "})
    assert answer.status_code == 422
    assert 'class="error" role="alert"' in answer.text


def test_once_the_next_meeting_is_called_the_page_says_so_and_asks_for_no_more(sealed: Table):
    meetings = sealed.house.meetings
    assert 'value="take-up"' in page(sealed)
    meetings.write(register.note_access, meeting=sealed.id, what=NEXT_MEETING, at=meetings.clock(), account="somebody")
    assert 'value="take-up"' not in page(sealed)
    assert "Indkaldelsen til næste møde blev lavet" in page(sealed)
    assert "indkaldte til det næste møde" in page(sealed), "it stands in the log she can read"


def test_wherever_it_is_said_how_an_agreement_goes_it_is_said_who_will_read_it(sealed: Table):
    """P5: what is told after the seal goes along to every meeting that is called later; nobody is told so only afterwards."""
    meetings, spoken = sealed.house.meetings, language("da")
    forms = re.compile(r'<form [^>]*id="say-(?:(?!</form>).)*value="review".*?</form>', re.DOTALL)
    for sentence in (
        "Everybody at the next meeting can read it.",
        "If one more meeting is called, everybody there can read it.",
    ):
        found = forms.findall(page(sealed))
        assert len(found) == 1
        assert spoken.say(sentence) in found[0]
        meetings.write(register.note_access, meeting=sealed.id, what=NEXT_MEETING, at=meetings.clock())
    says(sealed, kind="review", about="agreement-jonas", state="", going="hard", text="Told after the call")
    (agreement,) = to_carry_over(meetings, sealed.id).agreements
    assert [one.words for one in agreement.reviews] == ["Told after the call"], "it goes along to one more"


def test_how_agreements_went_goes_along_with_her_name(sealed: Table):
    says(sealed, kind="review", about="agreement-jonas", state="", going="hard", text="The bus did not come")
    (agreement,) = to_carry_over(sealed.house.meetings, sealed.id).agreements
    assert [(review.who, review.words, review.is_citizens, review.by) for review in agreement.reviews] == [
        ("Mette", "The bus did not come", True, None)
    ]
    assert OFFICE not in repr(agreement)


def test_what_was_open_from_last_time_and_still_is_can_be_told_of_afterwards(house: House):
    """What nobody settles in one meeting goes along to the next but one."""
    table = house.table(None)
    house.meetings.record(table.id, following.last_time(), by=OFFICE)
    ali = table.screen(cast.ALI)
    assert ali.ask("GoToPhase", phase=Phase.AGREEMENTS)["ok"]
    assert table.screen(cast.METTE).ask("ReviewAgreement", agreement="earlier-call", going="kept")["ok"]
    assert ali.ask("SealMeeting")["ok"]
    table.settle()
    assert 'id="agreement-earlier-trial"' in page(table)
    assert 'id="agreement-earlier-call"' not in page(table), "it is done"
    assert says(table, kind="review", about="earlier-call", state="", going="hard").status_code == 400, (
        "no form asks that"
    )
    assert says(table, kind="review", about="earlier-trial", state="", going="hard", text="No bus").status_code == 303
    left = to_carry_over(house.meetings, table.id)
    assert [(one.id, [review.words for review in one.reviews]) for one in left.agreements] == [
        ("earlier-trial", ["No bus"])
    ]

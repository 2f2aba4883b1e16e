"""Agreements: who does what by when, for which wish, and what we do if it gets hard."""

from dataclasses import replace

import pytest

from facilitator.board import commands as c
from facilitator.board.rules import summing_up
from facilitator.board.terms import Phase
from tests import cast
from tests.given import WISH_A, WISH_B, a_meeting, a_way, an_agreement, an_answer, an_open_meeting, with_the_centre

REWORD = c.RewordAgreement(
    id="reword-1", agreement="agreement-one", what="One morning, not two", who="Jonas", by_when="", wish=WISH_B
)
WITHDRAW = c.WithdrawAgreement(id="withdraw-1", agreement="agreement-one")


def a_board():
    return with_the_centre(an_open_meeting(Phase.AGREEMENTS)).then(cast.JONAS, an_agreement())


def test_an_agreement_is_a_line_for_the_citizen_to_confirm():
    """P13"""
    assert [line.id for line in a_board().meeting.lines_to_confirm()] == ["agreement-one"]


@pytest.mark.parametrize("by_when", ["", "2026-12-01", "2028-02-29"])
def test_an_agreement_has_a_date_or_none(by_when):
    assert a_board().refuses(cast.JONAS, an_agreement("agreement-two", by_when=by_when)) == ""


@pytest.mark.parametrize("by_when", ["soon", "2026-02-30", "20261201", "2026-W49-2", "2026-12-01T10:00", "01.12.2026"])
def test_a_date_has_one_spelling(by_when):
    code = "agreement-needs-a-date-or-none"
    assert a_board().refuses(cast.JONAS, an_agreement("agreement-two", by_when=by_when)) == code
    assert a_board().refuses(cast.JONAS, replace(REWORD, by_when=by_when)) == code


def test_an_agreement_serves_a_wish_that_stands_and_a_way_that_stands():
    story = a_board().then(cast.LONE, a_way()).then(cast.METTE, c.WithdrawWish(id="withdraw-a", wish=WISH_A))
    assert story.refuses(cast.JONAS, an_agreement("agreement-two", wish=WISH_A)) == "wish-does-not-stand"
    assert story.refuses(cast.JONAS, an_agreement("agreement-two", wish="wish-none")) == "wish-does-not-stand"
    assert story.refuses(cast.JONAS, replace(REWORD, wish=WISH_A)) == "wish-does-not-stand"
    tied = an_agreement("agreement-two", possibility="way-one", wish=None)
    assert story.then(cast.JONAS, tied).meeting.agreements["agreement-two"].possibility == "way-one"
    gone = story.then(cast.LONE, c.WithdrawPossibility(id="withdraw-way", possibility="way-one"))
    for possibility in ("way-one", "way-none"):
        command = an_agreement("agreement-two", possibility=possibility)
        assert gone.refuses(cast.JONAS, command) == "no-such-post"


def test_sending_an_agreement_again_is_harmless_whatever_has_happened_since():
    """P16"""
    story = a_board().then(cast.METTE, c.WithdrawWish(id="withdraw-b", wish=WISH_B))
    assert story.then(cast.JONAS, an_agreement()) == story
    assert story.refuses(cast.IDA, an_agreement(wish=None)) == "id-is-taken"


def test_any_change_voids_the_confirmation_also_back_to_the_earlier_words():
    """P14"""
    confirmed = a_board().then(cast.METTE, an_answer("agreement-one"))
    assert confirmed.meeting.agreements["agreement-one"].confirmation
    same = replace(
        REWORD, what=an_agreement().what, by_when=an_agreement().by_when, if_hard=an_agreement().if_hard, wish=WISH_B
    )
    assert confirmed.then(cast.JONAS, same) == confirmed, "the same words are no change"
    changes = {"what": "Else", "who": "Amina", "by_when": "", "if_hard": "", "wish": WISH_A}
    for field, value in changes.items():
        changed = confirmed.then(cast.JONAS, replace(same, **{field: value}))
        assert changed.meeting.agreements["agreement-one"].confirmation is None, field
        back = changed.then(cast.JONAS, replace(same, id="reword-back"))
        assert back.meeting.agreements["agreement-one"].confirmation is None, field
        assert len(back.meeting.agreements["agreement-one"].versions) == 3


def test_each_version_says_who_wrote_it():
    """P4"""
    agreement = a_board().then(cast.ALI, REWORD).meeting.agreements["agreement-one"]
    assert (agreement.by, [words.by for words in agreement.versions]) == (cast.JONAS, [cast.JONAS, cast.ALI])


@pytest.mark.parametrize("change", [REWORD, WITHDRAW])
def test_author_and_facilitator_change_an_agreement_and_nobody_else(change):
    assert [a_board().refuses(seat, change) for seat in (cast.JONAS, cast.ALI)] == ["", ""]
    for seat in (cast.METTE, cast.LONE, cast.INGRID):
        assert a_board().refuses(seat, change) == "only-the-author"


def test_a_withdrawn_agreement_is_asked_about_no_more():
    story = a_board().then(cast.JONAS, WITHDRAW)
    assert story.meeting.lines_to_confirm() == ()
    assert story.then(cast.JONAS, WITHDRAW) == story
    assert story.refuses(cast.JONAS, REWORD) == "no-such-post"
    assert story.refuses(cast.METTE, an_answer("agreement-one")) == "no-such-post"


def test_nothing_is_agreed_before_the_meeting():
    """P8"""
    for seat in (cast.METTE, cast.ALI, cast.JONAS):
        assert with_the_centre(a_meeting()).refuses(seat, an_agreement()) == "meeting-is-not-open"


def test_agreements_have_an_end(monkeypatch):
    monkeypatch.setattr(summing_up, "MOST_AGREEMENTS", 1)
    assert a_board().refuses(cast.JONAS, an_agreement("agreement-two")) == "too-many"

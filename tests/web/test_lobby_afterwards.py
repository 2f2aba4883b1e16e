"""The caseworker reads what the citizen asks after the seal, and answers on the citizen's own page; the citizen's own notes stay theirs."""

import re

import pytest

from facilitator.board import Phase, Role
from facilitator.board.commands import GoToPhase, SealMeeting
from facilitator.following import NotSealedYet
from facilitator.store import afterwords
from facilitator.store.afterwords import Afterword, Kind, State
from facilitator.web.lobby.after_the_seal import after_the_seal
from facilitator.web.lobby.reception import Reception
from tests import given
from tests.web.calling import call, seat_of


@pytest.fixture
def sealed(ali, door):
    meeting = call(ali)
    leads, citizen = seat_of(door, meeting, Role.FACILITATOR).id, seat_of(door, meeting, Role.CITIZEN).id
    door.record(meeting, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=leads)
    for wish in given.WISHES:
        door.record(meeting, wish, by=citizen)
    door.record(meeting, given.an_agreement("agreement-one", what="Ring on Monday"), by=leads)
    door.record(meeting, SealMeeting(id="seal-it"), by=leads)
    return meeting


def says(door, meeting, id, kind, text, state=State.NONE):
    door.write(afterwords.say, door.keys, meeting, Afterword(id, kind, text, door.clock(), state=state))


def kept(door, meeting):
    return door.read(afterwords.all_said, door.keys, meeting)


def answers(browser, meeting, **fields):
    browser.open(f"/lobby/meetings/{meeting}/")
    form = {"id": "an-answer-of-theirs", "kind": "answer", "about": "question-one", "text": "On the first of March"}
    return browser.post(f"/lobby/meetings/{meeting}/afterwards", form | fields)


def test_a_question_is_read_and_answered_with_a_name(ali, door, sealed):
    says(door, sealed, "question-one", Kind.QUESTION, "When is the next time?")
    says(door, sealed, "note-mine", Kind.NOTE, "Nobody but me", State.MINE)
    says(door, sealed, "note-shared", Kind.NOTE, "You may read this", State.SHARED)
    ali.open(f"/lobby/meetings/{sealed}/")
    assert "When is the next time?" in ali.page
    assert "You may read this" in ali.page
    assert "Nobody but me" not in ali.page, "P5: it is hers"
    before = door.attend(sealed)
    assert answers(ali, sealed).status_code == 200
    answer = next(one for one in kept(door, sealed) if one.kind is Kind.ANSWER)
    assert (answer.text, answer.about) == ("On the first of March", "question-one")
    assert answer.account
    assert "On the first of March" in ali.page
    assert door.attend(sealed) == before, "P15"


def test_what_one_sends_before_a_meeting_is_not_offered_after_it(ali, sealed):
    assert "/sheet" not in ali.open(f"/lobby/meetings/{sealed}/").get_data(as_text=True)


def test_how_an_agreement_goes_is_said_with_a_name(ali, door, sealed):
    ali.open(f"/lobby/meetings/{sealed}/")
    told, form = (
        ali.page.index("How an agreement goes, everybody at the next meeting can read."),
        ali.page.index('value="review"'),
    )
    assert told < form, "P5: it is said before it is asked"
    said = {"kind": "review", "about": "agreement-one", "text": "We rang", "going": "kept"}
    assert answers(ali, sealed, **said).status_code == 200
    assert re.search(r"It is done <q>We rang</q> <span class=\"about\">Ali,", ali.page)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"text": ""}, 422), ({"text": "x" * 1201}, 422), ({"about": "no-such-question"}, 400), ({"kind": "note"}, 400),
        ({"kind": "question", "about": ""}, 400), ({"kind": "review", "about": "agreement-one"}, 422),
        ({"kind": "review", "about": "agreement-one", "going": "not-wanted"}, 400),
    ],
)  # fmt: skip
def test_what_is_wrong_is_not_kept(ali, door, sealed, fields, status):
    says(door, sealed, "question-one", Kind.QUESTION, "When is the next time?")
    assert answers(ali, sealed, **fields).status_code == status
    assert len(kept(door, sealed)) == 1


def test_nothing_is_said_of_a_meeting_that_is_not_sealed(ali, door):
    meeting = call(ali)
    assert answers(ali, meeting).status_code == 404
    assert "After the meeting" not in ali.page
    assert kept(door, meeting) == []


def test_what_comes_after_the_seal_is_asked_of_no_other_meeting(ali, door):
    meeting = call(ali)
    nobody = Reception(door, pages=None, signed_in=None, shaping=None)
    with pytest.raises(NotSealedYet):
        after_the_seal(nobody, door.attend(meeting), meeting)

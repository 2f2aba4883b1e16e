"""On every page a called meeting is shaped by the type it was called with, also when the file says something else by then."""

import html
from dataclasses import replace

import pytest

from facilitator import meeting_types
from facilitator.board import Role
from facilitator.board.terms import Phase
from facilitator.meeting_types import Phrase, SuggestedPhase
from tests.web.calling import call, seat_of
from tests.web.test_next_meeting import sealed as sealed

SPOILED = "Spoiled by a reform"


@pytest.fixture
def spoil(monkeypatch):
    """Changes the file of the network meeting in all that it says."""

    def change():
        words = Phrase(dict.fromkeys(("da", "en", "nb"), SPOILED))
        as_it_is = {kind.id: kind for kind in meeting_types.every()}
        spoiled = replace(
            as_it_is["network-meeting"], name=words, appeal=words, prompts=(words,), sheet=(words,),
            phases=(SuggestedPhase(Phase.SUMMING_UP, 77),),
        )  # fmt: skip
        monkeypatch.setattr(meeting_types, "_by_id", lambda: as_it_is | {"network-meeting": spoiled})

    return change


def test_no_page_of_a_called_meeting_says_what_the_file_says_now(ali, door, spoil):
    meeting = call(ali)
    spoil()
    facilitator = seat_of(door, meeting, Role.FACILITATOR).id
    ali.open(f"/lobby/meetings/{meeting}/")
    ali.send(f"/lobby/meetings/{meeting}/seats/{facilitator}/open")
    pages = [ali.page]
    for path in ("/lobby/", f"/lobby/meetings/{meeting}/", f"/lobby/meetings/{meeting}/sheet"):
        assert ali.open(path).status_code == 200
        pages.append(ali.page)
    assert not [page for page in pages if SPOILED in page]
    said = "What would you like to be different?"
    for own in (said, "Agreements"):
        assert own in html.unescape(pages[0])


def test_the_next_one_is_shaped_by_the_file_as_it_is(ali, spoil):
    spoil()
    call(ali)
    ali.open("/lobby/")
    assert SPOILED in ali.page


def test_where_the_kind_of_last_time_is_gone_another_is_chosen_for_the_next_meeting(ali, door, sealed, monkeypatch):
    left = {kind.id: kind for kind in meeting_types.every() if kind.id != "network-meeting"}
    monkeypatch.setattr(meeting_types, "_by_id", lambda: left)
    assert ali.open(f"/lobby/meetings/{sealed}/").status_code == 200
    ali.open(f"/lobby/meetings/{sealed}/next")
    assert "can’t be called now. Choose another" in html.unescape(ali.page)
    other = "/lobby/new/care-plan"
    ali.open(f"{other}?follows={sealed}")
    ali.post(other, ali.fields(other) | {"do": "call"})
    assert "The meeting is called." in ali.page
    following = next(row.id for row in door.listed() if row.meeting_type == "care-plan")
    assert door.attend(following).last_time.meeting == sealed

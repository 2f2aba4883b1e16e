"""Telling: subscribers hear of every commit once, after it, in order; and a seat hears only what it may."""

import pytest

from facilitator.board import is_draft
from facilitator.board.commands import CloseSeat, GoToPhase, RevealDrafts
from facilitator.board.terms import Phase
from facilitator.meetings import Erased, NoSuchMeeting
from facilitator.store.reading import read_meeting
from tests import cast, given
from tests.meetings import told
from tests.meetings.hearing import Ear


def test_a_change_is_told_when_it_is_on_disk(meetings):
    ahead = []

    def compare(id, _before, after, _entries):
        head, _rows = meetings.read(read_meeting, id)
        ahead.append(after.number - head.number)

    meetings.subscribe(compare)
    told.an_open_meeting(meetings)
    meetings.close()
    assert len(ahead) > 5
    assert max(ahead) <= 0


def test_a_subscriber_that_stumbles_takes_nobody_with_it(meetings):
    heard = []

    def stumble(*_change):
        raise RuntimeError("on purpose")

    meetings.subscribe(stumble)
    meetings.subscribe(lambda *change: heard.append(change))
    meetings.call(told.CALL)
    meetings.close()
    assert len(heard) == 1


def test_an_answer_that_stumbles_takes_nobody_with_it(meetings):
    id = told.an_open_meeting(meetings)

    def stumble(_outcome):
        raise RuntimeError("on purpose")

    meetings.submit(id, given.a_perspective("card-first"), cast.INGRID, stumble)
    assert meetings.record(id, given.a_perspective("card-last"), by=cast.INGRID).entries
    assert "card-first" in meetings.attend(id).perspectives


def test_a_seat_hears_what_came_after_the_number_it_knows(meetings):
    id = told.an_open_meeting(meetings)
    known = meetings.attend(id).seq
    for place in range(3):
        meetings.record(id, given.a_perspective(f"card-{place:04}"), by=cast.INGRID)
    heard = meetings.since(id, known, cast.METTE)
    assert [entry.command for entry in heard] == ["card-0000", "card-0001", "card-0002"]
    assert meetings.since(id, known + 3, cast.METTE) == []
    assert len(meetings.since(id, 0, cast.METTE)) == known + 3


def test_nobody_hears_anothers_draft_until_it_is_revealed(meetings):
    id = told.an_open_meeting(meetings, Phase.QUIET_WRITING)
    known = meetings.attend(id).seq
    meetings.record(id, given.a_perspective("card-draft"), by=cast.INGRID)
    assert [entry.command for entry in meetings.since(id, known, cast.INGRID)] == ["card-draft"]
    assert meetings.since(id, known, cast.METTE) == []

    meetings.record(id, GoToPhase(id="to-perspectives", phase=Phase.PERSPECTIVES), by=cast.ALI)
    reveal = meetings.record(id, RevealDrafts(id="reveal-them"), by=cast.ALI)
    heard = meetings.since(id, known, cast.METTE)
    assert [entry.command for entry in heard] == ["to-perspectives", "card-draft", "reveal-them"]
    assert [is_draft(entry.event) for entry in heard] == [False, True, False]
    assert [entry.command for entry in meetings.revealed_by(id, reveal.entries[0], cast.METTE)] == ["card-draft"]
    assert meetings.revealed_by(id, reveal.entries[0], cast.INGRID) == []


def test_what_the_command_line_did_is_told_too(meetings, open_door):
    """On SQLite the writer looks round; PostgreSQL says so itself."""
    id = told.an_open_meeting(meetings)
    ear = Ear()
    meetings.subscribe(ear)
    open_door().record(id, CloseSeat(id="close-lone", seat=cast.LONE), by=cast.ALI)
    assert ear.hears(lambda ear: [entry.command for entry in ear.entries][-1:] == ["close-lone"])
    assert meetings.attend(id).seats[cast.LONE].closed


def test_an_erased_text_is_gone_from_every_door(meetings, open_door):
    id = told.an_open_meeting(meetings)
    card = meetings.record(id, given.a_perspective(), by=cast.INGRID).entries[0]
    other = open_door()
    assert other.attend(id).perspectives["card-one"].now.text == given.a_perspective().text
    meetings.erase_wording(id, card.number, "text")
    text = meetings.attend(id).perspectives["card-one"].now.text
    assert (text, type(text), text.at > card.at) == ("", Erased, True)
    assert (
        meetings.record(id, given.a_perspective("card-two"), by=cast.INGRID).after.perspectives["card-one"].now.text
        == ""
    )
    other.record(id, given.a_perspective("card-three"), by=cast.INGRID)
    assert other.attend(id).perspectives["card-one"].now.text == ""


def test_an_erased_meeting_is_gone(meetings):
    id = told.an_open_meeting(meetings)
    meetings.erase(id)
    with pytest.raises(NoSuchMeeting):
        meetings.attend(id)
    with pytest.raises(NoSuchMeeting):
        meetings.record(id, given.a_perspective(), by=cast.INGRID)
    with pytest.raises(NoSuchMeeting):
        meetings.erase(id)
    assert meetings.listed() == []

"""``meeting new --follows``: the next meeting of the same course from the command line."""

import json

import pytest

from facilitator.board import Phase, Role
from facilitator.board.commands import GoToPhase, SealMeeting
from facilitator.following import suggested_next
from facilitator.store import register
from tests import given
from tests.cli.test_keeping import look as look, run as run

SEATS = ("--seat", "citizen:Mette", "--seat", "facilitator:Ali", "--seat", "professional:medicine:Ingrid Holm")


@pytest.fixture
def before(run, look):
    """A sealed meeting in which something was agreed; its id."""
    told = run("meeting", "new", "--type", "network-meeting", "--title", "Mette’s meeting", *SEATS, "--json")
    made = json.loads(told)
    by = {seat["role"]: seat["id"] for seat in made["seats"]}
    door = look()
    door.record(made["meeting"], GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=by["facilitator"])
    door.record(made["meeting"], given.a_definition(), by=by["citizen"])
    door.record(made["meeting"], given.an_agreement("agreement-one", wish=None), by=by["facilitator"])
    return made["meeting"], by


def seal(look, before):
    meeting, by = before
    look().record(meeting, SealMeeting(id="seal-it"), by=by["facilitator"])
    return meeting


def test_it_has_the_same_people_and_what_is_open(run, look, before):
    sealed = seal(look, before)
    made = json.loads(run("meeting", "new", "--follows", sealed, "--json"))
    board = look().attend(made["meeting"])
    assert board.title == "Mette’s meeting"
    assert [seat.name for seat in board.seats.values()] == ["Mette", "Ali", "Ingrid Holm"]
    assert list(board.last_time.agreements) == ["agreement-one"]
    assert [words.text for words in board.last_time.words.values()] == [given.a_definition().text]
    assert [row.what for row in look().read(register.accesses, sealed)] == ["next-meeting"]


def test_it_is_what_the_lobby_would_suggest(run, look, before):
    """The same next meeting, whoever calls it from where; everybody reads in the language they read in before."""
    look().write(register.set_language, before[0], before[1]["professional"], "nb")
    sealed = seal(look, before)
    made = json.loads(
        run("meeting", "new", "--follows", sealed, "--type", "rehabilitation-team", "--language", "da", "--json")
    )
    board, suggested = look().attend(made["meeting"]), suggested_next(look(), sealed, "da")
    assert (board.title, board.purpose, board.language) == (suggested.title, suggested.purpose, "da")
    assert board.at_stake == "", "what is at stake now is said anew"
    spoken = look().read(register.seat_languages, made["meeting"])
    assert [spoken[seat] for seat in board.seats] == [own for _, own in suggested.seats]
    assert "nb" in spoken.values()


def test_other_people_and_another_name_may_be_given(run, look, before):
    sealed = seal(look, before)
    told = run("meeting", "new", "--follows", sealed, "--title", "Once more", "--seat", "citizen:Mette", "--json")
    board = look().attend(json.loads(told)["meeting"])
    assert (board.title, [seat.role for seat in board.seats.values()]) == ("Once more", [Role.CITIZEN])


def test_what_cannot_be_followed_is_said_before_anything_is_made(run, look, before):
    assert "not sealed" in run("meeting", "new", "--follows", before[0], fails=True)
    assert "no meeting" in run("meeting", "new", "--follows", "nothing", fails=True)
    seal(look, before)
    for seat in ("facilitator:Ali", "citizen:Peter"):
        assert "same citizen" in run("meeting", "new", "--follows", before[0], "--seat", seat, fails=True)
    assert "--type" in run("meeting", "new", fails=True)
    assert len(look().listed()) == 1

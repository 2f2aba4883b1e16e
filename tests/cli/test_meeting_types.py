"""``meeting-type``: what is wrong in a file is said with its line before anybody depends on it."""

import pytest
from click.testing import CliRunner

from facilitator import meeting_types
from facilitator.cli import cli
from facilitator.shaping import Shaping
from facilitator.store import register
from facilitator.store.own_types import OwnType
from tests.board.test_meeting_types import A_TYPE
from tests.cli.test_keeping import look as look, run as run


@pytest.fixture
def walk(tmp_path):
    file = tmp_path / "walk.toml"
    file.write_text(A_TYPE, "utf-8")
    return file


def test_a_good_file_is_said_to_be_good(run, walk):
    assert "walk.toml: Walk. Nothing is wrong in it." in run("meeting-type", "check", str(walk))


def test_all_that_is_wrong_in_a_file_is_said_with_its_line(run, walk, tmp_path):
    good = tmp_path / "good.toml"
    good.write_text(A_TYPE, "utf-8")
    walk.write_text(A_TYPE.replace("minutes = 5", "minutes = 0").replace('"advises"', '"rules"'), "utf-8")
    said = run("meeting-type", "check", str(walk), str(good), fails=True).splitlines()
    assert [line.split(" ")[0] for line in said] == ["walk.toml:19:", "walk.toml:25:", "good.toml:"]
    assert said[1] == "walk.toml:25: phases[1].minutes: This is at least 1."


def test_a_file_that_is_no_text_is_said_to_be_none(run, walk):
    walk.write_bytes(A_TYPE.encode("latin-1"))
    assert "not saved as UTF-8" in run("meeting-type", "check", str(walk), fails=True)


@pytest.fixture
def nordby(run):
    run("user", "new", "ali@example.org", "--name", "Ali", "--organisation", "Nordby")


def test_a_file_is_taken_in_called_with_listed_and_given_out_again(run, look, walk, nordby):
    assert "Meetings may be called with it" in run("meeting-type", "import", str(walk))
    assert run("meeting-type", "export", "walk") == A_TYPE
    assert run("meeting-type", "export", "care-plan") == meeting_types.file_of("care-plan")
    listed = run("meeting-type", "list").splitlines()
    assert len(listed) == 7
    assert listed[0].split() == ["walk", "own", "Walk."]
    id = run("meeting", "new", "--type", "walk", "--title", "Out", "--seat", "professional:medicine:Ingrid").split()[0]
    board = look().attend(id)
    assert (board.meeting_type, board.outcome) == ("walk", "tur")
    assert [seat.reason for seat in board.seats.values()] == ["Kan gå"]
    assert Shaping(look()).of_meeting(id, "walk").phases[0].minutes == 5


def test_a_broken_file_changes_nothing(run, look, walk, nordby):
    run("meeting-type", "import", str(walk))
    id = run("meeting", "new", "--type", "walk", "--title", "Out").split()[0]
    walk.write_text(A_TYPE.replace("minutes = 5", "minutes = 0"), "utf-8")
    said = run("meeting-type", "import", "--replace", str(walk), fails=True)
    assert "Nothing was changed." in said
    assert "walk.toml:25: phases[1].minutes: " in said
    assert run("meeting-type", "export", "walk") == A_TYPE
    assert Shaping(look()).of_meeting(id, "walk").phases[0].minutes == 5


def test_nothing_is_put_in_the_place_of_another_unasked(run, look, walk, nordby):
    run("meeting-type", "import", str(walk))
    id = run("meeting", "new", "--type", "walk", "--title", "Out").split()[0]
    walk.write_text(A_TYPE.replace("minutes = 5", "minutes = 50"), "utf-8")
    assert "There is a walk already" in run("meeting-type", "import", str(walk), fails=True)
    run("meeting-type", "import", "--replace", str(walk))
    assert "minutes = 50" in run("meeting-type", "export", "walk")
    assert Shaping(look()).of_meeting(id, "walk").phases[0].minutes == 5
    walk.write_text(A_TYPE.replace('"walk"', '"care-plan"'), "utf-8")
    assert "such as our-care-plan" in run("meeting-type", "import", "--replace", str(walk), fails=True)


def test_a_file_belongs_to_one_organisation(run, walk, nordby):
    run("user", "new", "jonas@example.org", "--name", "Jonas", "--organisation", "Sydby")
    assert "--organisation" in run("meeting-type", "import", str(walk), fails=True)
    run("meeting-type", "import", str(walk), "--organisation", "Sydby")
    new = ("meeting", "new", "--type", "walk", "--title", "Out", "--organisation")
    assert "there is no type walk" in run(*new, "Nordby", fails=True)
    run(*new, "Sydby")
    assert "no meeting type walk" in run("meeting-type", "export", "walk", "--organisation", "Nordby", fails=True)


@pytest.mark.parametrize(
    ("dates", "why"),
    [
        ("valid_from = 2999-01-01", "Can be called from 1 January 2999."),
        ("valid_from = 2020-01-01\nvalid_to = 2020-12-31", "Could be called until 31 December 2020."),
    ],
)
def test_outside_its_days_no_meeting_is_called_and_it_is_said_why(run, walk, nordby, dates, why):
    walk.write_text(A_TYPE.replace("valid_from = 2026-01-01", dates), "utf-8")
    run("meeting-type", "import", str(walk))
    assert why in run("meeting-type", "list")
    assert why in run("meeting", "new", "--type", "walk", "--title", "Out", fails=True)


def test_the_first_account_of_an_organisation_is_its_administrator_until_it_is_said_otherwise(run, nordby):
    run("user", "new", "jonas@example.org", "--name", "Jonas")

    def administrators():
        return [line.split()[0] for line in run("user", "list").splitlines() if "administrator" in line]

    assert administrators() == ["ali@example.org"]
    run("user", "administrator", "jonas@example.org")
    run("user", "administrator", "ali@example.org", "--no-longer")
    assert administrators() == ["jonas@example.org"]
    run("user", "close", "jonas@example.org")
    run("user", "new", "karen@example.org", "--name", "Karen")
    assert administrators() == ["karen@example.org"], "an organisation without one gets the next"


def test_check_says_what_is_wrong_in_the_types_that_come_with_the_board(run, monkeypatch):
    for kept in ("_by_id", "_shared"):
        monkeypatch.setattr(meeting_types, kept, getattr(meeting_types, kept).__wrapped__)
    monkeypatch.setattr(meeting_types, "_text", lambda name: "minutes 5" if name == "care-plan.toml" else "")
    assert "A meeting type can't be read: care-plan.toml:1: " in run("check", fails=True)


def test_check_says_when_a_newer_version_finds_fault_with_an_organisations_own(run, look, walk, nordby):
    run("meeting-type", "import", str(walk))
    assert "walk.toml" not in CliRunner().invoke(cli, ["check"]).output
    door = look()
    home = door.read(register.organisations)[0].id
    older = OwnType("walk", A_TYPE.replace("summing-up", "heard"))
    assert Shaping(door).keep(home, older, instead_of=A_TYPE)
    said = CliRunner().invoke(cli, ["check"]).output
    assert "Nordby can call no meeting with a type of its own: walk.toml:23: phases: " in said

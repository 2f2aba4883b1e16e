"""The command line as an administrator meets it: accounts, backup, restore, erasing."""

import re
from base64 import b64encode
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.accounts import Accounts
from facilitator.cli import cli
from facilitator.meetings import Meetings, NoSuchMeeting
from facilitator.settings import Settings

PASSWORD = "en lang nok sætning"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs one command in an installation of its own; returns what it says."""
    monkeypatch.setenv("FACILITATOR_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def command(*words: str, fails: bool = False) -> str:
        told = CliRunner().invoke(cli, [*words])
        assert (told.exit_code != 0) is fails, told.output
        return told.output

    return command


@pytest.fixture
def look(run):
    """The door to that installation."""
    opened = []

    def door() -> Meetings:
        opened.append(Meetings.open(Settings(_env_file=None)))
        return opened[-1]

    yield door
    for meetings in opened:
        meetings.close()


def a_meeting(run) -> str:
    return run("meeting", "new", "--type", "network-meeting", "--title", "Mette’s meeting").splitlines()[0]


def test_an_account_is_made_listed_given_a_password_and_closed(run, look):
    run("user", "new", "ali@example.org", "--name", "Ali", fails=True)  # whose?
    assert "no e-mail address" in run("user", "new", "Ali", "--name", "Ali", "--organisation", "Nordby", fails=True)
    said = run("user", "new", "ali@example.org", "--name", "Ali", "--organisation", "Nordby")
    link = re.search(r"/sign-in/link#(\S+)", said)[1]
    assert "has not chosen a password yet" in run("user", "list")
    assert Accounts(look()).choose_password(link, PASSWORD)
    assert "has not chosen" not in run("user", "list")
    assert "#" in run("user", "password", "ali@example.org")
    assert "already" in run("user", "new", "ALI@example.org", "--name", "Ali", fails=True)
    run("user", "close", "ali@example.org")
    assert "ali@example.org" not in run("user", "list")
    assert Accounts(look()).sign_in("ali@example.org", PASSWORD) is None


def test_a_meeting_called_here_stands_in_the_only_organisations_lobby(run, look):
    run("user", "new", "ali@example.org", "--name", "Ali", "--organisation", "Nordby")
    meeting = a_meeting(run)
    door = look()
    [home] = {account.organisation for account in [Accounts(door).find(row_id) for row_id in _ids(door)]}
    assert [row.id for row in door.listed(home)] == [meeting]


def _ids(door: Meetings) -> list[str]:
    from facilitator.store import register

    return [row.id for row in door.read(register.accounts)]


def test_what_was_backed_up_comes_back(run, look, tmp_path):
    meeting = a_meeting(run)
    copy = tmp_path / "copy.sqlite"
    run("backup", str(copy))
    assert "exists" in run("backup", str(copy), fails=True)
    run("erase", meeting, "--yes")
    with pytest.raises(NoSuchMeeting):
        look().attend(meeting)
    assert "--over" in run("restore", str(copy), fails=True)
    run("restore", "--over", str(copy))
    assert look().attend(meeting).title == "Mette’s meeting"


def test_nothing_is_put_back_that_is_no_backup_or_under_a_running_server(run, look, tmp_path):
    meeting, copy, torn = a_meeting(run), tmp_path / "copy.sqlite", tmp_path / "torn.sqlite"
    run("backup", str(copy))
    torn.write_bytes(copy.read_bytes()[:9_000])
    assert "no whole copy" in run("restore", "--over", str(torn), fails=True)
    served = Meetings.open(Settings(_env_file=None), alone=True)
    try:
        assert "Another server process" in run("restore", "--over", str(copy), fails=True)
    finally:
        served.close()
    assert look().attend(meeting).title == "Mette’s meeting"


def test_a_meeting_called_here_gives_each_seat_the_mandate_its_type_suggests(run, look):
    """P9: what a seat may do about the outcome is said, whichever way the meeting is called."""
    seats = ("citizen:Mette", "professional:medicine:Ingrid", "professional:psychology:Ida", "facilitator:Ali", "wall")
    asked = [word for seat in seats for word in ("--seat", seat)]
    said = run("meeting", "new", "--type", "rehabilitation-team", "--title", "Mettes møde", *asked)
    mandates = {seat.name: seat for seat in look().attend(said.splitlines()[0]).seats.values()}
    assert (mandates["Ingrid"].mandate, mandates["Ingrid"].mandate_text) == (
        "advises",
        "Rådgiver om helbred, afgør ikke",
    )
    assert (mandates["Mette"].mandate, mandates["Mette"].reason) == ("neither", "Det er dit liv, det handler om")
    assert mandates["Ida"].mandate == "advises", "a profession the type does not know"
    english = run("meeting", "new", "--type", "rehabilitation-team", "--title", "Mette", "--language", "en", *asked)
    (doctor,) = (seat for seat in look().attend(english.splitlines()[0]).seats.values() if seat.name == "Ingrid")
    assert (doctor.mandate, doctor.mandate_text) == ("advises", ""), "the type has no words in English"


def test_where_there_is_nothing_a_command_says_where_it_looked(run, tmp_path):
    assert str(tmp_path / "data") in run("check")
    assert run("user", "list") == f"No account yet in {tmp_path / 'data'}.\n"


def test_a_backup_to_where_nobody_can_write_is_one_sentence(run, tmp_path):
    a_meeting(run)
    said = run("backup", str(tmp_path / "nowhere" / "copy.sqlite"), fails=True)
    assert "nowhere is no folder that can be written" in said
    assert "Traceback" not in said


def test_a_master_key_that_opens_nothing_is_found_by_the_check(run, monkeypatch):
    """Else it says that all is well, and every page of the lobby is an error."""
    a_meeting(run)
    a_meeting(run)
    assert "Everything is in place" in run("check")
    monkeypatch.setenv("FACILITATOR_MASTER_KEY", b64encode(b"another key, of another database").decode())
    assert "2 of 2 meetings" in run("check", fails=True)


def test_with_a_master_key_that_opens_nothing_no_server_starts(run, monkeypatch):
    """Else new meetings would be written with it, and then no key opens all of them."""
    a_meeting(run)
    monkeypatch.setenv("FACILITATOR_MASTER_KEY", b64encode(b"another key, of another database").decode())
    said = run("serve", fails=True)
    assert "1 of 1 meetings" in said
    assert "Traceback" not in said


def test_an_address_without_its_beginning_is_refused_by_its_own_name(run, monkeypatch):
    """Links and pictures to scan would be made of it, and open nothing."""
    monkeypatch.setenv("FACILITATOR_PUBLIC_URL", "board.example.org")
    said = run("check", fails=True)
    assert "The setting FACILITATOR_PUBLIC_URL is wrong: It begins with https://" in said


def test_a_meeting_is_called_in_nobodys_lobby_only_where_there_is_none(run, look):
    for place in ("Nordby", "Sydby"):
        run("user", "new", f"ali@{place}.example", "--name", "Ali", "--organisation", place)
    said = run("meeting", "new", "--type", "network-meeting", "--title", "Mette", "--seat", "citizen:Mette", fails=True)
    assert "There are: Nordby, Sydby." in said
    assert look().listed() == []


def test_a_meeting_that_is_not_there_is_not_asked_about(run):
    said = run("erase", "nonsense", fails=True)
    assert "There is no meeting nonsense" in said
    assert "Erase it?" not in said


def test_whose_an_account_is_is_asked_with_the_names_there_are(run):
    assert "none yet" in run("user", "new", "ali@example.org", "--name", "Ali", fails=True)
    for place in ("Nordby", "Sydby"):
        run("user", "new", f"ali@{place}.example", "--name", "Ali", "--organisation", place)
    assert "There are: Nordby, Sydby." in run("user", "new", "ida@example.org", "--name", "Ida", fails=True)

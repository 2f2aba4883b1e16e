"""A record's file: true as it was written, and no sign of it can be changed without being found (P15)."""

import json

import pytest
from click.testing import CliRunner

from facilitator.board import commands as c, record_of
from facilitator.cli import cli
from facilitator.export.record_file import Verdict, verdict, written
from tests import cast
from tests.given import a_whole_meeting


@pytest.fixture(scope="module")
def file() -> bytes:
    meeting = a_whole_meeting().then(cast.ALI, c.SealMeeting(id="seal-it")).meeting
    return written(record_of(meeting), meeting.checksum)


def test_what_was_written_is_true_and_every_changed_byte_is_found(file: bytes):
    """P15: every byte, one after the other."""
    assert verdict(file) is Verdict.TRUE
    assert len(file) > 5_000
    for place in range(len(file)):
        for other in (file[place] ^ 1, 0x20 if file[place] != 0x20 else 0x09):
            changed = file[:place] + bytes([other]) + file[place + 1 :]
            assert verdict(changed) is not Verdict.TRUE, (place, file[max(0, place - 20) : place + 20])


def test_a_word_that_was_changed_is_told_from_a_file_that_was_saved_anew(file: bytes):
    assert verdict(file.replace(b"Mette", b"Netta", 1)) is Verdict.CHANGED
    assert verdict(json.dumps(json.loads(file)).encode()) is Verdict.REWRITTEN
    assert verdict(file[:-2]) is Verdict.UNREADABLE


@pytest.mark.parametrize(
    "odd", [b"", b"[]", b"{}", b'{"record": 1, "checksum": 2}', b"\xff", b"[" * 100_000, b"%PDF-1.7"]
)
def test_what_is_no_record_is_said_to_be_none(odd: bytes):
    assert verdict(odd) in (Verdict.UNREADABLE, Verdict.CHANGED)


def test_two_words_for_one_thing_are_found(file: bytes):
    """A reader that takes the last of two would not see the first."""
    assert verdict(file.replace(b'"checksum"', b'"checksum": "0",\n "checksum"', 1)) is Verdict.REWRITTEN


def test_verify_says_it_of_each_file_and_needs_nothing_else(file: bytes, tmp_path, monkeypatch):
    """P15: on another machine, with no database."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("FACILITATOR_DATA_DIR", str(tmp_path / "none"))
    true, changed = tmp_path / "true.json", tmp_path / "changed.json"
    true.write_bytes(file)
    changed.write_bytes(file.replace(b"Mette", b"Metta", 1))
    said = CliRunner().invoke(cli, ["verify", str(true)])
    assert (said.exit_code, said.output) == (0, "true.json: this is the record as it was sealed.\n")
    both = CliRunner().invoke(cli, ["verify", str(true), str(changed)])
    assert both.exit_code == 1
    assert both.output.splitlines()[1] == "changed.json: this is not as it was sealed: something in it is another."
    assert not (tmp_path / "none").exists(), "nothing is made or opened"

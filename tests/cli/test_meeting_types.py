"""``meeting-type``: what is wrong in a file is said with its line before anybody depends on it."""

import pytest

from facilitator import meeting_types
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


def test_check_says_what_is_wrong_in_the_types_that_come_with_the_board(run, monkeypatch):
    for kept in ("_by_id", "_shared"):
        monkeypatch.setattr(meeting_types, kept, getattr(meeting_types, kept).__wrapped__)
    monkeypatch.setattr(meeting_types, "_text", lambda name: "minutes 5" if name == "care-plan.toml" else "")
    assert "A meeting type can't be read: care-plan.toml:1: " in run("check", fails=True)

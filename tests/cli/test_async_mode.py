"""How we wait is decided before ``.env`` is read, so it can't be set there."""

from click.testing import CliRunner

from facilitator.cli import cli


def test_threading_in_a_dot_env_file_is_refused_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACILITATOR_ASYNC_MODE", raising=False)
    (tmp_path / ".env").write_text("FACILITATOR_ASYNC_MODE=threading\n")
    told = CliRunner().invoke(cli, ["serve"])
    assert told.exit_code == 1
    assert "in the environment; .env is read too late" in told.output
    assert not (tmp_path / "facilitator-data").exists(), "nothing is opened before it is clear how"

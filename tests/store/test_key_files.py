"""The keys of an installation: made once, for their owner's eyes, or given in the environment."""

import base64

import pytest

from facilitator.settings import Settings


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "FACILITATOR_MASTER_KEY", "FACILITATOR_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    return Settings


def test_the_keys_are_made_on_first_start_and_stay(settings, tmp_path):
    first, again = settings(), settings()
    assert first.read_master_key() == again.read_master_key()
    assert first.read_secret_key() == again.read_secret_key()
    assert first.read_secret_key() != base64.b64encode(first.read_master_key()).decode()
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "facilitator-data").glob("*.key")}
    assert modes == {"master.key": 0o600, "secret.key": 0o600}


def test_a_master_key_from_the_environment_leaves_no_file(settings, tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_MASTER_KEY", base64.b64encode(bytes(32)).decode())
    assert settings().read_master_key() == bytes(32)
    assert not (tmp_path / "facilitator-data").exists()


@pytest.mark.parametrize("key", ["c2hvcnQ=", "not base64 at all!"])
def test_a_master_key_that_is_none_is_refused(settings, monkeypatch, key):
    monkeypatch.setenv("FACILITATOR_MASTER_KEY", key)
    with pytest.raises(ValueError, match="32 bytes"):
        settings().read_master_key()


def test_the_database_has_one_plain_name_in_the_environment(settings, tmp_path, monkeypatch):
    assert settings().database == f"sqlite:///{tmp_path}/facilitator-data/facilitator.sqlite"
    monkeypatch.setenv("DATABASE_URL", "postgresql://ali@db/board")
    assert settings().database == "postgresql://ali@db/board"


def test_no_key_shows_when_the_settings_are_printed(settings, monkeypatch):
    monkeypatch.setenv("FACILITATOR_MASTER_KEY", "c2hvcnQ=")
    assert "c2hvcnQ=" not in repr(settings())

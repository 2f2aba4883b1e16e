"""Every setting is explained where it is made and found by its environment name in the README."""

from facilitator.settings import Settings
from tests.house.rooms import ROOT

SETTINGS = Settings.model_fields


def environment_name(field: str) -> str:
    alias = SETTINGS[field].validation_alias
    return alias.choices[0] if alias else f"{Settings.model_config['env_prefix']}{field.upper()}"


def test_every_setting_is_explained():
    assert SETTINGS, "no setting found, so nothing was tested"
    silent = [field for field, setting in SETTINGS.items() if not setting.description]
    assert not silent, f"say in settings.py what they mean: {', '.join(silent)}"


def test_every_setting_is_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for field in SETTINGS if (name := environment_name(field)) not in readme]
    assert not missing, f"the README does not name: {', '.join(missing)}"

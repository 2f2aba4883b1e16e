"""Templates are compiled once, for every language and for the next process too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from facilitator.web.saying import languages
from facilitator.web.saying.compiled import Compiled

OPTIONS = {"autoescape": True}


def compiles(folder: Path, source: str = "{{ _('Pause') }}", **options: bool) -> Callable[[], Environment]:
    """One process: makes an environment that compiles into this folder."""
    kept = Compiled(folder, OPTIONS | options)
    return lambda: Environment(loader=DictLoader({"a.html": source}), bytecode_cache=kept, **OPTIONS | options)


def said(environment: Environment, word: str) -> str:
    environment.globals["_"] = {"Pause": word}.__getitem__
    return environment.get_template("a.html").render()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python keeps what it compiles, whatever the tests' own surroundings say."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "__pycache__"


def never(*_: object) -> None:
    raise AssertionError("it was compiled before")


def test_another_language_is_not_compiled_again_and_speaks_for_itself(kept: Path, monkeypatch: pytest.MonkeyPatch):
    process = compiles(kept)
    assert said(process(), "Break") == "Break"
    monkeypatch.setattr(Environment, "compile", never)
    assert said(process(), "Pause") == "Pause"


def test_the_next_process_compiles_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch):
    said(compiles(kept)(), "Break")
    monkeypatch.setattr(Environment, "compile", never)
    assert said(compiles(kept)(), "Pause") == "Pause"


def test_what_has_changed_is_compiled_anew(kept: Path):
    said(compiles(kept)(), "Break")
    assert said(compiles(kept, "[{{ _('Pause') }}]")(), "Pause") == "[Pause]"
    assert said(compiles(kept, "<{{ _('Pause') }}>", autoescape=False)(), "<b>") == "<<b>>"
    assert said(compiles(kept, "<{{ _('Pause') }}>")(), "<b>") == "<&lt;b&gt;>"


def test_where_nothing_may_be_written_it_is_kept_for_this_process_alone(kept: Path, monkeypatch: pytest.MonkeyPatch):
    process = compiles(kept / "no folder is made here")
    assert said(process(), "Break") == "Break"
    monkeypatch.setattr(Environment, "compile", never)
    assert said(process(), "Pause") == "Pause"


def test_where_python_keeps_nothing_neither_do_we(kept: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    said(compiles(kept)(), "Break")
    assert not kept.exists()


def test_a_server_has_every_template_in_every_language_before_it_answers():
    languages.load_templates()
    for code in languages.NAMES:
        templates = languages.language(code).templates
        assert {name for _loader, name in templates.cache} >= set(templates.list_templates(extensions=("html",)))

"""A browser without a screen: Flask's own client over the whole application, CSRF on, on a SQLite file of its own."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from facilitator import accounts
from facilitator.accounts import Accounts, new_id
from facilitator.meetings import Meetings
from facilitator.settings import Settings
from facilitator.store import register
from facilitator.web import create_app
from tests.blank import a_blank_database

FIELD = re.compile(r"<(input|textarea|select)\b([^>]*)>(?:(.*?)</\1>)?", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
SELECTED = re.compile(r'<option value="([^"]*)" selected>')


PASSWORD = "en lang nok sætning"


@pytest.fixture(scope="session", autouse=True)
def routes_compiled_once() -> Iterator[None]:
    """Every application has the same routes, and to compile them is most of what one costs; a few hundred are made here."""
    compiled: dict[Any, Any] = {}
    compile_builder = Rule._compile_builder

    def once(rule: Rule, append_unknown: bool = True) -> Any:
        key = rule.host, rule.subdomain, rule.rule, tuple((rule.defaults or {}).items()), append_unknown
        if key not in compiled:
            compiled[key] = compile_builder(rule, append_unknown)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Rule, "_compile_builder", once)
        yield


@dataclass
class Browser:
    """Opens pages and sends their forms with what stands in them, as a browser without JavaScript does."""

    client: FlaskClient
    page: str = ""
    answer: TestResponse | None = None
    opened: list[str] = field(default_factory=list)

    def open(self, path: str) -> TestResponse:
        return self._show(self.client.get(path, follow_redirects=True))

    def send(self, action: str, **typed: Any) -> TestResponse:
        """The first form of this action on the page, with these fields changed; underscores stay."""
        return self.post(action, self.fields(action) | typed)

    def post(self, path: str, fields: dict[str, Any]) -> TestResponse:
        """Anything anywhere, with the page's CSRF token."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.page)
        given = {"csrf_token": token[1]} if token else {}
        return self._show(self.client.post(path, data=given | fields, follow_redirects=True))

    def fields(self, action: str) -> dict[str, Any]:
        """What would be sent if nothing were changed."""
        form = re.search(rf'<form[^>]*action="{re.escape(action)}(?:#[^"]*)?".*?</form>', self.page, re.DOTALL)
        assert form, f"no form for {action} on this page"
        found: dict[str, Any] = {}
        for kind, raw, inside in FIELD.findall(form[0]):
            named = dict(ATTRIBUTE.findall(raw))
            if "name" not in named:
                continue
            if kind == "select":
                options = SELECTED.search(inside) or re.search(r'<option value="([^"]*)"', inside)
                value = options[1] if options else ""
            else:
                value = inside if kind == "textarea" else named.get("value", "")
            value = html.unescape(value)
            known = found.get(named["name"])
            found[named["name"]] = value if known is None else [*([known] if isinstance(known, str) else known), value]
        return found

    def _show(self, answer: TestResponse) -> TestResponse:
        self.page, self.answer = answer.get_data(as_text=True), answer
        self.opened.append(answer.request.path)
        return answer


@pytest.fixture(autouse=True)
def quick_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 as ever, with little to do."""
    monkeypatch.setattr(accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        data_dir=tmp_path / "data",
        async_mode="threading",
        database_url="",
        public_url="",
        default_language="en",
        _env_file=None,
    )


@pytest.fixture
def door(settings: Settings) -> Iterator[Meetings]:
    """The meetings behind the application."""
    a_blank_database(settings.data_dir)
    meetings = Meetings.open(settings)
    yield meetings
    meetings.close()


@pytest.fixture
def app(settings: Settings, door: Meetings) -> Flask:
    return create_app(settings, door)[0]


@pytest.fixture
def new_browser(app: Flask) -> Callable[[], Browser]:
    """One more person with a browser of their own."""
    return lambda: Browser(app.test_client())


@pytest.fixture
def browserless(new_browser: Callable[[], Browser]) -> Browser:
    """Somebody who is not signed in."""
    return new_browser()


@pytest.fixture
def sign_in(door: Meetings, new_browser: Callable[[], Browser]) -> Callable[..., Browser]:
    """A browser that is signed in with a new account of this organisation."""
    homes: dict[str, str] = {}

    def signed_in(organisation: str = "Nordby", email: str = "ali@example.org", language: str = "en") -> Browser:
        if organisation not in homes:
            homes[organisation] = new_id()
            said = {"id": homes[organisation], "name": organisation, "language": language}
            door.write(register.add_organisation, **said, at=door.clock())
        accounts, browser = Accounts(door), new_browser()
        made = accounts.add(organisation=homes[organisation], email=email, name="Ali", language=language)
        browser.open("/sign-in/link")
        browser.send("/sign-in/link", token=accounts.new_link(made))
        browser.send("/sign-in/password", password=PASSWORD)
        assert browser.answer.request.path == "/lobby/"
        return browser

    return signed_in


@pytest.fixture
def ali(sign_in: Callable[..., Browser]) -> Browser:
    """Ali, signed in to the lobby of Nordby."""
    return sign_in()

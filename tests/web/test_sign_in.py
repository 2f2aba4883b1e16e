"""The way in: a link that works once, a password nobody keeps, and the same answer for those who have no account."""

import pytest

from facilitator import web
from facilitator.accounts import Accounts
from facilitator.store import register
from facilitator.web import create_app
from facilitator.web.attempts import Attempts
from facilitator.web.sign_in import _local
from tests.web.conftest import Browser

EMAIL, PASSWORD = "ali@example.org", "en lang nok sætning"
FIRST = {"organisation": "Nordby", "name": "Ali", "email": EMAIL, "password": PASSWORD}


@pytest.fixture
def ali(browserless, door):
    """Ali, who has made the first account and is signed in."""
    browserless.open("/sign-in/link")
    browserless.send("/sign-in/link", token=Accounts(door).first_link())
    browserless.send("/sign-in/password", **FIRST)
    assert browserless.answer.request.path == "/lobby/"
    return browserless


def signed_in(browser, *, email=EMAIL, password=PASSWORD) -> bool:
    browser.open("/sign-in")
    browser.send("/sign-in", email=email, password=password)
    return browser.answer.request.path == "/lobby/"


def test_the_first_link_makes_the_first_account_once(door, new_browser):
    token = Accounts(door).first_link()
    slow, quick = new_browser(), new_browser()
    for browser in (slow, quick):
        browser.open("/sign-in/link")
        browser.send("/sign-in/link", token=f"http://127.0.0.1:8080/sign-in/link#{token}")
    quick.send("/sign-in/password", **FIRST)
    assert quick.answer.request.path == "/lobby/"
    slow.send("/sign-in/password", **FIRST | {"email": "lone@example.org"})
    assert slow.answer.status_code == 422
    assert "has been used" in slow.page
    assert [row.email for row in door.read(register.accounts)] == [EMAIL]
    assert Accounts(door).first_link() is None


def test_the_link_is_kept_as_a_hash(door, settings):
    token = Accounts(door).first_link()
    kept = b"".join(path.read_bytes() for path in settings.data_dir.iterdir() if "sqlite" in path.name)
    assert register.token_hash(token).encode() in kept
    assert token.encode() not in kept


def test_a_link_is_over_after_a_day(door, browserless, monkeypatch):
    token, now = Accounts(door).first_link(), door.clock()
    monkeypatch.setattr(door, "clock", lambda: now.replace(year=now.year + 1))
    browserless.open("/sign-in/link")
    browserless.send("/sign-in/link", token=token)
    assert "too old" in browserless.page


def test_a_fault_leaves_the_link_and_gives_back_what_was_typed(door, browserless):
    browserless.open("/sign-in/link")
    browserless.send("/sign-in/link", token=Accounts(door).first_link())
    browserless.send("/sign-in/password", **FIRST | {"password": "too short", "name": "<b>Ali</b>"})
    assert browserless.answer.status_code == 422
    assert "Use at least 12 characters" in browserless.page
    assert browserless.fields("/sign-in/password")["name"] == "<b>Ali</b>"
    assert "<b>Ali" not in browserless.page
    assert "too short" not in browserless.page, "a password is never sent back"
    browserless.send("/sign-in/password", password=PASSWORD)
    assert browserless.answer.request.path == "/lobby/"


def test_a_password_is_kept_as_argon2_only(ali, door):
    row = door.read(register.find_account_by_email, EMAIL)
    assert row.password_hash.startswith("$argon2id$")
    assert PASSWORD not in row.password_hash


def test_signing_in_and_out(ali, new_browser):
    other = new_browser()
    assert signed_in(other, email=" ALI@example.org ")
    other.post("/sign-out", {})
    other.open("/lobby/")
    assert other.answer.request.path == "/sign-in"
    ali.open("/lobby/")
    assert ali.answer.request.path == "/lobby/"


def test_no_answer_tells_who_has_an_account(ali, new_browser):
    one, other = new_browser(), new_browser()
    assert not signed_in(one, password="not the right one")
    assert not signed_in(other, email="nobody@example.org")
    said = [page.page.split("<main")[1].replace(EMAIL, "").replace("nobody@example.org", "") for page in (one, other)]
    assert "belong together" in said[0]
    assert said[0].split("csrf_token")[0] == said[1].split("csrf_token")[0]
    assert one.answer.status_code == other.answer.status_code == 422


def test_an_unknown_address_costs_as_much_hashing_as_a_known_one(ali, door):
    accounts, checked = Accounts(door), []
    accounts._run_outside = lambda function, *given: (checked.append(given[0]), function(*given))[1]
    assert accounts.sign_in(EMAIL, PASSWORD)
    assert not accounts.sign_in("nobody@example.org", PASSWORD)
    assert len(checked) == 2
    assert all(kept.startswith("$argon2id$") for kept in checked)


def test_guessing_is_slowed_down_for_the_guesser_alone(ali, app, new_browser):
    guesser = new_browser()
    tries = [signed_in(guesser, password=f"guess number {number}") for number in range(6)]
    assert not any(tries)
    assert guesser.answer.status_code == 429
    assert not signed_in(guesser), "not even the right one gets through now"
    elsewhere = app.test_client()
    elsewhere.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    ali.client = elsewhere
    assert signed_in(ali), "Ali works somewhere else and is not locked out"


def test_changing_the_password_signs_out_everywhere_else(ali, new_browser):
    elsewhere = new_browser()
    assert signed_in(elsewhere)
    ali.open("/lobby/account")
    ali.send("/lobby/account", old="not the right one", new="noget helt nyt og langt")
    assert ali.answer.status_code == 422
    ali.send("/lobby/account", old=PASSWORD, new="kort")
    assert ali.answer.status_code == 422
    ali.send("/lobby/account", old=PASSWORD, new="noget helt nyt og langt")
    assert "Your password is changed" in ali.page
    ali.open("/lobby/")
    assert ali.answer.request.path == "/lobby/"
    elsewhere.open("/lobby/")
    assert elsewhere.answer.request.path == "/sign-in"
    assert not signed_in(new_browser())
    assert signed_in(new_browser(), password="noget helt nyt og langt")


def test_an_idle_sign_in_ends(ali, door, settings, monkeypatch):
    now = door.clock()
    ali.open("/lobby/")
    assert ali.answer.request.path == "/lobby/"
    later = now.replace(year=now.year + 1)
    monkeypatch.setattr("facilitator.web.signed_in.SignedIn._now", lambda _: int(later.timestamp()))
    ali.open("/lobby/")
    assert ali.answer.request.path == "/sign-in"


def test_a_closed_account_is_out_at_once(ali, door, new_browser):
    door.write(register.close_account, door.read(register.find_account_by_email, EMAIL).id, door.clock())
    ali.open("/lobby/")
    assert ali.answer.request.path == "/sign-in"
    assert not signed_in(new_browser())


def test_a_new_password_by_link_ends_the_old_one(ali, door, new_browser):
    accounts, other = Accounts(door), new_browser()
    token = accounts.new_link(door.read(register.find_account_by_email, EMAIL).id)
    other.open("/sign-in/link")
    other.send("/sign-in/link", token=token)
    assert 'name="email"' not in other.page
    other.send("/sign-in/password", password="endnu en lang sætning")
    assert other.answer.request.path == "/lobby/"
    assert not signed_in(new_browser())
    other.post("/sign-out", {})
    other.open("/sign-in/link")
    other.send("/sign-in/link", token=token)
    assert "has been used" in other.page


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/sign-in/link", "/sign-in/password", "/language"])
def test_no_form_is_taken_without_its_csrf_token(app, path):
    assert app.test_client().post(path, data={"language": "da"}).status_code == 400


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ("/lobby/meetings/x/", "/lobby/meetings/x/"),
        ("https://elsewhere.example/lobby/", "/lobby/"),
        ("//elsewhere.example/lobby/", "/lobby/"),
        ("/lobby//elsewhere.example", "/lobby/"),
        ("/lobby/\\elsewhere.example", "/lobby/"),
        ("", "/lobby/"),
    ],
)
def test_signing_in_leads_nowhere_but_into_our_own_house(asked, taken):
    assert _local(asked) == taken


def test_the_reader_chooses_a_language(browserless, ali):
    for page in ("/sign-in/link", "/lobby/"):
        ali.open(page)
        ali.post("/language", {"language": "en", "to": page})
        assert ali.answer.request.path == page
        assert '<html lang="en">' in ali.page
    assert ali.post("/language", {"language": "xx"}).status_code == 400


@pytest.mark.parametrize("behind_proxy", [True, False])
def test_a_visitors_address_is_taken_from_the_proxy_only_where_there_is_one(
    monkeypatch, settings, door, ali, behind_proxy
):
    # On a busy machine thirty tries take so long that one of them is forgotten.
    monkeypatch.setattr(web, "Attempts", lambda _clock: Attempts(lambda: 0.0))
    app = create_app(settings.model_copy(update={"behind_proxy": behind_proxy}), door)[0]
    guesser = Browser(app.test_client())
    tries = 0
    while not (guesser.answer and guesser.answer.status_code == 429):
        guesser.client.environ_base["HTTP_X_FORWARDED_FOR"] = f"192.0.2.{tries % 200}"
        assert not signed_in(guesser, password="a guess")
        tries += 1
        assert tries < 40
    # Five for one address and one person; thirty for one person from wherever.
    assert tries == (31 if behind_proxy else 6)


@pytest.mark.parametrize("first", [True, False], ids=["the first account", "an invited one"])
def test_too_many_tries_at_choosing_a_password_keep_the_link_and_what_was_typed(door, browserless, app, first):
    accounts = Accounts(door)
    token = accounts.first_link()
    if not first:
        ali = accounts.begin(token, **FIRST, language="en")
        token = accounts.new_link(ali.id)
    browserless.open("/sign-in/link")
    browserless.send("/sign-in/link", token=token)
    typed = {"organisation": "Nordby", "name": "Ali", "email": EMAIL} if first else {}
    while browserless.answer.status_code != 429:
        browserless.send("/sign-in/password", **typed, password="short")
        assert len(browserless.opened) < 100
    assert "That was too many tries" in browserless.page
    assert "too old" not in browserless.page
    kept = browserless.fields("/sign-in/password" if first else "/sign-in/link")
    assert {name: kept[name] for name in typed} == typed
    assert kept["token"] == token

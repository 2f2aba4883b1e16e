"""What guards every answer: headers, cookies, forms, the socket's origin; and no secret in any address."""

import base64
import re
import zlib

import pytest

from facilitator.web.saying.languages import language
from facilitator.web.security import HEADERS
from tests import cast

from .house import House, csrf

ELSEWHERE = re.compile(r"""(?:src|href|action|content|url)\s*[=(]\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)
POLLING = "/socket.io/?EIO=4&transport=polling"


def answers(house: House):
    """One of every kind of answer there is."""
    table = house.table()
    browser, stranger = table.browser(cast.METTE), house.app.test_client()
    seat = f"/meetings/{table.id}/seats/{cast.METTE}"
    asset = re.search(r'href="(/assets/[^"]+\.css)"', table.page(cast.METTE))
    assert asset
    yield browser.get(f"{seat}/")
    yield browser.get(f"{seat}/record")
    yield browser.get(f"{seat}/space")
    yield browser.post(f"{seat}/language", data={"language": "nb", "csrf_token": csrf(browser)})
    yield browser.post(f"{seat}/language", data={"language": "nb"})
    yield stranger.get(f"{seat}/")
    yield stranger.get("/join")
    yield stranger.post("/join", json={"token": "guess"})
    yield stranger.get("/nowhere")
    yield stranger.post("/nowhere")
    yield stranger.put("/join")
    yield stranger.get(asset[1])
    yield stranger.get("/assets/x/nothing.css")
    yield stranger.get("/api/openapi.json")
    yield table.http(None, "board")
    for path in ("board", "events", "record"):
        yield table.http(cast.METTE, path)
    yield table.http(cast.METTE, "commands", json=table.command("PauseMeeting"))
    yield table.http(cast.METTE, "commands", data=b"x" * 100_000, content_type="application/json")


def test_every_answer_carries_every_header(house: House):
    seen = set()
    for answer in answers(house):
        seen.add(answer.status_code)
        for name, value in HEADERS.items():
            assert answer.headers.get(name) == value, (answer.request.path, answer.status_code, name)
        cached = answer.headers["Cache-Control"]
        assert cached == "no-store" or ("/assets/" in answer.request.path and answer.status_code == 200)
        assert not answer.headers.get("Access-Control-Allow-Origin")
    assert {200, 303, 400, 401, 403, 404, 405, 413} <= seen


def test_the_policy_allows_nothing_inline_and_nobody_else(house: House):
    policy = HEADERS["Content-Security-Policy"]
    assert not re.search(r"unsafe|\*|https?:", policy)
    assert {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(
        policy.split("; ")
    )


def test_no_page_names_another_address_or_has_anything_inline(house: House):
    table = house.table()
    for seat in (cast.METTE, cast.JONAS, cast.ALI, cast.WALL):
        page = table.page(seat)
        assert "<script" in page
        assert not ELSEWHERE.search(page)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=\"/assets/)", page)


@pytest.mark.parametrize(("public_url", "secure"), [("", False), ("https://board.example", True)])
def test_the_cookie_is_for_this_server_alone(open_house, public_url: str, secure: bool):
    house = open_house(public_url=public_url)
    table = house.table()
    client = house.app.test_client()
    scheme = "https" if secure else "http"
    token = csrf_over(client, scheme)
    answer = client.post(
        "/join",
        json={"token": table.tokens[cast.METTE]},
        headers={"X-CSRFToken": token},
        base_url=f"{scheme}://localhost",
    )
    assert answer.get_json()["ok"]
    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert ("Secure" in cookie) is secure
    assert "Domain" not in cookie
    assert table.tokens[cast.METTE] not in opened(cookie), "the cookie remembers the seat, not its secret"
    assert cast.METTE in opened(cookie), "and that is what was looked through"


def csrf_over(client, scheme: str) -> str:
    page = client.get("/join", base_url=f"{scheme}://localhost").text
    found = re.search(r'data-csrf="([^"]+)"', page)
    assert found
    return found[1]


def opened(cookie: str) -> str:
    value = cookie.split("=", 1)[1].split(";", 1)[0]
    packed = value.startswith(".")
    payload = value.lstrip(".").split(".", 1)[0]
    plain = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    return (zlib.decompress(plain) if packed else plain).decode()


def test_a_form_without_its_token_is_refused(house: House):
    table = house.table()
    browser = table.browser(cast.METTE)
    seat = f"/meetings/{table.id}/seats/{cast.METTE}"
    before = browser.get(f"{seat}/").text
    for data in ({"language": "nb"}, {"language": "nb", "csrf_token": "guess"}):
        assert browser.post(f"{seat}/language", data=data).status_code == 400
    assert '<html lang="nb"' not in before
    assert '<html lang="nb"' not in browser.get(f"{seat}/").text
    assert house.app.test_client().post("/join", json={"token": table.tokens[cast.METTE]}).status_code == 400


def test_a_browsers_cookie_gives_no_commands(house: House):
    table = house.table()
    browser = table.browser(cast.METTE)
    answer = browser.post(f"/api/meetings/{table.id}/commands", json=table.command("AddWish", text="Forged"))
    assert answer.status_code == 401
    assert not table.settle().wishes


@pytest.mark.parametrize(
    "origin", ["http://elsewhere.example", "https://localhost.elsewhere.example", "null", "http://localhost:1"]
)
def test_a_page_from_elsewhere_opens_no_socket(house: House, origin: str):
    client = house.app.test_client()
    assert client.get(POLLING, headers={"Origin": "http://localhost"}).status_code == 200, "our own may"
    refused = client.get(POLLING, headers={"Origin": origin})
    assert refused.status_code == 400
    assert not refused.headers.get("Access-Control-Allow-Origin")


def test_no_secret_stands_in_any_page_or_packet(house: House):
    table = house.table()
    screens = [table.screen(seat) for seat in (cast.METTE, cast.ALI)]
    secrets = set(table.tokens.values())
    sent = "".join(table.page(seat) for seat in (cast.METTE, cast.ALI, cast.WALL)) + str(
        [screen.news() for screen in screens]
    )
    assert "Mette" in sent
    assert [secret for secret in secrets if secret in sent] == []


def test_a_language_nobody_speaks_costs_nothing(house: House):
    table = house.table()
    kept = language.cache_info().currsize
    for n in range(50):
        assert table.screen(cast.METTE, language=f"x{n}").connected
    for odd in ([], {}, 7, None, True, "\x00", "../da"):
        assert table.screen(cast.METTE, language=odd).connected
    assert language.cache_info().currsize <= kept + 1

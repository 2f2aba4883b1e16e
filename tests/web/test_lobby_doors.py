"""Every page of the lobby asks who is there: strangers are sent to sign in, other organisations find nothing."""

import pytest

from facilitator.board import Role
from tests.web.calling import NEW, call, seat_of

MEETING_PAGES = (
    ("GET", ""), ("GET", "sheet"), ("POST", "sheet"), ("POST", "purpose"), ("POST", "seats"),
    ("POST", "seats/{seat}/link"), ("POST", "seats/{seat}/close"), ("POST", "seats/{seat}/open"),
    ("POST", "afterwards"), ("GET", "next"),
)  # fmt: skip


@pytest.fixture
def somebodys_meeting(ali, door):
    meeting = call(ali)
    return f"/lobby/meetings/{meeting}/", seat_of(door, meeting, Role.FACILITATOR).id, meeting


def test_these_are_all_the_pages_there_are(app):
    rules = {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/lobby/meetings")
        for method in rule.methods & {"GET", "POST"}
    }
    named = {
        (method, f"/lobby/meetings/<meeting>/{path.replace('{seat}', '<seat>')}") for method, path in MEETING_PAGES
    }
    assert named == rules


@pytest.mark.parametrize(("method", "path"), MEETING_PAGES)
def test_no_page_of_a_meeting_opens_for_strangers(somebodys_meeting, sign_in, new_browser, door, method, path):
    at, seat, meeting = somebodys_meeting
    before = door.attend(meeting)
    stranger, neighbour = new_browser(), sign_in("Sydby", "jonas@example.org")
    stranger.open("/sign-in")
    for browser in (stranger, neighbour):
        if method == "GET":
            browser.open(at + path.format(seat=seat))
        else:
            browser.post(at + path.format(seat=seat), {"title": "Mine now", "seat": "seat-of-mine"})
    assert stranger.answer.request.path == "/sign-in"
    assert neighbour.answer.status_code == 404
    assert "Mette" not in stranger.page + neighbour.page
    assert door.attend(meeting) == before


@pytest.mark.parametrize("path", ["", "new", "new/network-meeting", "account"])
def test_no_page_of_the_lobby_opens_for_strangers(browserless, path):
    browserless.open(f"/lobby/{path}")
    assert browserless.answer.request.path == "/sign-in"
    browserless.post("/lobby/new/network-meeting", {"do": "call", "title": "Mine"})
    assert browserless.answer.request.path == "/sign-in"


def test_the_list_holds_ones_own_organisation_only(ali, sign_in):
    call(ali)
    neighbour = sign_in("Sydby", "jonas@example.org")
    neighbour.open("/lobby/")
    assert "There is no meeting here yet" in neighbour.page
    ali.open("/lobby/")
    assert "Mette’s meeting" in ali.page


def test_no_form_is_taken_without_its_csrf_token(somebodys_meeting, ali):
    at, seat, _ = somebodys_meeting
    for method, path in MEETING_PAGES:
        if method == "POST":
            assert ali.client.post(at + path.format(seat=seat), data={}).status_code == 400
    assert ali.client.post(NEW, data={"do": "call"}).status_code == 400


def test_pages_are_kept_in_no_cache_and_trust_nobody(ali):
    ali.open("/lobby/")
    assert ali.answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in ali.answer.headers["Content-Security-Policy"]
    assert " style=" not in ali.page

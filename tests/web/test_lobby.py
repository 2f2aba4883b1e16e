"""The lobby: meetings are called, seats handed out, links shown once; nothing typed is lost."""

import re

import pytest

from facilitator.board import Role, commands as c
from facilitator.board.terms import PostId
from facilitator.meeting_types import every, load
from facilitator.store import register
from tests import given
from tests.web.calling import NEW, call, filled_in, links, seat_of

SHOUT = "<script>alert(1)</script>"


def test_an_empty_lobby_says_what_to_do_first(ali):
    assert "There is no meeting here yet" in ali.page
    assert 'href="/lobby/new"' in ali.page


@pytest.mark.parametrize("language", ["da", "en", "nb"])
def test_every_meeting_type_is_offered_in_the_readers_language(sign_in, language):
    browser = sign_in(language=language)
    browser.open("/lobby/new")
    kinds = every()
    assert len(kinds) == 6
    for kind in kinds:
        assert f"/lobby/new/{kind.id}" in browser.page
        assert browser.open(f"/lobby/new/{kind.id}").status_code == 200
        browser.open("/lobby/new")


def test_a_meeting_is_called_with_its_seats_and_every_link_works_once_handed_over(ali, door, new_browser):
    meeting = call(ali, starts_at="2026-12-01T10:00")
    board = door.attend(meeting)
    assert board.title == "Mette’s meeting"
    assert len(links(ali.page)) == len(board.seats)
    assert all(link.split("#")[0].endswith("/join") for link in links(ali.page))
    owners = {door.read(register.find_seat_by_token, link.split("#")[1]).seat for link in links(ali.page)}
    assert owners == set(board.seats)
    citizen = new_browser()
    citizen.open("/join")
    token = re.search(r'data-csrf="([^"]+)"', citizen.page)[1]
    secret = links(ali.page)[list(board.seats).index(board.citizen.id)].split("#")[1]
    answer = citizen.client.post("/join", json={"token": secret}, headers={"X-CSRFToken": token})
    assert citizen.open(answer.json["to"]).status_code == 200
    ali.open("/lobby/")
    assert "Mette’s meeting" in ali.page
    assert "1 December 2026" in ali.page


def test_links_are_on_the_page_just_made_and_never_again(ali):
    meeting = call(ali)
    assert "data:image/svg+xml" in ali.page
    ali.open(f"/lobby/meetings/{meeting}/")
    assert not links(ali.page)
    assert "data:image/svg+xml" not in ali.page


def test_sent_twice_it_is_called_once(ali, door):
    ali.open(f"{NEW}?language=en")
    fields = filled_in(ali, do="call")
    ali.post(NEW, fields)
    seats = door.attend(fields["meeting"]).seats
    ali.post(NEW, fields)
    assert ali.answer.request.path == f"/lobby/meetings/{fields['meeting']}/"
    assert door.attend(fields["meeting"]).seats == seats
    assert len(door.listed()) == 1


def test_the_question_what_is_at_stake_is_asked_and_never_sent_on_unanswered(ali, door):
    """It stood on the citizen's sheet, on the wall and in the record, as if it were what is at stake."""
    ali.open(f"{NEW}?language=en")
    question = load("network-meeting").at_stake.said_in("en").text
    assert f'<p class="hint" id="at_stake-hint">{question}</p>' in ali.page
    assert ali.fields(NEW)["at_stake"] == ""
    assert door.attend(call(ali)).at_stake == ""


def test_a_fault_gives_back_everything_that_was_typed_and_makes_nothing(ali, door):
    ali.open(f"{NEW}?language=en")
    before = filled_in(
        ali, purpose="x" * 601, at_stake="Her rent\n\nand her peace", starts_at="some day", title="", do="call"
    )
    empty = next(name for name in before if name.startswith("name-"))
    before[empty] = ""
    ali.post(NEW, before)
    assert ali.answer.status_code == 422
    after = ali.fields(NEW)
    kept = [name for name in before if name not in ("csrf_token", "next", "do")]
    assert {name: after[name].replace("\r", "") if isinstance(after[name], str) else after[name] for name in kept} == {
        name: before[name] for name in kept
    }
    for sentence in (
        "Give the meeting a name",
        "at most 600 characters",
        "Write the day and the time",
        "Write who sits here",
    ):
        assert sentence in ali.page
    assert f'aria-describedby="{empty}-error" aria-invalid="true"' in ali.page
    assert door.listed() == []


def test_the_board_is_asked_before_anything_is_made(ali, door):
    ali.open(f"{NEW}?language=en")
    fields = filled_in(ali, do="call")
    roles = [name for name in fields if name.startswith("role-")]
    for role in roles[:2]:
        fields[role] = "citizen"
    ali.post(NEW, fields)
    assert ali.answer.status_code == 422
    assert "There is one meeting for each citizen" in ali.page
    assert door.listed() == []


def test_seats_come_and_go_and_nothing_typed_is_lost(ali):
    ali.open(f"{NEW}?language=en")
    before = filled_in(ali, title="Half way")
    ali.post(NEW, before | {"do": "add-seat"})
    added = ali.fields(NEW)
    assert added["seat"] == [*before["seat"], before["next"]]
    assert added["title"] == "Half way"
    ali.post(NEW, added | {"do": f"take-away-{before['seat'][1]}"})
    left = ali.fields(NEW)
    assert left["seat"] == [before["seat"][0], *before["seat"][2:], before["next"]]
    assert left[f"name-{before['seat'][0]}"] == before[f"name-{before['seat'][0]}"]


def test_changing_the_language_in_the_middle_keeps_what_is_typed(ali):
    ali.open(f"{NEW}?language=en")
    ali.post(NEW, filled_in(ali, title="Half way", do="read-nb"))
    assert ali.fields(NEW)["title"] == "Half way"


def test_what_people_type_is_never_markup(ali):
    ali.open(f"{NEW}?language=en")
    texts = {name: SHOUT for name in ali.fields(NEW) if name.startswith(("name-", "reason-", "mandate_text-"))}
    meeting = call(ali, **texts | {"title": SHOUT, "purpose": SHOUT, "at_stake": SHOUT})
    pages = [ali.page]
    for path in ("/lobby/", f"/lobby/meetings/{meeting}/", f"/lobby/meetings/{meeting}/sheet"):
        ali.open(path)
        pages.append(ali.page)
    for page in pages:
        assert "&lt;script&gt;alert(1)" in page
        assert SHOUT not in page


def test_a_new_link_ends_the_old_one(ali, door):
    meeting = call(ali)
    citizen = door.attend(meeting).citizen
    old = links(ali.page)[list(door.attend(meeting).seats).index(citizen.id)].split("#")[1]
    assert door.read(register.find_seat_by_token, old)
    ali.post(f"/lobby/meetings/{meeting}/seats/{citizen.id}/link", {})
    [new] = links(ali.page)
    assert door.read(register.find_seat_by_token, old) is None
    assert door.read(register.find_seat_by_token, new.split("#")[1]).seat == citizen.id


def test_a_seat_is_added_and_closed(ali, door):
    meeting = call(ali)
    ali.open(f"/lobby/meetings/{meeting}/")
    fields = ali.fields(f"/lobby/meetings/{meeting}/seats")
    id = fields["seat"]
    ali.post(f"/lobby/meetings/{meeting}/seats", fields | {f"name-{id}": "Ida", f"reason-{id}": "Kept"})
    assert ali.answer.status_code == 422
    assert "Choose which profession" in ali.page
    assert ali.fields(f"/lobby/meetings/{meeting}/seats")[f"reason-{id}"] == "Kept"
    ali.send(f"/lobby/meetings/{meeting}/seats", **{f"profession-{id}": "psychology"})
    assert len(links(ali.page)) == 1
    assert door.attend(meeting).seats[id].name == "Ida"
    ali.post(f"/lobby/meetings/{meeting}/seats/{id}/close", {})
    assert door.attend(meeting).seats[id].closed
    assert door.read(register.find_seat, meeting, id) is None


def test_a_citizen_who_has_spoken_keeps_the_seat(ali, door):
    meeting = call(ali)
    citizen = door.attend(meeting).citizen.id
    door.record(meeting, given.a_definition(), by=citizen)
    ali.post(f"/lobby/meetings/{meeting}/seats/{citizen}/close", {})
    assert ali.answer.status_code == 422
    assert "citizen’s seat stays" in ali.page
    assert not door.attend(meeting).seats[citizen].closed


def test_the_purpose_is_said_anew(ali, door):
    meeting = call(ali)
    ali.open(f"/lobby/meetings/{meeting}/")
    at = f"/lobby/meetings/{meeting}/purpose"
    ali.send(at, title="", purpose="Typed, not lost")
    assert ali.answer.status_code == 422
    assert ali.fields(at)["purpose"] == "Typed, not lost"
    ali.send(at, title="Mette’s plan", starts_at="2026-12-02T09:30")
    assert (door.attend(meeting).title, door.attend(meeting).purpose) == ("Mette’s plan", "Typed, not lost")
    assert ali.fields(at)["starts_at"] == "2026-12-02T09:30"


def test_the_facilitator_sits_down_from_the_lobby_and_nobody_elses_seat_opens_so(ali, door):
    meeting = call(ali)
    ours, citizen = seat_of(door, meeting, Role.FACILITATOR), door.attend(meeting).citizen
    ali.open("/lobby/")
    ali.send(f"/lobby/meetings/{meeting}/seats/{ours.id}/open")
    assert ali.answer.status_code == 200
    assert ali.answer.request.path == f"/meetings/{meeting}/seats/{ours.id}/"
    ali.open("/lobby/")
    assert ali.post(f"/lobby/meetings/{meeting}/seats/{citizen.id}/open", {}).status_code == 404
    assert ali.open(f"/meetings/{meeting}/seats/{citizen.id}/").status_code == 403


def test_the_citizens_sheet_has_what_they_need(ali, door):
    meeting = call(ali, starts_at="2026-12-01T10:00", at_stake="Sickness benefit ends 1 March")
    board = door.attend(meeting)
    secret = links(ali.page)[list(board.seats).index(board.citizen.id)].split("#")[1]
    at = f"/lobby/meetings/{meeting}/sheet"
    assert ali.fields(at)["token"] == secret
    ali.post(at, {"token": secret})
    told = (
        "You may bring someone",
        "stop at any time",
        "Sickness benefit ends 1 March",
        "1 December 2026",
        f"/join#{secret}",
    )
    for sentence in told:
        assert sentence in ali.page
    for seat in board.seats.values():
        assert seat.name in ali.page or seat.role is Role.WALL
        assert seat.reason in ali.page or seat.role is Role.CITIZEN
    ali.open(at)
    assert secret not in ali.page
    other = next(seat.id for seat in board.seats.values() if seat.role is Role.PROFESSIONAL)
    token = register.new_token()
    door.write(register.renew_token, meeting, other, token)
    ali.open(f"/lobby/meetings/{meeting}/")
    assert ali.post(at, {"token": token}).status_code == 404, "another seat's link is not the citizen's"


def test_who_looked_stands_in_the_access_log(ali, door):
    meeting = call(ali)
    before = len(door.read(register.accesses, meeting))
    ali.open(f"/lobby/meetings/{meeting}/")
    ali.post(f"/lobby/meetings/{meeting}/seats/{door.attend(meeting).citizen.id}/link", {})
    noted = door.read(register.accesses, meeting)[before:]
    [account] = door.read(register.accounts)
    assert {row.account for row in noted} == {account.id}
    assert {"lobby", "new-link"} <= {row.what for row in noted}


def test_a_sealed_meeting_is_only_read_and_given_new_links(ali, door):
    meeting = call(ali)
    ours, citizen = seat_of(door, meeting, Role.FACILITATOR).id, door.attend(meeting).citizen.id
    door.record(meeting, c.GoToPhase(id="to-the-end", phase="arrive"), by=ours)
    door.record(meeting, c.SealMeeting(id=PostId("seal-it-now")), by=ours)
    ali.open(f"/lobby/meetings/{meeting}/")
    assert "Add a seat" not in ali.page
    assert ali.post(f"/lobby/meetings/{meeting}/purpose", {"title": "Too late"}).status_code == 422
    ali.post(f"/lobby/meetings/{meeting}/seats/{citizen}/link", {})
    assert len(links(ali.page)) == 1

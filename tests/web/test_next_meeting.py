"""The next meeting of the same course is called from the sealed one's page; what is still open is copied, and survives it."""

import re

import pytest

from facilitator.board import OFFICE, Phase, Role, SeatId
from facilitator.board.commands import GoToPhase, SealMeeting
from facilitator.board.terms import Going
from facilitator.following import followed
from facilitator.store import afterwords, register
from facilitator.store.afterwords import Afterword, Kind, State
from tests import following, given
from tests.web.calling import NEW, call, filled_in, links, seat_of
from tests.web.reading import words


@pytest.fixture
def sealed(ali, door):
    meeting = call(ali)
    leads, citizen = seat_of(door, meeting, Role.FACILITATOR).id, seat_of(door, meeting, Role.CITIZEN).id
    door.record(meeting, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=leads)
    door.record(meeting, given.a_definition(), by=citizen)
    for wish in given.WISHES:
        door.record(meeting, wish, by=citizen)
    for id in ("agreement-done", "agreement-hard", "agreement-forgotten"):
        door.record(meeting, given.an_agreement(id, what=f"The {id}"), by=leads)
    door.record(meeting, SealMeeting(id="seal-it"), by=leads)
    return meeting


def says(door, meeting, id, kind, text="", **more):
    door.write(afterwords.say, door.keys, meeting, Afterword(id, kind, text, door.clock(), **more))


def next_form(browser, meeting):
    browser.open(f"/lobby/meetings/{meeting}/next")
    assert "What is still open comes along" in browser.page
    return browser.fields(NEW) | {"do": "call"}


def call_next(browser, meeting, **typed) -> str:
    fields = next_form(browser, meeting) | typed
    browser.post(NEW, fields)
    assert "The meeting is called." in browser.page
    return fields["meeting"]


def test_the_form_has_the_same_type_name_and_people_and_each_gets_a_new_link(ali, door, sealed):
    ali.open(f"/lobby/meetings/{sealed}/")
    assert f'href="/lobby/meetings/{sealed}/next"' in ali.page
    old, new = door.attend(sealed), call_next(ali, sealed)
    board = door.attend(new)
    assert (board.meeting_type, board.title, board.language) == (old.meeting_type, old.title, old.language)
    told = [(seat.role, seat.name, seat.profession, seat.mandate, seat.reason) for seat in board.seats.values()]
    assert told == [(seat.role, seat.name, seat.profession, seat.mandate, seat.reason) for seat in old.seats.values()]
    assert set(board.seats).isdisjoint(old.seats)
    assert len(links(ali.page)) == len(board.seats)
    assert f'<a href="/lobby/meetings/{sealed}/">Follows the meeting of' in ali.page


def test_people_are_taken_out_and_added_but_the_citizens_seat_stays(ali, door, sealed):
    fields = next_form(ali, sealed)
    board = door.attend(sealed)
    at = dict(zip((seat.role for seat in board.seats.values()), fields["seat"], strict=True))
    assert f'value="take-away-{at[Role.CITIZEN]}"' not in ali.page
    ali.post(NEW, fields | {"do": f"take-away-{at[Role.PROFESSIONAL]}"})
    ali.post(NEW, ali.fields(NEW) | {"do": "add-seat"})
    added = ali.fields(NEW)
    assert added["follows"] == sealed
    new = added["seat"][-1]
    ali.post(NEW, added | {f"name-{new}": "A friend", f"role-{new}": "companion", "do": "call"})
    seats = door.attend(added["meeting"]).seats
    assert at[Role.PROFESSIONAL] not in seats
    assert seats[SeatId(new)].name == "A friend"
    other = next_form(ali, sealed)
    (seat,) = [id for id in other["seat"] if other[f"role-{id}"] == "citizen"]
    assert ali.post(NEW, other | {f"name-{seat}": "Somebody else"}).status_code == 422, (
        "their words are not to be read by another"
    )
    assert "The next meeting is about the same citizen" in ali.page
    gone = next_form(ali, sealed)
    without = [id for id in gone["seat"] if gone[f"role-{id}"] != "citizen"]
    assert ali.post(NEW, gone | {"seat": without}).status_code == 422
    assert "The next meeting is about the same citizen" in ali.page
    assert gone["meeting"] not in [row.id for row in door.listed()]


def test_what_is_open_comes_along_with_what_was_said_of_it(ali, door, sealed):
    account = door.read(register.accounts)[0].id
    says(door, sealed, "it-is-done", Kind.REVIEW, about="agreement-done", going=Going.KEPT)
    says(door, sealed, "it-is-hard", Kind.REVIEW, "No bus", about="agreement-hard", going=Going.HARD)
    says(door, sealed, "they-say-so", Kind.REVIEW, "Done", about="agreement-hard", going=Going.KEPT, account=account)
    last = door.attend(call_next(ali, sealed)).last_time
    assert list(last.agreements) == ["agreement-hard", "agreement-forgotten"]
    reviews = [(one.going, one.words, one.who, one.is_citizens) for one in last.agreements["agreement-hard"].reviews]
    citizen = seat_of(door, sealed, Role.CITIZEN).name
    assert reviews == [(Going.HARD, "No bus", citizen, True), (Going.KEPT, "Done", "Ali", False)]
    assert last.agreements["agreement-forgotten"].reviews == ()


def test_of_the_citizens_own_only_what_they_chose_comes_along(ali, door, sealed):
    says(door, sealed, "a-note-mine", Kind.NOTE, "Mine alone", state=State.MINE)
    says(door, sealed, "a-note-shared", Kind.NOTE, "Shared", state=State.SHARED)
    says(door, sealed, "a-question", Kind.QUESTION, "When?")
    says(door, sealed, "to-take-up", Kind.TAKE_UP, "The letters", state=State.MINE)
    new = call_next(ali, sealed)
    carried = [(one.about, one.text) for one in door.attend(new).last_time.words.values()]
    wishes = [("wish", wish.text) for wish in given.WISHES]
    assert carried == [("definition", given.a_definition().text), *wishes, ("agenda", "The letters")]
    assert "The letters" not in ali.page
    ali.open(f"/lobby/meetings/{sealed}/")
    assert "The letters" not in ali.page, "what they will bring is theirs"


def test_the_new_meeting_is_whole_when_the_one_before_is_erased(ali, door, sealed, settings):
    new = call_next(ali, sealed)
    before = door.attend(new)
    door.erase(sealed)
    door._known.forget(new)
    assert door.attend(new) == before
    assert before.last_time.agreements
    assert ali.open(f"/lobby/meetings/{new}/").status_code == 200
    assert "Follows the meeting of" in ali.page
    assert f'href="/lobby/meetings/{sealed}/"' not in ali.page
    on_disk = b"".join(path.read_bytes() for path in settings.data_dir.rglob("*") if path.is_file())
    assert given.a_definition().text.encode() not in on_disk, "it is kept under the new meeting's own key"


def test_only_a_sealed_meeting_of_ones_own_organisation_is_followed(ali, door, sealed, sign_in):
    other = sign_in("Sydby", "berit@example.org")
    assert other.open(f"/lobby/meetings/{sealed}/next").status_code == 404
    theirs = filled_in(_at_the_form(other), do="call", follows=sealed)
    assert other.post(NEW, theirs).status_code == 404
    assert theirs["meeting"] not in [row.id for row in door.listed()]
    unsealed = call(ali)
    assert ali.open(f"/lobby/meetings/{unsealed}/next").status_code == 404
    ali.open(f"/lobby/meetings/{unsealed}/")
    assert "Call the next meeting" not in ali.page


def _at_the_form(browser):
    browser.open(NEW)
    return browser


def test_sent_twice_it_is_called_once_and_both_sides_can_read_that_it_was(ali, door, sealed):
    fields = next_form(ali, sealed)
    ali.post(NEW, fields)
    once = door.attend(fields["meeting"])
    ali.post(NEW, fields)
    assert door.attend(fields["meeting"]) == once
    noted = [row for row in door.read(register.accesses, sealed) if row.what == "next-meeting"]
    assert len(noted) == 1, "the citizen can read that what they said was taken along"
    ali.open(f"/lobby/meetings/{sealed}/")
    assert re.search(r"On [^<]+ Ali called the next meeting", ali.page)


def test_a_call_that_was_cut_off_is_made_whole_by_sending_it_again(ali, door, sealed):
    fields = next_form(ali, sealed)
    ali.post(NEW, fields | {"follows": ""})
    cut_off = door.attend(fields["meeting"])
    assert (cut_off.last_time, set(cut_off.seats)) == (None, set(fields["seat"])), (
        "called, and nothing carried over yet"
    )
    ali.post(NEW, fields)
    assert door.attend(fields["meeting"]).last_time.agreements
    assert len(followed(door, sealed)) == 1


def test_in_the_lobby_too_what_is_open_from_the_meeting_before_that_is_told_of(ali, door, sealed):
    new = call_next(ali, sealed)
    leads = seat_of(door, new, Role.FACILITATOR).id
    door.record(new, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=leads)
    door.record(new, SealMeeting(id="seal-it"), by=leads)
    ali.open(f"/lobby/meetings/{new}/")
    assert "From last time, not done when the meeting ended" in ali.page
    said = {"id": "how-it-goes-now", "kind": "review", "about": "agreement-hard", "going": "kept", "text": ""}
    assert ali.post(f"/lobby/meetings/{new}/afterwards", said).status_code == 200
    third = door.attend(call_next(ali, new)).last_time
    assert "agreement-hard" not in third.agreements
    assert set(third.agreements) == {"agreement-done", "agreement-forgotten"}


def test_the_lobby_says_by_whose_hand_it_came(ali, door):
    meeting = call(ali)
    leads, citizen = seat_of(door, meeting, Role.FACILITATOR), seat_of(door, meeting, Role.CITIZEN)
    door.record(meeting, following.last_time(citizen=citizen.name), by=OFFICE)
    door.record(meeting, GoToPhase(id="to-agreements", phase=Phase.AGREEMENTS), by=leads.id)
    door.record(meeting, SealMeeting(id="seal-it"), by=leads.id)
    ali.open(f"/lobby/meetings/{meeting}/")
    assert re.search("“Nobody picked up the phone” Mette, [^“]*given aloud, heard by Ali and Birthe", words(ali.page))


def test_another_kind_of_meeting_may_follow_in_the_same_course(ali, door, sealed, sign_in):
    next_form(ali, sealed)
    assert f'href="/lobby/new?follows={sealed}"' in ali.page
    ali.open(f"/lobby/new?follows={sealed}")
    other = f"/lobby/new/care-plan?follows={sealed}"
    assert f'href="{other}"' in ali.page
    ali.open(other)
    fields = ali.fields("/lobby/new/care-plan")
    assert fields["title"] == door.attend(sealed).title
    ali.post("/lobby/new/care-plan", fields | {"do": "call"})
    board = door.attend(fields["meeting"])
    assert (board.meeting_type, board.last_time.meeting) == ("care-plan", sealed)
    neighbour = sign_in("Sydby", "berit@example.org")
    assert neighbour.open(other).status_code == 404

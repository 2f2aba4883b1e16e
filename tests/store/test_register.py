"""The register: accounts, seats, the list of meetings, who is there and who looked."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.board.commands import SealMeeting
from facilitator.store import expired, register
from tests import cast, given
from tests.meetings import told


@pytest.fixture
def office(meetings):
    meetings.write(register.add_organisation, id="town-hall", name="The town", language="da", at=given.START)
    return "town-hall"


def add_ali(meetings, office, id="account-ali", email="Ali@Example.org"):
    ali = {"id": id, "organisation": office, "email": email, "name": "Ali", "language": "da", "at": given.START}
    meetings.write(register.add_account, **ali)


def test_an_account_is_found_by_its_address_however_it_is_spelled(meetings, office):
    add_ali(meetings, office)
    found = meetings.read(register.find_account_by_email, " ali@EXAMPLE.org ")
    assert (found.id, found.email, found.created_at) == ("account-ali", "ali@example.org", given.START)
    assert [line.name for line in meetings.read(register.organisations)] == ["The town"]


def test_an_address_has_one_account(meetings, office):
    add_ali(meetings, office)
    with pytest.raises(IntegrityError):
        add_ali(meetings, office, id="account-second")
    assert [line.id for line in meetings.read(register.accounts)] == ["account-ali"]


def test_a_closed_account_is_nobodys(meetings, office):
    add_ali(meetings, office)
    meetings.write(register.set_password, "account-ali", "hash-of-it")
    assert meetings.read(register.find_account, "account-ali").password_hash == "hash-of-it"
    meetings.write(register.close_account, "account-ali", given.START)
    assert meetings.read(register.find_account, "account-ali") is None
    assert meetings.read(register.find_account_by_email, "ali@example.org") is None


def test_a_token_is_long_and_kept_nowhere(meetings):
    id = meetings.call(told.CALL)
    seat, token = meetings.add_seat(id, cast.SEATS[0], language="da")
    assert len(token) >= 43
    assert meetings.read(register.find_seat_by_token, token).seat == seat
    assert meetings.read(register.find_seat_by_token, register.token_hash(token)) is None


def test_a_seat_speaks_its_own_language(meetings):
    id = meetings.call(told.CALL)
    meetings.add_seat(id, cast.SEATS[0], language="da")
    meetings.add_seat(id, cast.SEATS[3], language="da")
    meetings.write(register.set_language, id, cast.INGRID, "nb")
    assert meetings.read(register.seat_languages, id) == {cast.METTE: "da", cast.INGRID: "nb"}


def test_a_revoked_link_opens_nothing_and_stays_so(meetings):
    id = meetings.call(told.CALL)
    _, token = meetings.add_seat(id, cast.SEATS[0], language="da")
    meetings.write(register.revoke_seat, id, cast.METTE, given.START)
    meetings.write(register.renew_token, id, cast.METTE, "another-token")
    for secret in (token, "another-token"):
        assert meetings.read(register.find_seat_by_token, secret) is None


def test_an_organisation_sees_its_own_meetings_only(meetings, office):
    own = meetings.call(told.CALL, organisation=office, starts_at=given.START)
    meetings.call(told.CALL)
    (line,) = meetings.listed(office)
    assert (line.id, line.title, line.starts_at) == (own, "Mette’s meeting", given.START)
    assert len(meetings.listed()) == 2


def test_retention_finds_what_was_sealed_long_ago(meetings):
    id = told.an_open_meeting(meetings)
    now = meetings.clock()
    assert meetings.read(expired.sealed_before, now + timedelta(days=1)) == []
    meetings.record(id, SealMeeting(id="seal-it-now"), by=cast.ALI)
    assert meetings.read(expired.sealed_before, now) == []
    assert meetings.read(expired.sealed_before, now + timedelta(days=1)) == [id]


def test_presence_is_told_anew_and_runs_out(meetings):
    id, soon = meetings.call(told.CALL), given.START + given.A_MOMENT
    meetings.write(register.note_present, "process-a", [(id, cast.METTE), (id, cast.LONE), (id, cast.LONE)], soon)
    assert meetings.read(register.present_elsewhere, "process-b", given.START) == {id: {cast.METTE, cast.LONE}}
    assert meetings.read(register.present_elsewhere, "process-a", given.START) == {}
    assert meetings.read(register.present_elsewhere, "process-b", soon) == {}
    meetings.write(register.note_present, "process-a", [(id, cast.METTE)], soon)
    assert meetings.read(register.present_elsewhere, "process-b", given.START) == {id: {cast.METTE}}


def test_who_looked_is_noted_without_what_they_saw(meetings):
    id = meetings.call(told.CALL)
    meetings.write(register.note_access, meeting=id, what="board", at=given.START, seat=cast.METTE)
    meetings.write(
        register.note_access, meeting=id, what="record", at=given.START + given.A_MOMENT, account="account-ali"
    )
    looked = meetings.read(register.accesses, id)
    assert [(line.what, line.seat, line.account) for line in looked] == [
        ("board", cast.METTE, None),
        ("record", None, "account-ali"),
    ]

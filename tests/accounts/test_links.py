"""One-time links on both databases: used once, by one of many, and not used up by a fault."""

import pytest

from facilitator.accounts import Accounts, EmailTaken, LinkGone, new_id
from facilitator.board.commands import CallMeeting
from facilitator.store import called, register

ALI = {"name": "Ali", "email": "ali@example.org", "password": "en lang nok sætning", "language": "da"}


@pytest.fixture
def accounts(meetings):
    return Accounts(meetings)


def test_a_first_link_replaces_the_one_printed_before(accounts):
    before, now = accounts.first_link(), accounts.first_link()
    assert accounts.of_link(now) == (None,)
    assert accounts.of_link(before) is None


def test_a_link_that_met_a_fault_can_be_used_again(accounts, meetings):
    token = accounts.first_link()
    made = accounts.begin(token, organisation="Nordby", **ALI)
    other = accounts.new_link()
    with pytest.raises(EmailTaken):
        accounts.begin(other, organisation="", **ALI | {"email": "ALI@example.org"})
    assert accounts.of_link(other) == (None,)
    second = accounts.begin(other, organisation="", **ALI | {"email": "lone@example.org"})
    assert second.organisation == made.organisation, "there is a home already"
    with pytest.raises(LinkGone):
        accounts.begin(other, organisation="", **ALI | {"email": "ida@example.org"})
    assert len(meetings.read(register.accounts)) == 2


def test_one_accounts_link_opens_no_other(accounts):
    ali = accounts.begin(accounts.first_link(), organisation="Nordby", **ALI)
    token = accounts.new_link(ali.id)
    assert accounts.of_link(token) == (ali,)
    with pytest.raises(LinkGone):
        accounts.begin(token, organisation="", **ALI | {"email": "ida@example.org"})
    with pytest.raises(LinkGone):
        accounts.choose_password(accounts.new_link(), "en anden lang sætning")
    assert accounts.choose_password(token, "en anden lang sætning").mark != ali.mark


def test_a_meeting_is_found_by_its_own_organisation_only(accounts, meetings):
    ali = accounts.begin(accounts.first_link(), organisation="Nordby", **ALI)
    call = CallMeeting(id="call-the-meeting", meeting_type="network-meeting", language="en", title="Mette’s meeting")
    meeting = meetings.call(call, organisation=ali.organisation)
    assert meetings.read(called.find_called, meeting, ali.organisation).id == meeting
    assert meetings.read(called.find_called, meeting, new_id()) is None
    meetings.write(called.set_start, meeting, meetings.clock())
    assert meetings.read(called.find_called, meeting, ali.organisation).starts_at
    meetings.erase(meeting)
    assert meetings.read(called.find_called, meeting, ali.organisation) is None

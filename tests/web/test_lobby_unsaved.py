"""What the lobby does when the disk fails in the middle: the form comes back as it was typed, and can be sent again."""

from contextlib import contextmanager

import pytest

from facilitator.board import Refused, Role
from facilitator.meetings import NotSaved
from facilitator.store import register
from tests.web.calling import NEW, call, filled_in, links, seat_of

SENTENCE = "This could not be saved just now"


@contextmanager
def failing(door, after=0, failure=NotSaved):
    """Let the door do so many things more, and fail at the rest."""
    whole, left = door._wait_for, [after]

    def wait_for(**job):
        left[0] -= 1
        if left[0] < 0:
            raise failure
        return whole(**job)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(door, "_wait_for", wait_for)
        yield


@pytest.mark.parametrize("after", [0, 1, 3], ids=["the meeting", "the first seat", "the third"])
def test_a_call_that_is_not_saved_comes_back_as_typed_and_is_finished_when_sent_again(ali, door, after):
    ali.open(f"{NEW}?language=en")
    before = filled_in(ali, at_stake="Her rent", do="call")
    with failing(door, after):
        ali.post(NEW, before)
    assert ali.answer.status_code == 503
    assert SENTENCE in ali.page
    again = ali.fields(NEW)
    assert {name: again[name] for name in ("title", "at_stake", "meeting", "seat")} == {
        name: before[name] for name in ("title", "at_stake", "meeting", "seat")
    }
    ali.post(NEW, again | {"do": "call"})
    assert "The meeting is called." in ali.page
    assert set(door.attend(before["meeting"]).seats) == set(before["seat"])
    found = {door.read(register.find_seat_by_token, link.split("#")[1]) for link in links(ali.page)}
    assert {row.seat for row in found} == set(before["seat"]), "every link shown opens a seat"


@pytest.mark.parametrize(
    ("failure", "status", "sentence"),
    [(NotSaved(), 503, SENTENCE), (Refused("already-sealed"), 422, "The meeting is sealed")],
    ids=["not saved", "refused"],
)
@pytest.mark.parametrize(
    ("form", "field", "typed"), [("purpose", "purpose", "Peace about money"), ("seats", "name-", "Karen")]
)
def test_what_is_not_made_stays_in_its_form(ali, door, failure, status, sentence, form, field, typed):
    meeting = f"/lobby/meetings/{call(ali)}/"
    ali.open(meeting)
    fields = ali.fields(f"{meeting}{form}")
    fields |= {name: "education" for name in fields if name.startswith("profession-")}
    name = next(name for name in fields if name.startswith(field))
    with failing(door, failure=failure):
        ali.post(f"{meeting}{form}", fields | {name: typed})
    assert ali.answer.status_code == status
    assert sentence in ali.page
    assert ali.fields(f"{meeting}{form}")[name] == typed


def test_a_link_that_is_not_saved_is_not_shown(ali, door):
    meeting = call(ali)
    ali.open(f"/lobby/meetings/{meeting}/")
    citizen = seat_of(door, meeting, Role.CITIZEN).id
    with failing(door):
        ali.post(f"/lobby/meetings/{meeting}/seats/{citizen}/link", {})
    assert ali.answer.status_code == 503
    assert SENTENCE in ali.page
    assert not links(ali.page)


def test_elsewhere_a_disk_that_fails_is_named_and_nothing_is_promised(ali, door):
    meeting = call(ali)
    with failing(door):
        ali.open(f"/lobby/meetings/{meeting}/")
    assert ali.answer.status_code == 503
    assert "could not be saved just now. Go back and try again." in ali.page
    assert "is lost" not in ali.page
